import type { ReadBase } from '#electron/db/handle.ts';
import { type DiscrepancyLine, derivedMark, discrepancyLines } from '#electron/db/queries/discrepancy-lines.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { DiscrepancyItem, Facet, Standing } from '#shared/contract/discrepancies.ts';
import { DISCREPANCY_TYPES } from '#shared/domain/model/discrepancy.ts';
import { isoDay, parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { departmentOfSource } from '#shared/domain/reconcile/rules/types.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';
import { say } from '#shared/texts/say.ts';
import { describeItem, type Names, namesOf, sayingsOf } from './describe-item.ts';

/** A discrepancy as it is looked for: what it is, and which values of each facet it has. */
export interface IndexEntry {
  readonly line: DiscrepancyLine;
  readonly item: DiscrepancyItem;
  readonly departments: readonly string[];
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** All that is searched, folded. */
  words(): string;
}

export interface DiscrepancyIndex {
  /** In order of type, indicator, period and place. */
  readonly entries: readonly IndexEntry[];
  readonly byNumber: ReadonlyMap<number, IndexEntry>;
  readonly byId: ReadonlyMap<string, IndexEntry>;
}

interface Memory {
  readonly numbers: Map<string, number>;
  mark: string;
  index: DiscrepancyIndex;
}

/** By file, not by handle: a base that is opened for writing keeps its numbers. */
const MEMORIES = new Map<string, Memory>();

/** Every discrepancy that is kept, arranged for looking; made again only as far as it changed. */
export function discrepancyIndex(desk: Desk): DiscrepancyIndex {
  const base: ReadBase = desk.readBase();
  const memory = MEMORIES.get(base.path) ?? emptyMemory();
  MEMORIES.set(base.path, memory);
  const mark = derivedMark(base);
  if (memory.mark === mark && mark !== '') return memory.index;
  const names = namesOf(desk);
  const numberOf = (id: string) => {
    const number = memory.numbers.get(id) ?? memory.numbers.size + 1;
    memory.numbers.set(id, number);
    return number;
  };
  const entries = discrepancyLines(base).map((line) => {
    const known = memory.index.byId.get(line.id);
    return known && saysSame(known.line, line) ? known : entryOf(line, numberOf(line.id), names);
  });
  const rank = new Map(desk.catalogue().indicators.map(({ code }, i) => [code, i]));
  entries.sort(
    byKeys(
      ({ line }) => DISCREPANCY_TYPES.indexOf(line.type),
      ({ line }) => rank.get(line.indicator) ?? rank.size,
      ({ line }) => line.timePeriod,
      ({ line }) => line.id,
    ),
  );
  memory.mark = mark;
  memory.index = {
    entries,
    byNumber: new Map(entries.map((one) => [one.item.number, one])),
    byId: new Map(entries.map((one) => [one.line.id, one])),
  };
  return memory.index;
}

function emptyMemory(): Memory {
  return { numbers: new Map(), mark: '', index: { entries: [], byNumber: new Map(), byId: new Map() } };
}

function saysSame(a: DiscrepancyLine, b: DiscrepancyLine): boolean {
  return a.digest === b.digest && a.state === b.state && a.kept === b.kept && a.reopened === b.reopened;
}

function entryOf(line: DiscrepancyLine, number: number, names: Names): IndexEntry {
  const item = describeItem(line, number, names);
  const departments = departmentsOf(line, names);
  const { standing } = item;
  const { refArea, counterpartArea } = line;
  const places = [...(refArea === 'ML' ? [] : [refArea]), ...(counterpartArea === '_T' ? [] : [counterpartArea])];
  let words: string | undefined;
  return {
    line,
    item,
    departments,
    facets: {
      states: STATES[standing],
      types: [line.type],
      indicators: [line.indicator],
      departments,
      years: yearsOf(line.timePeriod),
      places: places.length === 0 ? ['ML'] : places,
    },
    words() {
      words ??= wordsOf(line, item, names);
      return words;
    },
  };
}

/** The values of the facet that each standing has. */
const STATES: Readonly<Record<Standing, readonly string[]>> = {
  open: ['open', 'todo'],
  reopened: ['open', 'todo', 'reopened'],
  waiting: ['open', 'waiting'],
  rule: ['settled', 'rule'],
  decided: ['settled', 'decided'],
  noted: ['noted'],
};

/** Departments that it is between, in order of code. */
export function departmentsOf(line: DiscrepancyLine, names: Names): string[] {
  if (line.department !== '') return [line.department];
  return [...new Set(sayingsOf(line, names).map(({ source }) => departmentOfSource(source)))].sort();
}

/** Years that a period touches; none of one that is not known. */
function yearsOf(timePeriod: string): string[] {
  const { level, start, end } = parsePeriod(timePeriod);
  if (level === 'opaque') return [];
  const [first, last] = [start, end].map((day) => Number(isoDay(day).slice(0, 4)));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, i) => String((first ?? 0) + i));
}

function wordsOf(line: DiscrepancyLine, item: DiscrepancyItem, names: Names): string {
  const sayings = sayingsOf(line, names);
  const said = [...item.figure, ...sayings.map(({ name }) => name)].flatMap((one) =>
    typeof one === 'string' ? [one] : [say('fr', one), say('en', one)],
  );
  const values = sayings.flatMap(({ value }) => (value === null ? [] : [String(value)]));
  return fold([...said, ...values, line.timePeriod, line.department].join(' '));
}
