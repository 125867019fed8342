import type { ReadBase } from '#electron/db/handle.ts';
import {
  type Candidate,
  type ConsolidatedFigure,
  DISCREPANCY_TYPES,
  type DiscrepancyType,
  type FigureState,
  type SettledDiscrepancy,
  type SettlementState,
} from '#shared/domain/model/discrepancy.ts';
import { isKept } from '#shared/domain/reconcile/figure-key.ts';
import { byKeys, byText } from '#shared/lib/compare.ts';
import { figureCodes } from './figure-codes.ts';

interface DiscrepancyRow {
  readonly id: string;
  readonly type: DiscrepancyType;
  readonly indicator: string;
  readonly time_period: string;
  readonly ref_area: string;
  readonly geo: string;
  readonly counterpart_area: string;
  readonly sex: string;
  readonly age: string;
  readonly kind: string;
  readonly unit: string;
  readonly candidates: string;
  readonly digest: string;
  readonly sentence: string;
  readonly state: SettlementState;
  readonly rule: string;
  readonly kept: string;
  readonly reason: string;
  readonly earlier: string | null;
}

/** Discrepancies in order of type, then of dimensions. */
export function loadDiscrepancies(base: ReadBase): SettledDiscrepancy[] {
  return discrepanciesFrom(base, '').sort(
    byKeys(
      ({ type }) => DISCREPANCY_TYPES.indexOf(type),
      ({ id }) => id,
    ),
  );
}

/** Discrepancies that a condition names, in no order. */
export function discrepanciesFrom(base: ReadBase, where: string, ...values: string[]): SettledDiscrepancy[] {
  return base
    .all<DiscrepancyRow>(`SELECT * FROM discrepancy ${where}`, ...values)
    .map(({ time_period, ref_area, counterpart_area, candidates, sentence, earlier, ...row }) => ({
      ...row,
      timePeriod: time_period,
      refArea: ref_area,
      counterpartArea: counterpart_area,
      candidates: candidatesFrom(candidates),
      sentence: JSON.parse(sentence),
      earlier: earlier === null ? undefined : JSON.parse(earlier),
    }));
}

/** What rules made of discrepancies when they were saved. */
export function ruleOutcomes(base: ReadBase): Pick<SettledDiscrepancy, 'id' | 'digest' | 'rule' | 'kept' | 'reason'>[] {
  return base.all("SELECT id, digest, rule, kept, reason FROM discrepancy WHERE state = 'rule'");
}

/** JSON has no NaN: a candidate without a value was written as null. */
function candidatesFrom(text: string): Candidate[] {
  const candidates = JSON.parse(text) as (Omit<Candidate, 'value'> & { readonly value: number | null })[];
  return candidates.map((candidate) => ({ ...candidate, value: candidate.value ?? Number.NaN }));
}

/** A figure as it is kept: its cells are found from the facts. */
export type StoredFigure = Omit<ConsolidatedFigure, 'cells'>;

type FigureRow = readonly [
  part: string,
  key: string,
  value: number | null,
  state: FigureState,
  sources: string,
  discrepancy: string,
  breakdown: number,
  timePeriod: number,
  refArea: number,
  counterpartArea: number,
];

const SELECT = `SELECT p.name, c.key, c.value, c.state, c.sources, c.discrepancy,
  c.breakdown, c.time_period, c.ref_area, c.counterpart_area
  FROM consolidated_part p JOIN consolidated c ON c.id >= p.first AND c.id < p.first + p.figures ORDER BY c.id`;

/** Consolidated figures by indicator and unit, kept ones in order of key, then those beside them. */
export function loadConsolidated(base: ReadBase): StoredFigure[] {
  const codes = figureCodes(base);
  const families = new Map<string, { kept: StoredFigure[]; beside: StoredFigure[] }>();
  const sourcesOf = remembering((text) => JSON.parse(text) as string[]);
  const familyOf = remembering((part) => part.split('\n').slice(0, 2).join('\n'));
  for (const row of base.tuples<FigureRow>(SELECT)) {
    const [part, key, value, state, sources, discrepancy, breakdown, period, area, counterpart] = row;
    const figure = {
      key,
      ...codes(breakdown, period, area, counterpart),
      value: value ?? Number.NaN,
      state,
      sources: sourcesOf(sources),
      discrepancy,
    };
    const family = familyOf(part);
    const home = families.get(family) ?? { kept: [], beside: [] };
    families.set(family, home);
    (isKept(figure) ? home.kept : home.beside).push(figure);
  }
  const byKey = (a: StoredFigure, b: StoredFigure) => byText(a.key, b.key);
  return [...families]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, { kept, beside }]) => [...kept.sort(byKey), ...beside.sort(byKey)]);
}

/** The same few texts come again and again: each is read once. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
}
