import { EVERYBODY, type Population } from '#shared/domain/reconcile/populations.ts';
import { message } from '#shared/texts/say.ts';
import type { Board } from './board.ts';
import type { RowAxis } from './look-up.ts';
import type { Words } from './model.ts';

/** Populations that a table has columns for; EVERYBODY comes last and is always there. */
export interface PopulationColumns {
  readonly apart: readonly Population[];
  readonly titles: ReadonlyMap<Population, Words>;
}

const MEN_WOMEN: readonly Population[] = ['M/_T', 'F/_T'];
const MEN_WOMEN_CHILDREN: readonly Population[] = ['M/Y_GE18', 'F/Y_GE18', '_T/Y_LT18'];

const TITLES: ReadonlyMap<Population, Words> = new Map<Population, Words>([
  ['M/_T', message('tables.population.men')],
  ['F/_T', message('tables.population.women')],
  ['M/Y_GE18', message('tables.population.men')],
  ['F/Y_GE18', message('tables.population.women')],
  ['_T/Y_LT18', message('tables.population.children')],
  [EVERYBODY, message('tables.population.all')],
]);

export const ALL_TOGETHER: PopulationColumns = { apart: [], titles: TITLES };
export const WITH_CHILDREN: PopulationColumns = { apart: MEN_WOMEN_CHILDREN, titles: TITLES };

/**
 * Hommes, Femmes, Enfants where most figures that tell people apart do so; men and women otherwise; nobody apart where none
 * does. Only figures that the rows can show count: by region, those that name one.
 */
export function populationsOf(boards: readonly Board[], axis: RowAxis = 'none'): PopulationColumns {
  let adults = 0;
  let sexes = 0;
  for (const { figures } of boards) {
    for (const { sex, age, value, refArea, counterpartArea } of figures) {
      if (Number.isNaN(value)) continue;
      if ((axis === 'place' && refArea === 'ML') || (axis === 'counterpart' && counterpartArea === '_T')) continue;
      if (age === 'Y_GE18' && sex !== '_T') adults += 1;
      else if (age === '_T' && (sex === 'M' || sex === 'F')) sexes += 1;
    }
  }
  if (adults === 0 && sexes === 0) return ALL_TOGETHER;
  return { apart: adults > sexes ? MEN_WOMEN_CHILDREN : MEN_WOMEN, titles: TITLES };
}

export function columnsFor({ apart }: PopulationColumns): Population[] {
  return [...apart, EVERYBODY];
}
