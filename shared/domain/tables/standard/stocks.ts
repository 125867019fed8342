import type { Context } from '#shared/domain/tables/context.ts';
import { figureTable, timeColumns } from '#shared/domain/tables/figure-table.ts';
import type { BuiltTable } from '#shared/domain/tables/finish.ts';
import { populationsOf } from '#shared/domain/tables/populations.ts';
import { stockTimes } from '#shared/domain/tables/times.ts';
import { message } from '#shared/texts/say.ts';
import { blocksByKind, indicatorLabel, plainIfAlone, unitLabel } from './blocks.ts';

/** Malians abroad by country and sex, each definition by itself. */
export function stocks(context: Context, number: number): BuiltTable | undefined {
  const boards = ['EXT_STOCK', 'EXT_REGISTERED'].flatMap((indicator) => context.boards(indicator));
  const populations = populationsOf(boards);
  const blocks = boards.flatMap((board) =>
    blocksByKind(context, board, 'counterpart', indicatorLabel(context, board.indicator)),
  );
  return figureTable(context, {
    number,
    name: 'malians_abroad',
    title: 'tables.stocks.title',
    tab: 'tables.stocks.tab',
    rows: 'tables.head.country',
    unit: unitLabel('persons'),
    blocks: plainIfAlone(blocks),
    columns: timeColumns(stockTimes(boards), populations),
    populations,
    notes: blocks.length > 1 ? [message('tables.stocks.note')] : [],
  });
}
