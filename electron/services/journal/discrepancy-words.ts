import { DISCREPANCY_TYPES } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { datasetLabel, kindLabel, labelOf, periodLabel } from '#shared/domain/reconcile/labels.ts';
import { message } from '#shared/texts/say.ts';
import type { Names, Words } from './names.ts';

/**
 * A discrepancy by its key, in words: `Valeurs différentes : Migrants de retour, 2020, ensemble du pays, refoulements`. Keys of
 * campaign files leave dimensions out; what is left is told apart by its codes. A key that is none stands as it is.
 */
export function discrepancyWords(key: string, names: Names): Words {
  const [type = '', ...rest] = key.split('|');
  const known = DISCREPANCY_TYPES.find((one) => one === type);
  if (!known) return key;
  const { at, mark } = dimensionsIn(rest, names);
  return message('window.journal.discrepancy', {
    type: message(`tables.type.${known}`),
    figure: message('window.journal.all', { all: figureWords(at, mark, names) }),
  });
}

function figureWords(at: Dimensions, mark: string, names: Names): Words[] {
  const { labels } = names;
  const { indicator, timePeriod, refArea, counterpartArea, sex, age, kind } = at;
  const isOpen = (code: string) => code !== '' && code !== '_T';
  const whole = isOpen(counterpartArea) ? [] : [message('window.journal.country')];
  return [
    datasetLabel(labels, indicator),
    ...(timePeriod === '' ? [] : [periodLabel(timePeriod)]),
    ...(refArea === 'ML' || refArea === '' ? whole : [labelOf(labels.place, refArea)]),
    ...(isOpen(counterpartArea) ? [labelOf(labels.counterpart, counterpartArea)] : []),
    ...(isOpen(sex) ? [labelOf(labels.sex, sex)] : []),
    ...(isOpen(age) ? [labelOf(labels.age, age)] : []),
    ...(isOpen(kind) ? [kindLabel(labels, indicator, kind)] : []),
    ...(mark === '' ? [] : [names.department(mark)]),
  ];
}

const NOWHERE: Dimensions = {
  indicator: '',
  timePeriod: '',
  refArea: '',
  geo: '',
  counterpartArea: '',
  sex: '',
  age: '',
  kind: '',
};

/** All eight dimensions and perhaps a mark, or those that a campaign file stated, in the same order. */
function dimensionsIn(parts: readonly string[], names: Names): { readonly at: Dimensions; readonly mark: string } {
  const [indicator = '', timePeriod = '', ...rest] = parts;
  if (rest.length >= 6) {
    const [refArea = '', geo = '', counterpartArea = '', sex = '', age = '', kind = '', mark = ''] = rest;
    return { at: { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind }, mark };
  }
  const { codes } = names;
  const at: Record<keyof Dimensions, string> = { ...NOWHERE, indicator, timePeriod };
  const fits: readonly (readonly [keyof Dimensions, (code: string) => boolean])[] = [
    ['refArea', (code) => code === 'ML' || codes.place.has(code)],
    ['geo', (code) => /^(?:8|10|19)$/.test(code)],
    ['counterpartArea', (code) => codes.counterpart.has(code)],
    ['sex', (code) => codes.sex.has(code)],
    ['age', (code) => codes.age.has(code)],
    ['kind', () => true],
  ];
  for (const code of rest) {
    if (code === '_T') continue;
    const home = fits.find(([name, matches]) => at[name] === '' && matches(code));
    if (home) at[home[0]] = code;
  }
  return { at, mark: '' };
}
