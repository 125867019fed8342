import type { PublishedTable, SourceLine, TableRow } from '#shared/domain/tables/model.ts';
import { message } from '#shared/texts/say.ts';

/** Lines of an annex that are printed: some forty pages. The workbook and the CSV files hold all of them. */
const MOST_ROWS = 600;
/** Cells behind figures that are printed: some forty pages. */
const MOST_SOURCES = 6000;

/** An annex with as many rows as a reader turns pages, and a note that says how many there are; the last totals stay. */
export function shortened(table: PublishedTable, most = MOST_ROWS): PublishedTable {
  const { rows, notes } = table;
  if (rows.length <= most) return table;
  const totals = trailingTotals(rows);
  const kept = [...rows.slice(0, most - totals.length), ...totals];
  return { ...table, rows: kept, notes: [...notes, message('publish.shortened', { most, count: rows.length })] };
}

function trailingTotals(rows: readonly TableRow[]): readonly TableRow[] {
  const last = rows.findLastIndex(({ level }) => level !== 'total');
  return rows.slice(last + 1);
}

/** The first lines of the annex of sources; a figure that is printed is printed with all its cells. */
export function shortenedSources(lines: readonly SourceLine[], most = MOST_SOURCES): readonly SourceLine[] {
  if (lines.length <= most) return lines;
  const last = lines[most - 1];
  const end = lines.findIndex((line, i) => i >= most && (line.figure !== last?.figure || line.table !== last.table));
  return end < 0 ? lines : lines.slice(0, end);
}
