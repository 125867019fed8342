import type { ReadBase } from '#electron/db/handle.ts';
import { breakdowns, memberCodes } from './members.ts';
import { loadTables } from './sources.ts';

/** Figures that state something, by submission. */
export type Files = Map<number, number>;

/** What the figures that count use of the catalogue: numbers of figures with a value. */
export interface UseOfCodes {
  /** By dimension and code: `refArea KAY`, `kind RETURN FOR`, `department OIM`. */
  readonly figures: ReadonlyMap<string, number>;
  /** Files that state it, by the same keys. */
  readonly files: ReadonlyMap<string, Files>;
  /** By indicator and department: figures, and their first and last period. */
  readonly sources: ReadonlyMap<string, ReadonlyMap<string, Stated>>;
  /** By indicator and dimension, the codes that are told apart. */
  readonly breakdowns: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Stated {
  readonly figures: number;
  /** Codes of periods. */
  readonly periods: ReadonlySet<string>;
}

type Row = readonly [breakdown: number, period: number, area: number, counterpart: number, figures: number];

const SELECT = `SELECT breakdown, time_period, ref_area, counterpart_area, count(*) FROM observation
  WHERE id >= ? AND id < ? GROUP BY breakdown, time_period, ref_area, counterpart_area`;

/** Counts in the base by what figures are about, table by table. */
export function useOfCodes(base: ReadBase): UseOfCodes {
  const codes = memberCodes(base);
  const all = breakdowns(base, codes);
  const figures = new Map<string, number>();
  const files = new Map<string, Files>();
  const sources = new Map<string, Map<string, { figures: number; periods: Set<string> }>>();
  const told = new Map<string, Set<string>>();
  const add = (key: string, submission: number, count: number) => {
    figures.set(key, (figures.get(key) ?? 0) + count);
    const own: Files = files.get(key) ?? new Map();
    files.set(key, own.set(submission, (own.get(submission) ?? 0) + count));
  };
  const tell = (key: string, code: string) => told.set(key, (told.get(key) ?? new Set()).add(code));
  for (const { submission, department, firstObservation: first, observations } of loadTables(base)) {
    for (const [breakdown, period, area, counterpart, count] of base.tuples<Row>(SELECT, first, first + observations)) {
      const about = all[breakdown];
      if (!about) continue;
      const { indicator, geo, sex, age, kind } = about;
      const [timePeriod = '', refArea = '', counterpartArea = ''] = [codes[period], codes[area], codes[counterpart]];
      add(`indicator ${indicator}`, submission, count);
      add(`department ${department}`, submission, count);
      if (refArea !== 'ML') {
        add(`refArea ${refArea}`, submission, count);
        add(`geo ${refArea} ${geo}`, submission, count);
        add(`refArea ${refArea} ${indicator}`, submission, count);
      }
      if (counterpartArea !== '_T') {
        add(`counterpart ${counterpartArea}`, submission, count);
        add(`counterpart ${counterpartArea} ${indicator}`, submission, count);
      }
      if (kind !== '_T') add(`kind ${indicator} ${kind}`, submission, count);
      if (sex !== '_T') add(`sex ${sex}`, submission, count);
      if (age !== '_T') add(`age ${age}`, submission, count);
      for (const [dimension, code] of Object.entries({ refArea, counterpart: counterpartArea, sex, age, kind })) {
        if (code !== '_T' && code !== 'ML') tell(`${indicator} ${dimension}`, code);
      }
      tell(`${indicator} period`, timePeriod);
      const departments = sources.get(indicator) ?? new Map();
      sources.set(indicator, departments);
      const stated = departments.get(department) ?? { figures: 0, periods: new Set() };
      departments.set(department, stated);
      stated.figures += count;
      stated.periods.add(timePeriod);
    }
  }
  return { figures, files, sources, breakdowns: told };
}
