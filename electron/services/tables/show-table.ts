import type { Desk } from '#electron/services/desk.ts';
import type { CheckedInputOf } from '#shared/contract/registry.ts';
import type { TableAnswer } from '#shared/contract/tables.ts';
import type { PublishedTable, TableRow } from '#shared/domain/tables/model.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { countStates } from './count-states.ts';
import { type Published, published } from './published.ts';

/** A table as it is printed, and some of its rows. @throws AppError `table.unknown`, `table.empty` */
export async function showTable(desk: Desk, request: CheckedInputOf<'tables.table'>): Promise<TableAnswer> {
  const { table: name, state, from, count } = request;
  const table = find(await published(desk), name);
  const { title, subtitle, notes, source, groups, columns } = table;
  const rows = state === '' ? table.rows : rowsInState(table.rows, state);
  return {
    table: name,
    ...{ title, subtitle, notes, source, groups, columns },
    ...countStates(table),
    total: rows.length,
    from,
    rows: count === 0 ? rows.slice(from) : rows.slice(from, from + count),
  };
}

function find({ publication }: Published, name: string): PublishedTable {
  if (name === 'discrepancies' || name === 'ledger') return publication[name];
  const table = publication.tables.find(({ number }) => String(number) === name);
  if (!table) throw new AppError('table.unknown', { table: name });
  return table;
}

/** Rows with a figure of this state, under their headings. */
function rowsInState(rows: readonly TableRow[], state: string): TableRow[] {
  const found: TableRow[] = [];
  let heading: TableRow | undefined;
  for (const row of rows) {
    if (row.level === 'heading') heading = row;
    else if (row.cells.some((cell) => 'value' in cell && cell.figure !== '' && cell.state === state)) {
      if (heading) found.push(heading);
      heading = undefined;
      found.push(row);
    }
  }
  return found;
}
