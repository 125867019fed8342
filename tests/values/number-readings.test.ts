import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideNumberStyle, type NumberStyle, parseNumber } from '#shared/domain/values/number-style.ts';
import { index } from './catalogue-index.ts';

const COMMA: NumberStyle = { decimal: ',', ambiguous: '' };
const DOT: NumberStyle = { decimal: '.', ambiguous: '' };
/** Reads a text as the only one of its column. */
const read = (text: string) => parseNumber(text, decideNumberStyle([text]), index.missing);
const numberIn = (text: string, style = decideNumberStyle([text])) => {
  const found = parseNumber(text, style, index.missing);
  return found.kind === 'value' ? found.value : found.kind;
};

const BLANKS = { space: ' ', 'no-break': '\u00A0', 'narrow no-break': '\u202F', thin: '\u2009', figure: '\u2007' };

describe('parseNumber', () => {
  it.each(Object.entries(BLANKS))('groups thousands with a %s blank', (_name, blank) => {
    expect(numberIn(`10${blank}000`)).toBe(10_000);
    expect(numberIn(`1${blank}234${blank}567,5`)).toBe(1_234_567.5);
    expect(numberIn(`${blank}42${blank}`)).toBe(42);
  });

  it.each([
    ['0', 0],
    ['007', 7],
    ["10'000", 10_000],
    ['10’000', 10_000],
    ['1 234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,125', 0.125],
    [',5', 0.5],
    ['1234,567', 1234.567],
    ['-12', -12],
    ['− 12', -12],
    ['+5', 5],
    ['(1 234)', -1234],
    ['(12)', -12],
    ['1 234*', 1234],
    ['120 (35 %)', 120],
    ['1 204 (4,5%)', 1204],
    ['1 234 **', 1234],
    ['1 234 (1)', 1234],
    ['1234(a)', 1234],
    ['1 234 ¹', 1234],
    ['1 500 000 FCFA', 1_500_000],
    ['1 500 000 F CFA', 1_500_000],
    ['250 €', 250],
    ['US$ 250', 250],
    ['FCFA 1 000', 1000],
    ['12 personnes', 12],
    ['45 pers.', 45],
    ['3,5 milliards', 3.5e9],
    ['3,5 milliards de FCFA', 3.5e9],
    ['12 MdF', 12e9],
    ['1,2 Md', 1.2e9],
    ['2,5 millions', 2_500_000],
    ['2.5 millions de F CFA', 2_500_000],
    ['350 milliers', 350_000],
  ])('reads %j as %d', (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  it('keeps a percentage apart from a count', () => {
    expect(read('12,5 %')).toMatchObject({ kind: 'value', value: 12.5, status: 'A', percent: true });
    expect(read('12')).toMatchObject({ percent: false });
  });

  it.each([
    ['1 234 (p)', 'P'],
    ['1234p', 'P'],
    ['250 (e)', 'E'],
    ['250 e', 'E'],
    ['300 est.', 'E'],
    ['env. 300', 'E'],
    ['environ 300', 'E'],
    ['Plus de 300', 'E'],
    ['+de 300', 'E'],
    ['près de 300', 'E'],
    ['≈ 300', 'E'],
    ['~300', 'E'],
    ['300', 'A'],
  ])('tells what %j says of its own certainty', (text, status) => {
    expect(read(text)).toMatchObject({ kind: 'value', status });
  });

  it.each([
    ['ND N.D. nd n.d. NC N.C. .. ... … . : non¤communiqué', 'L'],
    ['NR n.r. non¤renseigné', 'O'],
    ['NA N/A S.O. so sans¤objet', 'M'],
    ['x X c (s)', 'Q'],
    ['ε neg nég. négl.', 'N'],
    ['* **', 'O'],
    ['#N/A #REF! #DIV/0! #VALEUR! #NOM? ####', 'O'],
  ])('takes each of %s for a missing value with status %s', (tokens, status) => {
    for (const token of tokens.split(' ')) {
      const text = token.replaceAll('¤', ' ');
      expect([text, read(text)]).toEqual([text, { kind: 'missing', status }]);
      expect([text, read(` ${text}\u00A0`)]).toEqual([text, { kind: 'missing', status }]);
    }
  });

  it('takes an empty cell for missing, never for nought', () => {
    expect(read('')).toEqual({ kind: 'missing', status: 'O' });
    expect(read(' \u00A0 ')).toEqual({ kind: 'missing', status: 'O' });
  });

  it.each(['Néant', 'neant', 'NÉANT', 'RAS', 'R.A.S.', 'nul', 'zéro', 'Zero', 'aucun'])(
    'takes %j for a true nought',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'value', value: 0, status: 'A', percent: false });
    },
  );

  it('shows a nought that is not significant as one', () => {
    expect(read('0*')).toMatchObject({ value: 0, status: 'N' });
  });

  it.each(['-', '–', '—', '--', '−', ' - '])('leaves the dash %j to be asked about', (text) => {
    expect(read(text).kind).toBe('dash');
  });

  it.each(['"', '″', 'idem', 'Idem', 'id.', '’’', '”', '»', 'ditto'])('knows the ditto mark %j', (text) => {
    expect(read(text).kind).toBe('ditto');
  });

  it.each([
    '1O5',
    'l05',
    '12abc',
    '12 à 15',
    '10-20',
    '12/15',
    '12 34',
    '1 2345',
    '1 23 456',
    '1.23.4',
    '1,2,3',
    'cent',
    '#12',
    '12 vols',
    '1 234,5,6',
    '5 + 3',
    '0x1F',
    '(p)',
    '%',
  ])('never guesses what %j may be', (text) => {
    expect(read(text).kind).toBe('unreadable');
  });

  it('reads back every number as any office writes it', () => {
    const commaStyles = [' ', '\u00A0', '\u202F', '\u2009', "'", '’', '.', ''].map((group) => [',', group] as const);
    const dotStyles = [' ', '\u00A0', ',', "'", ''].map((group) => ['.', group] as const);
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
        fc.constantFrom(0, 1, 2),
        fc.constantFrom(...commaStyles, ...dotStyles),
        fc.constantFrom('', '*', ' (1)', ' ', ' FCFA'),
        (units, places, [decimal, group], mark) => {
          const number = units / 10 ** places;
          const [whole = '', decimals] = Math.abs(number).toFixed(places).split('.');
          const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
          const text = `${number < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : decimal + decimals}${mark}`;
          return Object.is(numberIn(text, decimal === ',' ? COMMA : DOT), number === 0 ? 0 : number);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never reads digits with a letter among them', () => {
    const digits = fc.integer({ min: 0, max: 99_999 }).map(String);
    fc.assert(
      fc.property(digits, fc.constantFrom('O', 'l', 'I', 'B', 'S', 'o'), digits, (a, letter, b) => {
        expect(read(`${a}${letter}${b}`).kind).toBe('unreadable');
      }),
    );
  });
});

describe('decideNumberStyle', () => {
  it.each([
    [['1 234,5', '12'], ',', ''],
    [['1,234.5', '1,200'], '.', ''],
    [['1.234', '2.500'], ',', '1.234'],
    [['1,234'], ',', '1,234'],
    [['1.234', '5,5'], ',', ''],
    [['1,234', '5.5'], '.', ''],
    [['1.234.567', '1.234'], ',', ''],
    [['1 234', '12 %'], ',', ''],
    [['0.125', '0.250'], '.', ''],
    [[], ',', ''],
    [['ND', '-', 'env. 12,5'], ',', ''],
    [['12.250 (p)'], ',', '12.250 (p)'],
  ])('decides the mark of %j together', (texts, decimal, ambiguous) => {
    expect(decideNumberStyle(texts)).toEqual({ decimal, ambiguous });
  });

  it('reads 1.234 in the style that the rest of its column proves', () => {
    expect(numberIn('1.234', decideNumberStyle(['1.234', '7,5']))).toBe(1234);
    expect(numberIn('1.234', decideNumberStyle(['1.234', '7.5']))).toBe(1.234);
  });
});
