import type { ReadBase } from '#electron/db/handle.ts';
import { UNDOABLE, type Undoable, undone } from './undo.ts';

/** Tells of one journal entry whether it brought judgements, and whether one of them holds. */
export type UndoState = (entry: number) => 'holds' | 'gone' | 'none';

/** Reads what is undone once, for many entries. */
export function undoStates(base: ReadBase): UndoState {
  const gone = new Map<Undoable, ReadonlySet<number>>(
    UNDOABLE.map((judgement) => [judgement, undone(base, judgement)]),
  );
  return (entry) => {
    let had = false;
    for (const judgement of UNDOABLE) {
      for (const { id } of base.all<{ id: number }>(`SELECT id FROM ${judgement} WHERE journal = ?`, entry)) {
        if (!gone.get(judgement)?.has(id)) return 'holds';
        had = true;
      }
    }
    return had ? 'gone' : 'none';
  };
}

/** Whether a journal entry brought figures or files, which are withdrawn rather than undone. */
export function broughtFacts(base: ReadBase, entry: number): boolean {
  return base.one('SELECT 1 FROM submission WHERE journal = ? LIMIT 1', entry) !== undefined;
}
