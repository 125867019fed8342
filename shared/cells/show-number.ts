import type { Language } from '#shared/texts/languages.ts';
import { type FormatSection, type FormatToken, sectionsOf } from './format-sections.ts';

/** How a language writes numbers: the mark of decimals, and what stands between thousands. */
const MARKS: Readonly<Record<Language, { readonly point: string; readonly thousands: string }>> = {
  fr: { point: ',', thousands: '\u202f' },
  en: { point: '.', thousands: ',' },
};

/**
 * A number as a spreadsheet shows it by its format, in the marks of a language: `showNumber(1234.5, '#,##0.00', 'fr') // '1 234,50'`.
 * A format that is not understood shows the number plainly.
 */
export function showNumber(value: number, code: string, language: Language): string {
  if (!Number.isFinite(value)) return String(value);
  const sections = sectionsOf(code);
  const section = sectionFor(sections, value);
  if (!section) return general(value, language);
  const ownSign = section !== sections[0] && value < 0 && !section.holds;
  return shown(section, ownSign ? -value : value, language) ?? general(value, language);
}

function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  if (sections.some(({ holds }) => holds)) return sections.find(({ holds }) => !holds || holds(value));
  const [first, negative, zero] = sections;
  if (value < 0 && negative) return negative;
  if (value === 0 && zero) return zero;
  return first;
}

/** Up to eleven significant digits, without an exponent where the digits can be written. */
function general(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(Math.abs(value) >= 1e11 ? 15 : 11)));
  return text.replace('.', MARKS[language].point).replace('e', 'E');
}

/** Undefined for what is not understood here: fractions, and sections that are neither of digits nor of words. */
function shown({ tokens }: FormatSection, value: number, language: Language): string | undefined {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  if (kinds.has('fraction') && kinds.has('digit')) return undefined;
  const words = (token: FormatToken) => (token.kind === 'literal' ? token.text : token.kind === 'fraction' ? '/' : '');
  if (kinds.has('general'))
    return tokens
      .map((token) => (token.kind === 'general' ? general(value, language) : words(token)))
      .join('')
      .trim();
  if (!kinds.has('digit')) {
    const text = tokens.map((token) => (token.kind === 'percent' ? '%' : words(token))).join('');
    // Words in the place of a number, `-` for nothing: shown where they say something.
    return text.trim() === '' || kinds.has('text') ? undefined : text.trim();
  }
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponent >= 0) return scientific(tokens, exponent, value, language);
  return digitsOf(tokens, value, language);
}

function digitsOf(tokens: readonly FormatToken[], value: number, language: Language): string {
  const marks = MARKS[language];
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = tokens.slice(first, point >= 0 ? point : last + 1);
  const decimals = point < 0 ? [] : tokens.slice(point + 1, last + 1).filter(({ kind }) => kind === 'digit');
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  let thousandths = 0;
  for (let at = Math.max(last, point) + 1; tokens[at]?.kind === 'comma'; at++) thousandths += 1;
  for (let at = (point >= 0 ? point : first) - 1; point >= 0 && tokens[at]?.kind === 'comma'; at--) thousandths += 1;
  const grouped = whole.some(({ kind }, at) => kind === 'comma' && at > 0 && whole.slice(at).some(isDigit));
  const [digits = '0', fraction = ''] = rounded(Math.abs(value), percents * 2 - thousandths * 3, decimals.length);
  const isNothing = /^0*$/.test(digits + fraction);
  const text = grouped ? withThousands(digits, whole, marks.thousands) : placed(digits, whole);
  const shownFraction = withoutLooseZeros(fraction, decimals);
  const after = tokens.slice(Math.max(last, point) + 1);
  const around = (some: readonly FormatToken[]) =>
    some.map((token) => (token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : '')).join('');
  const sign = value < 0 && !isNothing ? '-' : '';
  const mark = point >= 0 && (shownFraction !== '' || fraction === '') && decimals.length > 0 && shownFraction !== '';
  return `${sign}${around(tokens.slice(0, first))}${text}${mark ? marks.point : ''}${shownFraction}${around(after)}`.trim();
}

function isDigit({ kind }: FormatToken): boolean {
  return kind === 'digit';
}

/** A number times a power of ten as its digits before and after the point, rounded half away from zero as it is written. */
function rounded(value: number, power: number, decimals: number): [string, string] {
  const plain = Number(value.toPrecision(15));
  const shifted = Number(moved(plain, power + decimals));
  const digits = BigInt(Math.round(shifted))
    .toString()
    .padStart(decimals + 1, '0');
  return [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
}

function moved(value: number, power: number): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return `${mantissa}e${Number(exponent) + power}`;
}

function withThousands(digits: string, whole: readonly FormatToken[], mark: string): string {
  const least = whole.filter((token) => token.kind === 'digit' && token.mark === '0').length;
  const bare = digits.replace(/^0+/, '');
  return bare.padStart(least, '0').replace(/\B(?=(\d{3})+$)/g, mark);
}

/** Digits in their places from the right, words between them where they stand: `# ##0` and `00-00`. */
function placed(digits: string, whole: readonly FormatToken[]): string {
  const bare = [...digits.replace(/^0+/, '')];
  const first = whole.findIndex(isDigit);
  // `.00` names no place before the point, and shows what stands there.
  if (first < 0) return bare.join('');
  let text = '';
  for (let at = whole.length - 1; at >= 0; at--) {
    const token = whole[at];
    if (token?.kind === 'literal') text = bare.length > 0 || /\d/.test(text) ? `${token.text}${text}` : text;
    if (token?.kind !== 'digit') continue;
    const digit = bare.pop() ?? (token.mark === '0' ? '0' : '');
    text = digit + text;
    if (at === first) while (bare.length > 0) text = bare.pop() + text;
  }
  return text.trim();
}

/** Zeros at the end that the format does not insist on. */
function withoutLooseZeros(fraction: string, decimals: readonly FormatToken[]): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') {
    const token = decimals[end - 1];
    if (token?.kind !== 'digit' || token.mark === '0') break;
    end -= 1;
  }
  return fraction.slice(0, end);
}

function scientific(tokens: readonly FormatToken[], exponent: number, value: number, language: Language): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const decimals = point < 0 || point > exponent ? 0 : tokens.slice(point, exponent).filter(isDigit).length;
  const width = tokens.slice(exponent).filter(isDigit).length;
  const [mantissa = '', power = '0'] = value.toExponential(Math.min(decimals, 20)).split('e');
  const sign = Number(power) < 0 ? '-' : tokens[exponent]?.kind === 'exponent' ? '+' : '';
  const digits = String(Math.abs(Number(power))).padStart(width, '0');
  return `${mantissa.replace('.', MARKS[language].point)}E${sign}${digits}`;
}
