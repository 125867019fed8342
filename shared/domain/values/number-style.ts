import { isMissingText } from '#shared/cells/figure-text.ts';
import type { ObservationStatus } from '#shared/domain/model/observation.ts';
import { unaccent } from '#shared/lib/fold.ts';
import { type NumberParts, partsOf } from './number-parts.ts';

/** How a column writes its numbers: which mark parts decimals; the other one and blanks group thousands. */
export interface NumberStyle {
  readonly decimal: ',' | '.';
  /** A text that both marks could explain (`1.234`), where nothing in the column decides; '' otherwise. */
  readonly ambiguous: string;
}

export type NumberRead =
  | {
      readonly kind: 'value';
      /** As the cell itself states it: `12 MdF` is 12 000 000 000, `12,5 %` is 12.5. */
      readonly value: number;
      readonly status: ObservationStatus;
      readonly percent: boolean;
      /** `XOF`, `USD`, `EUR` where the cell itself names its currency. */
      readonly unit?: string;
      /** What the cell's own words multiply by, already in the value: 1e9 for `12 MdF`. */
      readonly scale?: number;
    }
  | { readonly kind: 'missing'; readonly status: ObservationStatus }
  | { readonly kind: 'dash' }
  | { readonly kind: 'ditto' }
  | { readonly kind: 'unreadable' };

const GROUPED = /^\d{1,3}(?:([ '.,])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?$/;
const UNGROUPED = /^(\d*)(?:([.,])(\d*))?$/;
const EXPONENT = /e([-+]?\d{1,3})$/;

/** What the marks of one number prove: the decimal mark, or that two readings remain. */
function evidenceOf(core: string): ',' | '.' | 'both' | undefined {
  const digits = core.replace(EXPONENT, '');
  const plain = /^(\d*)([.,])(\d*)$/.exec(digits);
  if (plain) {
    const [, whole = '', mark = '', decimals = ''] = plain;
    const canGroup = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && digits === core;
    return canGroup ? 'both' : (mark as ',' | '.');
  }
  const grouped = GROUPED.exec(digits);
  if (!grouped) return undefined;
  const [, group, decimal] = grouped;
  if (decimal !== undefined) return decimal === group ? undefined : (decimal as ',' | '.');
  return group === '.' ? ',' : group === ',' ? '.' : undefined;
}

/**
 * Decides the decimal mark of a column from all its texts: `1 234,5` and `12,5` say comma, `1,234.5` says dot. Where they
 * contradict each other nothing is decided, and `1.234` stays ambiguous; without any evidence the mark is the comma.
 */
export function decideNumberStyle(texts: Iterable<string>): NumberStyle {
  let comma = 0;
  let dot = 0;
  let ambiguous = '';
  for (const text of texts) {
    if (!/\d/.test(text) || !/[.,]/.test(text)) continue;
    const evidence = evidenceOf(partsOf(text).core);
    if (evidence === ',') comma += 1;
    else if (evidence === '.') dot += 1;
    else if (evidence === 'both' && ambiguous === '') ambiguous = text.trim();
  }
  const decided = comma > 0 !== dot > 0;
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
  if (/^#/.test(plain)) return isMissingText(text) ? { kind: 'missing', status: 'O' } : { kind: 'unreadable' };
  if (/^[-–—−‒―]{1,3}$/.test(plain)) return { kind: 'dash' };
  if (/^(?:["″”]|''|idem|id\.?)$/.test(plain)) return { kind: 'ditto' };
  const token = missing.get(plain);
  if (token) return readToken(token.status, plain);
  const parts = partsOf(text);
  const value = numberOf(parts, style);
  if (value === undefined) return { kind: 'unreadable' };
  const { status, percent, unit, scale } = parts;
  return {
    kind: 'value',
    value,
    status,
    percent,
    ...(unit === '' ? {} : { unit }),
    ...(scale === 1 ? {} : { scale }),
  };
}

function readToken(status: string, token: string): NumberRead {
  if (status === '?') return { kind: 'dash' };
  if (status === '' || status === 'D') return { kind: 'ditto' };
  if (status === 'A') return { kind: 'value', value: 0, status, percent: false };
  // `0*` is shown as nought, being less than half a unit; `ε` shows nothing.
  if (status === 'N' && /^0/.test(token)) return { kind: 'value', value: 0, status, percent: false };
  return { kind: 'missing', status: status as ObservationStatus };
}

function numberOf({ core, negative, scale }: NumberParts, style: NumberStyle): number | undefined {
  const exponent = EXPONENT.exec(core)?.[1] ?? '0';
  const digits = core.replace(EXPONENT, '');
  const decimal = plainDecimal(digits, style);
  if (decimal === undefined || !/\d/.test(digits)) return undefined;
  // Powers of ten go into the text of the number, so that no binary fraction comes of them: 12,3 millions is 12300000.
  const power = Number(exponent) + Math.round(Math.log10(scale));
  const value = Number(`${decimal}e${power}`);
  if (!Number.isFinite(value)) return undefined;
  return negative && value !== 0 ? -value : value;
}

/** The digits with a dot for the decimal mark and no groups; undefined where the marks make no number. */
function plainDecimal(digits: string, { decimal }: NumberStyle): string | undefined {
  const single = UNGROUPED.exec(digits);
  if (single) {
    const [, whole = '', mark, decimals = ''] = single;
    // The other mark groups where it can (`1.234` beside `12,5`); where it cannot, it is this cell's own decimal mark.
    const groups = mark !== undefined && mark !== decimal && /^\d{1,3}$/.test(whole) && decimals.length === 3;
    if (groups && !/^0/.test(whole)) return `${whole}${decimals}`;
    return `${whole || '0'}.${decimals || '0'}`;
  }
  const grouped = GROUPED.exec(digits);
  if (!grouped) return undefined;
  const [, group = '', mark, decimals = ''] = grouped;
  if (mark === group) return undefined;
  const whole = mark === undefined ? digits : digits.slice(0, digits.lastIndexOf(mark));
  return `${whole.replaceAll(group, '')}.${decimals || '0'}`;
}
