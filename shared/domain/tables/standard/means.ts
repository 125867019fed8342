import { clean } from '#shared/domain/reconcile/facts.ts';
import { kindLabel, periodLabel } from '#shared/domain/reconcile/labels.ts';
import { EVERYBODY } from '#shared/domain/reconcile/populations.ts';
import { TOTAL } from '#shared/domain/reconcile/views.ts';
import type { Board } from '#shared/domain/tables/board.ts';
import { decimalsFor, EMPTY, figureCell, sumCell, text } from '#shared/domain/tables/cells.ts';
import type { Context } from '#shared/domain/tables/context.ts';
import { roundYears } from '#shared/domain/tables/figure-table.ts';
import { type BuiltTable, finish } from '#shared/domain/tables/finish.ts';
import type { DraftRow, PrintedSum } from '#shared/domain/tables/grid.ts';
import { lookUp, membersOf, placeOf, type RowAxis, type Spot } from '#shared/domain/tables/look-up.ts';
import type { Words } from '#shared/domain/tables/model.ts';
import type { DraftCell } from '#shared/domain/tables/notes.ts';
import { memberLabel, orderMembers } from '#shared/domain/tables/orders.ts';
import {
  dateWords,
  departmentWords,
  numberColumn,
  placeWords,
  wordsColumn,
} from '#shared/domain/tables/record-cells.ts';
import { flowTimes } from '#shared/domain/tables/times.ts';
import { message } from '#shared/texts/say.ts';
import { axesOf, indicatorLabel } from './blocks.ts';

const MILLION = 1_000_000;

interface ListedFigure {
  readonly label: Words;
  readonly departments: Words;
  readonly period: Words;
  readonly cell: DraftCell;
}

/** Figures of an indicator as lines of a list: one for each kind and period, then their sum. */
function listFigures(context: Context, board: Board, scale: number): { lines: ListedFigure[]; sums: PrintedSum[] } {
  const times = flowTimes([board]).filter(({ how }, _i, all) => how !== 'span' || all.length === 1);
  const axis: RowAxis = axesOf(board, 'kind')[0] ?? 'none';
  const spots = times.map((time): Spot => ({ time, axis, kind: TOTAL, population: EVERYBODY, populations: [] }));
  const members =
    axis === 'none'
      ? [undefined]
      : orderMembers(context, board.indicator, axis, membersOf(context, board, spots), () => 0);
  const found = members.flatMap((member) =>
    spots.flatMap((spot) => {
      const sum = lookUp(context, board, { ...spot, member });
      return sum ? [{ member, spot: { ...spot, member }, sum }] : [];
    }),
  );
  const decimals = decimalsFor(found.map(({ sum }) => sum.value / scale).filter((value) => !Number.isNaN(value)));
  const sums: PrintedSum[] = [];
  const lines = found.map(({ member, spot, sum }): ListedFigure => {
    const where = placeOf(spot);
    const cell = figureCell(context, sum, { indicator: board.indicator, where }, { scale, decimals });
    sums.push({ board, where, sum, cell });
    const label =
      member === undefined
        ? indicatorLabel(context, board.indicator)
        : memberLabel(context, board.indicator, axis, member);
    const departments = [...new Set(sum.figures.flatMap(({ sources }) => sources))].map((code) =>
      departmentWords(context, code),
    );
    return {
      label,
      departments: message('tables.list', { items: departments }),
      period: periodLabel(spot.time.code),
      cell,
    };
  });
  return { lines, sums };
}

/** Capacity building: sessions by theme and year, then the sessions that departments describe. */
export function training(context: Context, number: number): BuiltTable | undefined {
  const records = context.records('TRAINING');
  const rows: DraftRow[] = [];
  const sums: PrintedSum[] = [];
  for (const board of context.boards('TRAIN')) {
    const listed = listFigures(context, board, 1);
    if (listed.lines.length === 0) continue;
    rows.push({ level: 'heading', cells: [text(indicatorLabel(context, 'TRAIN')), EMPTY, EMPTY, EMPTY, EMPTY, EMPTY] });
    for (const { label, departments, period, cell } of listed.lines) {
      rows.push({ level: 'data', cells: [text(label, 1), text(departments), text(period), EMPTY, cell, EMPTY] });
    }
    const total = sumCell(
      listed.lines.map(({ cell }) => cell),
      0,
    );
    if (listed.lines.length > 1)
      rows.push({ level: 'total', cells: [text(message('tables.total')), EMPTY, EMPTY, EMPTY, total, EMPTY] });
    sums.push(...listed.sums);
  }
  if (records.length > 0) {
    rows.push({
      level: 'heading',
      cells: [text(message('reconcile.records.TRAINING')), EMPTY, EMPTY, EMPTY, EMPTY, EMPTY],
    });
    for (const record of records) {
      const words = [departmentWords(context, record.department), dateWords(record), placeWords(context, record)];
      const cells = [text(record.title, 1), ...words.map((word) => text(word)), EMPTY, stated(record.beneficiaries, 1)];
      rows.push({ level: 'data', cells });
    }
  }
  if (rows.length === 0) return undefined;
  return finish(context, {
    number,
    name: 'capacity_building',
    title: message('tables.training.title'),
    tab: message('tables.training.tab'),
    subtitle: message('tables.period', { period: roundYears(context) }),
    columns: [
      wordsColumn(message('tables.head.themeOrTitle'), 52),
      wordsColumn(message('tables.head.department'), 14),
      wordsColumn(message('tables.head.date'), 18),
      wordsColumn(message('tables.head.where'), 16),
      numberColumn(message('tables.head.sessions'), 10),
      numberColumn(message('tables.head.beneficiaries'), 12),
    ],
    rows,
    sums,
    records,
  });
}

/** Means of implementation: budget by source and year, then projects, agreements and partners. */
export function means(context: Context, number: number): BuiltTable | undefined {
  const rows: DraftRow[] = [];
  const sums: PrintedSum[] = [];
  for (const board of context.boards('BUDGET')) {
    const listed = listFigures(context, board, MILLION);
    if (listed.lines.length === 0) continue;
    rows.push({ level: 'heading', cells: [text(budgetHeading(context, board)), EMPTY, EMPTY, EMPTY, EMPTY] });
    for (const { label, departments, period, cell } of listed.lines) {
      rows.push({ level: 'data', cells: [text(label, 1), text(departments), text(period), EMPTY, cell] });
    }
    const decimals = Math.max(0, ...listed.lines.map(({ cell }) => ('value' in cell ? cell.decimals : 0)));
    const total = sumCell(
      listed.lines.map(({ cell }) => cell),
      decimals,
    );
    if (listed.lines.length > 1)
      rows.push({ level: 'total', cells: [text(message('tables.total')), EMPTY, EMPTY, EMPTY, total] });
    sums.push(...listed.sums);
  }
  for (const type of ['PROJECT', 'AGREEMENT', 'STAKEHOLDER'] as const) {
    const records = context.records(type);
    if (records.length === 0) continue;
    rows.push({ level: 'heading', cells: [text(message(`reconcile.records.${type}`)), EMPTY, EMPTY, EMPTY, EMPTY] });
    for (const record of records) {
      const words = [departmentWords(context, record.department), dateWords(record), record.partners];
      rows.push({
        level: 'data',
        cells: [text(record.title, 1), ...words.map((word) => text(word)), stated(record.amount, MILLION)],
      });
    }
  }
  if (rows.length === 0) return undefined;
  return finish(context, {
    number,
    name: 'means_and_partners',
    title: message('tables.means.title'),
    tab: message('tables.means.tab'),
    subtitle: message('tables.period', { period: roundYears(context) }),
    columns: [
      wordsColumn(message('tables.head.meansOrPartner'), 50),
      wordsColumn(message('tables.head.department'), 14),
      wordsColumn(message('tables.head.date'), 18),
      wordsColumn(message('tables.head.partners'), 28),
      numberColumn(message('tables.head.amount'), 14),
    ],
    rows,
    sums,
    records: context.records('PROJECT', 'AGREEMENT', 'STAKEHOLDER'),
  });
}

function budgetHeading(context: Context, { indicator, unit }: Board): Words {
  const own = indicatorLabel(context, indicator);
  return unit === 'XOF'
    ? own
    : message('tables.joined', { first: own, second: kindLabel(context.labels, indicator, unit) });
}

/** A number of a record; what a record does not state stays blank. */
function stated(value: number, scale: number): DraftCell {
  if (Number.isNaN(value)) return EMPTY;
  const scaled = clean(value / scale);
  return { value: scaled, decimals: decimalsFor([scaled]), figure: '', state: 'single', notes: [] };
}
