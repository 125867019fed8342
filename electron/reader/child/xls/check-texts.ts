import type { Doubts } from './doubts.ts';
import { strangeText } from './strange-text.ts';

/** The bytes of one record. */
export interface Piece {
  readonly at: number;
  readonly end: number;
}

const WIDE = 0x01;
const PHONETIC = 0x04;
const RICH = 0x08;

/**
 * Walks the table of shared texts (SST, in one record and its continuations) and compares its counts and the index of places
 * (EXTSST) with what is there. Answers how many texts it holds.
 */
export function checkSharedTexts(
  stream: Buffer,
  pieces: readonly Piece[],
  places: Piece | undefined,
  doubts: Doubts,
): number {
  const [first] = pieces;
  if (!first || first.end - first.at < 8) return 0;
  const stated = stream.readUInt32LE(first.at + 4);
  const cursor = createCursor(stream, pieces);
  const starts: { readonly place: number; readonly within: number }[] = [];
  cursor.skip(8);
  while (starts.length < stated && cursor.more()) {
    starts.push(cursor.place());
    const text = readText(cursor);
    if (text === undefined) break;
    if (strangeText(text)) doubts.add('text', '');
  }
  if (starts.length !== stated || cursor.failed() || cursor.more()) doubts.add('texts', '');
  else if (places) checkPlaces(stream, places, starts, doubts);
  return starts.length;
}

/** Some programs leave the index as it was when they change the table: then most of it is wrong, or it is too short. */
function checkPlaces(
  stream: Buffer,
  { at, end }: Piece,
  starts: readonly { readonly place: number; readonly within: number }[],
  doubts: Doubts,
): void {
  if (end - at < 2) return;
  const step = stream.readUInt16LE(at);
  const count = Math.floor((end - at - 2) / 8);
  if (step === 0 || count !== Math.ceil(starts.length / step)) return;
  let wrong = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i * step];
    const entry = at + 2 + 8 * i;
    if (start?.place !== stream.readUInt32LE(entry) || start.within !== stream.readUInt16LE(entry + 4)) wrong += 1;
  }
  if (wrong > 0 && wrong < count) doubts.add('texts', '');
}

type Cursor = ReturnType<typeof createCursor>;

function readText(cursor: Cursor): string | undefined {
  const length = cursor.number(2);
  const flags = cursor.number(1);
  if ((flags & ~(WIDE | PHONETIC | RICH)) !== 0) return undefined;
  const runs = (flags & RICH) === 0 ? 0 : cursor.number(2);
  const phonetic = (flags & PHONETIC) === 0 ? 0 : cursor.number(4);
  const text = cursor.characters(length, (flags & WIDE) !== 0);
  cursor.skip(4 * runs + phonetic);
  return cursor.failed() ? undefined : text;
}

/** Reads on from record to record; a text that runs into the next one begins there with its width anew. */
function createCursor(stream: Buffer, pieces: readonly Piece[]) {
  let piece = 0;
  let at = pieces[0]?.at ?? 0;
  let failed = false;
  const end = () => pieces[piece]?.end ?? 0;
  const open = () => {
    while (at >= end()) {
      const next = pieces[piece + 1];
      if (!next) return false;
      piece += 1;
      at = next.at;
    }
    return true;
  };
  return {
    failed: () => failed,
    more: open,
    place: () => ({ place: at, within: at - (pieces[piece]?.at ?? 0) + 4 }),
    number(bytes: 1 | 2 | 4): number {
      if (!open() || at + bytes > end()) {
        failed = true;
        return 0;
      }
      at += bytes;
      return stream.readUIntLE(at - bytes, bytes);
    },
    skip(bytes: number): void {
      let left = bytes;
      while (left > 0 && !failed) {
        if (!open()) failed = true;
        const most = Math.min(left, end() - at);
        at += most;
        left -= most;
      }
    },
    characters(length: number, startsWide: boolean): string {
      let text = '';
      let wide = startsWide;
      let left = length;
      while (left > 0 && !failed) {
        if (at >= end()) {
          if (!open()) failed = true;
          else {
            const flag = stream[at] ?? 0;
            if (flag > 1) failed = true;
            wide = flag === 1;
            at += 1;
          }
        }
        const unit = wide ? 2 : 1;
        const most = Math.min(left, Math.floor((end() - at) / unit));
        if (most <= 0) failed = true;
        text += stream.toString(wide ? 'utf16le' : 'latin1', at, at + most * unit);
        at += most * unit;
        left -= most;
      }
      return text;
    },
  };
}
