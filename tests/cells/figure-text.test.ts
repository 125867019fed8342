import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFigureText, isMissingText, isNumberText } from '#shared/cells/figure-text.ts';
import { unaccent } from '#shared/lib/fold.ts';

const BLANK_KINDS = [' ', '\u00A0', '\u202F', '\u2009', '\u2007', '\u2003', '\t'];

describe('the tokens that stand for "no figure"', () => {
  const tokens = [
    ...['ND', 'N.D.', 'nd', 'n.d.', 'NC', 'N.C.', 'NR', 'NA', 'N/A', 'S.O.', 'so', 'sans objet', 'Sans Objet'],
    ...['-', '–', '—', '--', '..', '...', '…', '.', ':', 'x', 'X', 'c', '(s)', 'ε', 'neg', 'négl.'],
    ...['Néant', 'neant', 'RAS', 'nul', 'zéro', '"', '″', 'idem', 'id.', '‘’', '*', '**'],
    ...['#N/A', '#REF!', '#DIV/0!', '#VALEUR!', '#NOM?', '####', '#NAME?', '#VALUE!', '#SPILL!', '#CALC!'],
    ...['non disponible', 'Non communiqué', 'non renseigné'],
  ];

  it.each(tokens)('counts %s as a figure cell', (token) => {
    expect(isMissingText(token)).toBe(true);
    expect(isFigureText(`\u00A0${token} `)).toBe(true);
  });

  it.each(['', ' ', 'non', 'A', 'Nioro', 'x y', 'Nara', 'Nd.', 'ZERO FAIM', 'Néant à signaler', '#', 'idée', 'Congo'])(
    'does not count %j',
    (text) => {
      expect(isFigureText(text)).toBe(false);
    },
  );
});

describe('text that reads as a number', () => {
  it.each(BLANK_KINDS)('counts thousands divided by %j', (blank) => {
    expect(isNumberText(`10${blank}000`)).toBe(true);
    expect(isNumberText(`${blank}1${blank}234${blank}567,5${blank}`)).toBe(true);
  });

  it.each([
    ...[
      '12,5 %',
      '12,5%',
      '1 234*',
      '1 234 (p)',
      '1234p',
      '1 234 e',
      'env. 300',
      'Environ 300',
      'plus de 1 000',
      '+de 50',
    ],
    ...[
      'près de 40',
      'moins de 5',
      '≈ 12',
      '<5',
      '10.000',
      "10'000",
      '1.234,56',
      '-5',
      '- 5',
      '−12',
      '(1 234)',
      '(12)',
    ],
    ...['0*', '1 234¹', '10 000 FCFA', 'FCFA 10 000', '$ 500', '€500', '3,2 milliards', '12 personnes', '12 pers.'],
    ...['1,5E+03', ',5', '2021', '007', '85 ‰', '1 234**'],
  ])('counts %s', (text) => {
    expect(isNumberText(text)).toBe(true);
  });

  it.each([
    ...[
      '31/12/21',
      '12.03.2021',
      '2019-2021',
      '2019–2021',
      '1er trim. 2021',
      'PMM-07',
      'T1 2021',
      'A12',
      'R+2',
      '12h30',
    ],
    ...['3 à 5', 'Article 5', 'N° 5', '1)', '1.', '(a)', '12 rue', '2021/22', 'Mars 2021', '10 000 à Kayes', 'C000123'],
    '1'.repeat(61),
  ])('does not count %s', (text) => {
    expect(isFigureText(text)).toBe(false);
  });
});

it('says the same of a text in any case, with any accents, and with blanks around it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'ND',
        'Néant',
        '1 234,5 %',
        'Kayes',
        'env. 300',
        '#N/A',
        'Zéro',
        '12 Mds',
        'Ségou 3',
        'près de 8',
      ),
      fc.constantFrom(...BLANK_KINDS, ''),
      (text, blank) => {
        const expected = isFigureText(text);
        expect(isFigureText(text.toUpperCase())).toBe(expected);
        expect(isFigureText(text.toLowerCase())).toBe(expected);
        expect(isFigureText(unaccent(text))).toBe(expected);
        expect(isFigureText(`${blank}${text}${blank}`)).toBe(expected);
      },
    ),
  );
});
