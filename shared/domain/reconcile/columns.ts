import { fold } from '#shared/lib/fold.ts';
import { type Dictionary, dictionaryOf, idOf } from './dictionary.ts';
import type { Fact, Family } from './facts.ts';
import { type Period, parsePeriod } from './periods.ts';
import { placeCode } from './places.ts';
import { populationOf } from './populations.ts';

/** The dimensions along which figures of one indicator differ, each with a column of ids in the cube. */
export const AXES = ['time', 'place', 'counterpart', 'population', 'kind'] as const;
export type Axis = (typeof AXES)[number];
export type Axes<T> = Readonly<Record<Axis, T>>;

export function axes<T>(make: (axis: Axis) => T): Axes<T> {
  return {
    time: make('time'),
    place: make('place'),
    counterpart: make('counterpart'),
    population: make('population'),
    kind: make('kind'),
  };
}

/** Where a figure stands: ids on all axes, with who states it. */
export interface Coordinate extends Axes<number> {
  readonly department: number;
  /** 0: the family's own indicator; n: its n-th part. */
  readonly indicator: number;
}

/** The facts of a family with their codes as numbers, one entry a fact. */
export interface FactColumns {
  readonly facts: readonly Fact[];
  readonly dictionaries: Axes<Dictionary>;
  readonly ids: Axes<Int32Array>;
  readonly departments: Dictionary;
  readonly department: Int32Array;
  readonly indicator: Int32Array;
  /** The table that states it. */
  readonly origin: Int32Array;
}

export function factColumns(family: Family): FactColumns {
  const facts = [...family.facts, ...family.parts.flatMap((part) => part.facts)];
  const indicators = [...family.facts.map(() => 0), ...family.parts.flatMap((part, i) => part.facts.map(() => i + 1))];
  const time = timeCodes(facts, family.indicator?.measure === 'stock');
  const kind = kindCodes(family.facts);
  const read: Axes<(fact: Fact, index: number) => string> = {
    time: (fact) => time.get(fact.timePeriod) ?? fact.timePeriod,
    place: (fact) => placeCode(fact.refArea, fact.geo),
    counterpart: (fact) => fact.counterpartArea,
    population: (fact) => populationOf(fact.sex, fact.age),
    kind: (fact, i) => family.parts[(indicators[i] ?? 0) - 1]?.kind ?? kind.get(fact.kind) ?? fact.kind,
  };
  const columns = axes((axis) => column(facts.map(read[axis])));
  const departments = column(facts.map((fact) => fact.department));
  return {
    facts,
    dictionaries: axes((axis) => columns[axis].dictionary),
    ids: axes((axis) => columns[axis].ids),
    departments: departments.dictionary,
    department: departments.ids,
    indicator: Int32Array.from(indicators),
    origin: column(facts.map(({ file, sheet, table = '' }) => `${file}!${sheet}!${table}`)).ids,
  };
}

export function coordinateOf({ ids, department, indicator }: FactColumns, fact: number): Coordinate {
  const own = axes((axis) => ids[axis][fact] ?? 0);
  return { ...own, department: department[fact] ?? 0, indicator: indicator[fact] ?? 0 };
}

/** A coordinate as two whole numbers, first who and where, then whom, what and when: both stay exact in a double. */
export function keysOf({ dictionaries, departments }: FactColumns, at: Coordinate): [high: number, low: number] {
  const size = (axis: Axis) => dictionaries[axis].codes.length;
  const source = at.indicator * departments.codes.length + at.department;
  return [
    (source * size('place') + at.place) * size('counterpart') + at.counterpart,
    (at.population * size('kind') + at.kind) * size('time') + at.time,
  ];
}

function column(codes: readonly string[]): { dictionary: Dictionary; ids: Int32Array } {
  const dictionary = dictionaryOf(codes);
  return { dictionary, ids: Int32Array.from(codes, (code) => idOf(dictionary, code)) };
}

/**
 * One code for all ways to state the same days; a free interval keeps the shortest that was used. Stocks are counts at a
 * date: 2020 and 2020-12-31 are the same moment.
 */
function timeCodes(facts: readonly Fact[], stock: boolean): Map<string, string> {
  const stated = [...new Set(facts.map((fact) => fact.timePeriod))].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const text of stated) {
    const { code, level, start, end }: Period = parsePeriod(text);
    const days = level === 'opaque' ? text : stock ? `${end}` : `${start}/${end}`;
    const name = names.get(days) ?? (level === 'interval' && text.length < code.length ? text : code);
    names.set(days, name);
    codes.set(text, name);
  }
  return codes;
}

/** Spellings of a free-text kind that differ by case or accents alone are one; the first in order of text stands for all. */
function kindCodes(facts: readonly Fact[]): Map<string, string> {
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const text of [...new Set(facts.map((fact) => fact.kind))].sort()) {
    const words = text.startsWith('_') ? text : fold(text);
    const name = names.get(words) ?? text;
    names.set(words, name);
    codes.set(text, name);
  }
  return codes;
}
