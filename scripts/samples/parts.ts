import type { SheetPlan, Shown } from './plan.ts';
import { put } from './plan.ts';

export const NNBSP = '\u202f';
export const NBSP = '\u00a0';
const MOTTO = 'Un Peuple – Un But – Une Foi';

/** Ministry on the left (broken by hand where the sheet is narrow), Republic and motto on the right, as on every official letter. */
export function letterhead(sheet: SheetPlan, lines: readonly string[], rightColumn: string): void {
  lines.forEach((line, i) => {
    put(sheet, `A${i + 1}`, line, 'letterhead');
  });
  put(sheet, `${rightColumn}1`, 'RÉPUBLIQUE DU MALI', 'motto');
  put(sheet, `${rightColumn}2`, MOTTO, 'motto');
}

export function notes(sheet: SheetPlan, row: number, lines: readonly string[]): void {
  lines.forEach((line, i) => {
    put(sheet, `A${row + i}`, line, 'note');
  });
}

/** What every workbook of the example says of itself. */
export const INVENTED = 'Exemple livré avec Kafo : tous les chiffres de ce fichier sont inventés.';

export interface ListColumn {
  readonly title: string;
  readonly look?: 'text' | 'centred' | 'number' | 'date';
}

/** A list with one heading row at `row` (counted from 1), from column A on. */
export function list(
  sheet: SheetPlan,
  row: number,
  columns: readonly ListColumn[],
  lines: readonly (readonly Shown[])[],
): void {
  columns.forEach((column, c) => {
    put(sheet, `${String.fromCharCode(65 + c)}${row}`, column.title, 'head');
  });
  lines.forEach((line, i) => {
    columns.forEach((column, c) => {
      const shown = line[c] ?? null;
      const look = shown instanceof Date ? 'date' : (column.look ?? 'text');
      put(sheet, `${String.fromCharCode(65 + c)}${row + 1 + i}`, shown, look);
    });
    const tallest = Math.max(...columns.map((_, c) => linesNeeded(line[c], sheet.widths[c] ?? 10)));
    sheet.heights.set(row + 1 + i, Math.max(16, tallest * 14));
  });
}

function linesNeeded(shown: Shown | undefined, width: number): number {
  return typeof shown === 'string' ? Math.ceil((shown.length * 1.1) / width) : 1;
}

/** A day as spreadsheets store it. */
export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
