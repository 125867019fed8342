import { isDerivedUpToDate } from '#electron/db/queries/derived-state.ts';
import { liveSubmissions } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import {
  type DiscrepancyFilter,
  type DiscrepancyItem,
  type DiscrepancyList,
  FACETS,
  type Facet,
  type FacetValue,
  STANDINGS,
  type Standing,
} from '#shared/contract/discrepancies.ts';
import { DISCREPANCY_TYPES } from '#shared/domain/model/discrepancy.ts';
import { datasetLabel, labelOf } from '#shared/domain/reconcile/labels.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';
import { message } from '#shared/texts/say.ts';
import { type Names, namesOf } from './describe-item.ts';
import { discrepancyIndex, type IndexEntry } from './discrepancy-index.ts';

export interface ListRequest extends DiscrepancyFilter {
  readonly order: 'subject' | 'size';
  /** How many items come with the answer. */
  readonly limit: number;
}

/** The discrepancies that are kept and wanted, with what they can be narrowed down by; nothing is computed anew. */
export function listDiscrepancies(desk: Desk, request: ListRequest): DiscrepancyList {
  const base = desk.readBase();
  const { entries } = discrepancyIndex(desk);
  const misses = missesOf(request);
  const found = entries.filter((entry) => misses(entry).length === 0);
  const bySize = byKeys<IndexEntry>(({ item }) => -(item.share ?? -1));
  const ordered = request.order === 'size' ? found.toSorted(bySize) : found;
  const needed = entries.filter(({ line }) => line.state !== 'noted');
  return {
    isUpToDate: isDerivedUpToDate(base),
    isEmpty: entries.length === 0 && liveSubmissions(base).length === 0,
    numbers: ordered.map(({ item }) => item.number),
    toSettle: needed.length,
    settled: needed.filter(({ line }) => line.state !== 'open').length,
    facets: facetsOf(entries, misses, namesOf(desk), desk),
    items: ordered.slice(0, request.limit).map(({ item }) => item),
  };
}

/** Discrepancies by their numbers; `null` for one that there is no more. */
export function itemsOf(desk: Desk, numbers: readonly number[]): (DiscrepancyItem | null)[] {
  const { byNumber } = discrepancyIndex(desk);
  return numbers.map((number) => byNumber.get(number)?.item ?? null);
}

type Narrowing = Facet | 'words';

/** What it is of a request that an entry does not meet; words are looked for last. */
function missesOf(request: ListRequest): (entry: IndexEntry) => readonly Narrowing[] {
  const chosen = FACETS.filter((facet) => request[facet].length > 0).map(
    (facet) => [facet, new Set(request[facet])] as const,
  );
  const words = fold(request.words)
    .split(' ')
    .filter((word) => word !== '');
  return (entry) => {
    const missed: Narrowing[] = [];
    for (const [facet, values] of chosen) {
      if (!entry.facets[facet].some((value) => values.has(value))) missed.push(facet);
      // Two misses keep it out of the list and of every facet.
      if (missed.length > 1) return missed;
    }
    if (words.length > 0) {
      const said = entry.words();
      if (!words.every((word) => said.includes(word))) missed.push('words');
    }
    return missed;
  };
}

/** Counts by facet: of those that meet all the rest of the request. */
function facetsOf(
  entries: readonly IndexEntry[],
  misses: (entry: IndexEntry) => readonly Narrowing[],
  names: Names,
  desk: Desk,
): DiscrepancyList['facets'] {
  const counts = new Map<Facet, Map<string, number>>(FACETS.map((facet) => [facet, new Map()]));
  for (const entry of entries) {
    const missed = misses(entry);
    if (missed.length > 1 || missed[0] === 'words') continue;
    for (const facet of FACETS) {
      if (missed.length === 1 && missed[0] !== facet) continue;
      const own = counts.get(facet) as Map<string, number>;
      for (const value of entry.facets[facet]) own.set(value, (own.get(value) ?? 0) + 1);
    }
  }
  const listed = (facet: Facet, order: readonly string[] | 'text' | 'count'): FacetValue[] => {
    const own = [...(counts.get(facet) as Map<string, number>)].map(([value, count]) => ({
      value,
      name: NAMES[facet](value, names),
      count,
    }));
    if (order === 'text') return own.sort(byKeys(({ value }) => value));
    if (order === 'count')
      return own.sort(
        byKeys(
          ({ count }) => -count,
          ({ value }) => value,
        ),
      );
    const rank = new Map(order.map((value, i) => [value, i]));
    return own.sort(
      byKeys(
        ({ value }) => rank.get(value) ?? rank.size,
        ({ value }) => value,
      ),
    );
  };
  const { indicators, departments } = desk.catalogue();
  return {
    states: listed('states', STANDINGS).filter(({ value }) => STANDINGS.some((one) => one === value)),
    types: listed('types', DISCREPANCY_TYPES),
    indicators: listed(
      'indicators',
      indicators.map(({ code }) => code),
    ),
    departments: listed(
      'departments',
      departments.map(({ code }) => code),
    ),
    years: listed('years', 'text'),
    places: listed('places', 'count'),
  };
}

const NAMES: Readonly<Record<Facet, (value: string, names: Names) => FacetValue['name']>> = {
  states: (value) =>
    STANDINGS.some((one) => one === value) ? message(`reconcile.standing.${value as Standing}`) : value,
  types: (value) => message(`reconcile.type.${value as (typeof DISCREPANCY_TYPES)[number]}`),
  indicators: (value, { labels }) => datasetLabel(labels, value),
  departments: (value, { short }) => short(value),
  years: (value) => value,
  places: (value, { labels }) =>
    value === 'ML'
      ? message('reconcile.country')
      : labelOf(labels.place.has(value) ? labels.place : labels.counterpart, value),
};
