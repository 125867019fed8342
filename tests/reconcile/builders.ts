import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import type { Decision, Rule } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions, SourcedObservation, SourcedRecord } from '#shared/domain/model/observation.ts';
import type { Expectation, Reception, Round } from '#shared/domain/model/round.ts';
import { factTableOf } from '#shared/domain/reconcile/fact-table.ts';
import type { SourcedTotal } from '#shared/domain/reconcile/facts.ts';
import { reconcile } from '#shared/domain/reconcile/reconcile.ts';
import type { Reconciled } from '#shared/domain/reconcile/reconciled.ts';

export const CATALOGUE = loadCatalogue();
export const ROUND: Round = { title: 'Examen 2019-2021', start: '2019-01-01', end: '2021-12-31', due: '2022-02-28' };

/** Dimensions of a test figure: short names, totals where nothing is said. */
export interface Cut {
  readonly t?: string;
  readonly place?: string;
  readonly geo?: string;
  readonly cp?: string;
  readonly sex?: string;
  readonly age?: string;
  readonly kind?: string;
}

export function dims(indicator: string, { t = '2020', place = 'ML', geo = '10', cp = '_T', ...rest }: Cut): Dimensions {
  const { sex = '_T', age = '_T', kind = '_T' } = rest;
  return { indicator, timePeriod: t, refArea: place, geo, counterpartArea: cp, sex, age, kind };
}

export interface From {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly table?: string;
  readonly submission?: number;
  readonly unit?: string;
}

const UNITS = new Map(CATALOGUE.indicators.map(({ code, unit }) => [code, unit]));

/** One figure: `obs('RETURN', { t: '2020', place: 'KAY' }, 120, 'MSPC')`. Its cell is made from what it is about. */
export function obs(
  indicator: string,
  cut: Cut,
  value: number,
  department: string,
  from: From = {},
): SourcedObservation {
  const at = dims(indicator, cut);
  const file = from.file ?? `${department}.xlsx`;
  return {
    ...at,
    value,
    unit: from.unit ?? UNITS.get(indicator) ?? 'persons',
    status: Number.isNaN(value) ? 'L' : 'A',
    raw: Number.isNaN(value) ? 'ND' : String(value),
    department,
    file,
    sha256: file,
    sheet: from.sheet ?? 'Feuil1',
    cell: from.cell ?? [at.timePeriod, at.refArea, at.counterpartArea, at.sex, at.age, at.kind].join('.'),
    submission: from.submission ?? 1,
    ...(from.table === undefined ? {} : { table: from.table }),
  };
}

/** The same dimensions for several values along one dimension: `along('place', { KAY: 1, GAO: 2 })`. */
export function along(name: keyof Cut, values: Readonly<Record<string, number>>, cut: Cut = {}): [Cut, number][] {
  return Object.entries(values).map(([code, value]) => [{ ...cut, [name]: code }, value]);
}

export function table(indicator: string, department: string, rows: readonly [Cut, number][], from: From = {}) {
  return rows.map(([cut, value]) => obs(indicator, cut, value, department, from));
}

interface Given {
  readonly totals?: readonly SourcedTotal[];
  readonly records?: readonly SourcedRecord[];
  readonly expectations?: readonly Expectation[];
  readonly receptions?: readonly Reception[];
  readonly rules?: readonly Rule[];
  readonly decisions?: readonly Decision[];
  readonly round?: Round;
}

export function run(observations: readonly SourcedObservation[], given: Given = {}): Reconciled {
  return reconcile({
    facts: factTableOf(observations),
    totals: [],
    records: [],
    expectations: [],
    receptions: [],
    rules: [],
    decisions: [],
    catalogue: CATALOGUE,
    round: ROUND,
    ...given,
  });
}

/** Discrepancies in short: `conflict 2020 KAY MMEIA=414;OIM=389 open`. */
export function found({ discrepancies }: Reconciled): string[] {
  return discrepancies.map(({ type, digest, state, kept, ...at }) => {
    const where = [at.timePeriod, at.refArea, at.counterpartArea, at.sex, at.age, at.kind].filter(
      (code) => code !== '_T' && code !== 'ML',
    );
    return [type, ...where, digest, state, ...(kept === '' ? [] : [`kept ${kept}`])].join(' ');
  });
}

/** Consolidated figures in short: `2020 KAY 414 single MMEIA`; those beside the kept sources begin with `~`. */
export function figures({ figures: all }: Reconciled): string[] {
  return all.map(({ key, value, state, sources, ...at }) => {
    const where = [at.timePeriod, at.refArea, at.counterpartArea, at.sex, at.age, at.kind].filter(
      (code) => code !== '_T' && code !== 'ML',
    );
    const aside = /\|~[^|]*$/.test(key) ? ['~'] : [];
    return [...aside, ...where, Number.isNaN(value) ? 'n.d.' : value, state, sources.join('+')].join(' ');
  });
}

/** The figures that count, without those that gave way to them. */
export function kept(result: Reconciled): string[] {
  return figures(result).filter((line) => !line.startsWith('~'));
}

export function decision(indicator: string, cut: Cut, keep: string, digest = '', type: Decision['type'] = 'conflict') {
  const taken: Decision = {
    type,
    dimensions: dims(indicator, cut),
    digest,
    keep,
    reason: 'Chiffre vérifié avec le service.',
    author: 'A. Traoré',
    office: 'DGME',
    at: '2022-03-01T10:00:00Z',
  };
  return taken;
}

export function total(indicator: string, cut: Cut, stated: number, computed: number, department: string): SourcedTotal {
  return {
    row: 11,
    column: Number(cut.t?.slice(0, 4) ?? 0) - 2018,
    stated,
    computed,
    agrees: stated === computed,
    raw: String(stated),
    about: dims(indicator, cut),
    unit: UNITS.get(indicator) ?? 'persons',
    parts: 'B3:B11',
    department,
    file: `${department}.xlsx`,
    sheet: 'Feuil1',
    submission: 1,
  };
}
