import type { Range } from '#shared/cells/address.ts';
import { type CellGrid, positionOf, textAt } from '#shared/cells/grid.ts';
import type { Sheet, Span } from '#shared/cells/workbook.ts';
import type { TableAnatomy } from '#shared/domain/intake/anatomy.ts';
import type { ClaimedCells, TableReading } from '#shared/domain/intake/types.ts';
import { BUCKETS, type Bucket } from '#shared/domain/model/ledger.ts';
import { type Mark, markCode } from './protocol.ts';

const BY_BUCKET: Readonly<Record<Bucket, Mark>> = {
  OBSERVATION: 'data',
  RECORD: 'data',
  DIMENSION: 'label',
  TOTAL: 'total',
  MISSING: 'missing',
  NOTE: 'note',
  HIDDEN: 'hidden',
  EXCLUDED: 'aside',
  PENDING: 'pending',
  PERSONAL: 'personal',
  UNREADABLE: 'unreadable',
};

/** Columns whose cells say what figures are about. */
const LABELS: ReadonlySet<string> = new Set(
  'period refArea counterpart category kind indicator unit rank code'.split(' '),
);
/** Columns of a list of persons whose cells were emptied. */
const EMPTIED: ReadonlySet<string> = new Set(['name', 'document', 'contact', 'birth', 'kin', 'private']);

/** What became of every cell of a sheet, by position in its grid: figures by their buckets, words by where they stand. */
export function markSheet(sheet: Sheet, claims: ClaimedCells | undefined, tables: readonly TableReading[]): Uint8Array {
  const { grid } = sheet;
  const marks = new Uint8Array(grid.size);
  if (claims) markClaims(grid, claims, marks);
  for (const table of tables) {
    const anatomy = table.anatomy?.();
    if (table.content === 'nominal') markList(grid, table.range, anatomy, marks);
    else if (anatomy) markTable(grid, table, anatomy, marks);
    else markRange(grid, table.range, marks, 'data');
    for (const { row, column, agrees, computed } of table.totals) {
      const position = positionOf(grid, row, column);
      const mark = Number.isNaN(computed) ? 'unproved' : agrees ? 'total' : 'wrongTotal';
      if (position >= 0) marks[position] = markCode(mark);
    }
    if (anatomy) markTitles(grid, table, anatomy.titles, marks);
  }
  markHidden(sheet, marks);
  return marks;
}

function markClaims(grid: CellGrid, { grid: claimed, claimed: codes }: ClaimedCells, marks: Uint8Array): void {
  const byCode = [0, ...BUCKETS.map((bucket) => markCode(BY_BUCKET[bucket]))];
  for (let i = 0; i < claimed.size; i++) {
    const code = codes[i] ?? 0;
    if (code === 0) continue;
    const position = claimed === grid ? i : positionOf(grid, claimed.rows[i] ?? 0, claimed.columns[i] ?? 0);
    if (position >= 0) marks[position] = byCode[code] ?? 0;
  }
}

function markTable(grid: CellGrid, { range, proposal }: TableReading, anatomy: TableAnatomy, marks: Uint8Array): void {
  const { headerRows, bodyRows, columns } = anatomy;
  const header = markCode('header');
  for (const row of headerRows)
    eachCell(grid, row, range, (position) => {
      marks[position] = header;
    });
  const byColumn: (Mark | undefined)[] = [];
  const open: boolean[] = [];
  for (const { column, part } of columns) {
    byColumn[column] = LABELS.has(part) || part === 'figures' || part === 'total' ? 'label' : 'note';
    if (part === 'answer' || part === 'derived' || part === 'target' || part === 'other') byColumn[column] = 'aside';
    open[column] = part === 'total';
  }
  const isRecords = proposal === undefined && columns.some(({ part }) => part === 'title');
  const pending = markCode('pending');
  bodyRows.forEach((row, index) => {
    const part = anatomy.rowPart(index);
    eachCell(grid, row, range, (position, column) => {
      const own = marks[position];
      // Of a table that waits it is shown which figures would be totals.
      if (own === pending && (part === 'total' || open[column])) marks[position] = markCode('total');
      if (own !== 0) return;
      const mark = isRecords && byColumn[column] === 'note' ? 'data' : byColumn[column];
      if (mark) marks[position] = markCode(mark);
    });
  });
}

function markList(grid: CellGrid, range: Range, anatomy: TableAnatomy | undefined, marks: Uint8Array): void {
  const headers = new Set(anatomy?.headerRows);
  const rows = new Set(anatomy?.bodyRows);
  const parts = new Map(anatomy?.columns.map(({ column, part }) => [column, part]));
  for (let row = range.top; row <= range.bottom; row++) {
    eachCell(grid, row, range, (position, column) => {
      const isEmptied = EMPTIED.has(parts.get(column) ?? '');
      const mark: Mark = headers.has(row) ? 'header' : rows.has(row) ? (isEmptied ? 'personal' : 'data') : 'label';
      marks[position] = markCode(mark);
    });
  }
}

function markRange(grid: CellGrid, range: Range, marks: Uint8Array, mark: Mark): void {
  for (let row = range.top; row <= range.bottom; row++)
    eachCell(grid, row, range, (position) => {
      if (marks[position] === 0 || marks[position] === markCode('label')) marks[position] = markCode(mark);
    });
}

/** More rows than this a title never stands above its table. */
const FARTHEST = 200;

/** Words over a table from which something of it was read. */
function markTitles(
  grid: CellGrid,
  { range, evidence }: TableReading,
  titles: readonly string[],
  marks: Uint8Array,
): void {
  const told = new Set(
    evidence.flatMap(({ params = {} }) => (typeof params['text'] === 'string' ? [params['text']] : [])),
  );
  const named = new Set(titles.filter((title) => told.has(title)));
  if (named.size === 0) return;
  for (let row = Math.max(0, range.top - FARTHEST); row <= range.bottom; row++) {
    const end = grid.rowStarts[row + 1] ?? 0;
    for (let i = grid.rowStarts[row] ?? 0; i < end; i++) {
      const text = textAt(grid, i).replace(/\s+/g, ' ').trim();
      if (marks[i] === 0 && named.has(text)) marks[i] = markCode('title');
    }
    if (row >= range.top + 20) return;
  }
}

function markHidden({ grid, hidden, hiddenRows, hiddenColumns }: Sheet, marks: Uint8Array): void {
  if (!hidden && hiddenRows.length + hiddenColumns.length === 0) return;
  const code = markCode('hidden');
  const isIn = (spans: readonly Span[], at: number) => spans.some(({ first, last }) => at >= first && at <= last);
  const rows = new Uint8Array(grid.rowCount);
  for (let row = 0; row < grid.rowCount; row++) rows[row] = hidden || isIn(hiddenRows, row) ? 1 : 0;
  const columns = Array.from({ length: grid.columnCount }, (_, column) => isIn(hiddenColumns, column));
  for (let i = 0; i < grid.size; i++)
    if (rows[grid.rows[i] ?? 0] === 1 || columns[grid.columns[i] ?? 0]) marks[i] = code;
}

function eachCell(
  grid: CellGrid,
  row: number,
  { left, right }: Pick<Range, 'left' | 'right'>,
  visit: (position: number, column: number) => void,
): void {
  const end = grid.rowStarts[row + 1] ?? 0;
  for (let i = grid.rowStarts[row] ?? 0; i < end; i++) {
    const column = grid.columns[i] ?? 0;
    if (column >= left && column <= right) visit(i, column);
  }
}
