import type { StatedFigure, StatedRecord } from '#electron/db/queries/submission-statements.ts';
import type { Comparison } from '#shared/contract/compare.ts';
import { DIMENSION_NAMES } from '#shared/domain/model/observation.ts';
import { byText } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';

type Change = Comparison['changes'][number];
type RecordChange = Comparison['records']['changes'][number];

/** One thing that two deliveries state, or one of them only. */
export interface Pair<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/**
 * Puts what two deliveries state side by side, by what it is about. What is stated several times is paired by equal values
 * first, then in order.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (one: T) => string,
  same: (a: T, b: T) => boolean,
): Pair<T>[] {
  const [old, now] = [groupBy(before, nameOf), groupBy(after, nameOf)];
  return [...new Set([...old.keys(), ...now.keys()])].sort(byText).flatMap((name) => {
    const [a, b] = [old.get(name), now.get(name)];
    // Nearly all are stated once by each.
    if (a?.length === 1 && b?.length === 1) return [{ before: a[0], after: b[0] }];
    const rest = [...(b ?? [])];
    const pairs: Pair<T>[] = [];
    const unequal: T[] = [];
    for (const one of a ?? []) {
      const at = rest.findIndex((other) => same(one, other));
      if (at < 0) unequal.push(one);
      else pairs.push({ before: one, after: rest.splice(at, 1)[0] });
    }
    for (const one of unequal) pairs.push({ before: one, after: rest.shift() });
    for (const one of rest) pairs.push({ before: undefined, after: one });
    return pairs;
  });
}

function groupBy<T>(items: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

export function pairFigures(before: readonly StatedFigure[], after: readonly StatedFigure[]): Pair<StatedFigure>[] {
  const nameOf = (figure: StatedFigure) => [...DIMENSION_NAMES.map((name) => figure[name]), figure.unit].join('|');
  return pairUp(before, after, nameOf, (a, b) => a.value === b.value && a.status === b.status);
}

export function pairRecords(before: readonly StatedRecord[], after: readonly StatedRecord[]): Pair<StatedRecord>[] {
  const nameOf = ({ type, title }: StatedRecord) => fold(`${type}|${title}`);
  return pairUp(before, after, nameOf, (a, b) => changedFields(a, b).length === 0);
}

export function changeOf<T>({ before, after }: Pair<T>, isSame: boolean): Change['change'] | 'unchanged' {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return isSame ? 'unchanged' : 'changed';
}

export function figureChange({ before, after }: Pair<StatedFigure>): Change['change'] | 'unchanged' {
  return changeOf({ before, after }, before?.value === after?.value && before?.status === after?.status);
}

export function recordChange({ before, after }: Pair<StatedRecord>): Change['change'] | 'unchanged' {
  return changeOf(
    { before, after },
    before !== undefined && after !== undefined && changedFields(before, after).length === 0,
  );
}

const RECORD_FIELDS = ['start', 'end', 'refArea', 'partners', 'amount', 'beneficiaries', 'status'] as const;

/** What two statements of a record say otherwise; titles are compared apart, by their folded text. */
function changedFields(before: StatedRecord, after: StatedRecord): RecordChange['fields'] {
  return RECORD_FIELDS.flatMap((field) =>
    before[field] === after[field]
      ? []
      : [{ field, before: String(before[field] ?? ''), after: String(after[field] ?? '') }],
  );
}

/** One record that came, went or changed. */
export function describeRecord({ before, after }: Pair<StatedRecord>): Omit<RecordChange, 'change'> | undefined {
  const one = after ?? before;
  if (!one) return undefined;
  const { type, title, sheet, row } = one;
  return { type, title, sheet, row, fields: before && after ? changedFields(before, after) : [] };
}
