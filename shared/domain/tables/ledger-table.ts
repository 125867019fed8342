import { BUCKETS, balanceOf, emptyBuckets } from '#shared/domain/model/ledger.ts';
import { message } from '#shared/texts/say.ts';
import { count, EMPTY, text } from './cells.ts';
import type { Context } from './context.ts';
import { finish } from './finish.ts';
import type { DraftRow } from './grid.ts';
import type { PublishedTable } from './model.ts';
import { numberColumn, wordsColumn } from './record-cells.ts';

/** The ledger of all files: what became of every figure cell that was read. */
export function ledgerTable(context: Context): PublishedTable {
  const { ledger } = context.input;
  const sum = emptyBuckets();
  let read = 0;
  const rows = ledger.map((line): DraftRow => {
    const { file, sheet, range, cellsRead, buckets } = line;
    read += cellsRead;
    for (const bucket of BUCKETS) sum[bucket] += buckets[bucket];
    const where = [text(file), text(sheet), range === '' ? text(message('tables.ledger.outside')) : text(range)];
    const numbers = [cellsRead, ...BUCKETS.map((bucket) => buckets[bucket]), balanceOf(line)];
    return { level: 'data', cells: [...where, ...numbers.map(count)] };
  });
  const totals = [read, ...BUCKETS.map((bucket) => sum[bucket]), balanceOf({ cellsRead: read, buckets: sum })];
  const last: DraftRow = { level: 'total', cells: [text(message('tables.total')), EMPTY, EMPTY, ...totals.map(count)] };
  return finish(context, {
    number: 0,
    name: 'ledger',
    title: message('tables.register.ledger'),
    tab: message('tables.register.ledger.tab'),
    subtitle: message('tables.register.ledger.subtitle'),
    groups: [[{ title: message('tables.ledger.buckets'), first: 4, last: 3 + BUCKETS.length }]],
    columns: [
      wordsColumn(message('tables.head.file'), 34),
      wordsColumn(message('tables.head.sheet'), 16),
      wordsColumn(message('tables.head.range'), 12),
      numberColumn(message('tables.ledger.read'), 8),
      ...BUCKETS.map((bucket) => numberColumn(message(`tables.bucket.${bucket}`), 9)),
      numberColumn(message('tables.ledger.balance'), 8),
    ],
    rows: rows.length > 0 ? [...rows, last] : [],
  }).table;
}
