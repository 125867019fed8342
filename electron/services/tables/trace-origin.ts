import type { ReadBase } from '#electron/db/handle.ts';
import { loadAliases } from '#electron/db/queries/aliases.ts';
import { loadTables, type SourceTable } from '#electron/db/queries/sources.ts';
import type { TracedOrigin } from '#shared/contract/provenance.ts';
import { DIMENSION_NAMES, type Dimensions, type SourcedObservation } from '#shared/domain/model/observation.ts';
import { isListed } from '#shared/domain/reconcile/counted-lists.ts';
import type { Labels } from '#shared/domain/reconcile/labels.ts';
import { parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { parseNumber } from '#shared/domain/values/number-style.ts';
import { fold } from '#shared/lib/fold.ts';
import { originOf } from './cell-origin.ts';
import { codeName } from './figure-names.ts';

/** Tells all that was made of a cell on the way to a figure. */
export type OriginTeller = (figure: Dimensions, observation: SourcedObservation) => TracedOrigin;

/** Names of dimensions as tables keep the words that were understood, where they are others. */
const DIMENSION_OF: Readonly<Record<string, string>> = {
  counterpart: 'counterpartArea',
  period: 'timePeriod',
  place: 'refArea',
};

export function originTeller(base: ReadBase, labels: Labels): OriginTeller {
  const tables = new Map(loadTables(base).map((table) => [`${table.submission}!${table.sheet}!${table.range}`, table]));
  const lists = loadTables(base).filter(({ content }) => content === 'nominal');
  const aliases = loadAliases(base);
  return (figure, observation) => {
    const { submission, sheet, table: range = '', value, raw, unit } = observation;
    const listed = isListed(range);
    const nameOf = (dimension: string, code: string) => codeName(labels, dimension, code, observation.indicator);
    const table = listed
      ? lists.find((one) => one.submission === submission && one.sheet === sheet && one.range === observation.cell)
      : tables.get(`${submission}!${sheet}!${range}`);
    const aliasOf = (stated: string, code: string) =>
      aliases.findLast(
        (one) => one.department === observation.department && one.code === code && fold(one.text) === fold(stated),
      )?.entry ?? 0;
    return {
      ...originOf(observation),
      submission,
      status: observation.status,
      range: listed ? observation.cell : range,
      factor: listed ? 1 : factorOf(raw, value),
      persons: listed && unit === 'persons' && !Number.isNaN(value) ? Math.round(value) : 0,
      matches: matchesOf(table, observation).map((one) => ({
        ...one,
        name: nameOf(one.dimension, one.code),
        alias: aliasOf(one.stated, one.code),
      })),
      path: pathOf(observation, figure).map((one) => ({
        ...one,
        fromName: nameOf(one.dimension, one.from),
        toName: nameOf(one.dimension, one.to),
      })),
    };
  };
}

/** The words of its table that mean the codes of an observation. */
function matchesOf(table: SourceTable | undefined, observation: Dimensions): SourceTable['matches'] {
  return (table?.matches ?? []).flatMap(({ dimension, stated, code }) => {
    const name = DIMENSION_NAMES.find((one) => one === (DIMENSION_OF[dimension] ?? dimension));
    return name !== undefined && observation[name] === code ? [{ dimension: name, stated, code }] : [];
  });
}

const NOTHING_MISSING: ReadonlyMap<string, { readonly status: string }> = new Map();

/** What a text was multiplied by: a power of ten, the same in either style of decimals; else `null`. */
function factorOf(raw: string, value: number): number | null {
  if (Number.isNaN(value)) return null;
  const factors = ([',', '.'] as const).flatMap((decimal) => {
    const read = parseNumber(raw, { decimal, ambiguous: '' }, NOTHING_MISSING);
    if (read.kind !== 'value') return [];
    if (read.value === value) return [1];
    const power = Math.round(Math.log10(value / read.value));
    return power > 0 && Math.abs(value / read.value / 10 ** power - 1) < 1e-9 ? [10 ** power] : [];
  });
  // A text that is the value as it stands was not multiplied, whatever else it might mean.
  if (factors.includes(1)) return 1;
  return new Set(factors).size === 1 ? (factors[0] ?? null) : null;
}

/** Where an observation is finer than the figure. The geography goes with the place. */
function pathOf(
  observation: Dimensions,
  figure: Dimensions,
): Pick<TracedOrigin['path'][number], 'dimension' | 'from' | 'to'>[] {
  return DIMENSION_NAMES.flatMap((dimension) => {
    const [from, to] = [observation[dimension], figure[dimension]];
    const same = dimension === 'timePeriod' ? parsePeriod(from).code === parsePeriod(to).code : from === to;
    return same ? [] : [{ dimension, from, to }];
  });
}
