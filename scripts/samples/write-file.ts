import { utils, write } from '@e965/xlsx';
import { type Cell, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { parseRange } from '#shared/cells/address.ts';
import { stylesOf, type Theme } from './looks.ts';
import type { PlannedCell, SheetPlan } from './plan.ts';

/** Author and last change as office programs note them; fixed, so that the bytes repeat. */
export interface Properties {
  readonly creator: string;
  readonly title: string;
  readonly changed: string;
}

function cellOf(cell: PlannedCell, styles: ReturnType<typeof stylesOf>): Partial<Cell> {
  const style = styles[cell.look];
  if (cell.formula === undefined) return { value: cell.shown, style };
  if (cell.uncomputed) return { formula: cell.formula, style };
  return { value: cell.shown, formula: cell.formula, formulaResult: cell.shown, style };
}

function mergeOf(range: string) {
  const area = parseRange(range);
  if (!area) throw new Error(`${range} is no range`);
  return { startRow: area.top, startCol: area.left, endRow: area.bottom, endCol: area.right };
}

function sheetOf(plan: SheetPlan, styles: ReturnType<typeof stylesOf>): WriteSheet {
  return {
    name: plan.name,
    columns: plan.widths.map((width) => ({ width })),
    cells: new Map([...plan.cells].map(([key, cell]) => [key, cellOf(cell, styles)])),
    merges: plan.merges.map(mergeOf),
    rowDefs: new Map([...plan.heights].map(([row, height]) => [row - 1, { height }])),
    hidden: plan.hidden,
    ...(plan.freezeRows ? { freezePane: { rows: plan.freezeRows } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: plan.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function optionsOf(sheets: readonly SheetPlan[], theme: Theme, properties: Properties): WriteOptions {
  const styles = stylesOf(theme);
  const changed = new Date(`${properties.changed}T10:30:00Z`);
  return {
    sheets: sheets.map((plan) => sheetOf(plan, styles)),
    defaultFont: { name: theme.font, size: theme.size },
    properties: {
      title: properties.title,
      creator: properties.creator,
      lastModifiedBy: properties.creator,
      created: changed,
      modified: changed,
    },
  };
}

export async function xlsxOf(sheets: readonly SheetPlan[], theme: Theme, properties: Properties): Promise<Uint8Array> {
  return writeXlsx(optionsOf(sheets, theme, properties));
}

/** Excel 97 or OpenDocument: values, widths and merges alone, SheetJS writes no styles. */
export function plainOf(sheets: readonly SheetPlan[], properties: Properties, bookType: 'biff8' | 'ods'): Uint8Array {
  const book = utils.book_new();
  book.Props = { Title: properties.title, Author: properties.creator };
  for (const plan of sheets) {
    const grid: (string | number | Date | null)[][] = [];
    for (const [key, cell] of plan.cells) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const line = grid[row] ?? [];
      line[column] = cell.shown;
      grid[row] = line;
    }
    const sheet = utils.aoa_to_sheet(Array.from(grid, (line) => Array.from(line ?? [], (value) => value ?? null)));
    sheet['!merges'] = plan.merges.map((range) => utils.decode_range(range));
    sheet['!cols'] = plan.widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, plan.name);
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType }));
}
