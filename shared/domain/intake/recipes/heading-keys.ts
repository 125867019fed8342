import { periodOf, periodWithinText, withoutMarks } from '#shared/domain/intake/words/say-values.ts';
import { fold } from '#shared/lib/fold.ts';

/** What stands for a year, a month or any period in the key of a heading. */
export const PERIOD_MARK = '#';

/** More periods than this one text never names. */
const MOST_PERIODS = 4;

/** A text without its years, months and marks of notes: `Effectif au 31/12/2021 (1)` gives `effectif au #`. */
export function headingKey(text: string): string {
  const plain = withoutMarks(text) || text;
  if (periodOf(plain)) return PERIOD_MARK;
  let rest = plain;
  let found = false;
  for (let n = 0; n < MOST_PERIODS; n++) {
    const inside = periodWithinText(rest);
    if (!inside || inside.rest === rest) break;
    rest = inside.rest;
    found = true;
  }
  const words = singular(fold(rest)) || rest.trim();
  return found ? `${words} ${PERIOD_MARK}`.trim() : words;
}

/** One more person makes no other heading; `rapatriés` and `rapatriées` stay apart. */
function singular(folded: string): string {
  return folded.replace(/(?<=\p{L}{3})s(?= |$)/gu, '');
}

/** The key of a column from the headings over it; '' for a column without any. */
export function columnKey(path: readonly string[]): string {
  return path
    .map(headingKey)
    .filter((key) => key !== '')
    .join(' / ');
}

/** Words of a title without its years and numbers of tables. */
export function titleKey(text: string): string {
  return headingKey(text.replace(/^\s*(?:tableau|table|tab\.?|annexe)\s*(?:n[°o]\s*)?[\d.]+\s*[:.–—-]?\s*/iu, ''))
    .replaceAll(PERIOD_MARK, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** 16 hexadecimal digits that tell texts apart, without a library: two FNV-1a hashes of 32 bits. */
export function shortHash(text: string): string {
  return [0x811c9dc5, 0x01000193 ^ 0x5bd1e995]
    .map((start) => {
      let hash = start >>> 0;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}
