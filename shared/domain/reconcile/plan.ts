import type { Catalogue, Indicator } from '#shared/domain/model/catalogue.ts';
import type { Decision } from '#shared/domain/model/discrepancy.ts';
import { byText } from '#shared/lib/compare.ts';
import type { FactTable } from './fact-columns.ts';
import type { SourcedTotal } from './facts.ts';
import type { Family } from './family.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Bucket, familyKey, type Outline } from './outline.ts';
import { type Grain, type Part, partsOfTimes } from './parts.ts';

/** One indicator in one unit: how it is cut, and which figures stand in which of its parts. */
export interface FamilyPlan {
  readonly key: string;
  /** Without figures. */
  readonly family: Family;
  readonly frame: Frame;
  readonly parts: readonly PlannedPart[];
}

/** Periods of an indicator with the tables that speak of them. */
export interface PlannedPart extends Part {
  /** Its periods and the tables that speak of it: the same names, the same figures. */
  readonly tables: string;
  /** Figures of the indicator, then of each of its parts. */
  readonly buckets: readonly (readonly Bucket[])[];
}

export interface PlanRequest {
  readonly table: FactTable;
  /** By origin. */
  readonly outlines: ReadonlyMap<number, Outline>;
  readonly totals: readonly SourcedTotal[];
  readonly catalogue: Catalogue;
  readonly decisions: readonly Decision[];
  readonly grain: Grain | undefined;
}

interface Source {
  readonly origin: number;
  readonly indicator: number;
  readonly outline: Outline;
}

/** Arranges all that counts by indicator and unit, in order of code and unit, and by periods. */
export function planFamilies(request: PlanRequest): FamilyPlan[] {
  const { table, outlines, totals, catalogue } = request;
  const checks = new Map<string, SourcedTotal[]>();
  for (const total of totals) {
    if (total.about === undefined) continue;
    const key = familyKey(total.about.indicator, total.unit);
    const known = checks.get(key);
    if (known) known.push(total);
    else checks.set(key, [total]);
  }
  const sources = new Map<string, number[]>();
  for (const origin of table.live) {
    const families = new Set(outlines.get(origin)?.buckets.map(({ family }) => family));
    for (const key of families) {
      const known = sources.get(key);
      if (known) known.push(origin);
      else sources.set(key, [origin]);
    }
  }
  return [...new Set([...sources.keys(), ...checks.keys()])].sort(byText).map((key) => {
    const [code = '', unit = ''] = key.split('\n');
    const indicator = catalogue.indicators.find((known) => known.code === code);
    const parts = catalogue.indicators.filter(({ partOf }) => partOf?.indicator === code);
    const keys = [key, ...parts.map((part) => familyKey(part.code, unit))];
    const stated = keys.flatMap((own, i) =>
      (sources.get(own) ?? []).flatMap((origin): Source[] => {
        const outline = outlines.get(origin);
        return outline ? [{ origin, indicator: i, outline }] : [];
      }),
    );
    const none = { table, entries: new Uint32Array() };
    const family: Family = {
      code,
      unit,
      indicator,
      facts: none,
      parts: parts.map((part) => ({ indicator: part.code, kind: part.partOf?.kind || '_T', facts: none })),
      totals: checks.get(key) ?? [],
    };
    return planFamily(request, key, keys, family, stated, indicator);
  });
}

function planFamily(
  { table, decisions, grain }: PlanRequest,
  key: string,
  keys: readonly string[],
  family: Family,
  sources: readonly Source[],
  indicator: Indicator | undefined,
): FamilyPlan {
  const isStock = indicator?.measure === 'stock';
  const buckets = sources.flatMap(({ origin, indicator: i, outline }) =>
    outline.buckets.filter((bucket) => bucket.family === keys[i]).map((bucket) => ({ origin, indicator: i, bucket })),
  );
  const times = new Set(buckets.map(({ bucket }) => bucket.time));
  const blocks = sources.flatMap(({ origin, indicator: i, outline }) => {
    const department = table.origins[origin]?.department ?? '';
    const own = outline.blocks.filter(({ cut }) => {
      const { indicator: code = '', unit = '' } = table.cuts[cut] ?? {};
      return familyKey(code, unit) === keys[i];
    });
    return own.map((block) => ({ block, department, indicator: i }));
  });
  const partKinds = family.parts.map(({ kind }) => kind);
  const hasKinds = (indicator?.kinds.length ?? 0) > 0;
  const frame = frameOf({ table, blocks, times, isStock, partKinds, hasKinds });
  const size = buckets.reduce((sum, { bucket }) => sum + bucket.entries.length, 0);
  const linked = linkedYears(family.code, decisions);
  const homes = new Map<string, number>();
  const parts = partsOfTimes({ times, isStock, size, linked, grain });
  parts.forEach((part, i) => {
    for (const time of part.times) homes.set(time, i);
  });
  const planned = parts.map((part) => ({
    ...part,
    tables: new Set<string>(),
    buckets: keys.map((): Bucket[] => []),
  }));
  for (const { origin, indicator: i, bucket } of buckets) {
    const home = planned[homes.get(bucket.time) ?? -1];
    home?.tables.add(`${origin} ${table.origins[origin]?.table}`);
    home?.buckets[i]?.push(bucket);
  }
  return {
    key,
    family,
    frame,
    parts: planned.map((part) => ({ ...part, tables: JSON.stringify([part.times, [...part.tables]]) })),
  };
}

/** Years that somebody settled together with the year before, because the one repeats the other. */
function linkedYears(indicator: string, decisions: readonly Decision[]): number[] {
  const years = decisions.flatMap(({ type, dimensions, keep }) => {
    const copied = type === 'copied_period' && dimensions.indicator === indicator && keep !== 'wait';
    return copied && /^\d{4}$/.test(dimensions.timePeriod) ? [Number(dimensions.timePeriod)] : [];
  });
  return [...new Set(years)].sort();
}

/** The family with the figures of one of its parts. */
export function familyOfPart({ family, frame }: FamilyPlan, { buckets }: PlannedPart): Family {
  const { table } = family.facts;
  const listOf = (own: readonly Bucket[] = []) => {
    const entries = new Uint32Array(own.reduce((size, bucket) => size + bucket.entries.length, 0));
    let filled = 0;
    for (const bucket of own) {
      entries.set(bucket.entries, filled);
      filled += bucket.entries.length;
    }
    return { table, entries };
  };
  return {
    ...family,
    frame,
    facts: listOf(buckets[0]),
    parts: family.parts.map((part, i) => ({ ...part, facts: listOf(buckets[i + 1]) })),
  };
}
