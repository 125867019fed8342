import type { Fact } from './facts.ts';

/** What figures have in common that a table states once: few for many figures. */
export interface Cut {
  readonly indicator: string;
  readonly geo: string;
  readonly sex: string;
  readonly age: string;
  readonly kind: string;
  readonly unit: string;
}

/** The table of a workbook that states figures. */
export interface Origin {
  readonly department: string;
  readonly file: string;
  readonly sheet: string;
  /** Range of the table; '' where it is not known. */
  readonly table: string;
  readonly submission: number;
}

/** Figures in columns, one entry a figure: a million of them are a few arrays of numbers. Ids count in the lists beside. */
export interface FactTable {
  readonly size: number;
  readonly cuts: readonly Cut[];
  /** Codes of periods, places and countries. */
  readonly codes: readonly string[];
  readonly origins: readonly Origin[];
  readonly cut: Int32Array;
  readonly time: Int32Array;
  readonly place: Int32Array;
  readonly counterpart: Int32Array;
  readonly origin: Int32Array;
  /** NaN when the source says that it is missing. */
  readonly value: Float64Array;
  /** The cell that states a figure, or the range of a counted list. */
  cell(fact: number): string;
}

/** Arranges figures in columns; the codes are numbered in the order in which they come. */
export function factTableOf(facts: readonly Fact[]): FactTable {
  const column = () => new Int32Array(facts.length);
  const table = { cut: column(), time: column(), place: column(), counterpart: column(), origin: column() };
  const value = new Float64Array(facts.length);
  const codes = numbering<string>();
  const cuts = numbering<Cut>();
  const origins = numbering<Origin>();
  facts.forEach((fact, i) => {
    const { indicator, geo, sex, age, kind, unit } = fact;
    const { department, file, sheet, table: range = '', submission } = fact;
    table.cut[i] = cuts.idOf([indicator, geo, sex, age, kind, unit].join('\n'), () => {
      return { indicator, geo, sex, age, kind, unit };
    });
    table.origin[i] = origins.idOf([department, submission, file, sheet, range].join('\n'), () => {
      return { department, file, sheet, table: range, submission };
    });
    table.time[i] = codes.idOf(fact.timePeriod, () => fact.timePeriod);
    table.place[i] = codes.idOf(fact.refArea, () => fact.refArea);
    table.counterpart[i] = codes.idOf(fact.counterpartArea, () => fact.counterpartArea);
    value[i] = fact.value;
  });
  return {
    size: facts.length,
    cuts: cuts.items,
    codes: codes.items,
    origins: origins.items,
    ...table,
    value,
    cell: (fact) => facts[fact]?.cell ?? '',
  };
}

function numbering<T>(): { readonly items: T[]; idOf(key: string, make: () => T): number } {
  const ids = new Map<string, number>();
  const items: T[] = [];
  return {
    items,
    idOf(key, make) {
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, items.length);
      return items.push(make()) - 1;
    },
  };
}

/** One figure with all that it is about. */
export function factAt(table: FactTable, fact: number): Fact {
  const cut = table.cuts[table.cut[fact] ?? -1];
  const origin = table.origins[table.origin[fact] ?? -1];
  if (!cut || !origin) throw new RangeError(`no fact ${fact}`);
  return {
    ...cut,
    ...origin,
    timePeriod: table.codes[table.time[fact] ?? -1] ?? '',
    refArea: table.codes[table.place[fact] ?? -1] ?? '',
    counterpartArea: table.codes[table.counterpart[fact] ?? -1] ?? '',
    value: table.value[fact] ?? Number.NaN,
    cell: table.cell(fact),
  };
}

/** Entries of a table that belong together. */
export interface FactList {
  readonly table: FactTable;
  readonly entries: Uint32Array;
}

/** All entries of a table. */
export function wholeList(table: FactTable): FactList {
  return { table, entries: Uint32Array.from({ length: table.size }, (_, entry) => entry) };
}

/** Entries by the group of their cut; cuts of no group (-1) belong nowhere. */
export function entriesByGroup(table: FactTable, groupOfCut: Int32Array, groups: number): Uint32Array[] {
  const counts = new Uint32Array(groups);
  for (let i = 0; i < table.size; i++) {
    const group = groupOfCut[table.cut[i] ?? 0] ?? -1;
    if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  }
  const lists = [...counts].map((count) => new Uint32Array(count));
  counts.fill(0);
  for (let i = 0; i < table.size; i++) {
    const group = groupOfCut[table.cut[i] ?? 0] ?? -1;
    const list = lists[group];
    if (!list) continue;
    const at = counts[group] ?? 0;
    list[at] = i;
    counts[group] = at + 1;
  }
  return lists;
}
