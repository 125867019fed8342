import { existsSync } from 'node:fs';
import type { ReadBase } from '#electron/db/handle.ts';
import { findEntry } from '#electron/db/journal/read.ts';
import type { DeedKind } from '#electron/db/journal/types.ts';
import { isDerivedUpToDate } from '#electron/db/queries/derived-state.ts';
import { currentRound } from '#electron/db/queries/rounds.ts';
import { undoneEntries } from '#electron/db/queries/undone-entries.ts';
import { waitingSubmissions } from '#electron/db/queries/waiting.ts';
import type { Desk } from '#electron/services/desk.ts';
import { namesOf } from '#electron/services/journal/names.ts';
import { tellEntry } from '#electron/services/journal/tell-entry.ts';
import type { OutputOf } from '#shared/contract/registry.ts';
import { baseName } from './bases.ts';

type Status = OutputOf<'settings.status'>;

const EMPTY = { isEmpty: true, round: null, toConfirm: 0, openDiscrepancies: 0, undo: null } as const;

/** What the frame of a window shows of the base: a few counts, never a list. */
export function showStatus(desk: Desk): Status {
  const path = desk.home.base();
  // Looking at a base that nobody worked in yet does not make it.
  if (path !== '' && !existsSync(path)) return { ...EMPTY, base: baseName(path) };
  const base = desk.readBase();
  const round = currentRound(base);
  const received = base.one('SELECT 1 FROM submission LIMIT 1') !== undefined;
  return {
    base: baseName(path),
    isEmpty: !received && round === undefined,
    round: round ? { title: round.title, start: round.start, end: round.end, due: round.due } : null,
    toConfirm: waitingSubmissions(base),
    openDiscrepancies: isDerivedUpToDate(base) ? openDiscrepancies(base) : null,
    undo: lastJudgement(desk, base),
  };
}

function openDiscrepancies(base: ReadBase): number {
  return base.one<{ n: number }>("SELECT count(*) AS n FROM discrepancy WHERE state = 'open'")?.n ?? 0;
}

/** Tables whose rows are judgements of a person; what follows from them (lessons) goes with them. */
const JUDGED = ['decision', 'answer', 'rule', 'withdrawal', 'recipe', 'alias', 'round', 'expectation'] as const;

/** What takes something away adds no row to the tables above. */
const TAKEN_AWAY = "SELECT seq AS entry FROM journal WHERE kind = 'released'";

/** Deeds that nobody would call a judgement: what they did is undone in the journal, not in passing. */
const NO_JUDGEMENT: readonly DeedKind[] = ['learned', 'campaign', 'round_begun', 'undone', 'redone'];

function lastJudgement(desk: Desk, base: ReadBase): Status['undo'] {
  const gone = undoneEntries(base);
  const entries = base.all<{ entry: number }>(
    `${[...JUDGED.map((table) => `SELECT journal AS entry FROM ${table}`), TAKEN_AWAY].join(' UNION ')} ORDER BY entry DESC`,
  );
  for (const { entry } of entries) {
    if (gone.has(entry)) continue;
    const found = findEntry(base, entry);
    if (!found || NO_JUDGEMENT.includes(found.kind)) continue;
    const { sentence } = tellEntry(found, namesOf(desk.catalogue()), (seq) => findEntry(base, seq));
    return { entry, sentence };
  }
  return null;
}
