import { holds, parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { type DayOrder, dayOrder, statedPeriod } from './days.ts';

/**
 * The order in which the days of a list are written: proved by one of them (births too), else by a period around the list
 * in which only one reading lies. `both` where nothing tells and the readings differ.
 */
export function settleOrder(events: readonly string[], births: readonly string[], around: readonly string[]): DayOrder {
  const order = dayOrder([...events, ...births]);
  if (order !== 'both') return order;
  if (dayOrder(events) !== 'both') return 'day';
  const fits = (text: string, tried: DayOrder) => {
    const stated = statedPeriod(text, tried);
    return stated === undefined ? [] : around.filter((period) => holds(parsePeriod(period), parsePeriod(stated)));
  };
  const [day, month] = (['day', 'month'] as const).map((tried) => events.every((text) => fits(text, tried).length > 0));
  if (day !== month) return day ? 'day' : 'month';
  return 'both';
}
