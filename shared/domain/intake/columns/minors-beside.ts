import type { Figures } from '#shared/domain/intake/figures/read-figures.ts';

/**
 * Whether columns of men, of women and of minors make up a total, row after row (`Hommes | Femmes | Mineurs | Total`): the
 * men and women are adults then. `Total | dont femmes | dont mineurs` makes up nothing.
 */
export function minorsMakeUpTotal({ plan, totalMeasures, doubtfulTotals, totals }: Figures): boolean {
  return [...totalMeasures].some(([measure, parts]) => {
    const said = parts.flatMap((part) => plan.measures[part]?.meaning ?? []);
    const isMinor = said.some(({ sex, age }) => sex === '' && age === 'Y_LT18');
    if (!isMinor || !['M', 'F'].every((code) => said.some(({ sex, age }) => sex === code && age === ''))) return false;
    const column = plan.measures[measure]?.column;
    const stated = totals.filter((total) => total.column === column && !Number.isNaN(total.computed));
    return doubtfulTotals?.has(measure) !== true && stated.length > 0 && stated.every(({ agrees }) => agrees);
  });
}
