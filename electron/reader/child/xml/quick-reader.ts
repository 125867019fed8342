import { isUtf8 } from 'node:buffer';
import { xmlEncoding } from './decode.ts';
import type { XmlReader } from './sax.ts';
import { ascii, GREATER, isBlank, SLASH, skipBlanks, startsAt } from './scan-bytes.ts';

/** A part that is a long list of items of one kind, such as the rows of a worksheet. */
export interface QuickPart {
  /** The XML parser of the part, which reads what stands before and after the items, and every odd item. */
  readonly parser: XmlReader;
  /** The tag after which the list begins, as `<sheetData>`, or undefined when it begins with the first item. */
  readonly listStart: string | undefined;
  /** The name of an item's element: `row`. */
  readonly item: string;
  /** The element that holds the list: `sheetData`. */
  readonly list: string;
  /** Whether the parser stands directly within the list. */
  betweenItems(): boolean;
  /**
   * Reads the item that begins at `at`; answers where it ends, or -1 for one that is odd: not certainly well-formed, or not
   * written in one of the few plain ways. An odd item must leave nothing behind.
   */
  read(bytes: Buffer, at: number, to: number): number;
}

/** Bytes before the list, or of one item, beyond which the XML parser takes over for good. */
const PATIENCE = 4 * 2 ** 20;

/**
 * A push reader that reads plainly written items from their bytes, ten times as fast as the XML parser, and leaves all else to
 * the parser. Both see the part in order, each byte exactly one of them, so that nothing is judged less strictly.
 */
export function createQuickReader(part: QuickPart): XmlReader {
  const { parser, item, list } = part;
  const itemStart = ascii(`<${item}`);
  const itemEnd = `</${item}>`;
  const listEnd = ascii(`</${list}`);
  const listStart = part.listStart ?? `<${item}>`;
  let mode: 'head' | 'items' | 'parser' = 'head';
  const carried = createCarry();

  function leaveTo(bytes: Buffer): Buffer {
    mode = 'parser';
    if (bytes.length > 0) parser.write(bytes);
    return Buffer.alloc(0);
  }

  function isItem(bytes: Buffer, at: number): boolean {
    const next = bytes[at + itemStart.length];
    return startsAt(bytes, at, itemStart) && (isBlank(next) || next === GREATER || next === SLASH);
  }

  /** Gives what stands before the list to the parser; answers what is left for the next piece. */
  function head(bytes: Buffer): Buffer {
    const found = bytes.indexOf(listStart);
    if (found < 0 && bytes.length < PATIENCE) return bytes;
    if (found < 0 || xmlEncoding(bytes) !== 'utf-8') return leaveTo(bytes);
    const start = part.listStart === undefined ? found : found + listStart.length;
    parser.write(bytes.subarray(0, start));
    const rest = bytes.subarray(start);
    if (!part.betweenItems()) return leaveTo(rest);
    mode = 'items';
    return items(rest);
  }

  /** Reads the whole items of these bytes; answers what is left for the next piece. */
  function items(bytes: Buffer): Buffer {
    const to = bytes.lastIndexOf(itemEnd) + itemEnd.length;
    if (to < itemEnd.length) return withoutItems(bytes);
    if (!isUtf8(bytes.subarray(0, to))) return leaveTo(bytes);
    let at = skipBlanks(bytes, 0);
    while (at < to) {
      const end = isItem(bytes, at) ? part.read(bytes, at, to) : -1;
      const next = end >= 0 ? end : oddItem(bytes, at, to);
      if (next < 0) return leaveTo(bytes.subarray(-next - 1));
      at = skipBlanks(bytes, next);
    }
    return bytes.subarray(at);
  }

  function withoutItems(bytes: Buffer): Buffer {
    const ended = startsAt(bytes, skipBlanks(bytes, 0), listEnd);
    return ended || bytes.length >= PATIENCE ? leaveTo(bytes) : bytes;
  }

  /**
   * Gives the parser an item that it shall read; answers its end. Comments, CDATA and instructions can hide the end of an
   * item: with any of them, and when the parser is not between two items behind it, the parser keeps everything from the
   * place -(answer + 1) on.
   */
  function oddItem(bytes: Buffer, from: number, to: number): number {
    const end = bytes.indexOf(itemEnd, from) + itemEnd.length;
    const odd = bytes.subarray(from, end);
    if (end < itemEnd.length || end > to || !isItem(bytes, from) || odd.includes('<!') || odd.includes('<?'))
      return -from - 1;
    parser.write(odd);
    return part.betweenItems() ? end : -end - 1;
  }

  return {
    write(piece) {
      const fresh = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      if (mode === 'parser') {
        parser.write(fresh);
        return;
      }
      const bytes = carried.with(fresh);
      carried.keep(mode === 'head' ? head(bytes) : items(bytes));
    },
    end() {
      if (mode !== 'parser') leaveTo(carried.kept());
      parser.end();
    },
  };
}

/** What is left of a piece until the next one comes, in memory that is used again and again. */
function createCarry() {
  let room = Buffer.alloc(0);
  let length = 0;
  return {
    kept: () => room.subarray(0, length),
    /** The bytes that were kept, and a fresh piece behind them; they hold until the next call of `keep`. */
    with(piece: Buffer): Buffer {
      const total = length + piece.length;
      if (total > room.length) {
        const wider = Buffer.allocUnsafeSlow(2 * total);
        room.copy(wider, 0, 0, length);
        room = wider;
      }
      piece.copy(room, length);
      return room.subarray(0, total);
    },
    /** Keeps the rest of the bytes that `with` gave. */
    keep(rest: Buffer): void {
      room.set(rest, 0);
      length = rest.length;
    },
  };
}
