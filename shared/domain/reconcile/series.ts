import { invariant } from '#shared/lib/assert.ts';
import type { Cube } from './cube.ts';
import type { Family } from './family.ts';
import type { Group, Setting, Side } from './group.ts';
import { type Period, parsePeriod } from './periods.ts';
import { cellsOf } from './sides.ts';

/** The figures that one view has in some periods of its indicator, in columns. */
export interface SeriesPart {
  /** Name of the view, the same in all parts. */
  readonly view: string;
  /** Name of the periods: rows count in their cube. */
  readonly part: string;
  /** What each row is of, whenever: place, country, population and kind as one number. */
  readonly subjects: Float64Array;
  /** Position in `periods`. */
  readonly times: Int32Array;
  readonly periods: readonly Period[];
  readonly values: Float64Array;
  readonly rows: Int32Array;
}

/** All that one view says, in order of its parts. */
export interface Series {
  readonly department: string;
  readonly coarseness: number;
  readonly parts: readonly SeriesPart[];
}

/** What checks of series look at: one indicator in all periods. */
export interface SeriesGroup {
  readonly family: Family;
  readonly setting: Setting;
  /** The cube of a part, for naming cells. */
  cube(part: string): Cube;
}

/** Rows of the cubes of several parts. */
export type RowsOfParts = ReadonlyMap<string, readonly number[]>;

/** A side whose rows stand in several parts. */
export interface SeriesSide extends Omit<Side, 'rows'> {
  readonly rows: RowsOfParts;
}

/** Numbers codes as they come; the numbers stay as long as the program runs. */
export type Interner = (code: string) => number;

export interface SubjectInterners {
  readonly place: Interner;
  readonly counterpart: Interner;
  readonly population: Interner;
  readonly kind: Interner;
}

/** How many codes of each axis a subject can tell apart: together they fill the 53 bits of a double. */
const ROOM = { place: 2 ** 12, counterpart: 2 ** 10, population: 2 ** 11, kind: 2 ** 20 } as const;

export function createSubjectInterners(): SubjectInterners {
  return {
    place: createInterner(ROOM.place),
    counterpart: createInterner(ROOM.counterpart),
    population: createInterner(ROOM.population),
    kind: createInterner(ROOM.kind),
  };
}

function createInterner(room: number): Interner {
  const ids = new Map<string, number>();
  return (code) => {
    const id = ids.get(code) ?? ids.size;
    ids.set(code, id);
    invariant(id < room, `more than ${room} codes on one axis`);
    return id;
  };
}

/** Takes the series out of the views of one part: those of the family's own indicator whose periods follow each other. */
export function seriesPartsOf({ cube, views }: Group, part: string, interners: SubjectInterners): SeriesPart[] {
  const { dictionaries, ids, values } = cube;
  const numbers = (axis: keyof SubjectInterners) => Int32Array.from(dictionaries[axis].codes, interners[axis]);
  const [place, counterpart] = [numbers('place'), numbers('counterpart')];
  const [population, kind] = [numbers('population'), numbers('kind')];
  const periods = dictionaries.time.codes.map(parsePeriod);
  const own = views.filter(({ indicator, time }) => indicator === 0 && time !== 'interval' && time !== 'opaque');
  return own.map((view) => {
    const rows = new Int32Array(view.rows.length);
    let size = 0;
    for (const row of view.rows) if (!Number.isNaN(values[row])) rows[size++] = row;
    const subjects = new Float64Array(size);
    const times = new Int32Array(size);
    const stated = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? 0;
      const country = counterpart[ids.counterpart[row] ?? 0] ?? 0;
      const where = (place[ids.place[row] ?? 0] ?? 0) * ROOM.counterpart + country;
      const who = where * ROOM.population + (population[ids.population[row] ?? 0] ?? 0);
      subjects[i] = who * ROOM.kind + (kind[ids.kind[row] ?? 0] ?? 0);
      times[i] = ids.time[row] ?? 0;
      stated[i] = values[row] ?? 0;
    }
    return { view: view.name, part, subjects, times, periods, values: stated, rows: rows.slice(0, size) };
  });
}

/** Whether two parts state the same figures, whichever rows of their cubes these are. */
export function isSameSeries(a: SeriesPart, b: SeriesPart | undefined): boolean {
  if (!b || a.part !== b.part || a.rows.length !== b.rows.length) return false;
  for (let i = 0; i < a.rows.length; i++) {
    if (a.subjects[i] !== b.subjects[i] || a.values[i] !== b.values[i]) return false;
    if (a.periods[a.times[i] ?? 0]?.code !== b.periods[b.times[i] ?? 0]?.code) return false;
  }
  return true;
}

/** All figures of a series one after the other, and which subject each is of (numbered from 0). */
export interface Flat {
  readonly size: number;
  readonly subject: Int32Array;
  readonly subjects: number;
  readonly period: readonly Period[];
  /** Position in `period`. */
  readonly time: Int32Array;
  readonly value: Float64Array;
  readonly row: Int32Array;
  /** Position among the parts. */
  readonly part: Int32Array;
}

export function flatten({ parts }: Series): Flat {
  const size = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const flat = {
    subject: new Int32Array(size),
    time: new Int32Array(size),
    value: new Float64Array(size),
    row: new Int32Array(size),
    part: new Int32Array(size),
  };
  const period: Period[] = [];
  const numbers = new Map<number, number>();
  let at = 0;
  parts.forEach(({ subjects, times, periods, values, rows }, p) => {
    const first = period.length;
    period.push(...periods);
    for (let i = 0; i < rows.length; i++) {
      const key = subjects[i] ?? 0;
      let subject = numbers.get(key);
      if (subject === undefined) {
        subject = numbers.size;
        numbers.set(key, subject);
      }
      flat.subject[at] = subject;
      flat.time[at] = first + (times[i] ?? 0);
      flat.value[at] = values[i] ?? 0;
      flat.row[at] = rows[i] ?? 0;
      flat.part[at] = p;
      at += 1;
    }
  });
  return { size, subjects: numbers.size, period, ...flat };
}

/** Rows of a series, by part. */
export function rowsByPart({ parts }: Series, { row, part }: Flat, positions: Iterable<number>): RowsOfParts {
  const rows = new Map<string, number[]>();
  for (const i of positions) {
    const name = parts[part[i] ?? 0]?.part ?? '';
    const own = rows.get(name);
    if (own) own.push(row[i] ?? 0);
    else rows.set(name, [row[i] ?? 0]);
  }
  return rows;
}

/** Cells of rows of several parts, in order and without repeats. */
export function cellsOfParts(group: SeriesGroup, rows: RowsOfParts): string[] {
  const cells = new Set<string>();
  for (const [part, own] of rows) for (const cell of cellsOf(group.cube(part), own)) cells.add(cell);
  return [...cells].sort();
}
