import { addressOf, ROOMS, type Room } from '#renderer/frame/rooms.ts';

const STORED = 'kafo-rooms';

/** Where each room was left, for one base: going back to a room comes back to what was open in it. */
interface Left {
  readonly base: string;
  readonly rooms: Partial<Readonly<Record<Room, string>>>;
}

/** Notes where a room is. What was left in another base is forgotten: its numbers mean other things. */
export function noteAddress(base: string, room: string, address: string): void {
  const known = ROOMS.find((one) => one === room);
  if (!known || base === '') return;
  const left = leftIn(base);
  sessionStorage.setItem(STORED, JSON.stringify({ base, rooms: { ...left.rooms, [known]: address } }));
}

/** Where a room was left; its entrance where it was not entered yet. */
export function addressLeft(base: string, room: Room): string {
  return leftIn(base).rooms[room] ?? addressOf({ room });
}

function leftIn(base: string): Left {
  try {
    const left = JSON.parse(sessionStorage.getItem(STORED) ?? '') as Left;
    if (left.base === base) return left;
  } catch {
    // Nothing was noted yet.
  }
  return { base, rooms: {} };
}
