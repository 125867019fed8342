import type { ListedTable } from '#shared/contract/tables.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Message } from '#shared/texts/say.ts';

/** Tables whose number is typed, or whose title holds every word that is. */
export function found(
  tables: readonly ListedTable[],
  typed: string,
  say: (words: string | Message) => string,
): readonly ListedTable[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return tables;
  return tables.filter(({ table, title, tab }) => {
    const text = ` ${fold(`${say(title)} ${say(tab)}`)}`;
    return words.every((word) => (/^\d+$/.test(word) ? table === word : text.includes(word)));
  });
}

/** The table that is shown where none is named: the first with figures, else the first with anything. */
export function firstOf(tables: readonly ListedTable[]): string {
  const filled = tables.filter(({ empty }) => empty === undefined);
  return (filled.find(({ figures }) => figures > 0) ?? filled[0] ?? tables[0])?.table ?? '';
}
