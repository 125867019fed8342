import { isoDay, parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { findPeriod } from '#shared/domain/values/find-period.ts';

/** How a column writes days in figures. `both`: nothing in it tells whether the day or the month comes first. */
export type DayOrder = 'day' | 'month' | 'both';

const FIGURES = /^(?:\p{L}+\.?,? )?(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})(?:[ T,]+\d{1,2} ?[:hH].*)?$/u;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

/** The order that the days of a column prove: one that cannot be a month stands first, or second. */
export function dayOrder(texts: Iterable<string>): DayOrder {
  let first = 0;
  let second = 0;
  let open = 0;
  for (const text of texts) {
    const [, a, b] = FIGURES.exec(text.trim()) ?? [];
    if (a === undefined || b === undefined) continue;
    if (Number(a) > 12 && Number(b) <= 12) first += 1;
    else if (Number(b) > 12 && Number(a) <= 12) second += 1;
    else if (a !== b) open += 1;
  }
  if (first === 0 && second > 0) return 'month';
  return first > 0 || open === 0 ? 'day' : 'both';
}

/** Days of the Excel calendar that can be meant by a bare number: 1927 to 2064. */
const SERIALS = [10_000, 60_000] as const;

/**
 * The day, month, year or interval that a cell states, as a period; undefined when it states none. Bare numbers may be
 * days of the Excel calendar, years, or `20210312`.
 */
export function statedPeriod(text: string, order: DayOrder): string | undefined {
  const stated = text.trim();
  if (stated === '') return undefined;
  if (/^\d+(?:\.\d+)?$/.test(stated)) return ofNumber(Number(stated), stated);
  const figures = FIGURES.exec(stated);
  if (figures) {
    const [, a = '', b = '', year = ''] = figures;
    return order === 'month' ? (day(year, a, b) ?? day(year, b, a)) : (day(year, b, a) ?? day(year, a, b));
  }
  const [iso, y = '', m = '', d = ''] = ISO.exec(stated) ?? [];
  if (iso !== undefined) return day(y, m, d);
  const found = findPeriod(stated);
  return found === undefined || found.timePeriod === '' ? undefined : found.timePeriod;
}

/** A part of a year that a cell states alone: `mars`, `T2`, `07`. */
export function statedPart(text: string): string | undefined {
  const stated = text.trim();
  if (/^(?:0?[1-9]|1[0-2])$/.test(stated)) return stated.padStart(2, '0');
  return findPeriod(stated)?.part || undefined;
}

/** Whether a text is a part of a year and nothing else: `mars`, `07`, `T2`. */
export function isPart(text: string): boolean {
  return /^(?:0?[1-9]|1[0-2])$/.test(text.trim()) || (findPeriod(text)?.part !== '' && findPeriod(text)?.rest === '');
}

function ofNumber(number: number, text: string): string | undefined {
  const [compact, y = '', m = '', d = ''] = COMPACT.exec(text) ?? [];
  if (compact !== undefined) return day(y, m, d);
  if (Number.isInteger(number) && number >= 1900 && number <= 2059) return text;
  return number >= SERIALS[0] && number <= SERIALS[1] ? isoDay(Math.floor(number) - 25_569) : undefined;
}

function day(year: string, month: string, date: string): string | undefined {
  const full = year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  const iso = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const [m, d] = [Number(month), Number(date)];
  const isLeap = Number(full) % 4 === 0 && (Number(full) % 100 !== 0 || Number(full) % 400 === 0);
  const last = m === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return m >= 1 && m <= 12 && d >= 1 && d <= last ? iso : undefined;
}

/** The month that a period lies in, `2021-03`; the period itself where it is longer. */
export function monthOf(period: string): string {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(period)) return period.slice(0, 7);
  const { level, start, end } = parsePeriod(period);
  if (level === 'opaque') return period;
  const month = isoDay(start).slice(0, 7);
  return month === isoDay(end).slice(0, 7) ? month : period;
}

/** The day, month or year of a birth: two figures of a year are of the past, seen from the event (or from 2050). */
export function statedBirth(text: string, order: DayOrder, event: string | undefined): string | undefined {
  const bare = text
    .replace(/^\s*(?:n[ée]+(?:\(e\))?|vers|en|le|circa|born|ca\.?)[\s:]+/giu, '')
    .replace(/^(?:vers|en|le)\s+/iu, '');
  const cut =
    /^(.*?\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2})(?:\s*(?:[àa]|,|-|\/|at|in)\s+\p{L}.*)?$/iu.exec(bare.trim())?.[1] ??
    bare;
  const found = statedPeriod(cut, order) ?? /\b(19\d\d|20[0-4]\d)\b/.exec(cut)?.[1];
  if (found === undefined || found.includes('/')) return undefined;
  const limit = event === undefined ? '2050' : event.slice(0, 4);
  return found.slice(0, 4) > limit && /[/.-]\d{2}\s*$/.test(cut) ? `19${found.slice(2)}` : found;
}

/** Years that a person can live. */
const OLDEST = 115;

/**
 * Whether somebody was under 18 at an event, both known to the day, the month or the year; `_U` where both are possible, or
 * where the birth cannot be true.
 */
export function ageBand(birth: string, event: string): 'Y_LT18' | 'Y_GE18' | '_U' {
  const born = parsePeriod(birth);
  const met = parsePeriod(event);
  if (born.level === 'opaque' || met.level === 'opaque' || born.start > met.end) return '_U';
  const most = fullYears(born.start, met.end);
  const least = fullYears(born.end, met.start);
  if (most > OLDEST + 1) return '_U';
  return least >= 18 ? 'Y_GE18' : most < 18 ? 'Y_LT18' : '_U';
}

function fullYears(from: number, to: number): number {
  const [a, b] = [isoDay(from), isoDay(to)];
  return Number(b.slice(0, 4)) - Number(a.slice(0, 4)) - (b.slice(5) < a.slice(5) ? 1 : 0);
}

const BANDS: Readonly<Record<string, 'Y_LT18' | 'Y_GE18'>> = {
  Y0T4: 'Y_LT18',
  Y5T14: 'Y_LT18',
  Y15T17: 'Y_LT18',
  Y_LT18: 'Y_LT18',
  Y18T24: 'Y_GE18',
  Y25T34: 'Y_GE18',
  Y35T59: 'Y_GE18',
  Y_GE60: 'Y_GE18',
  Y_GE18: 'Y_GE18',
};

/** The side of 18 on which a band of ages lies; undefined where it lies on both. */
export function sideOf18(code: string): 'Y_LT18' | 'Y_GE18' | undefined {
  const known = BANDS[code];
  if (known) return known;
  const [, from, to] = /^Y(\d+)T(\d+)$/.exec(code) ?? [];
  if (from !== undefined) return Number(from) >= 18 ? 'Y_GE18' : Number(to) < 18 ? 'Y_LT18' : undefined;
  const least = /^Y_GE(\d+)$/.exec(code)?.[1];
  if (least !== undefined) return Number(least) >= 18 ? 'Y_GE18' : undefined;
  const under = /^Y_LT(\d+)$/.exec(code)?.[1];
  return under !== undefined && Number(under) <= 18 ? 'Y_LT18' : undefined;
}
