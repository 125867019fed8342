import { MAX_SHEET_BYTES } from '#electron/reader/child/limits.ts';
import { type Package, partEntry, type Relationship } from '#electron/reader/child/xlsx/package.ts';
import { isTrue } from '#electron/reader/child/xlsx/workbook-part.ts';
import type { ZipEntry } from '#electron/reader/child/zip/directory.ts';
import { inflatePart, inflatePieces } from '#electron/reader/child/zip/inflate.ts';
import { parseCell } from '#shared/cells/address.ts';
import type { CellLook, SheetLooks } from '#shared/cells/looks.ts';
import { createLooksBuilder, type LooksBuilder } from '#shared/cells/looks-builder.ts';
import { readLooks, readTheme } from './xlsx-styles.ts';

/** The looks of a workbook by style index; none where it has no styles. */
export function workbookLooks(source: Package, relationships: ReadonlyMap<string, Relationship>): CellLook[] {
  const part = (type: string) => {
    const target = [...relationships.values()].find((relation) => relation.type === type)?.target ?? '';
    return partEntry(source, target);
  };
  const styles = part('styles');
  const theme = part('theme');
  const colours = theme ? themeColours(source, theme) : [];
  return styles ? readLooks(inflatePart(source.bytes, styles), styles.name, colours).map(clean) : [];
}

/** A theme that cannot be read takes colours away, nothing else. */
function themeColours(source: Package, theme: ZipEntry): string[] {
  try {
    return readTheme(inflatePart(source.bytes, theme), theme.name);
  } catch {
    return [];
  }
}

/** A ground that is expressly none, and white, look like paper. */
function clean({ fill, ...look }: CellLook): CellLook {
  return fill === undefined || fill === '' || fill === '#ffffff' ? look : { ...look, fill };
}

/**
 * The look of a worksheet, in a walk of its own beside that of its cells, which were proved already: only tags count here, and
 * what is odd is plain.
 */
export async function sheetLooks(source: Package, entry: ZipEntry, looks: readonly CellLook[]): Promise<SheetLooks> {
  const builder = createLooksBuilder();
  const ids = looks.map((look) => builder.lookId(look));
  const take = createTagTaker(builder, (style) => ids[Number(style ?? 0)] ?? 0);
  let rest = '';
  for await (const piece of inflatePieces(source.bytes, entry, MAX_SHEET_BYTES)) {
    const text = rest + piece.toString('latin1');
    const end = text.lastIndexOf('<');
    for (const [, name = '', attributes = ''] of text.slice(0, end).matchAll(TAGS)) take(name, attributes);
    rest = text.slice(end);
  }
  return builder.finish();
}

const TAGS = /<(?:[A-Za-z_][\w.-]*:)?(c|row|col|sheetFormatPr)(\s[^<>]*)?\/?>/g;

type LookOf = (style: string | undefined) => number;

function createTagTaker(builder: LooksBuilder, lookOf: LookOf): (name: string, attributes: string) => void {
  let row = -1;
  let column = -1;
  const takers: Readonly<Record<string, (attributes: string) => void>> = {
    sheetFormatPr: (attributes) => {
      const width = Number(statedIn(attributes, WIDTH_USUAL));
      const height = Number(statedIn(attributes, HEIGHT_USUAL));
      builder.usual(width > 0 ? pixelsOf(width) : undefined, height > 0 ? inPixels(height) : undefined);
    },
    col: (attributes) => {
      const first = Number(statedIn(attributes, MIN)) - 1;
      const last = Number(statedIn(attributes, MAX)) - 1;
      if (!(first >= 0 && last >= first)) return;
      const width = Number(statedIn(attributes, WIDTH));
      if (width > 0) builder.width(first, last, pixelsOf(width));
      builder.column(first, last, lookOf(statedIn(attributes, STYLE)));
    },
    row: (attributes) => {
      const stated = statedIn(attributes, REFERENCE);
      row = stated === undefined ? row + 1 : Number(stated) - 1;
      column = -1;
      const height = Number(statedIn(attributes, HEIGHT));
      if (height > 0) builder.height(row, row, inPixels(height));
      if (isTrue(statedIn(attributes, OWN_FORMAT))) builder.row(row, row, lookOf(statedIn(attributes, ROW_STYLE)));
    },
    c: (attributes) => {
      const stated = statedIn(attributes, REFERENCE);
      column = stated === undefined ? column + 1 : (parseCell(stated)?.column ?? column + 1);
      if (row >= 0) builder.cell(row, column, lookOf(statedIn(attributes, ROW_STYLE)));
    },
  };
  return (name, attributes) => takers[name]?.(attributes);
}

const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`);
const REFERENCE = attribute('r');
const ROW_STYLE = attribute('s');
const STYLE = attribute('style');
const MIN = attribute('min');
const MAX = attribute('max');
const WIDTH = attribute('width');
const HEIGHT = attribute('ht');
const OWN_FORMAT = attribute('customFormat');
const WIDTH_USUAL = attribute('defaultColWidth');
const HEIGHT_USUAL = attribute('defaultRowHeight');

function statedIn(attributes: string, pattern: RegExp): string | undefined {
  return pattern.exec(attributes)?.[1];
}

/** Characters of the usual font as pixels, its margins with them. */
function pixelsOf(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/** Points as pixels. */
function inPixels(points: number): number {
  return Math.round((points * 4) / 3);
}
