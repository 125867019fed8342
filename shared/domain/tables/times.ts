import { parsePeriod, partsOf, periodAt, periodBetween } from '#shared/domain/reconcile/periods.ts';
import type { Board } from './board.ts';

/** A period that a column is about, and how shorter ones are added up to it. */
export interface ColumnTime {
  readonly code: string;
  /** `year`: months and quarters are added up; `span`: years are; `own`: only what is stated for it. */
  readonly how: 'year' | 'span' | 'own';
  /** The years of a span that are stated by themselves. */
  readonly years?: readonly string[];
}

/** Periods of flows: each year, each interval that lies in no year, then the whole span where there are several years. */
export function flowTimes(boards: readonly Board[]): ColumnTime[] {
  const years = new Set<string>();
  const intervals = new Set<string>();
  for (const code of new Set(boards.flatMap(({ figures }) => figures.map(({ timePeriod }) => timePeriod)))) {
    const period = parsePeriod(code);
    const year = period.level === 'year' ? period.code : periodAt(period, 'year')?.code;
    if (year === undefined) intervals.add(code);
    else years.add(year);
  }
  const sorted = [...years].sort();
  const span = sorted.length === 0 ? undefined : spanOf([...years, ...intervals]);
  const others = [...intervals].filter((code) => parsePeriod(code).code !== span).sort(byStart);
  return [
    ...sorted.map((code): ColumnTime => ({ code, how: 'year' })),
    ...others.map((code): ColumnTime => ({ code, how: years.size > 0 ? 'own' : 'span' })),
    ...(span === undefined ? [] : [{ code: span, how: 'span', years: sorted } as const]),
  ];
}

/** Dates of stocks, in order. */
export function stockTimes(boards: readonly Board[]): ColumnTime[] {
  const codes = new Set(boards.flatMap((board) => board.figures.map(({ timePeriod }) => timePeriod)));
  return [...codes].sort(byStart).map((code) => ({ code, how: 'own' }));
}

/** All the years that are stated, one by one or in intervals of whole years; undefined where that is a single one. */
function spanOf(codes: readonly string[]): string | undefined {
  const periods = codes.map(parsePeriod).filter((period) => partsOf(period, 'year') !== undefined);
  const start = Math.min(...periods.map((period) => period.start));
  const end = Math.max(...periods.map((period) => period.end));
  const { code, level } = periodBetween(start, end);
  return level === 'interval' ? code : undefined;
}

function byStart(a: string, b: string): number {
  const [left, right] = [parsePeriod(a), parsePeriod(b)];
  return left.start - right.start || left.end - right.end || (a < b ? -1 : 1);
}
