import { journalHead } from '#electron/db/journal/read.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { JournalFilter, JournalSurvey } from '#shared/contract/journal.ts';
import { byText } from '#shared/lib/compare.ts';
import { indexOf, isWanted, type Part } from './journal-index.ts';

/** How much the journal holds of what: days of what is wanted, and of each kind and author how many there would be. */
export async function surveyJournal(desk: Desk, filter: JournalFilter): Promise<JournalSurvey> {
  const found = await indexOf(desk, filter);
  const { entries } = found;
  const count = (keyOf: (entry: (typeof entries)[number]) => string, without?: Part) => {
    const counts = new Map<string, number>();
    for (const [position, entry] of entries.entries()) {
      if (!isWanted(entry, position, filter, found, without)) continue;
      const key = keyOf(entry);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].map(([value, own]) => ({ value, count: own })).sort((a, b) => byText(a.value, b.value));
  };
  const days = count(({ day }) => day)
    .toReversed()
    .map(({ value: day, count: own }) => ({ day, count: own }));
  return {
    all: entries.length,
    wanted: days.reduce((sum, { count: own }) => sum + own, 0),
    days,
    kinds: count(({ kind }) => kind, 'kinds'),
    authors: count(({ author }) => author, 'author'),
    head: { entry: entries.at(-1)?.seq ?? 0, hash: journalHead(desk.readBase()) },
  };
}
