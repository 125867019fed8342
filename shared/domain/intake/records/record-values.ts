import { CELL, positionOf, textAt } from '#shared/cells/grid.ts';
import { type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import { periodWithinText } from '#shared/domain/intake/words/say-values.ts';
import { decideNumberStyle, type NumberStyle, parseNumber } from '#shared/domain/values/number-style.ts';
import { findUnit } from '#shared/domain/values/unit-words.ts';
import { unaccent } from '#shared/lib/fold.ts';

/** How the amounts of a list are written: their marks, and what headings and titles say of their unit. */
export interface AmountStyle {
  readonly number: NumberStyle;
  readonly multiplier: number;
  /** `XOF` where nothing else is said. */
  readonly unit: string;
}

/** The style of a column of amounts from all its texts and from the words over it, the nearest first. */
export function amountStyle(texts: readonly string[], around: readonly string[]): AmountStyle {
  const units = around.flatMap((text) => findUnit(text) ?? []);
  const multiplier = units.find((found) => found.multiplier !== 0)?.multiplier ?? 1;
  const style = decideNumberStyle(texts);
  // Francs have no decimals: `12,500` without a multiplier is twelve thousand five hundred.
  const mark = style.ambiguous === '' || multiplier > 1 ? style.decimal : style.ambiguous.includes(',') ? '.' : ',';
  return {
    number: { ...style, decimal: mark },
    multiplier,
    unit: units.find((found) => found.unit !== '')?.unit ?? 'XOF',
  };
}

/** An amount in XOF: the cell's own unit, or else that of its column; NaN where there is none, `foreign` where it is in another currency. */
export function amountIn(
  text: string,
  { number, multiplier, unit }: AmountStyle,
): { amount: number; foreign: boolean } {
  const read = text === '' ? undefined : parseNumber(text, number, new Map());
  if (read?.kind !== 'value' || read.percent) return { amount: Number.NaN, foreign: false };
  if ((read.unit ?? unit) !== 'XOF') return { amount: Number.NaN, foreign: true };
  const own = read.scale === undefined && !/mill|mds?\b|mdf/i.test(text) ? multiplier : 1;
  return { amount: Number((read.value * own).toPrecision(15)), foreign: false };
}

const COUNTED =
  /(\d[\d ]*)\s*(?:personnes?|pers\.|agents?|cadres?|hommes?|femmes?|jeunes?|filles?|garcons?|enfants?|migrants?|participants?|beneficiaires?|menages?|acteurs?|people|men|women|h\b|f\b)/g;
const OF_WHOM = /[,;(]?\s*(?:dont|y compris|parmi lesquels?|including|of whom|of which)\b.*$/;

/** Number of people that words tell: `45 femmes`, `environ 120 jeunes`, `30 (dont 12 femmes)`, `12 hommes et 8 femmes`; NaN where they tell none. */
export function peopleIn(text: string): number {
  const whole = unaccent(text).replace(OF_WHOM, '').trim();
  if (whole === '') return Number.NaN;
  const read = parseNumber(whole, decideNumberStyle([whole]), new Map());
  if (read.kind === 'value') return read.percent ? Number.NaN : read.value;
  const numbers = whole.match(/\d[\d ]*/g) ?? [];
  const counted = [...whole.matchAll(COUNTED)].map(([, digits = '']) => Number(digits.replaceAll(' ', '')));
  if (numbers.length === 1) {
    const only = Number((numbers[0] ?? '').replaceAll(' ', ''));
    return /^(?:env\S*|plus d\S*|pres de|quelque|au moins|total|\D{0,12})?\s*\d/.test(whole) ? only : Number.NaN;
  }
  return counted.length === numbers.length && counted.length > 0
    ? counted.reduce((sum, one) => sum + one, 0)
    : Number.NaN;
}

/** The period that a date cell states, as `2019-03-12`, `2019-03` or `2019-03/2019-05`; '' when it states none. */
export function dateIn(view: SheetView, row: number, column: number | undefined): string {
  if (column === undefined) return '';
  const position = positionOf(view.grid, row, column);
  if (position >= 0 && view.grid.kinds[position] === CELL.DATE) return textAt(view.grid, position).slice(0, 10);
  const text = shownText(view, row, column);
  return text === '' ? '' : (periodWithinText(text)?.period.timePeriod ?? '');
}
