import type { TemplateRound } from './model.ts';

type Span = Pick<TemplateRound, 'start' | 'end'>;

/** Years that a round touches. */
export function calendarYears({ start, end }: Span): number[] {
  const first = Number(start.slice(0, 4));
  const last = Number(end.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** One period a year: `2021`, or `2021-09-01/2021-12-31` where the round begins or ends within the year. */
export function yearsOf(round: Span): string[] {
  return calendarYears(round).map((year) => {
    const from = round.start > `${year}-01-01` ? round.start : `${year}-01-01`;
    const to = round.end < `${year}-12-31` ? round.end : `${year}-12-31`;
    return from === `${year}-01-01` && to === `${year}-12-31` ? String(year) : `${from}/${to}`;
  });
}

/** The days on which stocks are asked for: the end of each year, or of the round. */
export function yearEndsOf(round: Span): string[] {
  return calendarYears(round).map((year) => (round.end < `${year}-12-31` ? round.end : `${year}-12-31`));
}

/** Months that the round touches: `2021-07`. */
export function monthsOf({ start, end }: Span): string[] {
  const months: string[] = [];
  for (const year of calendarYears({ start, end }))
    for (let month = 1; month <= 12; month++) {
      const code = `${year}-${String(month).padStart(2, '0')}`;
      if (code >= start.slice(0, 7) && code <= end.slice(0, 7)) months.push(code);
    }
  return months;
}

/** The part of a round that lies in one year. */
export function withinYear(round: TemplateRound, year: number): TemplateRound {
  const start = round.start > `${year}-01-01` ? round.start : `${year}-01-01`;
  const end = round.end < `${year}-12-31` ? round.end : `${year}-12-31`;
  return { ...round, start, end };
}

/** A round that is longer would make a workbook that nobody fills. */
export const MOST_YEARS = 12;

/** First and last day of `2021`, `2019/2021`, `2021-07/2021-12` or `2021-09-01/2022-08-22`; undefined for anything else. */
export function roundOfPeriod(period: string): Span | undefined {
  const [from = '', to = from, more] = period.split('/');
  const start = dayAt(from, 'first');
  const end = dayAt(to, 'last');
  if (more !== undefined || !start || !end || start > end) return undefined;
  return calendarYears({ start, end }).length <= MOST_YEARS ? { start, end } : undefined;
}

function dayAt(text: string, which: 'first' | 'last'): string | undefined {
  const [, year = '', month, day] = /^((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === '') return undefined;
  const inYear = month ?? (which === 'first' ? '01' : '12');
  const last = new Date(Date.UTC(Number(year), Number(inYear), 0)).getUTCDate();
  const inMonth = day ?? (which === 'first' ? '01' : String(last));
  const valid = Number(inYear) >= 1 && Number(inYear) <= 12 && Number(inMonth) >= 1 && Number(inMonth) <= last;
  return valid ? `${year}-${inYear}-${inMonth}` : undefined;
}
