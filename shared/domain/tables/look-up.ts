import { type Breakdown, breakdownOf } from '#shared/domain/reconcile/breakdown.ts';
import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { clean } from '#shared/domain/reconcile/facts.ts';
import { parsePeriod, partsOf } from '#shared/domain/reconcile/periods.ts';
import { COUNTRY } from '#shared/domain/reconcile/places.ts';
import { EVERYBODY, type Population } from '#shared/domain/reconcile/populations.ts';
import { type Board, type Sum, worstState } from './board.ts';
import type { Context } from './context.ts';
import { decidedAt, withDecided } from './decided-totals.ts';
import { coordinateKey, type Place } from './place.ts';
import type { ColumnTime } from './times.ts';

/** Along what the rows of a block run; `none`: a single row. */
export type RowAxis = 'counterpart' | 'place' | 'kind' | 'none';

/** What a cell of a table is about. `member` is the code of its row: absent for the total of the rows. */
export interface Spot {
  readonly time: ColumnTime;
  readonly axis: RowAxis;
  readonly member?: string | undefined;
  /** `_T` for all kinds together. */
  readonly kind: string;
  readonly population: Population;
  /** The populations told apart in this table: with EVERYBODY, all together. */
  readonly populations: readonly Population[];
}

function breakdownAt(context: Context, board: Board, spot: Spot, axis: RowAxis): Breakdown {
  const { time, kind, population, populations } = spot;
  const stock = context.labels.measures.get(board.indicator) === 'stock';
  const opaque = parsePeriod(time.code).level === 'opaque';
  return breakdownOf({
    time: opaque ? 'opaque' : stock ? 'day' : time.how === 'year' ? 'year' : 'interval',
    intervals: time.how === 'span' && !stock ? [time.code] : [],
    place: axis === 'place' ? board.regionLevel : COUNTRY,
    counterpart: axis === 'counterpart' ? 'countries' : TOTAL,
    named: [],
    populations: population === EVERYBODY ? [EVERYBODY] : populations,
    kind: axis === 'kind' || kind !== TOTAL ? 'kinds' : TOTAL,
  });
}

/** The coordinate of a spot. */
export function placeOf({ time, kind, population, member, axis }: Spot): Place {
  const at = (own: RowAxis, whole: string) => (axis === own && member !== undefined ? member : whole);
  return {
    time: time.code,
    place: at('place', COUNTRY),
    counterpart: at('counterpart', TOTAL),
    population,
    kind: at('kind', kind),
  };
}

/**
 * What the figures give at a spot; undefined when they say nothing of it. Figures are kept from several breakdowns, of which
 * none may list all: years, or countries and regions, that add up to more than one of them tells are added up.
 */
export function lookUp(context: Context, board: Board, spot: Spot): Sum | undefined {
  const axis = spot.member === undefined ? 'none' : spot.axis;
  const where = placeOf(spot);
  const sum = board.at(breakdownAt(context, board, spot, axis)).get(coordinateKey(where));
  const years = spot.time.how === 'span' ? addYears(context, board, spot) : undefined;
  const decided = withDecided(context, board, where, sum);
  if (decided?.retained) return decided;
  if (years?.complete && hasDecidedYear(context, board, spot)) return years;
  const added = [
    years,
    ...(spot.member === undefined ? MEMBER_AXES.map((by) => addMembers(context, board, { ...spot, axis: by })) : []),
  ];
  return added.reduce((best, other) => (other && (!best || other.value > best.value) ? other : best), sum);
}

const MEMBER_AXES: readonly RowAxis[] = ['counterpart', 'place'];

/** Whether the total of a year of the span was decided on: the span is then made of its years. */
function hasDecidedYear(context: Context, board: Board, spot: Spot): boolean {
  const years = spot.time.years ?? [];
  return years.some((time) => decidedAt(context, board, { ...placeOf(spot), time }).length > 0);
}

/** Years that are stated in different breakdowns, added up one by one: whole when no year of the span is wanting. */
function addYears(context: Context, board: Board, spot: Spot): Sum | undefined {
  const { code, years = [] } = spot.time;
  const sums = years.flatMap((year) => lookUp(context, board, { ...spot, time: { code: year, how: 'year' } }) ?? []);
  const all = partsOf(parsePeriod(code), 'year')?.length;
  return addUp(sums, (stated) => stated.length === all && stated.every(({ complete }) => complete));
}

/** Countries, or regions, added up one by one: only those of kept sources, and nothing where groups of them stand among them. */
function addMembers(context: Context, board: Board, spot: Spot): Sum | undefined {
  const members = membersOf(context, board, [spot]);
  if (members.length < 2 || members.some((member) => GROUP.test(member))) return undefined;
  const sums = members.flatMap((member) => lookUp(context, board, { ...spot, member }) ?? []);
  return sums.some(({ beside }) => beside !== '') ? undefined : addUp(sums, () => false);
}

const GROUP = /^_(?!XX$|U$)/;

function addUp(sums: readonly Sum[], isWhole: (stated: readonly Sum[]) => boolean): Sum | undefined {
  const stated = sums.filter(({ value }) => !Number.isNaN(value));
  if (stated.length === 0) return undefined;
  return {
    value: clean(stated.reduce((total, { value }) => total + value, 0)),
    state: worstState(stated.map(({ state }) => state)),
    figures: stated.flatMap(({ figures }) => figures),
    complete: isWhole(stated),
    beside: stated.find(({ beside }) => beside !== '')?.beside ?? '',
    retained: stated.find(({ retained }) => retained)?.retained ?? '',
  };
}

/** Codes that the rows of a block need, in no order: all that the figures break down at one of the spots. */
export function membersOf(context: Context, board: Board, spots: readonly Omit<Spot, 'member'>[]): string[] {
  const members = new Set<string>();
  for (const spot of spots) {
    const { axis, time, kind } = spot;
    if (axis === 'none') continue;
    for (const { where } of board.at(breakdownAt(context, board, spot, axis)).values()) {
      const fits = where.time === time.code && (axis === 'kind' || where.kind === kind);
      if (fits && where[axis] !== TOTAL && where[axis] !== COUNTRY) members.add(where[axis]);
    }
  }
  return [...members];
}
