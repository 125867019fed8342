import { TOTAL } from './coarseness.ts';
import type { EntryRange, FactTable } from './fact-columns.ts';
import { parsePeriod, type TimeLevel } from './periods.ts';
import { type Gazetteer, type PlaceLevel, placeCode, placeLevel } from './places.ts';
import { orderBy } from './sort-rows.ts';

/** Entries of a table of a workbook that state one indicator, in one unit and one period. */
export interface Bucket {
  /** `INDICATOR\nunit`. */
  readonly family: string;
  /** Code of the period. */
  readonly time: string;
  readonly entries: Uint32Array;
  /** Whether one of them has a value. */
  readonly valued: boolean;
}

/** Which places and countries a table lists for one cut of the people, at one level of time and place. */
export interface Block {
  /** Id of the cut. */
  readonly cut: number;
  /** The period itself where the indicator is a stock; else ''. */
  readonly time: string;
  readonly level: TimeLevel;
  readonly place: PlaceLevel;
  readonly byCounterpart: boolean;
  readonly places: readonly string[];
  readonly counterparts: readonly string[];
  readonly valued: boolean;
}

/** What a table of a workbook speaks of, without its figures: made once, because figures are never changed. */
export interface Outline {
  readonly buckets: readonly Bucket[];
  readonly blocks: readonly Block[];
}

export function familyKey(indicator: string, unit: string): string {
  return `${indicator}\n${unit}`;
}

/** What is the same for all tables. */
export interface OutlineContext {
  readonly gazetteer: Gazetteer;
  isStock(indicator: string): boolean;
}

export function outlineOf(table: FactTable, range: EntryRange, context: OutlineContext): Outline {
  return { buckets: bucketsOf(table, range), blocks: blocksOf(table, range, context) };
}

function bucketsOf(table: FactTable, { from, to }: EntryRange): Bucket[] {
  const families = new Map<string, number>();
  const familyOfCut = Int32Array.from(table.cuts, ({ indicator, unit }) => {
    const key = familyKey(indicator, unit);
    const id = families.get(key) ?? families.size;
    families.set(key, id);
    return id;
  });
  const names = [...families.keys()];
  const family = table.cut.subarray(from, to).map((cut) => familyOfCut[cut] ?? 0);
  const time = table.time.subarray(from, to);
  const order = orderBy(
    [
      { ids: family, size: names.length },
      { ids: time, size: table.codes.length },
    ],
    to - from,
  );
  const buckets: Bucket[] = [];
  for (let i = 0, start = 0; i < order.length; i++) {
    const [own = 0, next] = [order[i], order[i + 1]];
    if (next !== undefined && family[own] === family[next] && time[own] === time[next]) continue;
    const entries = order.subarray(start, i + 1).map((entry) => entry + from);
    start = i + 1;
    buckets.push({
      family: names[family[own] ?? 0] ?? '',
      time: table.codes[time[own] ?? 0] ?? '',
      entries,
      valued: entries.some((entry) => !Number.isNaN(table.value[entry])),
    });
  }
  return buckets;
}

interface OpenBlock extends Omit<Block, 'places' | 'counterparts' | 'valued'> {
  readonly places: Set<number>;
  readonly counterparts: Set<number>;
  valued: boolean;
}

function blocksOf(table: FactTable, { from, to }: EntryRange, { gazetteer, isStock }: OutlineContext): Block[] {
  const { cuts, codes, cut, time, place, counterpart, value } = table;
  const levelOf = remembered(codes.length, (id) => parsePeriod(codes[id] ?? '').level);
  const stock = remembered(cuts.length, (id) => isStock(cuts[id]?.indicator ?? ''));
  const geos = [...new Set(cuts.map(({ geo }) => geo))];
  const geoOf = remembered(cuts.length, (id) => geos.indexOf(cuts[id]?.geo ?? ''));
  const levels: string[] = [];
  const placeLevelOf = remembered(codes.length * geos.length, (id) => {
    const geo = geos[Math.floor(id / codes.length)] ?? '';
    const level = placeLevel(placeCode(codes[id % codes.length] ?? '', geo), gazetteer);
    if (!levels.includes(level)) levels.push(level);
    return levels.indexOf(level);
  });
  const total = codes.indexOf(TOTAL);
  const blocks = new Map<string, OpenBlock>();
  const known = new Map<number, OpenBlock>();
  for (let entry = from; entry < to; entry++) {
    const [c = 0, t = 0, p = 0, w = 0] = [cut[entry], time[entry], place[entry], counterpart[entry]];
    const level = placeLevelOf(p + geoOf(c) * codes.length);
    const key = ((c * codes.length + t) * 64 + level) * 2 + (w === total ? 0 : 1);
    let block = known.get(key);
    if (!block) {
      const period = stock(c) ? (codes[t] ?? '') : '';
      const at = { cut: c, time: period, level: levelOf(t), place: levels[level] ?? '', byCounterpart: w !== total };
      const name = JSON.stringify(at);
      block = blocks.get(name) ?? { ...at, places: new Set(), counterparts: new Set(), valued: false };
      blocks.set(name, block);
      known.set(key, block);
    }
    block.places.add(p);
    block.counterparts.add(w);
    if (!block.valued && !Number.isNaN(value[entry])) block.valued = true;
  }
  const named = (ids: Set<number>) => [...ids].map((id) => codes[id] ?? '');
  return [...blocks.values()].map((block) => {
    const geo = cuts[block.cut]?.geo ?? '';
    const places = [...new Set(named(block.places).map((code) => placeCode(code, geo)))];
    return { ...block, places, counterparts: named(block.counterparts) };
  });
}

function remembered<T>(size: number, make: (id: number) => T): (id: number) => T {
  const known: (T | undefined)[] = Array(Math.min(size, 100_000)).fill(undefined);
  return (id) => {
    const value = known[id] ?? make(id);
    known[id] = value;
    return value;
  };
}
