import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { kindLabel, periodLabel } from '#shared/domain/reconcile/labels.ts';
import { EVERYBODY } from '#shared/domain/reconcile/populations.ts';
import type { Board } from '#shared/domain/tables/board.ts';
import type { Context } from '#shared/domain/tables/context.ts';
import { figureTable, timeColumns } from '#shared/domain/tables/figure-table.ts';
import type { BuiltTable } from '#shared/domain/tables/finish.ts';
import type { GridBlock, GridColumn } from '#shared/domain/tables/grid.ts';
import { ALL_TOGETHER, populationsOf, WITH_CHILDREN } from '#shared/domain/tables/populations.ts';
import { flowTimes } from '#shared/domain/tables/times.ts';
import { message } from '#shared/texts/say.ts';
import { axesOf, indicatorLabel, kindsOf, unitLabel } from './blocks.ts';

/** Returning migrants by region, year and sex. */
export function returnsByRegion(context: Context, number: number): BuiltTable | undefined {
  const boards = context.boards('RETURN');
  const places = boards.some((board) => axesOf(board, 'place')[0] === 'place');
  const populations = populationsOf(boards, places ? 'place' : 'none');
  return figureTable(context, {
    number,
    name: 'returns_by_region',
    title: 'tables.returnsByRegion.title',
    tab: 'tables.returnsByRegion.tab',
    rows: 'tables.head.region',
    unit: unitLabel('persons'),
    blocks: boards.map((board) => wholeBlock(context, board, axesOf(board, 'place')[0] ?? 'none')),
    columns: timeColumns(flowTimes(boards), populations),
    populations,
  });
}

/** Returning migrants by country of provenance and type, one part for each period. */
export function returnsByCountry(context: Context, number: number): BuiltTable | undefined {
  const boards = context.boards('RETURN');
  const [first] = boards;
  if (!first) return undefined;
  const kinds = kindsOf(context, first);
  const column = (kind: string): GridColumn => ({
    title: kind === TOTAL ? message('tables.allKinds') : kindLabel(context.labels, 'RETURN', kind),
    kind,
    population: EVERYBODY,
    made: kind === TOTAL && kinds.length > 0,
  });
  const times = flowTimes(boards);
  const axis = axesOf(first, 'counterpart')[0] ?? 'none';
  const blocks = boards.flatMap((board) =>
    times.map((time): GridBlock => ({ ...wholeBlock(context, board, axis), heading: periodLabel(time.code), time })),
  );
  return figureTable(context, {
    number,
    name: 'returns_by_country',
    title: 'tables.returnsByCountry.title',
    tab: 'tables.returnsByCountry.tab',
    rows: 'tables.head.provenance',
    unit: unitLabel('persons'),
    blocks,
    columns: [...kinds.map(column), column(TOTAL)],
    populations: ALL_TOGETHER,
  });
}

/** Repatriated women and children by country and year: Hommes, Femmes, Enfants as the communiqués count them. */
export function repatriations(context: Context, number: number): BuiltTable | undefined {
  const own = context.boards('REPAT');
  const boards = own.length > 0 ? own : context.boards('RETURN');
  const apart = boards.some(({ figures }) => figures.some(({ age }) => age === 'Y_GE18' || age === 'Y_LT18'));
  const populations = apart ? WITH_CHILDREN : populationsOf(boards);
  const kind = own.length > 0 ? TOTAL : 'REP';
  const figures = boards.filter((board) => kind === TOTAL || kindsOf(context, board).includes(kind));
  return figureTable(context, {
    number,
    name: 'repatriations',
    title: 'tables.repatriations.title',
    tab: 'tables.repatriations.tab',
    rows: 'tables.head.country',
    unit: unitLabel('persons'),
    blocks: figures.map((board) => ({
      ...wholeBlock(context, board, axesOf(board, 'counterpart')[0] ?? 'none'),
      kind,
    })),
    columns: timeColumns(flowTimes(figures), populations),
    populations,
    notes: apart ? [message('tables.repatriations.note')] : [],
  });
}

function wholeBlock(context: Context, board: Board, axis: GridBlock['axis']): GridBlock {
  const label = indicatorLabel(context, board.indicator);
  return { heading: undefined, board, axis, label, total: true };
}
