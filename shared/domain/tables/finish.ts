import type { FigureState } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { dimensionsAt } from '#shared/domain/reconcile/discrepancy.ts';
import { senderWords } from '#shared/domain/reconcile/sender-words.ts';
import { byKeys, byText } from '#shared/lib/compare.ts';
import { message } from '#shared/texts/say.ts';
import { disputeWords } from './cells.ts';
import type { Context } from './context.ts';
import type { DraftRow, PrintedSum } from './grid.ts';
import type { ColumnGroup, PublishedTable, TableColumn, Words } from './model.ts';
import { type DraftCell, numberNotes } from './notes.ts';

/** A figure that a table prints, with the cells behind it. */
export interface PrintedFigure {
  readonly key: string;
  readonly at: Dimensions;
  readonly value: number;
  readonly unit: string;
  readonly state: FigureState;
  /** `file!sheet!cell`. */
  readonly cells: readonly string[];
  /** Keys of the consolidated figures that it is made of. */
  readonly made: readonly string[];
}

/** A table before it is given its place in an edition. */
export interface BuiltTable {
  readonly table: PublishedTable;
  readonly printed: readonly PrintedFigure[];
  /** Sums that the table makes itself, by what they are about. */
  readonly sums: readonly PrintedFigure[];
}

interface Parts {
  readonly number: number;
  readonly name: string;
  readonly title: Words;
  readonly tab: Words;
  readonly subtitle?: Words | undefined;
  readonly groups?: readonly (readonly ColumnGroup[])[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly DraftRow[];
  readonly notes?: readonly Words[];
  readonly sums?: readonly PrintedSum[];
  /** Departments with their files, beside those of the figures. */
  readonly records?: readonly { readonly department: string; readonly file: string }[];
}

/** Numbers the notes and names the sources of a table. */
export function finish(context: Context, parts: Parts): BuiltTable {
  const { number, name, title, tab, subtitle, groups = [], columns, rows, sums = [], records = [] } = parts;
  const all = printedFigures(sums);
  const printed = all.filter(({ isSum }) => !isSum).map(({ figure }) => figure);
  const { cells, notes } = numberNotes(
    rows.map((row) => row.cells),
    elsewhere(context, rows, sums),
  );
  const behind = new Set(sums.flatMap(({ sum, cell }) => (isPrinted(cell) ? sum.figures : [])));
  const table = {
    number,
    name,
    title,
    tab,
    subtitle,
    groups,
    columns,
    rows: rows.map(({ level }, r) => ({ level, cells: cells[r] ?? [] })),
    notes: [...notes, ...(parts.notes ?? [])],
    source: sourceWords([...context.filesBehind(behind), ...records]),
  };
  return { table, printed, sums: all.filter(({ isSum }) => isSum).map(({ figure }) => figure) };
}

/** What is disputed of the figures behind a table at places that it does not print. */
function elsewhere(context: Context, rows: readonly DraftRow[], sums: readonly PrintedSum[]): Words[] {
  const said = new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => ('notes' in cell ? cell.notes.map(({ words }) => JSON.stringify(words)) : [])),
    ),
  );
  const ids = new Set(
    sums.flatMap(({ sum }) => (Number.isNaN(sum.value) ? [] : sum.figures.map(({ discrepancy }) => discrepancy))),
  );
  return [...ids].sort(byText).flatMap((id) => {
    const found = context.discrepancies.get(id);
    if (!found || (found.state !== 'open' && found.state !== 'decided')) return [];
    const words = disputeWords(found);
    return said.has(JSON.stringify(words)) ? [] : [words];
  });
}

/** Whether a cell states a figure with cells behind it, rather than what its own table adds up. */
function isPrinted(cell: DraftCell): boolean {
  return 'value' in cell && cell.figure !== '';
}

/** Figures of data rows and whole totals, and the sums that the table made itself. */
function printedFigures(sums: readonly PrintedSum[]): { readonly isSum: boolean; readonly figure: PrintedFigure }[] {
  return sums.flatMap(({ board, sum, cell, where }) => {
    if (!('value' in cell)) return [];
    const isSum = cell.figure === '';
    const [only] = sum.figures;
    const at = sum.figures.length === 1 && only && !isSum ? only : dimensionsAt(board.indicator, where);
    const figure = {
      key: isSum ? (cell.about ?? '') : cell.figure,
      at,
      value: sum.value,
      unit: board.unit,
      state: cell.state,
      // Named for those who print the sources alone: they are many.
      get cells() {
        return isSum ? [] : [...new Set(sum.figures.flatMap(({ cells }) => cells))];
      },
      made: sum.figures.map(({ key }) => key),
    };
    return [{ isSum, figure }];
  });
}

/** A department with more files than this is named with their number. */
const MOST_FILES = 4;

/** `MMEIA (retours.xlsx), OIM (vols.xlsx)`. */
export function sourceWords(origins: readonly { readonly department: string; readonly file: string }[]): Words {
  const files = new Map<string, Set<string>>();
  for (const { department, file } of origins) files.set(department, (files.get(department) ?? new Set()).add(file));
  if (files.size === 0) return '';
  const sources = [...files]
    .sort(byKeys(([department]) => department))
    .map(([code, names]) => [senderWords(code), names] as const)
    .map(([department, names]) =>
      names.size > MOST_FILES
        ? message('tables.source.many', { department, count: names.size })
        : message('tables.source.files', { department, files: [...names].sort() }),
    );
  return message('tables.sources', { sources });
}
