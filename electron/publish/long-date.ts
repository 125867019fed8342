import type { Language } from '#shared/texts/languages.ts';

/** Midnight (UTC) of an ISO day; undefined when the text is no day of the calendar. */
export function dayOf(isoDay: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDay)) return undefined;
  const day = new Date(`${isoDay}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(isoDay) ? day : undefined;
}

/** An ISO day in full: `1er mai 2022`, `6 May 2022`. Text that is no ISO day comes back as it is. */
export function longDate(language: Language, isoDay: string): string {
  const day = dayOf(isoDay);
  if (!day) return isoDay;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
