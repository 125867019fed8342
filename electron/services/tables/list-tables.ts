import type { Desk } from '#electron/services/desk.ts';
import { type Names, namesOf } from '#electron/services/reconcile/describe-item.ts';
import type { ListedTable, TableList } from '#shared/contract/tables.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { datasetLabel } from '#shared/domain/reconcile/labels.ts';
import type { PublishedTable, Words } from '#shared/domain/tables/model.ts';
import { STANDARD_TABLES } from '#shared/domain/tables/registry.ts';
import type { StandardTable } from '#shared/domain/tables/standard/types.ts';
import { message } from '#shared/texts/say.ts';
import { countStates } from './count-states.ts';
import { published } from './published.ts';

/** The standard tables as they can be made now, the empty ones with what they wait for, and the annexes. */
export async function listTables(desk: Desk): Promise<TableList> {
  const { publication, derived } = await published(desk);
  const { title, period, editionDate, tables, discrepancies, ledger } = publication;
  const made = new Map(tables.map((table) => [table.number, table]));
  const names = namesOf(desk);
  const received = new Set([
    ...derived.figures.map(({ indicator }) => indicator),
    ...derived.facts.records.map(({ type }) => type),
  ]);
  return {
    title,
    period,
    editionDate,
    open: derived.discrepancies.filter(({ state }) => state === 'open').length,
    hasData: STANDARD_TABLES.some(({ fedBy }) => fedBy.some((dataset) => received.has(dataset))),
    tables: STANDARD_TABLES.map((standard) => {
      const table = made.get(standard.number);
      const isFed = standard.fedBy.length === 0 || standard.fedBy.some((dataset) => received.has(dataset));
      return table && isFed
        ? listed(String(standard.number), table)
        : emptyTable(standard, whyEmpty(standard, desk.catalogue(), names));
    }),
    annexes: [listed('discrepancies', discrepancies), listed('ledger', ledger)],
  };
}

function listed(name: string, table: PublishedTable): ListedTable {
  const { title, tab = title, subtitle, rows, columns } = table;
  return {
    table: name,
    title,
    tab,
    subtitle,
    rows: rows.length,
    columns: columns.length,
    ...countStates(table),
    ...(rows.length === 0 && { empty: message('publish.noData') }),
  };
}

function emptyTable({ number, title, tab }: StandardTable, empty: Words): ListedTable {
  const states = { single: 0, agreed: 0, rule: 0, decided: 0, open: 0 };
  const names = { title: message(title), tab: message(tab) };
  return { table: String(number), ...names, rows: 0, columns: 0, figures: 0, states, missing: 0, empty };
}

/** What would fill a table, and who usually sends it. */
function whyEmpty({ tab, fedBy }: StandardTable, { datasets }: Catalogue, { labels, short }: Names): Words {
  if (fedBy.length === 0) {
    return message(tab === 'tables.discrepancies.tab' ? 'tables.empty.discrepancies' : 'tables.empty.expectations');
  }
  const senders = new Set(datasets.flatMap(({ code, departments }) => (fedBy.includes(code) ? departments : [])));
  return message(senders.size === 0 ? 'tables.empty.waits' : 'tables.empty.waitsFor', {
    datasets: fedBy.map((dataset) => datasetLabel(labels, dataset)),
    departments: [...senders].map(short),
  });
}
