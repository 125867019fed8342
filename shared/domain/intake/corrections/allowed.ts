import { parseRange } from '#shared/cells/address.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { RECORD_TYPES } from '#shared/domain/model/observation.ts';
import type { CorrectionField, CorrectionTarget } from './grammar.ts';

/** What a column can be: figures, totals of other columns, words that say what figures are about, or something that is left aside. */
export const COLUMN_ROLES = [
  'figures',
  'total',
  'period',
  'place',
  'country',
  'category',
  'kind',
  'indicator',
  'unit',
  'note',
  'code',
  'exclude',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

const ROW_ROLES = ['data', 'total', 'exclude'];
const MULTIPLIERS = ['1', '1000', '1000000', '1000000000'];
const CONTENTS = ['figures', 'records', 'exclude'];
const PERIOD = /^\d{4}(?:-(?:Q[1-4]|S[12]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?$/;
const AGE = /^Y(?:\d+T\d+|_(?:LT|GE)\d+)$/;
const MOST_HEADER_ROWS = 20;

const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);

/** The values that a field may be given; for free forms an example of each. */
export function allowedValues(target: CorrectionTarget, field: CorrectionField, catalogue: Catalogue): string[] {
  const { indicators, regions, cercles, countries, countryGroups, sexes, ages } = catalogue;
  switch (field) {
    case 'range':
      return ['B4:F13'];
    case 'header':
      return ['0', '1', '2'];
    case 'content':
      return CONTENTS;
    case 'record':
      return [...RECORD_TYPES];
    case 'role':
      return target.on === 'column' ? [...COLUMN_ROLES] : target.on === 'row' ? ROW_ROLES : ['exclude'];
    case 'indicator':
      return indicators.flatMap(({ code, kinds }) => [code, ...kinds.map((kind) => `${code}/${kind.code}`)]);
    case 'kind':
      return ['_T', ...new Set(indicators.flatMap(({ kinds }) => codes(kinds)))];
    case 'period':
      return ['2021', '2021-S1', '2021-Q3', '2021-07', '2021-07-14', '2019/2021'];
    case 'place':
      return ['ML', ...codes(regions), ...codes(cercles)];
    case 'country':
      return ['_T', ...codes(countries), ...codes(countryGroups)];
    case 'sex':
      return codes(sexes);
    case 'age':
      return codes(ages);
    case 'unit':
      return [...new Set(['XOF', 'USD', 'EUR', ...indicators.map(({ unit }) => unit)])];
    case 'multiplier':
      return MULTIPLIERS;
  }
}

/** Whether a field may be given a value. `freeKind`: the indicators of the table take any words for a kind. */
export function isAllowedValue(
  target: CorrectionTarget,
  field: CorrectionField,
  value: string,
  catalogue: Catalogue,
  freeKind = false,
): boolean {
  if (value.trim() === '') return false;
  if (field === 'range') return parseRange(value) !== undefined && value.includes(':');
  if (field === 'header') return /^\d{1,2}$/.test(value) && Number(value) <= MOST_HEADER_ROWS;
  if (field === 'period') return isPeriod(value);
  if (field === 'age' && AGE.test(value)) return true;
  if (field === 'kind' && freeKind) return true;
  return allowedValues(target, field, catalogue).includes(value);
}

/** `2021`, `2021-Q3`, `2019/2021`: a period as observations state it. */
export function isPeriod(text: string): boolean {
  const [from = '', to = from, ...more] = text.split('/');
  return more.length === 0 && PERIOD.test(from) && PERIOD.test(to);
}
