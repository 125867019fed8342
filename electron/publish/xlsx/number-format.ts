import type { Language } from '#shared/texts/languages.ts';

/** The locale makes programs that follow it group digits the language's way; Excel uses that of its user. */
const LOCALE: Readonly<Record<Language, string>> = { fr: '[$-40C]', en: '[$-809]' };

/**
 * The number stays a number; mark and notes are part of its format. Shorter signs are filled up to `room` characters,
 * so that digits stay below each other.
 */
export function numberFormat(language: Language, decimals: number, sign: string, room: number): string {
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  const tail = sign === '' ? '' : `"${sign}"`;
  return `${LOCALE[language]}${digits}${tail}${'_1'.repeat(Math.max(0, room - sign.length))}`;
}
