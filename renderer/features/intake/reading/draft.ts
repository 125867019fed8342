import type { Drafted } from '#shared/contract/reading.ts';

/** What is said of a reading and not yet saved, with the way back. */
export interface Draft {
  readonly said: readonly Drafted[];
  /** Drafts before, the last one last. */
  readonly past: readonly (readonly Drafted[])[];
  /** Drafts that were taken back, the next one last. */
  readonly future: readonly (readonly Drafted[])[];
  /** Grows with every change: a reading tells of which it is. */
  readonly stamp: number;
}

export function newDraft(said: readonly Drafted[] = [], stamp = 0): Draft {
  return { said, past: [], future: [], stamp };
}

/** Says something more; each in the place of what was said of the same before. */
export function say(draft: Draft, more: readonly Drafted[]): Draft {
  const kept = draft.said.filter((one) => !more.some((other) => isSame(one, other)));
  return changed(draft, [...kept, ...more]);
}

export function takeBack(draft: Draft, one: Drafted): Draft {
  return changed(
    draft,
    draft.said.filter((other) => !isSame(one, other)),
  );
}

export function undo(draft: Draft): Draft {
  const before = draft.past.at(-1);
  if (!before) return draft;
  const { said, past, future, stamp } = draft;
  return { said: before, past: past.slice(0, -1), future: [...future, said], stamp: stamp + 1 };
}

export function redo(draft: Draft): Draft {
  const next = draft.future.at(-1);
  if (!next) return draft;
  const { said, past, future, stamp } = draft;
  return { said: next, past: [...past, said], future: future.slice(0, -1), stamp: stamp + 1 };
}

/** Nothing is drafted any more: it was saved, or given up. */
export function forget(draft: Draft): Draft {
  return draft.said.length === 0 ? newDraft([], draft.stamp + 1) : changed(draft, []);
}

function changed({ said, past, stamp }: Draft, next: readonly Drafted[]): Draft {
  return { said: next, past: [...past, said], future: [], stamp: stamp + 1 };
}

function isSame(one: Drafted, other: Drafted): boolean {
  return one.sheet === other.sheet && one.question === other.question;
}
