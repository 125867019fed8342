import type { Dimensions, Observation, ObservationStatus } from './observation.ts';

/** What a figure is about beside time and places: few in a table, however long it is. */
export type Breakdown = Pick<Dimensions, 'indicator' | 'geo' | 'sex' | 'age' | 'kind'> & { readonly unit: string };

/** What the figures of a table are about, by number. The lists grow while chunks are made, and may have holes. */
export interface FigureLists {
  readonly breakdowns: readonly Breakdown[];
  readonly periods: readonly string[];
  readonly areas: readonly string[];
  readonly counterparts: readonly string[];
}

/** Some figures of a table, in the order of its cells, in columns of numbers: no object for each of millions. */
export interface FigureChunk {
  readonly size: number;
  readonly lists: FigureLists;
  /** Cell that states each, counted from 0. */
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  /** In units, multipliers applied. */
  readonly values: Float64Array;
  /** Numbers in the lists. */
  readonly breakdown: Uint32Array;
  readonly period: Uint32Array;
  readonly area: Uint32Array;
  readonly counterpart: Uint32Array;
  /** Text of the cell, where it is not the value as a program writes it. */
  readonly raws: readonly (string | undefined)[];
  /** Where it is not `A`. */
  readonly statuses: readonly (ObservationStatus | undefined)[];
}

/** Figures in a chunk. */
export const CHUNK = 4096;

/** Chunks of the figures, filled one after the other by `add`; the arrays of a chunk are used again for the next one. */
export function createChunk(lists: FigureLists) {
  const raws: (string | undefined)[] = [];
  const statuses: (ObservationStatus | undefined)[] = [];
  return {
    size: 0,
    lists,
    rows: new Uint32Array(CHUNK),
    columns: new Uint16Array(CHUNK),
    values: new Float64Array(CHUNK),
    breakdown: new Uint32Array(CHUNK),
    period: new Uint32Array(CHUNK),
    area: new Uint32Array(CHUNK),
    counterpart: new Uint32Array(CHUNK),
    raws,
    statuses,
  };
}

/** The figures of chunks one by one. */
export function* observationsOf(chunks: Iterable<FigureChunk>): Generator<Observation> {
  for (const chunk of chunks) for (let i = 0; i < chunk.size; i++) yield observationAt(chunk, i);
}

const UNKNOWN: Breakdown = { indicator: '', geo: '', sex: '', age: '', kind: '', unit: '' };

function observationAt(chunk: FigureChunk, i: number): Observation {
  const { breakdowns, periods, areas, counterparts } = chunk.lists;
  const { indicator, geo, sex, age, kind, unit } = breakdowns[chunk.breakdown[i] ?? -1] ?? UNKNOWN;
  const value = chunk.values[i] ?? Number.NaN;
  return {
    indicator,
    timePeriod: periods[chunk.period[i] ?? -1] ?? '',
    refArea: areas[chunk.area[i] ?? -1] ?? '',
    geo,
    counterpartArea: counterparts[chunk.counterpart[i] ?? -1] ?? '',
    sex,
    age,
    kind,
    value,
    unit,
    status: chunk.statuses[i] ?? 'A',
    row: chunk.rows[i] ?? 0,
    column: chunk.columns[i] ?? 0,
    raw: chunk.raws[i] ?? String(value),
  };
}

/** Chunks of figures that are told one by one. */
export function* chunksOf(observations: Iterable<Observation>): Generator<FigureChunk> {
  const [breakdowns, periods, areas, counterparts] = [listOf<Breakdown>(), listOf(), listOf(), listOf()];
  const lists = {
    breakdowns: breakdowns.list,
    periods: periods.list,
    areas: areas.list,
    counterparts: counterparts.list,
  };
  const chunk = createChunk(lists);
  for (const { value, row, column, raw, status, timePeriod, refArea, counterpartArea, ...rest } of observations) {
    const { indicator, geo, sex, age, kind, unit } = rest;
    const i = chunk.size;
    chunk.rows[i] = row;
    chunk.columns[i] = column;
    chunk.values[i] = value;
    chunk.breakdown[i] = breakdowns.of(JSON.stringify([indicator, geo, sex, age, kind, unit]), () => ({ ...rest }));
    chunk.period[i] = periods.of(timePeriod);
    chunk.area[i] = areas.of(refArea);
    chunk.counterpart[i] = counterparts.of(counterpartArea);
    chunk.raws[i] = raw === String(value) ? undefined : raw;
    chunk.statuses[i] = status === 'A' ? undefined : status;
    chunk.size += 1;
    if (chunk.size < CHUNK) continue;
    yield chunk;
    chunk.size = 0;
  }
  if (chunk.size > 0) yield chunk;
}

/** A list of what comes, each once, by name. */
export function listOf<T = string>() {
  const list: T[] = [];
  const numbers = new Map<string, number>();
  return {
    list,
    of(name: string, make: () => T = () => name as T): number {
      let number = numbers.get(name);
      if (number === undefined) {
        number = list.push(make()) - 1;
        numbers.set(name, number);
      }
      return number;
    },
  };
}
