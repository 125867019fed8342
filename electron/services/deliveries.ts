import type { WriteBase } from '#electron/db/handle.ts';
import { loadTables } from '#electron/db/queries/sources.ts';
import { submissionFigures, submissionRecords } from '#electron/db/queries/submission-keys.ts';
import { listSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import type { FileReading, TableReading } from '#shared/domain/intake/types.ts';
import { DIMENSION_NAMES } from '#shared/domain/model/observation.ts';
import { fold } from '#shared/lib/fold.ts';

/** What one delivery states, in a form that two deliveries can be compared in. */
interface Statement {
  /** Value by the eight dimensions joined by `|`. */
  readonly figures: ReadonlyMap<string, number>;
  /** `TYPE|folded title`. */
  readonly records: ReadonlySet<string>;
  /** Days (or periods) of the events that nominal lists count. */
  readonly events: ReadonlySet<string>;
}

/** An earlier delivery that a new file takes the place of, and what changed. */
export interface EarlierDelivery {
  readonly submission: Submission;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Less than this share of the earlier figures found again: the new file says something else, and both count. */
const SAME_MATTER = 0.5;

/**
 * The delivery that this one replaces: same sender, same indicators, same breakdown, at least the same periods, and most of
 * its figures or records stated again. A file that only adds (other regions, other months) replaces nothing.
 */
export function findEarlierDelivery(base: WriteBase, reading: FileReading): EarlierDelivery | undefined {
  if (reading.department === '_U') return undefined;
  const candidates = listSubmissions(base).filter(({ live, department }) => live && department === reading.department);
  // A first delivery has nothing to be compared with: its figures are not even listed.
  if (candidates.length === 0) return undefined;
  const now = statementOf(reading);
  if (now.figures.size + now.records.size === 0) return undefined;
  let best: { readonly earlier: EarlierDelivery; readonly share: number } | undefined;
  const tables = loadTables(base);
  for (const submission of candidates) {
    const before: Statement = {
      events: new Set(tables.filter((table) => table.submission === submission.id).flatMap(eventsOf)),
      figures: submissionFigures(base, submission.id),
      records: new Set(submissionRecords(base, submission.id).map(foldRecord)),
    };
    const share = sharedMatter(before, now);
    if (share < SAME_MATTER || share <= (best?.share ?? 0)) continue;
    best = { earlier: { submission, ...difference(before, now) }, share };
  }
  return best?.earlier;
}

/** Share of the earlier statement that is stated again; 0 where an indicator, a breakdown or a period of it is gone. */
function sharedMatter(before: Statement, now: Statement): number {
  const size = before.figures.size + before.records.size;
  if (size === 0) return 0;
  const layout = layouts(now.figures.keys());
  for (const one of layouts(before.figures.keys())) if (!layout.has(one)) return 0;
  for (const event of before.events) if (!now.events.has(event)) return 0;
  // Lists of one month may be those of two flights: without their days only the same counts tell that they are one.
  const isDated = [...before.events].every((event) => /^\d{4}-\d{2}-\d{2}$/.test(event));
  const isAgain = (key: string) => (isDated ? now.figures.has(key) : now.figures.get(key) === before.figures.get(key));
  const again = count(before.figures.keys(), isAgain) + count(before.records, (key) => now.records.has(key));
  return again / size;
}

/** For each indicator and period, which of the five other dimensions the figures use. */
function layouts(keys: Iterable<string>): ReadonlySet<string> {
  const used = new Map<string, boolean[]>();
  for (const key of keys) {
    const [indicator, period, refArea, _geo, ...others] = key.split('|');
    const name = `${indicator}|${period}`;
    const before = used.get(name) ?? [];
    used.set(
      name,
      [refArea !== 'ML', ...others.map((code) => code !== '_T')].map((uses, i) => uses || before[i] === true),
    );
  }
  return new Set([...used].map(([name, dimensions]) => `${name}|${dimensions.map(Number).join('')}`));
}

/** What a counted list says of its events. */
function eventsOf({ matches }: Pick<TableReading, 'matches'>): string[] {
  return matches.filter(({ dimension }) => dimension === 'event').map(({ stated }) => stated);
}

function statementOf(reading: FileReading): Statement {
  const figures = new Map<string, number>();
  const events = new Set<string>();
  const records = new Set<string>();
  for (const table of reading.tables) {
    if (table.questions.length > 0) continue;
    for (const observation of table.observations()) {
      figures.set(DIMENSION_NAMES.map((name) => observation[name]).join('|'), observation.value);
    }
    for (const event of eventsOf(table)) events.add(event);
    for (const { type, title } of table.records) records.add(foldRecord(`${type}|${title}`));
  }
  return { figures, records, events };
}

function foldRecord(key: string): string {
  return fold(key);
}

function difference(before: Statement, now: Statement): Omit<EarlierDelivery, 'submission'> {
  return {
    added:
      count(now.figures.keys(), (key) => !before.figures.has(key)) +
      count(now.records, (key) => !before.records.has(key)),
    removed:
      count(before.figures.keys(), (key) => !now.figures.has(key)) +
      count(before.records, (key) => !now.records.has(key)),
    changed: count(
      before.figures.keys(),
      (key) => now.figures.has(key) && now.figures.get(key) !== before.figures.get(key),
    ),
  };
}

function count<T>(items: Iterable<T>, test: (item: T) => boolean): number {
  let found = 0;
  for (const item of items) if (test(item)) found += 1;
  return found;
}
