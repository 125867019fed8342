import { countFigures } from '#shared/domain/tables/marks.ts';
import type { PublishedTable } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say } from '#shared/texts/say.ts';

/** How many tables and figures an edition holds, and how many figures are not settled, in one sentence. */
export function summaryOf(language: Language, tables: readonly PublishedTable[]): string {
  if (tables.length === 0) return say(language, message('publish.noTables'));
  const counts = tables.map(countFigures);
  const figures = counts.reduce((sum, count) => sum + count.figures, 0);
  const open = counts.reduce((sum, count) => sum + count.open, 0);
  return say(language, message('publish.summary', { tables: tables.length, figures, open }));
}
