import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { clean, same } from '#shared/domain/reconcile/facts.ts';
import { kindLabel, periodLabel } from '#shared/domain/reconcile/labels.ts';
import { EVERYBODY } from '#shared/domain/reconcile/populations.ts';
import type { Board } from '#shared/domain/tables/board.ts';
import { decimalsFor, EMPTY, figureCell, sumCell, text } from '#shared/domain/tables/cells.ts';
import type { Context } from '#shared/domain/tables/context.ts';
import { periodSubtitle } from '#shared/domain/tables/figure-table.ts';
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

interface Listed {
  readonly lines: readonly ListedFigure[];
  readonly total: DraftCell;
  readonly sums: readonly PrintedSum[];
}

/** Figures of an indicator as lines of a list, one for each kind and period; all kinds together where the kinds do not tell all. */
function listFigures(context: Context, board: Board, scale: number): Listed {
  const times = flowTimes([board]).filter(({ how }, _i, all) => how !== 'span' || all.length === 1);
  const axis: RowAxis = axesOf(board, 'kind')[0] ?? 'none';
  const { indicator } = board;
  const spots = times.map((time): Spot => ({ time, axis, kind: TOTAL, population: EVERYBODY, populations: [] }));
  const members =
    axis === 'none' ? [] : orderMembers(context, indicator, axis, membersOf(context, board, spots), () => 0);
  const at = (spot: Spot) => {
    const sum = lookUp(context, board, spot);
    return sum ? [{ spot, sum }] : [];
  };
  const byKind = members.flatMap((member) => spots.flatMap((spot) => at({ ...spot, member })));
  const wholes = spots.flatMap((spot) => at(spot));
  const untold = wholes.filter(({ spot, sum }) => {
    const parts = byKind.filter((part) => part.spot.time === spot.time).map((part) => part.sum.value);
    return parts.length === 0 || !same(clean(parts.reduce((total, value) => total + value, 0)), sum.value);
  });
  const found = [...byKind, ...untold];
  const decimals = decimalsFor(found.map(({ sum }) => sum.value / scale).filter((value) => !Number.isNaN(value)));
  const cellOf = ({ spot, sum }: (typeof found)[number]) =>
    figureCell(context, sum, { indicator, where: placeOf(spot) }, { scale, decimals });
  const lines = found.map((one): ListedFigure => {
    const { member, time } = one.spot;
    const whole = byKind.length > 0 ? message('tables.by.none') : indicatorLabel(context, indicator);
    const label = member === undefined ? whole : memberLabel(context, indicator, axis, member);
    const sources = [...new Set(one.sum.figures.flatMap((figure) => figure.sources))];
    const departments = message('tables.list', { items: sources.map((code) => departmentWords(context, code)) });
    return { label, departments, period: periodLabel(time.code), cell: cellOf(one) };
  });
  const sums = found.map((one) => ({ board, where: placeOf(one.spot), sum: one.sum, cell: cellOf(one) }));
  return { lines, sums, total: sumCell(wholes.map(cellOf), decimals) };
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
    const { total } = listed;
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
    subtitle: periodSubtitle(context),
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
    const { total } = listed;
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
    subtitle: periodSubtitle(context),
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
