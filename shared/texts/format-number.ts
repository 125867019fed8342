import type { Language } from './languages.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as print wants it: French `1 234,5` with narrow no-break spaces (U+202F), English `1,234.5`.
 * Years and codes are not numbers: pass them as text.
 */
export function formatNumber(language: Language, value: number, decimals?: number): string {
  const key = `${language}${decimals ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 6,
    });
    formats.set(key, format);
  }
  return format.format(value);
}
