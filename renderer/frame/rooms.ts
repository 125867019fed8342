/** The rooms of the application, in the order of the officer's day; each is an area of the contract. */
export const ROOMS = ['rounds', 'intake', 'reconcile', 'tables', 'registers', 'journal'] as const;
export type Room = (typeof ROOMS)[number];

/** Where something is shown: a room, and what is open in it, in the words of that room. */
export interface Place {
  readonly room: Room;
  /** Path inside the room, `12/Feuil1`; '' for its entrance. */
  readonly path?: string;
  /** What is filtered or chosen there. */
  readonly query?: Readonly<Record<string, string>>;
}

/** The address of a place, `#/reconcile/12?type=conflict`: a reload comes back to it. */
export function addressOf({ room, path = '', query = {} }: Place): string {
  const words = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `/${room}${path === '' ? '' : `/${path}`}${words === '' ? '' : `?${words}`}`;
}
