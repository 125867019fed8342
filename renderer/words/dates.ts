import type { Language } from '#shared/texts/languages.ts';

/** `2022-05-06T09:30:00Z` gives `06/05/2022`; what is no day stands as it is. Mali keeps universal time. */
export function dayInFigures(instant: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(instant) ? instant.slice(0, 10).split('-').reverse().join('/') : instant;
}

/** `2022-05-06T09:30:00Z` gives `09:30`; '' where only a day is told. */
export function timeInFigures(instant: string): string {
  return instant.slice(11, 16);
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const FORMATS = new Map<Language, Intl.DateTimeFormat>();

/** `2022-05-01` gives `dimanche 1er mai 2022`. */
export function dayInWords(language: Language, day: string): string {
  const format =
    FORMATS.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeZone: 'UTC' });
  FORMATS.set(language, format);
  const instant = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  const words = format.format(instant);
  return language === 'fr' ? words.replace(/ 1 /, ' 1er ') : words;
}

/** The ISO day of `06/05/2022` or `6/5/22`; '' for '', undefined for what is no day. */
export function dayTyped(text: string): string | undefined {
  if (text.trim() === '') return '';
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  const iso = `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
