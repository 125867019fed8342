import { inWords } from '#electron/publish/words.ts';
import { headerCells } from '#shared/domain/tables/header-cells.ts';
import { isFigure, type LegendLine, legendOf, STATE_MARKS, signOf, superscript } from '#shared/domain/tables/marks.ts';
import type { PublishedTable, TableCell, TableRow } from '#shared/domain/tables/model.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say } from '#shared/texts/say.ts';
import { breakWords } from './break-words.ts';
import { layoutTable, type TableLayout } from './table-layout.ts';

/** A cell as the template sets it: words, a figure with its signs if any, a missing figure, or nothing. */
export type PrintedCell =
  | { readonly words: readonly string[]; readonly indent?: number }
  | { readonly digits: string; readonly mark?: string; readonly notes?: string; readonly open?: boolean }
  | { readonly missing: string; readonly notes: string }
  | Record<string, never>;

export interface PrintedTable extends TableLayout {
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly headings: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly columns: number;
    readonly rows: number;
    readonly left: boolean;
  }[];
  readonly kinds: readonly ('words' | 'number')[];
  readonly headingRows: number;
  readonly rows: readonly { readonly level: TableRow['level']; readonly cells: readonly PrintedCell[] }[];
  /** Rows few enough to ask whether they fit one page. */
  readonly short: boolean;
  readonly empty: string;
  readonly legend: readonly LegendLine[];
  readonly notes: readonly string[];
  readonly source: string;
}

/** A table whose lines may be counted before it is known whether it fits a page. */
const SHORT = 60;

export function printedTable(language: Language, table: PublishedTable, kicker: string): PrintedTable {
  const source = inWords(language, table.source);
  const kinds = table.columns.map(({ kind }) => kind);
  return {
    ...layoutTable(language, table),
    kicker,
    title: inWords(language, table.title),
    subtitle: table.subtitle === undefined ? '' : inWords(language, table.subtitle),
    headings: headerCells(table).map(({ title, row, column, rows, columns }) => ({
      text: inWords(language, title),
      x: column,
      y: row,
      columns,
      rows,
      left: columns === 1 && kinds[column] === 'words',
    })),
    kinds,
    headingRows: table.groups.length + 1,
    rows: table.rows.map(({ level, cells }) => ({
      level,
      cells: kinds.map((_kind, c) => printedCell(language, cells[c] ?? { empty: true })),
    })),
    short: table.rows.length <= SHORT,
    empty: table.rows.length === 0 ? say(language, message('publish.noData')) : '',
    legend: legendOf(language, table),
    notes: table.notes.map((note, n) => `(${n + 1}) ${inWords(language, note)}`),
    source: source === '' ? '' : say(language, message('publish.source', { source })),
  };
}

function printedCell(language: Language, cell: TableCell): PrintedCell {
  if (isFigure(cell)) {
    const digits = formatNumber(language, cell.value, cell.decimals);
    if (signOf(cell) === '') return { digits };
    return { digits, mark: STATE_MARKS[cell.state], notes: superscript(cell.notes), open: cell.state === 'open' };
  }
  if ('words' in cell) {
    const words = breakWords(inWords(language, cell.words));
    return cell.indent ? { words, indent: cell.indent } : { words };
  }
  if ('empty' in cell) return {};
  return { missing: say(language, message('publish.missing')), notes: superscript(cell.notes) };
}
