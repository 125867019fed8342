import { canonicalJson } from '#electron/db/canonical.ts';
import { numberOrNull } from '#electron/db/facts/store-rest.ts';
import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type {
  Candidate,
  ConsolidatedFigure,
  DiscrepancyType,
  FigureState,
  SettledDiscrepancy,
  SettlementState,
} from '#shared/domain/model/discrepancy.ts';
import { noteDerived } from './derived-state.ts';
import { figureCodes } from './figure-codes.ts';
import { breakdownInterner, dimensionValues, memberInterner } from './members.ts';

/** Rewrites all that is derived, in one transaction. */
export function saveDerived(
  base: WriteBase,
  discrepancies: Iterable<SettledDiscrepancy>,
  figures: Iterable<ConsolidatedFigure>,
): void {
  base.transaction(() => {
    base.run('DELETE FROM discrepancy');
    base.run('DELETE FROM consolidated');
    saveDiscrepancies(base, discrepancies);
    saveFigures(base, figures);
    noteDerived(base);
  });
}

function saveDiscrepancies(base: WriteBase, discrepancies: Iterable<SettledDiscrepancy>): void {
  const insert = base.runner(
    `INSERT INTO discrepancy (id, type, indicator, time_period, ref_area, geo, counterpart_area, sex, age, kind, unit,
       candidates, digest, sentence, state, rule, kept, reason, earlier)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const found of discrepancies) {
    const { id, type, unit, candidates, digest, sentence, state, rule, kept, reason, earlier } = found;
    const settled = [state, rule, kept, reason, earlier ? canonicalJson(earlier) : null];
    const texts = [canonicalJson(candidates), digest, canonicalJson(sentence)];
    insert(id, type, ...dimensionValues(found), unit, ...texts, ...settled);
  }
}

function saveFigures(base: WriteBase, figures: Iterable<ConsolidatedFigure>): void {
  const member = memberInterner(base);
  const breakdown = breakdownInterner(base);
  const insert = base.runner(
    `INSERT INTO consolidated (key, value, state, sources, discrepancy, cells,
       breakdown, time_period, ref_area, counterpart_area) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const figure of figures) {
    const { key, value, state, sources, discrepancy, cells, timePeriod, refArea, counterpartArea } = figure;
    insert(
      key,
      numberOrNull(value),
      state,
      JSON.stringify(sources),
      discrepancy,
      JSON.stringify(cells),
      breakdown(figure).id,
      member(timePeriod).id,
      member(refArea).id,
      member(counterpartArea).id,
    );
  }
}

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

/** Discrepancies in the order in which they were saved. */
export function loadDiscrepancies(base: ReadBase): SettledDiscrepancy[] {
  return base
    .all<DiscrepancyRow>('SELECT * FROM discrepancy ORDER BY rowid')
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

/** JSON has no NaN: a candidate without a value was written as null. */
function candidatesFrom(text: string): Candidate[] {
  const candidates = JSON.parse(text) as (Omit<Candidate, 'value'> & { readonly value: number | null })[];
  return candidates.map((candidate) => ({ ...candidate, value: candidate.value ?? Number.NaN }));
}

type FigureRow = readonly [
  key: string,
  value: number | null,
  state: FigureState,
  sources: string,
  discrepancy: string,
  cells: string,
  breakdown: number,
  timePeriod: number,
  refArea: number,
  counterpartArea: number,
];

const SELECT = `SELECT key, value, state, sources, discrepancy, cells,
  breakdown, time_period, ref_area, counterpart_area FROM consolidated ORDER BY id`;

/** Consolidated figures in the order in which they were saved. */
export function loadConsolidated(base: ReadBase): ConsolidatedFigure[] {
  const codes = figureCodes(base);
  const figures: ConsolidatedFigure[] = [];
  const sourcesOf = remembering((text) => JSON.parse(text) as string[]);
  for (const row of base.tuples<FigureRow>(SELECT)) {
    const [key, value, state, sources, discrepancy, cells, breakdown, period, area, counterpart] = row;
    figures.push({
      key,
      ...codes(breakdown, period, area, counterpart),
      value: value ?? Number.NaN,
      state,
      sources: sourcesOf(sources),
      discrepancy,
      cells: JSON.parse(cells),
    });
  }
  return figures;
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
