import type { Desk } from '#electron/services/desk.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { overlaps, parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { EVERYBODY } from '#shared/domain/reconcile/populations.ts';
import type { Reconciled } from '#shared/domain/reconcile/reconciled.ts';
import { contextOf } from '#shared/domain/tables/context.ts';
import { lookUp } from '#shared/domain/tables/look-up.ts';

type At = Pick<Dimensions, 'indicator' | 'timePeriod'> & { readonly unit: string };

/** The total of the country, everybody and all kinds, as tables print it; undefined where the figures give none. */
export function countryTotals(
  desk: Desk,
  { parts, discrepancies }: Reconciled,
  { indicator, unit, timePeriod }: At,
): number | undefined {
  const family = `${indicator}\n${unit}\n`;
  const period = parsePeriod(timePeriod);
  const touches = new Map<string, boolean>();
  const isTouched = (time: string) => {
    const known = touches.get(time) ?? (time === timePeriod || overlaps(parsePeriod(time), period));
    touches.set(time, known);
    return known;
  };
  const figures = parts
    .filter(({ name }) => name.startsWith(family))
    .flatMap((part) => part.figures)
    .filter((figure) => isTouched(figure.timePeriod));
  if (figures.length === 0) return undefined;
  const context = contextOf({
    catalogue: desk.catalogue(),
    round: { title: '', start: '', end: '', due: '' },
    editionDate: '',
    office: '',
    figures,
    discrepancies: discrepancies.filter((found) => found.indicator === indicator),
    observations: [],
    records: [],
    expectations: [],
    receptions: [],
    ledger: [],
  });
  const [board] = context.boards(indicator);
  if (!board) return undefined;
  const isStock = context.labels.measures.get(indicator) === 'stock';
  const time = { code: timePeriod, how: isStock || period.level !== 'year' ? 'own' : 'year' } as const;
  return lookUp(context, board, { time, axis: 'none', kind: TOTAL, population: EVERYBODY, populations: [] })?.value;
}
