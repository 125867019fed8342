import type { Range } from '#shared/cells/address.ts';
import type { Entry, FigureSheet, RecordSheet, Template, TemplateSheet } from './model.ts';

/** Rows of a data sheet before its headings: sender and round, title, unit, how to say that nothing is known. */
export const SENDER_ROW = 0;
export const TITLE_ROW = 1;
export const SUBTITLE_ROW = 2;
export const HINT_ROW = 3;
export const HEADER_ROW = 4;

/** A text that the template itself writes, and that must still stand there when it comes back. */
export interface Heading {
  readonly row: number;
  readonly column: number;
  /** Size, where cells are merged. */
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  /** What it stands for, where another spelling of it would be the same. */
  readonly entry: Entry | undefined;
  readonly role: 'title' | 'heading' | 'label' | 'total';
}

/** Where everything of a data sheet stands. Rows and columns count from 0. */
export interface Geometry {
  readonly headerRows: readonly number[];
  readonly bodyRows: readonly number[];
  /** Row of totals; -1 if there is none. */
  readonly totalRow: number;
  readonly labelColumns: readonly number[];
  /** Columns of figures, totals among them, by position in `sheet.columns`. */
  readonly figureColumns: readonly number[];
  /** Column of remarks; -1 if there is none. */
  readonly remarkColumn: number;
  /** Headings and body, without titles. */
  readonly range: Range;
  readonly headings: readonly Heading[];
}

export function geometryOf(sheet: TemplateSheet): Geometry {
  return sheet.form === 'figures' ? figureGeometry(sheet) : recordGeometry(sheet);
}

const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);
const plain = { rows: 1, columns: 1, entry: undefined };

function figureGeometry(sheet: FigureSheet): Geometry {
  const depth = Math.max(1, ...sheet.columns.map(({ path }) => path.length));
  const bodyTop = HEADER_ROW + depth;
  const labelColumns = from(0, sheet.labels.length);
  const figureColumns = from(sheet.labels.length, sheet.columns.length);
  const remarkColumn = sheet.labels.length + sheet.columns.length;
  const totalRow = bodyTop + sheet.rows.length;
  const headings: Heading[] = [
    { ...plain, row: TITLE_ROW, column: 0, text: sheet.title, role: 'title' },
    ...labelColumns.map((column): Heading => {
      const text = sheet.labels[column]?.header ?? '';
      return { ...plain, row: HEADER_ROW, column, rows: depth, text, role: 'heading' };
    }),
    ...columnHeadings(sheet, depth),
    { ...plain, row: HEADER_ROW, column: remarkColumn, rows: depth, text: sheet.remarks, role: 'heading' },
    ...labelColumns.flatMap((column) => rowLabels(sheet, column, bodyTop)),
    { ...plain, row: totalRow, column: 0, columns: sheet.labels.length, text: sheet.total, role: 'total' },
  ];
  return {
    headerRows: from(HEADER_ROW, depth),
    bodyRows: from(bodyTop, sheet.rows.length),
    totalRow,
    labelColumns,
    figureColumns,
    remarkColumn,
    range: { top: HEADER_ROW, left: 0, bottom: totalRow, right: remarkColumn },
    headings,
  };
}

/** Headings over the figures; equal words that stand side by side under one heading are one merged cell. */
function columnHeadings(sheet: FigureSheet, depth: number): Heading[] {
  const headings: Heading[] = [];
  for (let level = 0; level < depth; level++) {
    let open: { first: number; key: string } | undefined;
    sheet.columns.forEach(({ path, entries }, c) => {
      const text = path[level];
      if (text === undefined) return;
      const key = path.slice(0, level + 1).join('|');
      const isLast = level === path.length - 1;
      if (!isLast && open?.key === key) {
        const at = headings.findIndex(({ row, column }) => row === HEADER_ROW + level && column === open?.first);
        const before = headings[at];
        if (before) headings[at] = { ...before, columns: before.columns + 1 };
        return;
      }
      const column = sheet.labels.length + c;
      open = { first: column, key };
      const rows = isLast ? depth - level : 1;
      headings.push({ ...plain, row: HEADER_ROW + level, column, rows, text, entry: entries[level], role: 'heading' });
    });
  }
  return headings;
}

/** Given labels of one column; equal ones below each other are one merged cell, but for the last column. */
function rowLabels(sheet: FigureSheet, column: number, bodyTop: number): Heading[] {
  const labels: Heading[] = [];
  const isLast = column === sheet.labels.length - 1;
  let previous = '';
  sheet.rows.forEach((row, index) => {
    const entry = row[column];
    if (!entry) return;
    const key = row
      .slice(0, column + 1)
      .map((one) => one?.code)
      .join('|');
    const last = labels.at(-1);
    if (!isLast && last && key === previous) labels[labels.length - 1] = { ...last, rows: last.rows + 1 };
    else labels.push({ ...plain, row: bodyTop + index, column, text: entry.text, entry, role: 'label' });
    previous = key;
  });
  return labels;
}

function recordGeometry(sheet: RecordSheet): Geometry {
  const bodyTop = HEADER_ROW + 1;
  const columns = from(0, sheet.columns.length);
  return {
    headerRows: [HEADER_ROW],
    bodyRows: from(bodyTop, sheet.count),
    totalRow: -1,
    labelColumns: columns,
    figureColumns: [],
    remarkColumn: -1,
    range: { top: HEADER_ROW, left: 0, bottom: HEADER_ROW + sheet.count, right: sheet.columns.length - 1 },
    headings: [
      { ...plain, row: TITLE_ROW, column: 0, text: sheet.title, role: 'title' },
      ...columns.map((column): Heading => {
        const text = sheet.columns[column]?.header ?? '';
        return { ...plain, row: HEADER_ROW, column, text, role: 'heading' };
      }),
    ],
  };
}

/** Ranges of headings and of what is to fill in, by sheet: what the identification keeps. */
export function mapOf(template: Template): { readonly sheet: string; readonly table: Range; readonly body: Range }[] {
  return template.sheets.map((sheet) => {
    const { range, bodyRows } = geometryOf(sheet);
    const body = { ...range, top: bodyRows[0] ?? range.top, bottom: bodyRows.at(-1) ?? range.bottom };
    return { sheet: sheet.name, table: range, body };
  });
}
