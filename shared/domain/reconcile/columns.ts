import { isListed } from './counted-lists.ts';
import { type Dictionary, dictionaryOf, idOf } from './dictionary.ts';
import type { FactTable } from './fact-columns.ts';
import type { Family } from './family.ts';
import { keyIndex } from './key-index.ts';
import { placeCode } from './places.ts';
import { populationOf } from './populations.ts';
import { kindCodes, timeCodes } from './spellings.ts';

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

/** The facts of a family with their codes as numbers, one entry a fact. */
export interface FactColumns {
  readonly family: Family;
  readonly table: FactTable;
  /** Entry of the table of each fact. */
  readonly entries: Uint32Array;
  readonly dictionaries: Axes<Dictionary>;
  readonly ids: Axes<Int32Array>;
  readonly departments: Dictionary;
  readonly department: Int32Array;
  readonly indicator: Int32Array;
  /** The table that states it. */
  readonly origin: Int32Array;
  readonly origins: Dictionary;
  /** 1: a cell that a full table leaves blank. */
  readonly blank: Int32Array;
}

export function factColumns(family: Family): FactColumns {
  const { table } = family.facts;
  const lists = [family.facts.entries, ...family.parts.map(({ facts }) => facts.entries)];
  const entries = joined(lists);
  const indicator = new Int32Array(entries.length);
  let filled = 0;
  lists.forEach((list, i) => {
    indicator.fill(i, filled, filled + list.length);
    filled += list.length;
  });
  const cuts = table.cuts.length;
  const times = timeCodes(codesIn(table, table.time, entries), family.indicator?.measure === 'stock');
  const kinds = family.frame?.kinds ?? kindCodes(kindsIn(table, family));
  const of = (codes: Int32Array, entry: number) => codes[entry] ?? 0;
  const cut = (entry: number) => of(table.cut, entry);
  const code = (id: number) => table.codes[id] ?? '';
  const columns: Axes<Column> = {
    time: column(
      entries,
      table.codes.length,
      (entry) => of(table.time, entry),
      (id) => times.get(code(id)) ?? code(id),
    ),
    place: column(
      entries,
      table.codes.length * cuts,
      (entry) => of(table.place, entry) * cuts + cut(entry),
      (id) => placeCode(code(Math.floor(id / cuts)), table.cuts[id % cuts]?.geo ?? ''),
    ),
    counterpart: column(entries, table.codes.length, (entry) => of(table.counterpart, entry), code),
    population: column(entries, cuts, cut, (id) => populationOf(table.cuts[id]?.sex ?? '', table.cuts[id]?.age ?? '')),
    kind: column(
      entries,
      cuts * lists.length,
      (entry, i) => cut(entry) * lists.length + (indicator[i] ?? 0),
      (id) => {
        const own = table.cuts[Math.floor(id / lists.length)]?.kind ?? '';
        return family.parts[(id % lists.length) - 1]?.kind ?? kinds.get(own) ?? own;
      },
    ),
  };
  const origin = (entry: number) => of(table.origin, entry);
  const departments = column(entries, table.origins.length, origin, (id) => table.origins[id]?.department ?? '');
  const origins = column(entries, table.origins.length, origin, (id) => {
    const { file = '', sheet = '', table: range = '' } = table.origins[id] ?? {};
    return isListed(range) ? range : `${file}!${sheet}!${range}`;
  });
  return {
    family,
    table,
    entries,
    dictionaries: axes((axis) => columns[axis].dictionary),
    ids: axes((axis) => columns[axis].ids),
    departments: departments.dictionary,
    department: departments.ids,
    indicator,
    origin: origins.ids,
    origins: origins.dictionary,
    blank: Int32Array.from(entries, (entry) => table.blank[entry] ?? 0),
  };
}

function kindsIn({ cut, cuts }: FactTable, { code, facts }: Family): Set<string> {
  const seen = new Set<number>();
  for (const entry of facts.entries) seen.add(cut[entry] ?? 0);
  return new Set([...seen].flatMap((id) => (cuts[id]?.indicator === code ? [cuts[id].kind] : [])));
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const all = new Uint32Array(lists.reduce((size, { length }) => size + length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  return all;
}

function codesIn(table: FactTable, ids: Int32Array, entries: Uint32Array): Set<string> {
  const seen = new Uint8Array(table.codes.length);
  for (const entry of entries) seen[ids[entry] ?? 0] = 1;
  return new Set(table.codes.filter((_, id) => seen[id] === 1));
}

interface Column {
  readonly dictionary: Dictionary;
  readonly ids: Int32Array;
}

/** Numbers the codes of entries; what has the same raw number (below `size`) has the same code, and is looked at once. */
function column(
  entries: Uint32Array,
  size: number,
  rawOf: (entry: number, position: number) => number,
  codeOf: (raw: number) => string,
): Column {
  const raws = keyIndex(size, entries.length);
  const ids = new Int32Array(entries.length);
  for (let i = 0; i < entries.length; i++) ids[i] = raws.add(rawOf(entries[i] ?? 0, i));
  const codes = raws.keys.map(codeOf);
  const dictionary = dictionaryOf(codes);
  const final = Int32Array.from(codes, (code) => idOf(dictionary, code));
  for (let i = 0; i < ids.length; i++) ids[i] = final[ids[i] ?? 0] ?? 0;
  return { dictionary, ids };
}
