import type { ReadBase } from '#electron/db/handle.ts';
import { type StatedFigure, statedFigures, statedRecords } from '#electron/db/queries/submission-statements.ts';
import { listSubmissions, replacedBy, type Submission } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { ChangeCounts, Comparison } from '#shared/contract/compare.ts';
import { AppError } from '#shared/errors/app-error.ts';
import {
  describeRecord,
  figureChange,
  type Pair,
  pairFigures,
  pairRecords,
  recordChange,
} from './compare-statements.ts';

/**
 * What changed from one delivery to another: figures, missing tokens and records that came, went or changed, with both cells
 * and their texts; writes nothing. @throws AppError `compare.unknown`, `compare.nothing`
 */
export function compareSubmissions(desk: Desk, submission: number, other: number): Comparison {
  const base = desk.readBase();
  const { before, after } = twoDeliveries(base, submission, other);
  const pairs = pairFigures(statedFigures(base, before.id), statedFigures(base, after.id));
  return {
    before: describe(before),
    after: describe(after),
    figures: countChanges(pairs, figureChange),
    tables: byTable(pairs).map(({ pairs: _own, ...table }) => table),
    changes: pairs.flatMap(changeOf),
    records: compareRecords(base, before.id, after.id),
  };
}

/** The two deliveries that are compared; `other` 0: the one that the first took the place of. @throws AppError `compare.*` */
export function twoDeliveries(base: ReadBase, submission: number, other: number) {
  const all = listSubmissions(base);
  const after = find(all, submission);
  return { before: other === 0 ? replacedOf(base, all, after) : find(all, other), after };
}

/** Records that came, went or changed. */
export function compareRecords(base: ReadBase, before: number, after: number): Comparison['records'] {
  const records = pairRecords(statedRecords(base, before), statedRecords(base, after));
  return {
    ...countChanges(records, recordChange),
    changes: records.flatMap((pair) => {
      const change = recordChange(pair);
      const described = describeRecord(pair);
      return change === 'unchanged' || !described ? [] : [{ change, ...described }];
    }),
  };
}

function find(all: readonly Submission[], id: number): Submission {
  const found = all.find((one) => one.id === id);
  if (found) return found;
  throw new AppError('compare.unknown', { submission: String(id), known: all.map((one) => `${one.id} (${one.file})`) });
}

/** The delivery that a file took the place of; readings of the same bytes are not deliveries. */
function replacedOf(base: ReadBase, all: readonly Submission[], of: Submission): Submission {
  const queue = replacedBy(base, of.id);
  for (const id of queue) {
    const earlier = all.find((one) => one.id === id);
    if (earlier && earlier.sha256 !== of.sha256) return earlier;
    if (earlier && earlier.id !== of.id) queue.push(...replacedBy(base, id));
  }
  throw new AppError('compare.nothing', { submission: String(of.id), file: of.file });
}

export function describe({ id, file, receivedAt, live }: Submission): Comparison['before'] {
  return { submission: id, file, receivedAt, live };
}

export function countChanges<T>(
  pairs: readonly Pair<T>[],
  nameOf: (pair: Pair<T>) => keyof ChangeCounts,
): ChangeCounts {
  const counts = { added: 0, removed: 0, changed: 0, unchanged: 0 };
  for (const pair of pairs) counts[nameOf(pair)] += 1;
  return counts;
}

function changeOf(pair: Pair<StatedFigure>): Comparison['changes'] {
  const change = figureChange(pair);
  const about = pair.after ?? pair.before;
  if (change === 'unchanged' || !about) return [];
  const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind, unit } = about;
  const at = { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind };
  return [{ change, ...at, unit, before: stated(pair.before), after: stated(pair.after) }];
}

export function stated(figure: StatedFigure | undefined): Comparison['changes'][number]['before'] {
  if (!figure) return null;
  const { value, status, raw, sheet, cell } = figure;
  return { value, status, raw, sheet, cell };
}

/** Tables of the new delivery in order, each beside the earlier one that it shares most with; then those that are gone. */
export function byTable(pairs: readonly Pair<StatedFigure>[]): readonly ComparedTable[] {
  const shared = new Map<string, Map<string, number>>();
  for (const { before, after } of pairs) {
    if (!before || !after) continue;
    const partners = shared.get(placeOf(before)) ?? new Map<string, number>();
    partners.set(placeOf(after), (partners.get(placeOf(after)) ?? 0) + 1);
    shared.set(placeOf(before), partners);
  }
  const partnerOf = (place: string) => [...(shared.get(place) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
  const lines = new Map<string, Line>();
  const lineOf = (place: string, indicator: string): Line => {
    const line = lines.get(place) ?? { before: undefined, after: undefined, indicator, pairs: [] };
    lines.set(place, line);
    return line;
  };
  for (const pair of pairs) {
    const { before, after } = pair;
    const one = after ?? before;
    if (!one) continue;
    const place = after ? placeOf(after) : partnerOf(placeOf(one));
    const line = lineOf(place ?? `gone ${placeOf(one)}`, one.indicator);
    line.pairs.push(pair);
    if (after) line.after = after;
    if (before && (!line.before || partnerOf(placeOf(before)) === place)) line.before = before;
  }
  return [...lines.values()].map(({ before, after, indicator, pairs: own }) => ({
    ...countChanges(own, figureChange),
    before: tableOf(before),
    after: tableOf(after),
    indicator,
    pairs: own,
  }));
}

/** A table of two deliveries with what they state of it. */
export type ComparedTable = Comparison['tables'][number] & { readonly pairs: readonly Pair<StatedFigure>[] };

interface Line {
  before: StatedFigure | undefined;
  after: StatedFigure | undefined;
  readonly indicator: string;
  readonly pairs: Pair<StatedFigure>[];
}

function placeOf({ sheet, range }: StatedFigure): string {
  return `${sheet}!${range}`;
}

function tableOf(figure: StatedFigure | undefined): { sheet: string; range: string } | null {
  return figure ? { sheet: figure.sheet, range: figure.range } : null;
}
