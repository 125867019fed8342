import { damaged, incoherent } from '#electron/reader/child/problems.ts';
import { BOF, EOF } from './record-types.ts';

type Take = (type: number, at: number, size: number) => void;

/** Calls back for each record between a BOF and its EOF, embedded charts left out; answers the place behind the EOF. */
export function walkSubstream(stream: Buffer, start: number, take: Take): number {
  if (start + 4 > stream.length || !BOF.has(stream.readUInt16LE(start))) throw incoherent('beginning of a sheet');
  let depth = 0;
  let at = start;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    const size = stream.readUInt16LE(at + 2);
    if (at + 4 + size > stream.length) throw damaged('truncated');
    if (BOF.has(type)) depth += 1;
    else if (type === EOF) depth -= 1;
    else if (depth === 1) take(type, at + 4, size);
    at += 4 + size;
    if (depth === 0) return at;
  }
  throw damaged('truncated');
}

/** Where the substream after that of `start` begins; undefined after the last, behind which there are only zeros. */
export function nextSubstream(stream: Buffer, start: number): number | undefined {
  const end = walkSubstream(stream, start, () => undefined);
  if (end + 4 <= stream.length && BOF.has(stream.readUInt16LE(end))) return end;
  return undefined;
}
