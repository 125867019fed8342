import { setImmediate } from 'node:timers/promises';
import type { ReadBase } from '#electron/db/handle.ts';
import { type StatedFigure, statedFigures } from '#electron/db/queries/submission-statements.ts';
import type { Desk } from '#electron/services/desk.ts';
import { namesOf } from '#electron/services/reconcile/describe-item.ts';
import type { Difference, DifferenceLine } from '#shared/contract/difference.ts';
import type { CheckedInputOf } from '#shared/contract/registry.ts';
import { datasetLabel, describe as describeFigure, type Labels } from '#shared/domain/reconcile/labels.ts';
import { fold } from '#shared/lib/fold.ts';
import { say } from '#shared/texts/say.ts';
import { figureChange, type Pair, pairFigures } from './compare-statements.ts';
import {
  byTable,
  type ComparedTable,
  compareRecords,
  countChanges,
  describe,
  stated,
  twoDeliveries,
} from './compare-submissions.ts';

type Request = CheckedInputOf<'intake.difference'>;

/** Two deliveries side by side: what they state never changes. */
interface Compared {
  readonly pairs: readonly Pair<StatedFigure>[];
  readonly tables: readonly ComparedTable[];
  readonly records: Difference['records'];
}

/** The comparison that is looked at now: its next page comes at once. */
const KNOWN = new WeakMap<
  ReadBase,
  { readonly name: string; readonly compared: Promise<Compared>; readonly timer: NodeJS.Timeout }
>();
const IDLE_MS = 60_000;

/** What changed from one delivery to another, a page at a time. @throws AppError `compare.unknown`, `compare.nothing` */
export async function pageOfDifference(desk: Desk, request: Request): Promise<Difference> {
  const base = desk.readBase();
  const { before, after } = twoDeliveries(base, request.submission, request.with);
  const { pairs, tables, records } = await compared(base, before.id, after.id);
  const { labels } = namesOf(desk);
  const some = request.table === 0 ? pairs : (tables[request.table - 1]?.pairs ?? []);
  const found = some.filter(matching(request, labels));
  return {
    before: describe(before),
    after: describe(after),
    figures: countChanges(pairs, figureChange),
    tables: tables.map(({ pairs: _own, ...table }) => ({ ...table, name: datasetLabel(labels, table.indicator) })),
    records,
    total: found.length,
    lines: found.slice(request.from, request.from + request.count).flatMap((pair) => lineOf(pair, labels)),
  };
}

function compared(base: ReadBase, before: number, after: number): Promise<Compared> {
  const name = `${before} ${after}`;
  const known = KNOWN.get(base);
  clearTimeout(known?.timer);
  const found = known?.name === name ? known.compared : compareNow(base, before, after);
  KNOWN.set(base, { name, compared: found, timer: setTimeout(() => KNOWN.delete(base), IDLE_MS).unref() });
  return found;
}

/** In steps, between which others are heard: deliveries may state a hundred thousand figures. */
async function compareNow(base: ReadBase, before: number, after: number): Promise<Compared> {
  const old = statedFigures(base, before);
  await setImmediate();
  const now = statedFigures(base, after);
  await setImmediate();
  const pairs = pairFigures(old, now);
  await setImmediate();
  return { pairs, tables: byTable(pairs), records: compareRecords(base, before, after) };
}

function matching({ change, words, language }: Request, labels: Labels): (pair: Pair<StatedFigure>) => boolean {
  const wanted = fold(words).split(' ').filter(Boolean);
  return (pair) => {
    const own = figureChange(pair);
    if (change === '' ? own === 'unchanged' : own !== change) return false;
    if (wanted.length === 0) return true;
    const about = pair.after ?? pair.before;
    const told = about
      ? describeFigure(labels, about).map((part) => (typeof part === 'string' ? part : say(language, part)))
      : [];
    const text = fold([...told, about?.sheet ?? ''].join(' '));
    return wanted.every((word) => text.includes(word));
  };
}

function lineOf(pair: Pair<StatedFigure>, labels: Labels): DifferenceLine[] {
  const about = pair.after ?? pair.before;
  if (!about) return [];
  return [
    {
      change: figureChange(pair),
      figure: describeFigure(labels, about),
      unit: about.unit,
      before: stated(pair.before),
      after: stated(pair.after),
    },
  ];
}
