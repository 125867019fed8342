/** The rooms of the application, in the order of the officer's day; each is an area of the contract. */
export const ROOMS = ['rounds', 'intake', 'reconcile', 'tables', 'registers', 'journal'] as const;
export type Room = (typeof ROOMS)[number];

/** What can fill the window beside the rooms of the rail. */
export const OTHER_VIEWS = ['settings', 'welcome'] as const;
export type View = Room | (typeof OTHER_VIEWS)[number];

/** Where something is shown: a room, and what is open in it, in the words of that room. */
export interface Place {
  readonly room: View;
  /** Path inside the room: `12/Feuil1`, or its parts where one may hold a `/`; '' for its entrance. */
  readonly path?: string | readonly string[];
  /** What is filtered or chosen there. */
  readonly query?: Readonly<Record<string, string>>;
}

/** A place as an address tells it: decoded, nothing left out. */
export interface PlaceShown {
  readonly room: View;
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** The address of a place, `/reconcile/12?type=conflict`: a reload comes back to it. */
export function addressOf({ room, path = '', query = {} }: Place): string {
  const parts = typeof path === 'string' ? path.split('/') : path;
  const inside = parts.filter((part) => part !== '').map((part) => `/${encodeURIComponent(part)}`);
  const words = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `/${room}${inside.join('')}${words === '' ? '' : `?${words}`}`;
}

/** The place that an address names; undefined for one that names no view. */
export function placeAt(address: string): PlaceShown | undefined {
  const [way = '', words = ''] = address.replace(/^#/, '').split(/\?(.*)/s);
  const [name, ...path] = way.split('/').filter((part) => part !== '');
  const room = [...ROOMS, ...OTHER_VIEWS].find((one) => one === name);
  return room && { room, path: path.map(decoded), query: Object.fromEntries(new URLSearchParams(words)) };
}

/** What somebody typed into the address may be no code at all. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
