/** How finely a table cuts time. `interval`: free start and end; `opaque`: not a period that is known, compared by its text only. */
export const TIME_LEVELS = ['day', 'month', 'quarter', 'semester', 'year', 'interval', 'opaque'] as const;
export type TimeLevel = (typeof TIME_LEVELS)[number];

/** A span of whole days. `start` and `end` count days since 1970-01-01, both included. */
export interface Period {
  readonly code: string;
  readonly level: TimeLevel;
  readonly start: number;
  readonly end: number;
}

const MONTHS: readonly (readonly [TimeLevel, number])[] = [
  ['month', 1],
  ['quarter', 3],
  ['semester', 6],
  ['year', 12],
];

const PART = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

/** Day number of a date; months and days count from 1 and may overflow: month 13 is January of the next year. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO day of a day number: `18262` gives `2020-01-01`. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function parsePart(text: string): { start: number; end: number } | undefined {
  const [all, year, semester, quarter, month, day] = PART.exec(text) ?? [];
  if (all === undefined) return undefined;
  const y = Number(year);
  if (day !== undefined) {
    const start = dayNumber(y, Number(month), Number(day));
    return isoDay(start) === text ? { start, end: start } : undefined;
  }
  const length = month ? 1 : quarter ? 3 : semester ? 6 : 12;
  const first = month ? Number(month) : quarter ? Number(quarter) * 3 - 2 : semester ? Number(semester) * 6 - 5 : 1;
  if (first < 1 || first > 12) return undefined;
  return { start: dayNumber(y, first, 1), end: dayNumber(y, first + length, 1) - 1 };
}

/** The level whose periods begin and end exactly with these days. */
function levelOf(start: number, end: number): TimeLevel {
  if (start === end) return 'day';
  const { year, month, day } = dateOf(start);
  if (day !== 1) return 'interval';
  const exact = MONTHS.find(([, n]) => (month - 1) % n === 0 && dayNumber(year, month + n, 1) - 1 === end);
  return exact?.[0] ?? 'interval';
}

function codeOf(level: TimeLevel, start: number, end: number): string {
  const { year, month } = dateOf(start);
  if (level === 'year') return `${year}`;
  if (level === 'semester') return `${year}-S${month < 7 ? 1 : 2}`;
  if (level === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`;
  if (level === 'month') return isoDay(start).slice(0, 7);
  if (level === 'day') return isoDay(start);
  const to = dateOf(end + 1);
  if (to.day === 1 && dateOf(start).day === 1) {
    if (to.month === 1 && month === 1) return `${year}/${to.year - 1}`;
    return `${isoDay(start).slice(0, 7)}/${isoDay(end).slice(0, 7)}`;
  }
  return `${isoDay(start)}/${isoDay(end)}`;
}

/** The period of given days, under its shortest code. */
export function periodBetween(start: number, end: number): Period {
  const level = levelOf(start, end);
  return { code: codeOf(level, start, end), level, start, end };
}

/** Reads `2021`, `2021-S1`, `2021-Q3`, `2021-07`, `2021-07-14`, `2019/2021` ... Two codes of the same days give the same period. */
export function parsePeriod(text: string): Period {
  const [from = '', to] = text.split('/');
  const first = parsePart(from);
  const last = to === undefined ? first : parsePart(to);
  if (!first || !last || last.end < first.start) return { code: text, level: 'opaque', start: 0, end: -1 };
  return periodBetween(first.start, last.end);
}

/** The period of the given level that holds all of this one; undefined when it does not fit into one. */
export function periodAt(period: Period, level: TimeLevel): Period | undefined {
  const months = MONTHS.find(([name]) => name === level)?.[1];
  if (months === undefined || period.level === 'opaque') return undefined;
  const { year, month } = dateOf(period.start);
  const first = month - ((month - 1) % months);
  const start = dayNumber(year, first, 1);
  const end = dayNumber(year, first + months, 1) - 1;
  return period.end <= end ? { code: codeOf(level, start, end), level, start, end } : undefined;
}

/**
 * The periods of a level that make up a longer one, in order; undefined when they do not fit exactly.
 * Days are listed as months: a list of events is whole when no month of it is wanting.
 */
export function partsOf(whole: Period, level: TimeLevel): string[] | undefined {
  const step = level === 'day' ? 'month' : level;
  const parts: string[] = [];
  for (let day = whole.start; day <= whole.end; ) {
    const part = periodAt({ code: '', level: 'day', start: day, end: day }, step);
    if (!part || part.start !== day || part.end > whole.end) return undefined;
    parts.push(part.code);
    day = part.end + 1;
  }
  return parts.length > 0 ? parts : undefined;
}

/** Whether two periods share at least a day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether the second period lies within the first. */
export function holds(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
