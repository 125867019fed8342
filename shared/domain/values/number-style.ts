import type { ObservationStatus } from '#shared/domain/model/observation.ts';
import { unaccent } from '#shared/lib/fold.ts';

/** How a column writes its numbers: which mark parts decimals; the other one and blanks group thousands. */
export interface NumberStyle {
  readonly decimal: ',' | '.';
  /** A text that both marks could explain (`1.234`), where nothing in the column decides; '' otherwise. */
  readonly ambiguous: string;
}

export type NumberRead =
  | { readonly kind: 'value'; readonly value: number; readonly status: ObservationStatus; readonly percent: boolean }
  | { readonly kind: 'missing'; readonly status: ObservationStatus }
  | { readonly kind: 'dash' }
  | { readonly kind: 'ditto' }
  | { readonly kind: 'unreadable' };

const ESTIMATED = /^(?:env(?:iron|\.)?|plus de|moins de|\+ ?de|pres de|approx\.?|quelque|[≈~<>≤≥±])\s*/;
const MARKS =
  /(?:\s*(?:\*+|\((?!\d+\))[a-z0-9]{1,2}\)|\(\d{1,2}\)|[¹²³⁰⁴-⁹]+|%|f ?cfa|xof|usd|eur|€|\$(?: ?us)?|francs?|frs?|personnes?|(?<=[\d\s])[pe]|est\.?))+$/;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:mdf|mds?|milliards?)$/, 1e9],
  [/\s*(?:mf|millions?)$/, 1e6],
  [/\s*(?:kf|milliers?)$/, 1e3],
];
const NUMBER = /^[-+−]?(?:\d{1,3}(?:([ '’.,])\d{3})(?:\1\d{3})*(?:([.,])\d+)?|\d+(?:([.,])\d+)?|[.,]\d+)$/;

/** Decides the decimal mark of a column from all its texts: `1 234,5` and `12,5` say comma, `1,234.5` says dot. */
export function decideNumberStyle(texts: Iterable<string>): NumberStyle {
  let comma = 0;
  let dot = 0;
  let ambiguous = '';
  for (const text of texts) {
    const core = coreOf(text).core.replace(/[\s'’]/g, '');
    const marks = core.replace(/[^.,]/g, '');
    if (marks === '') continue;
    const last = marks.at(-1);
    const decimals = core.length - 1 - Math.max(core.lastIndexOf(','), core.lastIndexOf('.'));
    if (new Set(marks).size === 2) last === ',' ? comma++ : dot++;
    else if (marks.length > 1) last === ',' ? dot++ : comma++;
    else if (
      decimals !== 3 ||
      /^[-+−]?0[.,]/.test(core) ||
      /\d{4,}[.,]/.test(core) ||
      /[\s'’]\d{3}[.,]/.test(coreOf(text).core)
    )
      last === ',' ? comma++ : dot++;
    else if (ambiguous === '') ambiguous = text.trim();
  }
  const decided = comma !== dot;
  return { decimal: dot > comma ? '.' : ',', ambiguous: decided ? '' : ambiguous };
}

/** Reads one text in the style of its column; a text that is no number is told as what it is, never guessed. */
export function parseNumber(
  text: string,
  style: NumberStyle,
  missing: ReadonlyMap<string, { readonly status: string }>,
): NumberRead {
  const plain = unaccent(text);
  if (plain === '') return { kind: 'missing', status: 'O' };
  if (/^#/.test(plain)) return { kind: 'missing', status: 'O' };
  if (/^[-–—−]{1,3}$/.test(plain)) return { kind: 'dash' };
  if (/^(?:["″”]|''|idem|id\.?)$/.test(plain)) return { kind: 'ditto' };
  const token = missing.get(plain);
  if (token) {
    if (token.status === '?') return { kind: 'dash' };
    if (token.status === 'A') return { kind: 'value', value: 0, status: 'A', percent: false };
    if (token.status === '') return { kind: 'ditto' };
    return { kind: 'missing', status: token.status as ObservationStatus };
  }
  const { core, status, scale } = coreOf(text);
  const match = NUMBER.exec(core);
  if (!match) return { kind: 'unreadable' };
  const value = toNumber(core, style, match[1]);
  if (value === undefined) return { kind: 'unreadable' };
  const scaled = scale === 1 ? value : Number((value * scale).toPrecision(15));
  return { kind: 'value', value: scaled, status, percent: /%/.test(text) };
}

function toNumber(core: string, style: NumberStyle, group: string | undefined): number | undefined {
  const negative = /^[-−]/.test(core);
  const digits = core.replace(/^[-+−]/, '').replace(/[\s'’]/g, '');
  const other = style.decimal === ',' ? '.' : ',';
  const parts = digits.split(style.decimal);
  if (parts.length > 2) {
    // `1,234,567` in a column of decimal commas can only be groups.
    if (group !== style.decimal) return undefined;
    return sign(negative, Number(parts.join('')));
  }
  const [whole = '', decimals = ''] = parts;
  if (decimals.includes(other)) return undefined;
  const groups = whole.split(other);
  if (groups.length > 1 && !groups.slice(1).every((part) => part.length === 3)) {
    // A single foreign mark that cannot group is this cell's own decimal mark.
    return groups.length === 2 && decimals === ''
      ? sign(negative, Number(`${groups[0] || 0}.${groups[1]}`))
      : undefined;
  }
  const number = Number(`${groups.join('') || '0'}${decimals === '' ? '' : `.${decimals}`}`);
  return Number.isFinite(number) ? sign(negative, number) : undefined;
}

function sign(negative: boolean, value: number): number {
  return negative ? -value : value;
}

/** The number alone, without what is written around it, and what that says of its status. */
function coreOf(text: string): { core: string; status: ObservationStatus; scale: number } {
  let core = unaccent(text);
  let status: ObservationStatus = 'A';
  if (ESTIMATED.test(core)) {
    core = core.replace(ESTIMATED, '');
    status = 'E';
  }
  if (/\(p\)|[\d\s]p\.?$/.test(core)) status = 'P';
  else if (/\(e\)|[\d\s]e$|est\.?$/.test(core)) status = 'E';
  let scale = 1;
  const currency = /\s*(?:de )?(?:f ?cfa|xof|francs?)\s*$/;
  const unscaled = core.replace(currency, '');
  for (const [words, factor] of SCALES) {
    if (!words.test(unscaled) || !/\d/.test(unscaled)) continue;
    core = unscaled.replace(words, '');
    scale = factor;
    break;
  }
  core = core.replace(MARKS, '').trim();
  if (/^\([^()]*\)$/.test(core)) core = `-${core.slice(1, -1).trim()}`;
  return { core: core.replace(/^([-+−])\s+/, '$1'), status, scale };
}
