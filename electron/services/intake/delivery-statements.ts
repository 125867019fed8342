import type { ReadBase } from '#electron/db/handle.ts';
import {
  eventsOf,
  submissionEvents,
  submissionFigures,
  submissionRecords,
} from '#electron/db/queries/submission-keys.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { DIMENSION_NAMES } from '#shared/domain/model/observation.ts';
import { fold } from '#shared/lib/fold.ts';

/** What one delivery states, in a form that two deliveries can be compared in. */
export interface DeliveryStatement {
  /** Value by the eight dimensions joined by `|`. */
  readonly figures: ReadonlyMap<string, number>;
  /** `TYPE|folded title`. */
  readonly records: ReadonlySet<string>;
  /** Days (or periods) of the events that nominal lists count. */
  readonly events: ReadonlySet<string>;
}

/** How many figures and records differ. */
export interface DeliveryDifference {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** What a reading states; tables with open questions state nothing yet. */
export function statementOf(reading: FileReading): DeliveryStatement {
  const figures = new Map<string, number>();
  const events = new Set<string>();
  const records = new Set<string>();
  for (const table of reading.tables) {
    if (table.questions.length > 0) continue;
    for (const observation of table.observations()) {
      figures.set(DIMENSION_NAMES.map((name) => observation[name]).join('|'), observation.value);
    }
    for (const event of eventsOf(table.matches)) events.add(event);
    for (const { type, title } of table.records) records.add(fold(`${type}|${title}`));
  }
  return { figures, records, events };
}

/** What a submission of the base states. */
export function storedStatement(base: ReadBase, submission: number): DeliveryStatement {
  return {
    events: new Set(submissionEvents(base, submission)),
    figures: submissionFigures(base, submission),
    records: new Set(submissionRecords(base, submission).map(fold)),
  };
}

export function isSilent({ figures, records }: DeliveryStatement): boolean {
  return figures.size + records.size === 0;
}

/** Share of the earlier statement that is stated again; 0 where an indicator, a breakdown or a period of it is gone. */
export function sharedMatter(before: DeliveryStatement, now: DeliveryStatement): number {
  if (isSilent(before)) return 0;
  const layout = layouts(now.figures.keys());
  for (const one of layouts(before.figures.keys())) if (!layout.has(one)) return 0;
  for (const event of before.events) if (!now.events.has(event)) return 0;
  return statedAgain(before, now) / (before.figures.size + before.records.size);
}

/** Share of the new statement that an earlier one states too, whatever else that one states. */
export function repeatedMatter(before: DeliveryStatement, now: DeliveryStatement): number {
  if (isSilent(now) || now.events.size > 0) return 0;
  return statedAgain(before, now) / (now.figures.size + now.records.size);
}

function statedAgain(before: DeliveryStatement, now: DeliveryStatement): number {
  // Lists of one month may be those of two flights: without their days only the same counts tell that they are one.
  const isDated = [...before.events].every((event) => /^\d{4}-\d{2}-\d{2}$/.test(event));
  const isAgain = (key: string) => (isDated ? now.figures.has(key) : now.figures.get(key) === before.figures.get(key));
  return count(before.figures.keys(), isAgain) + count(before.records, (key) => now.records.has(key));
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

export function difference(before: DeliveryStatement, now: DeliveryStatement): DeliveryDifference {
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
