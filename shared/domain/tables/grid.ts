import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { dimensionKey, dimensionsAt } from '#shared/domain/reconcile/discrepancy.ts';
import { clean, same } from '#shared/domain/reconcile/facts.ts';
import type { Population } from '#shared/domain/reconcile/populations.ts';
import { message } from '#shared/texts/say.ts';
import type { Board, Sum } from './board.ts';
import { decimalsFor, disputeNotes, EMPTY, figureCell, sumCell, text } from './cells.ts';
import type { Context } from './context.ts';
import { lookUp, membersOf, placeOf, type RowAxis, type Spot } from './look-up.ts';
import type { TableRow, Words } from './model.ts';
import type { DraftCell } from './notes.ts';
import { memberLabel, orderMembers } from './orders.ts';
import type { Place } from './place.ts';
import type { ColumnTime } from './times.ts';

/** One column of figures; what it leaves open is said by the block. */
export interface GridColumn {
  readonly title: Words;
  /** Title over several columns, where there is one. */
  readonly group?: Words;
  readonly time?: ColumnTime;
  readonly kind?: string;
  readonly population: Population;
  /** Adds up other columns: no figure of its own where they print all that it is made of. */
  readonly made: boolean;
}

/** A part of a table: an indicator, or one year of it. */
export interface GridBlock {
  readonly heading: Words | undefined;
  readonly board: Board;
  readonly axis: RowAxis;
  /** What the single row is called where `axis` is `none`; the indicator otherwise. */
  readonly label: Words;
  readonly time?: ColumnTime;
  readonly kind?: string;
  /** Whether its rows may be added up. */
  readonly total: boolean;
}

export interface DraftRow {
  readonly level: TableRow['level'];
  readonly cells: readonly DraftCell[];
}

export interface Grid {
  readonly rows: readonly DraftRow[];
  /** All that is printed, for the sources. */
  readonly sums: readonly PrintedSum[];
}

export interface PrintedSum {
  readonly board: Board;
  readonly where: Place;
  readonly sum: Sum;
  readonly cell: DraftCell;
}

export interface Scale {
  readonly scale: number;
  readonly apart: readonly Population[];
}

/** Fills the rows of blocks under the same columns. Blocks without any figure are left out. */
export function fillGrid(
  context: Context,
  blocks: readonly GridBlock[],
  columns: readonly GridColumn[],
  { scale, apart }: Scale,
): Grid {
  const filled = blocks
    .map((block) => ({ block, lines: linesOf(context, block, columns, apart) }))
    .filter(({ lines }) => lines.some(({ sums }) => sums.some((sum) => sum !== undefined && !Number.isNaN(sum.value))));
  const values = filled.flatMap(({ lines }) =>
    lines.flatMap(({ sums }) => sums.map((sum) => (sum?.value ?? 0) / scale)),
  );
  const format = { scale, decimals: decimalsFor(values.filter((value) => !Number.isNaN(value))) };
  const rows: DraftRow[] = [];
  const printed: PrintedSum[] = [];
  for (const { block, lines } of filled) {
    if (block.heading !== undefined)
      rows.push({ level: 'heading', cells: [text(block.heading), ...columns.map(() => EMPTY)] });
    const silent = silentTimes(context, block, lines, columns);
    const body = lines.map(({ member, label, sums }): DraftRow => {
      const shown = new Set(sums.flatMap((sum, c) => (columns[c]?.made ? [] : (sum?.figures ?? []))));
      const cells = columns.map((column, c) => {
        const sum = sums[c];
        if (sum === undefined && silent.has(column.time?.code ?? '')) return EMPTY;
        const where = placeOf(spotOf(block, column, apart, member));
        const made = column.made && (sum?.figures.every((figure) => shown.has(figure)) ?? false);
        const cell = figureCell(context, sum, { indicator: block.board.indicator, where, made }, format);
        if (sum) printed.push({ board: block.board, where, sum, cell });
        return cell;
      });
      return { level: 'data', cells: [text(label, block.heading === undefined ? 0 : 1), ...cells] };
    });
    rows.push(...body);
    if (block.total && lines.length > 1)
      rows.push(totalRow(context, block, { body, lines }, columns, { ...format, apart }, printed));
  }
  return { rows, sums: printed };
}

/** Dates of a stock of which a block says nothing at all: nothing was expected there, so nothing is said to be missing. */
function silentTimes(
  context: Context,
  { board }: GridBlock,
  lines: readonly Line[],
  columns: readonly GridColumn[],
): ReadonlySet<string> {
  if (context.labels.measures.get(board.indicator) !== 'stock') return new Set();
  const times = columns.map(({ time }) => time?.code ?? '');
  const spoken = new Set(lines.flatMap(({ sums }) => sums.flatMap((sum, c) => (sum ? [times[c] ?? ''] : []))));
  return new Set(times.filter((time) => !spoken.has(time)));
}

interface Line {
  readonly member: string | undefined;
  readonly label: Words;
  readonly sums: readonly (Sum | undefined)[];
}

function spotOf(block: GridBlock, column: GridColumn, apart: readonly Population[], member?: string): Spot {
  const time = column.time ?? block.time ?? { code: '', how: 'own' };
  const { population } = column;
  return { time, axis: block.axis, member, kind: column.kind ?? block.kind ?? TOTAL, population, populations: apart };
}

function linesOf(
  context: Context,
  block: GridBlock,
  columns: readonly GridColumn[],
  apart: readonly Population[],
): Line[] {
  const sumsFor = (member?: string) =>
    columns.map((column) => lookUp(context, block.board, spotOf(block, column, apart, member)));
  if (block.axis === 'none') return [{ member: undefined, label: block.label, sums: sumsFor() }];
  const members = membersOf(
    context,
    block.board,
    columns.map((column) => spotOf(block, column, apart)),
  );
  const sums = new Map(members.map((member) => [member, sumsFor(member)]));
  const last = columns.length - 1;
  const size = (member: string) => sums.get(member)?.[last]?.value ?? largest(sums.get(member) ?? []);
  const { indicator } = block.board;
  return orderMembers(context, indicator, block.axis, members, size).map((member) => ({
    member,
    label: memberLabel(context, indicator, block.axis, member),
    sums: sums.get(member) ?? [],
  }));
}

function largest(sums: readonly (Sum | undefined)[]): number {
  return Math.max(0, ...sums.map((sum) => sum?.value ?? 0).filter((value) => !Number.isNaN(value)));
}

/** Adds the rows up; where they are not broken down, or not all of them, the whole that a source states is said instead. */
function totalRow(
  context: Context,
  block: GridBlock,
  { body, lines }: { readonly body: readonly DraftRow[]; readonly lines: readonly Line[] },
  columns: readonly GridColumn[],
  { scale, decimals, apart }: Scale & { readonly decimals: number },
  printed: PrintedSum[],
): DraftRow {
  const cells = columns.map((column, c) => {
    const parts = body.map(({ cells: row }) => row[c + 1] ?? EMPTY);
    const added = sumCell(parts, decimals);
    const spot = spotOf(block, column, apart);
    const whole = lookUp(context, block.board, spot);
    const disputes = disputeNotes(context, block.board.indicator, placeOf(spot), whole);
    const lacking = parts.some((cell) => 'missing' in cell) || ('notes' in added && added.notes.length > 0);
    const where = placeOf(spot);
    const about = dimensionKey(dimensionsAt(block.board.indicator, where));
    const noted = 'value' in added ? { ...added, about, notes: [...disputes, ...added.notes] } : added;
    const made = lines.flatMap(({ sums }) => sums[c]?.figures ?? []);
    const printSum = (cell: DraftCell) => {
      if (!('value' in cell)) return cell;
      const sum = { value: clean(cell.value * scale), state: cell.state, figures: made, complete: true, beside: '' };
      printed.push({ board: block.board, where, sum, cell });
      return cell;
    };
    if (whole?.retained) {
      const { indicator } = block.board;
      const cell = figureCell(context, whole, { indicator, where: placeOf(spot) }, { scale, decimals });
      printed.push({ board: block.board, where: placeOf(spot), sum: whole, cell });
      return cell;
    }
    if (!lacking || !whole?.complete || whole.beside !== '' || Number.isNaN(whole.value)) return printSum(noted);
    const value = clean(whole.value / scale);
    if ('value' in added && same(added.value, value)) return printSum({ ...added, about, notes: disputes });
    const [only] = whole.figures;
    const figure = whole.figures.length === 1 ? (only?.key ?? '') : '';
    const cell: DraftCell = {
      value,
      decimals,
      figure,
      state: whole.state,
      notes: [...disputes, { words: message('tables.note.whole') }],
    };
    printed.push({ board: block.board, where: placeOf(spot), sum: whole, cell });
    return cell;
  });
  return { level: 'total', cells: [text(message('tables.total')), ...cells] };
}
