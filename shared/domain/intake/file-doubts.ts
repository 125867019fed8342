import type { Doubt } from '#shared/cells/workbook.ts';
import { message } from '#shared/texts/say.ts';
import type { Inquiry } from './questions.ts';

/**
 * Asks about a table whatever its reader doubts of the file or the sheet: a table of doubtful cells is held back whole. Answers
 * whether something is open.
 */
export function askDoubts(inquiry: Inquiry, doubts: readonly Doubt[], sheet: string): boolean {
  const own = doubts.filter((doubt) => doubt.sheet === '' || doubt.sheet === sheet);
  for (const topic of ['encoding', 'damage', 'template'] as const) {
    const found = own.filter((doubt) => doubt.topic === topic);
    const [first] = found;
    if (!first) continue;
    inquiry.ask({
      topic,
      sentence: message(`intake.ask.${topic}`, { reasons: found.map(({ reason }) => reason) }),
      options: first.options,
      proposed: first.proposed,
    });
  }
  return inquiry.open.length > 0;
}
