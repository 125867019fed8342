import { rangeName } from '#shared/cells/address.ts';
import { labelText } from '#shared/domain/intake/layout/sheet-view.ts';
import type { Dimensions, StatedTotal } from '#shared/domain/model/observation.ts';
import { parsePeriod, periodBetween } from '#shared/domain/reconcile/periods.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Counted } from './count-list.ts';
import type { ListPlan } from './plan-list.ts';
import { filledCells } from './sheet-rows.ts';

/** Totals that a list states (`Total : 134`), against the rows that it lists above them. */
export function totalsOf(plan: ListPlan, { figures }: Counted): StatedTotal[] {
  const { view, list } = plan;
  const rows = list.persons.map(({ row }) => row);
  const about = wholeOf(figures.map(({ dimensions }) => dimensions));
  let from = -1;
  return list.totals.flatMap((row): StatedTotal[] => {
    const cells = filledCells(view, row, list.range.left, list.range.right);
    const stated = cells.flatMap((i) =>
      numberIn(labelText(view, i), view.figures[i] === 1).map((number) => ({ i, number })),
    )[0];
    if (!stated) return [];
    const all = rows.filter((own) => own < row);
    const part = all.filter((own) => own > from);
    from = row;
    const isSub = /^(?:sous|s )/.test(fold(cells.map((i) => labelText(view, i)).join(' ')));
    const isPart = stated.number === part.length || (isSub && stated.number !== all.length);
    const parts = isPart ? part : all;
    const top = parts[0] ?? row;
    return [
      {
        row,
        column: view.grid.columns[stated.i] ?? 0,
        stated: stated.number,
        computed: parts.length,
        agrees: stated.number === parts.length,
        raw: String(stated.number),
        about: isPart && part.length !== all.length ? undefined : about,
        unit: 'persons',
        parts: rangeName({ ...list.range, top, bottom: parts.at(-1) ?? top }),
      },
    ];
  });
}

function numberIn(text: string, isFigure: boolean): number[] {
  if (isFigure) {
    const number = Number(text.replace(/\s/g, '').replace(',', '.'));
    return Number.isInteger(number) ? [number] : [];
  }
  const digits = /(?:^|[^\d/.-])(\d{1,6})(?![\d/.-])/.exec(text)?.[1];
  return digits === undefined ? [] : [Number(digits)];
}

/** All persons of a list together, over all the time that it covers. */
function wholeOf(all: readonly Dimensions[]): Dimensions | undefined {
  const [first] = all;
  if (!first) return undefined;
  const periods = all.map(({ timePeriod }) => parsePeriod(timePeriod)).filter(({ level }) => level !== 'opaque');
  if (periods.length < all.length) return undefined;
  const start = Math.min(...periods.map((period) => period.start));
  const end = Math.max(...periods.map((period) => period.end));
  const same = (name: 'counterpartArea' | 'kind') =>
    all.every((one) => one[name] === first[name]) ? first[name] : '_T';
  return {
    ...first,
    timePeriod: periodBetween(start, end).code,
    refArea: 'ML',
    counterpartArea: same('counterpartArea'),
    sex: '_T',
    age: '_T',
    kind: same('kind'),
  };
}
