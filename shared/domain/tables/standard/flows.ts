import type { Context } from '#shared/domain/tables/context.ts';
import { figureTable, timeColumns } from '#shared/domain/tables/figure-table.ts';
import type { BuiltTable } from '#shared/domain/tables/finish.ts';
import type { GridBlock } from '#shared/domain/tables/grid.ts';
import { ALL_TOGETHER, populationsOf } from '#shared/domain/tables/populations.ts';
import { flowTimes, stockTimes } from '#shared/domain/tables/times.ts';
import { message } from '#shared/texts/say.ts';
import { axesOf, blocksByAxis, blocksByKind, indicatorLabel, joined, plainIfAlone, unitLabel } from './blocks.ts';

const MILLION = 1_000_000;

/** Remittances by country and year in millions of FCFA; totals are made from the exact amounts. */
export function remittances(context: Context, number: number): BuiltTable | undefined {
  const boards = context.boards('REMIT');
  const blocks = boards.flatMap((board) => {
    const own = indicatorLabel(context, 'REMIT');
    const heading = board.unit === 'XOF' ? own : joined(own, unitLabel(board.unit, true));
    return blocksByKind(context, board, axesOf(board, 'counterpart')[0] ?? 'none', heading);
  });
  return figureTable(context, {
    number,
    name: 'remittances',
    title: 'tables.remittances.title',
    tab: 'tables.remittances.tab',
    rows: 'tables.head.country',
    unit: unitLabel('XOF', true),
    blocks: plainIfAlone(blocks),
    columns: timeColumns(flowTimes(boards), ALL_TOGETHER),
    populations: ALL_TOGETHER,
    scale: MILLION,
  });
}

/** Persons in distress assisted, by country and by region as far as they are told apart. */
export function assisted(context: Context, number: number): BuiltTable | undefined {
  const boards = context.boards('ASSIST');
  const populations = populationsOf(boards);
  return figureTable(context, {
    number,
    name: 'persons_assisted',
    title: 'tables.assisted.title',
    tab: 'tables.assisted.tab',
    rows: 'tables.head.place',
    unit: unitLabel('persons'),
    blocks: boards.flatMap((board) => blocksByAxis(context, board, 'counterpart', 'place')),
    columns: timeColumns(flowTimes(boards), populations),
    populations,
  });
}

/** Returnees supported in reintegration, by region and by sector. */
export function reintegration(context: Context, number: number): BuiltTable | undefined {
  const boards = context.boards('REINT');
  const populations = populationsOf(boards);
  return figureTable(context, {
    number,
    name: 'reintegration',
    title: 'tables.reintegration.title',
    tab: 'tables.reintegration.tab',
    rows: 'tables.head.regionOrSector',
    unit: unitLabel('persons'),
    blocks: boards.flatMap((board) => blocksByAxis(context, board, 'place', 'kind')),
    columns: timeColumns(flowTimes(boards), populations),
    populations,
  });
}

const DIASPORA = ['DIA_EXPERT', 'DIA_COMPROJ', 'DIA_INVPROJ', 'DIA_TRAIN'] as const;

/** Experts, community projects, investment projects and HCME sessions: a line each, then what is broken down. */
export function diaspora(context: Context, number: number): BuiltTable | undefined {
  const boards = DIASPORA.flatMap((indicator) => context.boards(indicator));
  const lines = boards.map((board): GridBlock => {
    const params = {
      name: indicatorLabel(context, board.indicator),
      unit: message(`publish.unit.${board.unit as 'persons'}`),
    };
    const label = message('tables.withUnit', params);
    return { heading: undefined, board, axis: 'none', label, total: false };
  });
  const details = boards.flatMap((board) =>
    blocksByAxis(context, board, 'place', 'kind', 'counterpart')
      .filter(({ axis }) => axis !== 'none')
      .map((block): GridBlock => {
        const own = indicatorLabel(context, board.indicator);
        const axis = message(
          block.axis === 'place' ? 'tables.by.region' : block.axis === 'kind' ? 'tables.by.kind' : 'tables.by.country',
        );
        return { ...block, heading: joined(own, axis) };
      }),
  );
  return figureTable(context, {
    number,
    name: 'diaspora',
    title: 'tables.diaspora.title',
    tab: 'tables.diaspora.tab',
    rows: 'tables.head.action',
    unit: message('tables.unit.various'),
    blocks: [...lines, ...details],
    columns: timeColumns(flowTimes(boards), ALL_TOGETHER),
    populations: ALL_TOGETHER,
  });
}

/** Reception and transit centres, and border health posts reactivated or planned, by region. */
export function centres(context: Context, number: number): BuiltTable | undefined {
  const boards = ['CENTRE', 'CORDON'].flatMap((indicator) => context.boards(indicator));
  const blocks = boards.flatMap((board) =>
    blocksByKind(context, board, axesOf(board, 'place')[0] ?? 'none', indicatorLabel(context, board.indicator)),
  );
  return figureTable(context, {
    number,
    name: 'centres_and_posts',
    title: 'tables.centres.title',
    tab: 'tables.centres.tab',
    rows: 'tables.head.region',
    unit: message('tables.unit.various'),
    blocks,
    columns: timeColumns(stockTimes(boards), ALL_TOGETHER),
    populations: ALL_TOGETHER,
  });
}
