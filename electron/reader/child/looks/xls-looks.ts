import { FORMULA, MULBLANK, MULRK, ROW, VALUES, XF } from '#electron/reader/child/xls/record-types.ts';
import { walkSubstream } from '#electron/reader/child/xls/walk-substream.ts';
import { type CellLook, EDGE, type SheetLooks } from '#shared/cells/looks.ts';
import { createLooksBuilder, type LooksBuilder } from '#shared/cells/looks-builder.ts';
import { indexedColour } from './colours.ts';

const FONT = 0x31;
const PALETTE = 0x92;
const BLANK = 0x201;
const COLUMN_INFO = 0x7d;
const USUAL_WIDTH = 0x55;
/** First colour of the palette that a workbook may make its own. */
const OWN_COLOURS = 8;
/** The letters' and the paper's colour as the system has it. */
const SYSTEM = 64;

/** The looks of a workbook of Excel 97 to 2003 by style number; none of an older one. */
export function xlsBookLooks(stream: Buffer): CellLook[] {
  if (stream.length < 8 || stream.readUInt16LE(4) !== 0x600) return [];
  const own = new Map<number, string>();
  const fonts: CellLook[] = [];
  const drafts: ((fonts: readonly CellLook[]) => CellLook)[] = [];
  const colour = (index: number) => (index >= SYSTEM ? undefined : indexedColour(index, own));
  walkSubstream(stream, 0, (type, at, size) => {
    if (type === PALETTE) {
      const count = Math.min(stream.readUInt16LE(at), Math.floor((size - 2) / 4));
      for (let i = 0; i < count; i++)
        own.set(OWN_COLOURS + i, `#${stream.toString('hex', at + 2 + i * 4, at + 5 + i * 4)}`);
    } else if (type === FONT && size >= 14) {
      fonts.push(fontAt(stream, at));
      // There is no font number 4.
      if (fonts.length === 4) fonts.push({});
    } else if (type === XF && size === 20) drafts.push((all) => lookAt(stream, at, all, colour));
  });
  const named = fonts.map(({ colour: index, ...font }) => {
    const letters = index === undefined ? undefined : colour(Number(index));
    return { ...font, ...(letters && letters !== '#000000' && { colour: letters }) };
  });
  return drafts.map((draft) => draft(named));
}

/** A font whose colour is still a number: the palette may come after it. */
function fontAt(stream: Buffer, at: number): CellLook {
  const flags = stream.readUInt16LE(at + 2);
  return {
    ...(stream.readUInt16LE(at + 6) >= 600 && { bold: true }),
    ...((flags & 2) !== 0 && { italic: true }),
    ...((flags & 8) !== 0 && { strike: true }),
    ...(stream[at + 10] !== 0 && { underline: true }),
    colour: String(stream.readUInt16LE(at + 4)),
  };
}

const ACROSS: readonly CellLook['align'][] = [undefined, 'left', 'center', 'right', undefined, undefined, 'center'];

/** [MS-XLS] 2.4.353 and 2.5.20: font, alignment, lines, ground. */
function lookAt(
  stream: Buffer,
  at: number,
  fonts: readonly CellLook[],
  colour: (index: number) => string | undefined,
): CellLook {
  const across = ACROSS[(stream[at + 6] ?? 0) & 7];
  const up = ((stream[at + 6] ?? 0) >> 4) & 7;
  const lines = stream.readUInt16LE(at + 10);
  const pattern = stream.readUInt32LE(at + 14) >>> 26;
  const ground = stream.readUInt16LE(at + 18) & 127;
  const fill = pattern === 0 ? undefined : pattern === 1 ? colour(ground) : '#d9d9d9';
  const edges = SIDES.reduce((sum, side, i) => sum + (((lines >> (i * 4)) & 15) !== 0 ? side : 0), 0);
  return {
    ...fonts[stream.readUInt16LE(at)],
    ...(across && { align: across }),
    ...(up === 0 && { vertical: 'top' }),
    ...(up === 1 && { vertical: 'middle' }),
    ...(((stream[at + 6] ?? 0) & 8) !== 0 && { wrap: true }),
    ...(fill && fill !== '#ffffff' && { fill }),
    ...(edges > 0 && { edges }),
  };
}

const SIDES = [EDGE.LEFT, EDGE.RIGHT, EDGE.TOP, EDGE.BOTTOM];

/** The look of the worksheet whose records begin at `start`. */
export function xlsSheetLooks(stream: Buffer, start: number, looks: readonly CellLook[]): SheetLooks {
  const builder = createLooksBuilder();
  const ids = looks.map((look) => builder.lookId(look));
  const idOf = (style: number) => ids[style] ?? 0;
  walkSubstream(stream, start, (type, at, size) => takeRecord(builder, idOf, stream, type, at, size));
  return builder.finish();
}

function takeRecord(
  builder: LooksBuilder,
  idOf: (style: number) => number,
  stream: Buffer,
  type: number,
  at: number,
  size: number,
): void {
  if (size < 2) return;
  const first = stream.readUInt16LE(at);
  const second = size >= 4 ? stream.readUInt16LE(at + 2) : 0;
  if (type === USUAL_WIDTH) builder.usual(first * 7 + 5, undefined);
  else if (type === COLUMN_INFO && size >= 10) {
    builder.width(first, Math.max(first, second), Math.round((stream.readUInt16LE(at + 4) / 256) * 7));
    builder.column(first, Math.max(first, second), idOf(stream.readUInt16LE(at + 6)));
  } else if (ROW.has(type) && size >= 16) {
    const height = stream.readUInt16LE(at + 6) & 0x7fff;
    if (height > 0) builder.height(first, first, Math.round((height / 20) * (4 / 3)));
    if ((stream.readUInt16LE(at + 12) & 0x80) !== 0)
      builder.row(first, first, idOf(stream.readUInt16LE(at + 14) & 0xfff));
  } else if ((VALUES.has(type) || FORMULA.has(type) || type === BLANK) && size >= 6)
    builder.cell(first, second, idOf(stream.readUInt16LE(at + 4)));
  else if (type === MULRK || type === MULBLANK) {
    const width = type === MULRK ? 6 : 2;
    for (let i = 0; 4 + (i + 1) * width <= size - 2; i++)
      builder.cell(first, second + i, idOf(stream.readUInt16LE(at + 4 + i * width)));
  }
}
