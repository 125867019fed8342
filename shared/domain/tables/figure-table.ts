import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { EVERYBODY } from '#shared/domain/reconcile/populations.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import type { Context } from './context.ts';
import { type BuiltTable, finish } from './finish.ts';
import { fillGrid, type GridBlock, type GridColumn } from './grid.ts';
import type { ColumnGroup, TableColumn, Words } from './model.ts';
import { columnsFor, type PopulationColumns } from './populations.ts';
import type { ColumnTime } from './times.ts';

/** What a table of figures is, before it is filled. */
export interface FigurePlan {
  readonly number: number;
  readonly name: string;
  readonly title: TextKey;
  readonly tab: TextKey;
  /** Heading of the first column. */
  readonly rows: TextKey;
  readonly unit: Words;
  readonly blocks: readonly GridBlock[];
  readonly columns: readonly GridColumn[];
  readonly populations: PopulationColumns;
  /** 1 000 000 where millions are printed. */
  readonly scale?: number;
  readonly notes?: readonly Words[];
}

const FIRST_WIDTH = 30;
const FIGURE_WIDTH = 11;

/** Fills and finishes a table of figures; undefined when it has none. */
export function figureTable(context: Context, plan: FigurePlan): BuiltTable | undefined {
  const { number, name, title, tab, unit, blocks, columns, populations, scale = 1, notes = [] } = plan;
  const grid = fillGrid(context, blocks, columns, { scale, apart: populations.apart });
  if (grid.rows.length === 0) return undefined;
  const heads: TableColumn[] = columns.map((column) => ({ title: column.title, kind: 'number', width: FIGURE_WIDTH }));
  return finish(context, {
    number,
    name,
    title: message(title),
    tab: message(tab),
    subtitle: isDated(context) ? message('tables.subtitle', { unit, period: roundYears(context) }) : unit,
    groups: groupsOf(columns),
    columns: [{ title: message(plan.rows), kind: 'words', width: FIRST_WIDTH }, ...heads],
    rows: grid.rows,
    sums: grid.sums,
    notes,
  });
}

/** Columns for each period, and in each for each population. */
export function timeColumns(times: readonly ColumnTime[], populations: PopulationColumns): GridColumn[] {
  const several = times.some(({ how }) => how === 'year');
  return times.flatMap((time) =>
    columnsFor(populations).map((population): GridColumn => {
      const made = (population === EVERYBODY && populations.apart.length > 0) || (time.how === 'span' && several);
      const period =
        time.how === 'span' && several
          ? message('tables.span', { period: periodLabel(time.code) })
          : periodLabel(time.code);
      const apart = populations.titles.get(population) ?? population;
      if (populations.apart.length === 0) return { title: period, time, population, made };
      return { title: apart, group: period, time, population, made };
    }),
  );
}

/** Neighbouring columns with the same group, as one title; none where no column has a group. */
export function groupsOf(columns: readonly GridColumn[]): ColumnGroup[][] {
  const groups: { title: Words; first: number; last: number }[] = [];
  columns.forEach(({ group }, i) => {
    const before = groups.at(-1);
    if (group === undefined) return;
    const again = before && before.last === i && JSON.stringify(before.title) === JSON.stringify(group);
    if (again) before.last = i + 1;
    else groups.push({ title: group, first: i + 1, last: i + 1 });
  });
  return groups.length === 0 ? [] : [groups];
}

/** A base that was made without a campaign file has a round without dates. */
function isDated({ input: { round } }: Context): boolean {
  return round.start !== '';
}

/** The period of the round, under a table without figures. */
export function periodSubtitle(context: Context): Message | undefined {
  return isDated(context) ? message('tables.period', { period: roundYears(context) }) : undefined;
}

/** The years that the round is about. */
function roundYears({ input: { round } }: Context): string {
  const [from, to] = [round.start.slice(0, 4), round.end.slice(0, 4)];
  return from === to ? from : `${from}-${to}`;
}
