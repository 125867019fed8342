import type { Language } from '#shared/texts/languages.ts';

const TOKEN = /"([^"]*)"?|\\(.)|_.|\*.|\[[^\]]*\]|(y+|a{2,}|m+|d+|j+|h+|s+(?:[.,]0+)?)|(am\/pm|a\/p)|([\s\S])/giu;

interface Token {
  /** '' for words. */
  readonly unit: string;
  readonly text: string;
}

/**
 * A day, with its time where the format shows one, as a spreadsheet shows it: `showDate('2021-03-09', 'd mmmm yyyy', 'fr') // '9 mars 2021'`.
 * What is not a day with year, month and day is shown as it stands.
 */
export function showDate(iso: string, code: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(iso);
  if (!match) return iso;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = match;
  const section = code.split(';')[0] ?? '';
  const tokens = [...section.matchAll(TOKEN)].map(([all, quoted, escaped, unit, noon]) => {
    if (unit !== undefined) return { unit: unit.toLowerCase(), text: '' };
    const text = quoted ?? escaped ?? (noon !== undefined || /^[_*[]/.test(all) ? '' : all);
    return { unit: '', text };
  });
  const units = tokens.filter(({ unit }) => unit !== '');
  if (!units.some(({ unit }) => /^[yajdm]/.test(unit))) return `${day}/${month}/${year}`;
  const show = (token: Token): string => {
    const { unit } = token;
    const isMinute = /^m{1,2}$/.test(unit) && besideTime(units, units.indexOf(token));
    if (/^[ya]/.test(unit)) return unit.length <= 2 ? year.slice(2) : year;
    if (/^[dj]/.test(unit)) return dayAs(unit.length, { year, month, day }, language);
    if (unit.startsWith('h')) return unit.length === 1 ? String(Number(hour)) : hour;
    if (unit.startsWith('s')) return second;
    return isMinute ? minute : monthAs(unit.length, { year, month, day }, language);
  };
  return tokens
    .map((token) => (token.unit === '' ? token.text : show(token)))
    .join('')
    .trim();
}

/** Minutes share their letter with months: those of a time stand after hours or before seconds. */
function besideTime(units: readonly Token[], at: number): boolean {
  return units[at - 1]?.unit.startsWith('h') === true || units[at + 1]?.unit.startsWith('s') === true;
}

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function named({ year, month, day }: Day, options: Intl.DateTimeFormatOptions, language: Language): string {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { ...options, timeZone: 'UTC' }).format(at);
}

function dayAs(length: number, day: Day, language: Language): string {
  if (length <= 2) return length === 1 ? String(Number(day.day)) : day.day;
  return named(day, { weekday: length === 3 ? 'short' : 'long' }, language);
}

function monthAs(length: number, day: Day, language: Language): string {
  if (length <= 2) return length === 1 ? String(Number(day.month)) : day.month;
  return named(day, { month: length === 3 ? 'short' : 'long' }, language);
}
