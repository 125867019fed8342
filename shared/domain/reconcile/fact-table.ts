import { addBlanks } from './blanks.ts';
import type { Cut, EntryAt, EntryRange, FactList, FactTable, Origin } from './fact-columns.ts';
import type { Fact } from './facts.ts';

/** A table of figures that grows by one table of a workbook at a time. */
export interface FactStore {
  readonly table: FactTable;
  cutOf(cut: Cut): number;
  codeOf(code: string): number;
  /** Adds a table of a workbook: `fill` states its figures; the blanks of a full table follow by themselves. Gives its id. */
  add(
    origin: Origin,
    fill: (state: (at: EntryAt, value: number, line: number, column: number) => void) => void,
  ): number;
  /** Says which tables count from now on, under which names. */
  setLive(origins: ReadonlyMap<number, Origin>): void;
}

const ROOM = 1_024;

/** `cellName` names the cell of an entry by the two numbers that it was stated with. */
export function createFactStore(cellName: (line: number, column: number, origin: number) => string): FactStore {
  const codes = numbering<string>();
  const cuts = numbering<Cut>();
  const origins: Origin[] = [];
  const ranges: EntryRange[] = [];
  let live: number[] = [];
  let size = 0;
  let columns = columnsFor(ROOM);
  const push = ({ cut, time, place, counterpart }: EntryAt, value: number, line: number, column: number) => {
    if (size === columns.value.length) columns = grown(columns, 2 * size);
    columns.cut[size] = cut;
    columns.time[size] = time;
    columns.place[size] = place;
    columns.counterpart[size] = counterpart;
    columns.origin[size] = origins.length - 1;
    columns.value[size] = value;
    columns.line[size] = line;
    columns.column[size] = column;
    columns.blank[size] = line < 0 ? 1 : 0;
    size += 1;
  };
  const cutOf = (cut: Cut) => cuts.idOf(nameOfCut(cut), () => cut);
  const table: FactTable = {
    get size() {
      return size;
    },
    cuts: cuts.items,
    codes: codes.items,
    origins,
    ranges,
    get live() {
      return live;
    },
    get cut() {
      return columns.cut;
    },
    get time() {
      return columns.time;
    },
    get place() {
      return columns.place;
    },
    get counterpart() {
      return columns.counterpart;
    },
    get origin() {
      return columns.origin;
    },
    get value() {
      return columns.value;
    },
    get blank() {
      return columns.blank;
    },
    cell(fact) {
      const line = columns.line[fact] ?? -1;
      return line < 0 ? '' : cellName(line, columns.column[fact] ?? 0, columns.origin[fact] ?? 0);
    },
  };
  return {
    table,
    cutOf,
    codeOf: (code) => codes.idOf(code, () => code),
    add(origin, fill) {
      const id = origins.push(origin) - 1;
      const from = size;
      fill(push);
      addBlanks(table, { from, to: size }, cutOf, (at) => push(at, Number.NaN, -1, -1));
      ranges.push({ from, to: size });
      live.push(id);
      return id;
    },
    setLive(names) {
      live = [...names.keys()].sort((a, b) => a - b);
      for (const [id, origin] of names) origins[id] = origin;
    },
  };
}

function columnsFor(room: number) {
  const column = () => new Int32Array(room);
  return {
    cut: column(),
    time: column(),
    place: column(),
    counterpart: column(),
    origin: column(),
    line: column(),
    column: column(),
    value: new Float64Array(room),
    blank: new Uint8Array(room),
  };
}

function grown(columns: ReturnType<typeof columnsFor>, room: number): ReturnType<typeof columnsFor> {
  const larger = columnsFor(room);
  for (const name of Object.keys(larger) as (keyof typeof larger)[]) larger[name].set(columns[name]);
  return larger;
}

function nameOfCut({ indicator, geo, sex, age, kind, unit }: Cut): string {
  return `${indicator}\n${geo}\n${sex}\n${age}\n${kind}\n${unit}`;
}

/** Arranges figures in columns, those of one table of a workbook together. */
export function factTableOf(facts: readonly Fact[]): FactTable {
  const origins = new Map<string, { origin: Origin; facts: number[] }>();
  facts.forEach(({ department, file, sheet, table = '', submission }, i) => {
    const name = `${department}\n${submission}\n${file}\n${sheet}\n${table}`;
    const known = origins.get(name);
    if (known) known.facts.push(i);
    else origins.set(name, { origin: { department, file, sheet, table, submission }, facts: [i] });
  });
  const store = createFactStore((line) => facts[line]?.cell ?? '');
  const { cutOf, codeOf } = store;
  for (const { origin, facts: own } of origins.values()) {
    store.add(origin, (state) => {
      for (const i of own) {
        const fact = facts[i] as Fact;
        const { indicator, geo, sex, age, kind, unit, value } = fact;
        const cut = cutOf({ indicator, geo, sex, age, kind, unit });
        const [time, place] = [codeOf(fact.timePeriod), codeOf(fact.refArea)];
        state({ cut, time, place, counterpart: codeOf(fact.counterpartArea) }, value, i, 0);
      }
    });
  }
  return store.table;
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

/** `file!sheet!cell` of a figure; '' for a blank. */
export function referenceAt(table: FactTable, fact: number): string {
  const origin = table.origins[table.origin[fact] ?? -1];
  return origin && table.blank[fact] === 0 ? `${origin.file}!${origin.sheet}!${table.cell(fact)}` : '';
}

/** All entries of a table. */
export function wholeList(table: FactTable): FactList {
  return { table, entries: Uint32Array.from({ length: table.size }, (_, entry) => entry) };
}
