import { BLANKS, DBCELL, FORMULA, MULRK, ROW, VALUES } from './record-types.ts';

/** INDEX names the place of each DBCELL, and that the places of its rows: bytes that were lost or added shift them. */
export function createRowIndex(stream: Buffer, doubt: (reason: 'index') => void) {
  /** Types of the records since the last DBCELL, by their place. */
  const block = new Map<number, number>();
  const blocks: number[] = [];
  let stated: number[] | undefined;

  const isCell = (type: number | undefined) =>
    type !== undefined && (VALUES.has(type) || FORMULA.has(type) || BLANKS.has(type) || type === MULRK);

  function takeBlock(at: number, size: number): void {
    const start = at - 4;
    blocks.push(start);
    block.set(start, DBCELL);
    const first = start - stream.readUInt32LE(at);
    const empty = first === start && size === 4;
    if (!empty && !ROW.has(block.get(first) ?? -1)) doubt('index');
    // Counted from behind the first row; a row without cells has the place where they would stand.
    let next = first + 20;
    for (let offset = at + 4; offset + 2 <= at + size && !empty; offset += 2) {
      next += stream.readUInt16LE(offset);
      if (next !== start && !isCell(block.get(next))) doubt('index');
    }
    block.clear();
  }

  return {
    open(at: number, size: number): void {
      stated = Array.from({ length: Math.max(0, Math.floor((size - 16) / 4)) }, (_, i) =>
        stream.readUInt32LE(at + 16 + 4 * i),
      );
    },
    take(type: number, at: number, size: number): void {
      if (type === DBCELL && size >= 4) takeBlock(at, size);
      else if (stated && (ROW.has(type) || isCell(type))) block.set(at - 4, type);
    },
    finish(): void {
      if (stated && (stated.length !== blocks.length || stated.some((place, i) => place !== blocks[i]))) doubt('index');
    },
  };
}
