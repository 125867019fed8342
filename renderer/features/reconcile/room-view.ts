import type { Facet } from '#shared/contract/discrepancies.ts';

export const ORDERS = ['subject', 'size'] as const;
export type Order = (typeof ORDERS)[number];

/** What the list of the room shows. */
export interface RoomView extends Readonly<Record<Facet, readonly string[]>> {
  readonly words: string;
  readonly order: Order;
}

/** Names of the facets in the address. */
const IN_ADDRESS: Readonly<Record<Facet, string>> = {
  states: 'state',
  types: 'type',
  indicators: 'indicator',
  departments: 'department',
  years: 'year',
  places: 'place',
};

const FACET_NAMES = Object.keys(IN_ADDRESS) as Facet[];

/** What needs a decision is shown first; `state=all` shows everything. */
const FIRST_STATES: readonly string[] = ['open'];

export const FIRST_VIEW: RoomView = viewOf({});

/** What an address asks to see. */
export function viewOf(query: Readonly<Record<string, string>>): RoomView {
  const listed = (facet: Facet) => (query[IN_ADDRESS[facet]] ?? '').split(',').filter((value) => value !== '');
  const states = listed('states');
  return {
    states: states.includes('all') ? [] : states.length === 0 ? FIRST_STATES : states,
    types: listed('types'),
    indicators: listed('indicators'),
    departments: listed('departments'),
    years: listed('years'),
    places: listed('places'),
    words: query['words'] ?? '',
    order: query['order'] === 'size' ? 'size' : 'subject',
  };
}

/** How an address asks for a view; what is shown anyway is left out. */
export function queryOf(view: RoomView): Record<string, string> {
  const facets = FACET_NAMES.map((facet) => [IN_ADDRESS[facet], view[facet].join(',')] as const);
  const states = view.states.length === 0 ? 'all' : view.states.join() === FIRST_STATES.join() ? '' : undefined;
  return {
    ...Object.fromEntries(facets),
    ...(states !== undefined && { state: states }),
    words: view.words,
    order: view.order === 'subject' ? '' : view.order,
  };
}

/** Facets beside the state by which a list is narrowed down. */
export const NARROWING: readonly Exclude<Facet, 'states'>[] = ['types', 'indicators', 'departments', 'years', 'places'];

export function isNarrowed(view: RoomView): boolean {
  return view.words !== '' || NARROWING.some((facet) => view[facet].length > 0);
}

/** All of the same state. */
export function widened(view: RoomView): RoomView {
  return { ...FIRST_VIEW, states: view.states, order: view.order };
}

/** A view with a value of a facet chosen, or not any more. */
export function toggled(view: RoomView, facet: Facet, value: string): RoomView {
  const chosen = view[facet];
  return { ...view, [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] };
}
