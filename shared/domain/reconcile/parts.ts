import { byKeys } from '#shared/lib/compare.ts';
import { isoDay, parsePeriod } from './periods.ts';

/** Periods of an indicator that have nothing to do with its other periods: they are reconciled by themselves. */
export interface Part {
  readonly name: string;
  /** Codes of periods, as stated. */
  readonly times: readonly string[];
}

export interface PartRequest {
  readonly times: Iterable<string>;
  readonly isStock: boolean;
  /** Number of figures: few are not worth dividing. */
  readonly size: number;
  /** Years that somebody settled together with the year before. */
  readonly linked: readonly number[];
  readonly grain?: Grain | undefined;
}

/** Below how many figures the periods of an indicator stay together; below how many, those that begin in one year. */
export interface Grain {
  readonly few: number;
  readonly many: number;
}

/** Few figures are not worth dividing, and many tiny parts cost more than they save. */
const GRAIN: Grain = { few: 10_000, many: 100_000 };

/**
 * Divides the periods of an indicator: those that share a day stay together (for stocks, which are never added up over
 * time, those of the same date). Small parts that begin in the same month, or year, are put together again.
 */
export function partsOfTimes({ times, isStock, size, linked, grain = GRAIN }: PartRequest): Part[] {
  if (size < grain.few) return [{ name: 'all', times: [...times].sort() }];
  const stated = [...times].map((code) => ({ code, period: parsePeriod(code) }));
  const opaque = stated.filter(({ period }) => period.level === 'opaque').map(({ code }) => code);
  const spans = stated
    .filter(({ period }) => period.level !== 'opaque')
    .map(({ code, period: { start, end } }) => ({ code, from: isStock ? end : start, to: end }));
  const links = linked.map((year) => {
    return { code: undefined, from: parsePeriod(`${year - 1}`).start, to: parsePeriod(`${year}`).end };
  });
  const order = byKeys<{ from: number; to: number }>(
    ({ from }) => from,
    ({ to }) => to,
  );
  const parts = new Map<string, string[]>(opaque.length > 0 ? [['other', opaque]] : []);
  let end = Number.NEGATIVE_INFINITY;
  let name = '';
  for (const { code, from, to } of [...spans, ...links].sort(order)) {
    if (from > end) name = isoDay(from).slice(0, size < grain.many ? 4 : 7);
    end = Math.max(end, to);
    if (code === undefined) continue;
    const part = parts.get(name);
    if (part) part.push(code);
    else parts.set(name, [code]);
  }
  return [...parts].map(([part, codes]) => ({ name: part, times: codes.sort() })).sort(byKeys((part) => part.name));
}
