import type { Words } from '#renderer/words/words-of.ts';

/** The day of an instant, as the language writes it: `06/05/2022`. */
export function dayWords(w: Words, instant: string): string {
  const day = new Date(instant);
  if (Number.isNaN(day.getTime())) return instant;
  return new Intl.DateTimeFormat(w.language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(day);
}
