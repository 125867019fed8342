import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { countryOf } from '#shared/domain/intake/words/say-values.ts';

/** The country where an embassy or consulate that a title or name begins with has its seat: `Consulat général du Mali à Paris`. */
export function officeCountry(text: string, index: CatalogueIndex): string | undefined {
  const [head = ''] = text.split(/\s[-–—]\s|[:,;(]/);
  if (!/^\s*(?:ambassade|consulat|embassy|consulate)\b/i.test(head)) return undefined;
  const code = countryOf(head.replace(/[\d_.-]+/g, ' ').trim(), index);
  return code?.startsWith('_') ? undefined : code;
}

/** `INSTAT T4 retours` over "Tableau 4.1" is named after the table, and no fourth quarter. */
export function withoutTableNumber(name: string, titles: readonly string[]): string {
  return name.replace(/\bT\s?(\d)\b/gi, (whole, number: string) => {
    const caption = new RegExp(`^\\W*(?:tableau|tab|table)\\b\\W*(?:n\\W*)?${number}(?!\\d)`, 'i');
    return titles.some((title) => caption.test(title)) ? '' : whole;
  });
}
