import { fold } from '#shared/lib/fold.ts';
import { type Period, parsePeriod } from './periods.ts';

/**
 * One code for all ways to state the same days; a free interval keeps the shortest that was used. Stocks are counts at a
 * date: 2020 and 2020-12-31 are the same moment.
 */
export function timeCodes(periods: Iterable<string>, stock: boolean): Map<string, string> {
  const stated = [...periods].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const text of stated) {
    const { code, level, start, end }: Period = parsePeriod(text);
    const days = level === 'opaque' ? text : stock ? `${end}` : `${start}/${end}`;
    const name = names.get(days) ?? (level === 'interval' && text.length < code.length ? text : code);
    names.set(days, name);
    codes.set(text, name);
  }
  return codes;
}

/** Spellings of a free-text kind that differ by case or accents alone are one; the first in order of text stands for all. */
export function kindCodes(kinds: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const text of [...kinds].sort()) {
    const words = text.startsWith('_') ? text : fold(text);
    const name = names.get(words) ?? text;
    names.set(words, name);
    codes.set(text, name);
  }
  return codes;
}
