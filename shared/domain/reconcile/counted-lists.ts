import type { Dimensions } from '#shared/domain/model/observation.ts';
import { holds, overlaps, parsePeriod } from './periods.ts';
import { COUNTRY } from './places.ts';

/** What tells counted lists of persons apart: who sent them, and on which days the persons arrived. */
export interface CountedList {
  readonly id: number;
  readonly department: string;
  readonly submission: number;
  readonly indicator: string;
  /** Days or periods of the events, as codes. */
  readonly events: readonly string[];
}

/** Stands where other figures have the range of their table. */
const LISTED = 'persons:';

/** Whether facts come from counted lists, by the name of their table. */
export function isListed(table: string): boolean {
  return table.startsWith(LISTED);
}

/**
 * Gives lists that count other persons one name, by id: their figures add up like the rows of one table. Lists of one file
 * do (its twins were left out when it came in), and so do lists of other files whose events share no day; where days
 * are shared the same persons may be listed twice, and each file speaks for itself.
 */
export function groupLists(lists: readonly CountedList[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const groups: { readonly of: string; readonly files: Set<number>; readonly lists: CountedList[] }[] = [];
  for (const list of lists) {
    const of = `${list.department} ${list.indicator}`;
    const own = lists.filter(
      ({ submission, indicator }) => submission === list.submission && indicator === list.indicator,
    );
    const isApart = (others: readonly CountedList[]) =>
      own.every((one) => others.every((other) => areApart(one, other)));
    const group = groups.find((one) => one.of === of && one.files.has(list.submission)) ??
      groups.find((one) => one.of === of && isApart(one.lists)) ?? { of, files: new Set<number>(), lists: [] };
    if (group.lists.length === 0) groups.push(group);
    group.files.add(list.submission);
    group.lists.push(list);
    names.set(list.id, `${LISTED}${groups.indexOf(group) + 1}`);
  }
  return names;
}

function areApart(a: CountedList, b: CountedList): boolean {
  const days = (list: CountedList) => list.events.map(parsePeriod);
  if (a.events.length === 0 || b.events.length === 0) return false;
  return days(a).every((day) => days(b).every((other) => other.level !== 'opaque' && !overlaps(day, other)));
}

/** A figure with its place in a file, as far as adding the figures of a list up needs it. */
type Stated = Dimensions & { readonly table?: string; readonly value: number; readonly raw: string };

/**
 * What a cell says of a published figure. All figures of a counted list stand at its range: those behind the published
 * one are given as one, with the number of their rows.
 */
export function behindFigure<T extends Stated>(figure: Dimensions, stated: readonly T[]): readonly T[] {
  const listed = stated.filter(({ table = '' }) => isListed(table));
  if (listed.length === 0) return stated;
  const behind = listed.filter((one) => isBehind(figure, one));
  const own = behind.length > 0 ? behind : listed;
  const [first] = own;
  const value = own.reduce((sum, one) => sum + one.value, 0);
  return first ? [{ ...first, value, raw: String(value) }] : [];
}

/** Whether a figure of a counted list is one of those behind a published figure. */
export function isBehind(figure: Dimensions, counted: Dimensions): boolean {
  const within = (whole: string, part: string, all: string) => whole === part || whole === all;
  const when = parsePeriod(figure.timePeriod);
  return (
    (figure.timePeriod === counted.timePeriod || holds(when, parsePeriod(counted.timePeriod))) &&
    (figure.geo !== counted.geo ||
      within(figure.refArea, counted.refArea, COUNTRY) ||
      counted.refArea.startsWith(`${figure.refArea}.`)) &&
    within(figure.counterpartArea, counted.counterpartArea, '_T') &&
    within(figure.sex, counted.sex, '_T') &&
    within(figure.age, counted.age, '_T') &&
    (figure.indicator !== counted.indicator || within(figure.kind, counted.kind, '_T'))
  );
}
