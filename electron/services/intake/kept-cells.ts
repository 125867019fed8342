import type { CellGrid } from '#shared/cells/grid.ts';
import { gridFromColumns } from '#shared/cells/grid-builder.ts';
import type { Doubt, Sheet, Workbook } from '#shared/cells/workbook.ts';
import { message } from '#shared/texts/say.ts';

const COLUMNS = ['rows', 'columns', 'kinds', 'numbers', 'textIds', 'formatIds', 'formulas'] as const;

/** A workbook as bytes: what is kept of a file whose original must not be. */
export function packCells(workbook: Workbook): Uint8Array {
  const sheets = workbook.sheets.map(({ grid, ...sheet }) => ({ ...sheet, grid: plainGrid(grid) }));
  const doubts = (workbook.doubts ?? []).map(withoutExcerpts);
  return Buffer.from(JSON.stringify({ kafo: 'cells', version: 1, ...workbook, doubts, sheets }), 'utf8');
}

/** What a text reads in several alphabets may be a name. */
function withoutExcerpts(doubt: Doubt): Doubt {
  if (doubt.topic !== 'encoding') return doubt;
  return { ...doubt, reason: message('reader.doubt.readings', { readings: doubt.options }) };
}

/** The workbook that was packed. */
export function unpackCells(bytes: Uint8Array): Workbook {
  const { format, leftOut, doubts = [], sheets } = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return { format, leftOut, doubts, sheets: sheets.map(sheetOf) };
}

/** NaN (no number) has no place in JSON and becomes `null`. */
function plainGrid(grid: CellGrid): object {
  const columns = COLUMNS.map((name) => [name, Array.from(grid[name])]);
  return {
    ...Object.fromEntries(columns),
    size: grid.size,
    texts: grid.texts,
    formats: grid.formats,
    indents: grid.indents,
  };
}

type PlainGrid = Readonly<Record<(typeof COLUMNS)[number], (number | null)[]>> &
  Pick<CellGrid, 'size' | 'texts' | 'formats' | 'indents'>;

function sheetOf({ grid, ...sheet }: Omit<Sheet, 'grid'> & { readonly grid: PlainGrid }): Sheet {
  return {
    ...sheet,
    grid: gridFromColumns({
      size: grid.size,
      rows: Uint32Array.from(grid.rows, Number),
      columns: Uint16Array.from(grid.columns, Number),
      kinds: Uint8Array.from(grid.kinds, Number),
      numbers: Float64Array.from(grid.numbers, (number) => number ?? Number.NaN),
      textIds: Int32Array.from(grid.textIds, Number),
      formatIds: Uint16Array.from(grid.formatIds, Number),
      formulas: Uint8Array.from(grid.formulas, Number),
      texts: grid.texts,
      formats: grid.formats,
      indents: grid.indents,
    }),
  };
}
