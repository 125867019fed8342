import { MAX_SHEET_BYTES } from '#electron/reader/child/limits.ts';
import { type Package, partEntry } from '#electron/reader/child/xlsx/package.ts';
import { type Attributes, createXmlReader, readXml } from '#electron/reader/child/xml/sax.ts';
import { inflatePart, inflatePieces } from '#electron/reader/child/zip/inflate.ts';
import type { SheetLooks } from '#shared/cells/looks.ts';
import { createLooksBuilder, type LooksBuilder } from '#shared/cells/looks-builder.ts';
import { createOdsStyles, type OdsStyles } from './ods-styles.ts';

/** The looks of the sheets of an OpenDocument, in their order: a walk of its own beside that of its cells. */
export async function odsLooks(source: Package): Promise<readonly SheetLooks[]> {
  const styles = createOdsStyles();
  const shared = partEntry(source, 'styles.xml');
  if (shared) readXml(inflatePart(source.bytes, shared), shared.name, { open: styles.take });
  const entry = partEntry(source, 'content.xml');
  if (!entry) return [];
  const walk = createWalk(styles);
  const reader = createXmlReader(entry.name, walk);
  for await (const piece of inflatePieces(source.bytes, entry, MAX_SHEET_BYTES)) reader.write(piece);
  reader.end();
  return walk.sheets.map((builder) => builder.finish());
}

const DEFAULT = 'table:default-cell-style-name';
/** Repeats beyond the used part of a sheet fill it to its end. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** A look that is repeated over more cells than this belongs to nothing that is seen. */
const MOST_REPEATS = 1024;

function createWalk(styles: OdsStyles) {
  const sheets: LooksBuilder[] = [];
  let depth = 0;
  /** Depth of the table that is open; what is drawn in it has tables of its own. */
  let table = 0;
  let row = 0;
  let rows = 1;
  let column = 0;
  const repeated = (attributes: Attributes, name: string, most: number) =>
    Math.min(Number(attributes[name] ?? 1) || 1, most);
  const idOf = (builder: LooksBuilder, name: string | undefined) => builder.lookId(styles.lookOf(name) ?? {});
  const openers: Readonly<Record<string, (attributes: Attributes, builder: LooksBuilder) => void>> = {
    'table:table-column': (attributes, builder) => {
      const last = column + repeated(attributes, 'table:number-columns-repeated', MOST_COLUMNS) - 1;
      const width = styles.sizeOf(attributes['table:style-name']);
      if (width !== undefined) builder.width(column, last, width);
      builder.column(column, last, idOf(builder, attributes[DEFAULT]));
      column = last + 1;
    },
    'table:table-row': (attributes, builder) => {
      rows = repeated(attributes, 'table:number-rows-repeated', MOST_ROWS);
      const height = styles.sizeOf(attributes['table:style-name']);
      if (height !== undefined) builder.height(row, row + rows - 1, height);
      builder.row(row, row + rows - 1, idOf(builder, attributes[DEFAULT]));
      column = 0;
    },
    cell: (attributes, builder) => {
      const columns = repeated(attributes, 'table:number-columns-repeated', MOST_COLUMNS);
      const name = attributes['table:style-name'];
      if (name !== undefined && columns * rows <= MOST_REPEATS) {
        const look = idOf(builder, name);
        for (let at = row; at < row + rows; at++) for (let i = 0; i < columns; i++) builder.cell(at, column + i, look);
      }
      column += columns;
    },
  };
  return {
    sheets,
    open(name: string, attributes: Attributes): void {
      depth += 1;
      if (name === 'table:table' && table === 0) {
        table = depth;
        row = 0;
        column = 0;
        sheets.push(createLooksBuilder());
      }
      const builder = sheets.at(-1);
      if (table === 0 || !builder) styles.take(name, attributes);
      else if (depth > table) openers[CELLS.has(name) ? 'cell' : name]?.(attributes, builder);
    },
    close(name: string): void {
      if (name === 'table:table-row' && table > 0) row += rows;
      if (depth === table) table = 0;
      depth -= 1;
    },
  };
}

const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);
