import type { Language } from '#shared/texts/languages.ts';

/** An ISO day in full: `1er mai 2022`, `6 May 2022`. Text that is no ISO day comes back as it is. */
export function longDate(language: Language, isoDay: string): string {
  const instant = Date.parse(`${isoDay}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDay) || Number.isNaN(instant)) return isoDay;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
