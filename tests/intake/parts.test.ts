import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, decimalsOf, findRowTotals, type RowWords } from '#shared/domain/intake/totals/prove-row-totals.ts';
import { isWithinPeriod, type Meaning, NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import { withoutMarks } from '#shared/domain/intake/words/say-values.ts';
import { asked, committed, type Lines, readLines } from './build.ts';

/** Rows of one or more figures with what their words tell: `['sub', 3]`. */
function totalsOf(...rows: readonly (readonly [RowWords['kind'], ...number[]])[]) {
  return findRowTotals({
    count: rows.length,
    measures: Math.max(...rows.map((row) => row.length - 1)),
    words: (index) => ({ kind: rows[index]?.[0] ?? 'none' }),
    value: (index, measure) => (rows[index]?.[measure + 1] as number | undefined) ?? Number.NaN,
    isChild: () => false,
    missing: () => false,
  }).map(({ index, first, last, sums }) => ({ index, first, last, sums }));
}

describe('total rows', () => {
  it('sum the rows since the last subtotal, or all rows above, whichever they add up to', () => {
    expect(totalsOf(['label', 2], ['label', 3], ['sub', 5], ['label', 4], ['sub', 4], ['grand', 9])).toEqual([
      { index: 2, first: 0, last: 1, sums: [5] },
      { index: 4, first: 3, last: 3, sums: [4] },
      { index: 5, first: 0, last: 3, sums: [9] },
    ]);
  });

  it('sum the rows below when they stand first', () => {
    expect(totalsOf(['grand', 5], ['label', 2], ['label', 3])).toEqual([{ index: 0, first: 1, last: 2, sums: [5] }]);
  });

  it('are found without a word only where enough sums agree', () => {
    expect(totalsOf(['label', 1, 10], ['label', 2, 20], ['none', 3, 30])).toHaveLength(1);
    expect(totalsOf(['label', 1], ['label', 2], ['label', 3])).toEqual([]);
    expect(totalsOf(['label', 1, 10], ['label', 2, 20], ['none', 3, 31])).toEqual([]);
  });

  it('take no rows of shares into their sums', () => {
    expect(totalsOf(['label', 2], ['derived', 40], ['label', 3], ['grand', 5])[0]?.sums).toEqual([5]);
  });

  it('agree up to the rounding of their parts, whole numbers exactly', () => {
    expect(agree(10, 10, 2)).toBe(true);
    expect(agree(10, 11, 9)).toBe(false);
    expect(agree(12.5, 12.6, 3)).toBe(true);
    expect(agree(12.5, 13.1, 3)).toBe(false);
    expect([decimalsOf(3), decimalsOf(3.25)]).toEqual([0, 2]);
  });
});

describe('words inside other words', () => {
  const meaning = (some: Partial<Meaning>): Meaning => ({ ...NOTHING, ...some });

  it('say what they say and leave the rest to the outer ones', () => {
    const year = meaning({ period: { timePeriod: '2020' }, sex: 'F' });
    expect(within(year, meaning({ period: { part: 'Q3' } })).period).toEqual({ timePeriod: '2020-Q3' });
    expect(within(meaning({ period: { part: '03' } }), year).period).toEqual({ timePeriod: '2020-03' });
    expect(within(year, meaning({ sex: 'M' }))).toMatchObject({ sex: 'M', period: { timePeriod: '2020' } });
  });

  it('keep a cercle before its region and a country before its continent, whichever stands outside', () => {
    const cercle = meaning({ refArea: 'KAY.KITA', counterpart: 'CI' });
    const region = meaning({ refArea: 'KAY', counterpart: '_AFR' });
    expect(within(cercle, region)).toMatchObject({ refArea: 'KAY.KITA', counterpart: 'CI' });
    expect(within(region, cercle)).toMatchObject({ refArea: 'KAY.KITA', counterpart: 'CI' });
  });

  it('that say nothing change nothing', () => {
    const texts = fc.constantFrom('', 'KAY', 'KAY.KITA', '_AFR', 'CI', 'M');
    fc.assert(
      fc.property(texts, texts, texts, (refArea, counterpart, sex) => {
        const own = meaning({ refArea, counterpart, sex });
        expect(within(own, NOTHING)).toEqual(own);
        expect(within(NOTHING, own)).toEqual(own);
      }),
    );
  });

  it('lose the marks of notes and nothing else', () => {
    expect(['Kayes (1)', 'Libye*', 'Gao ²', 'Congo (Brazzaville)', '2020 (p)'].map(withoutMarks)).toEqual([
      'Kayes',
      'Libye',
      'Gao',
      'Congo (Brazzaville)',
      '2020',
    ]);
  });
});

describe('what must never pass for a figure', () => {
  const HEAD = ['Migrants de retour en 2021'];
  const silent = (lines: Lines) => committed(readLines(lines));

  it.each([
    ['a target', ['Région', 'Cible', 'Nombre']],
    ['another subject', ['Région', 'Nombre de dossiers', 'Nombre']],
    ['a share', ['Région', 'Taux de retour', 'Nombre']],
  ])('%s beside the figures', (_, header) => {
    const lines = [HEAD, header, ['Kayes', 7, 61], ['Gao', 9, 21]];
    expect(silent(lines)).toEqual(['C3 RETURN 2021 KAY * * * * = 61', 'C4 RETURN 2021 GAO * * * * = 21']);
  });

  it('a heading with a word that nothing explains', () => {
    const lines = [HEAD, ['Région', 'Femmes enceintes'], ['Kayes', 7], ['Gao', 9]];
    expect(silent(lines)).toEqual([]);
    expect(asked(readLines(lines))).toEqual(['column:B']);
  });

  it('two columns that differ only in words that are not understood', () => {
    const lines = [HEAD, ['Région', 'Nombre', 'Nombre annoncé'], ['Kayes', 7, 8], ['Gao', 9, 9]];
    expect(silent(lines)).toEqual([]);
  });

  it('a telephone, a page number or a date under the table', () => {
    const lines = [HEAD, ['Région', 'Nombre'], ['Kayes', 7], ['Gao', 9], [], ['Tél :', 20212223], ['Page', 3]];
    expect(silent(lines)).toHaveLength(2);
  });

  it.each([
    ['forecasts', 'Prévisions de rapatriement pour 2022'],
    ['targets', 'Migrants de retour à réinsérer en 2022'],
    ['foreigners', 'Étrangers refoulés aux frontières en 2021'],
    ['percentages', 'Répartition (%) des migrants de retour en 2021'],
  ])('%s that only the title tells of', (_, title) => {
    const lines = [[title], ['Région de retour', 'Nombre'], ['Kayes', 20], ['Gao', 80]];
    expect(silent(lines)).toEqual([]);
    expect(asked(readLines(lines))).toContain('category:title');
  });

  it('a figure that looks like a year as a heading', () => {
    const lines = [HEAD, ['Région', 'Nombre'], ['Kayes', 2000], ['Gao', 1100]];
    expect(silent(lines)).toEqual(['B3 RETURN 2021 KAY * * * * = 2000', 'B4 RETURN 2021 GAO * * * * = 1100']);
    const years = [['Migrants de retour'], ['Région', 2020, 2021], ['Kayes', 2000, 1999], ['Gao', 1100, 3]];
    expect(silent(years)).toHaveLength(4);
  });

  it('half a person', () => {
    expect(asked(readLines([HEAD, ['Région', 'Nombre'], ['Kayes', 4.5], ['Gao', 9]]))).toEqual(['column:fraction']);
  });

  it('a quarter among its months', () => {
    const lines = [HEAD, ['Mois', 'Nombre'], ['Janvier', 5], ['Février', 6], ['1er trimestre', 11], ['Avril', 7]];
    expect(silent(lines).map((line) => line.slice(0, 2))).toEqual(['B3', 'B4', 'B6']);
  });

  it('a region or a cercle of one name, where both may be meant', () => {
    const header = ['Région/Cercle', 'Nombre'];
    const lines = [HEAD, header, ['Kayes', 200], ['Kita', 80], ['Bafoulabé', 100]];
    expect(asked(readLines(lines))).toEqual(['place:Kayes']);
    expect(committed(readLines(lines, { 'place:Kayes': 'KAY.KAYES' }))).toHaveLength(3);
    const proved = [HEAD, header, ['Kayes', 180], ['Kita', 80], ['Bafoulabé', 100]];
    expect(silent(proved)).toHaveLength(2);
  });

  it('but a whole beside parts that are told of it stays a figure', () => {
    const lines = [
      ['Maliens rapatriés en 2021'],
      ['Pays', 'Total', 'Dont mineurs', 'Dont femmes'],
      ['Niger', 100, 20, 30],
    ];
    expect(silent(lines)).toHaveLength(3);
  });
});

describe('periods', () => {
  it('lie within those that hold all their months', () => {
    expect(isWithinPeriod('2021-02', '2021-Q1') && isWithinPeriod('2021-Q2', '2021-S1')).toBe(true);
    expect(isWithinPeriod('2021-S2', '2021') && isWithinPeriod('2021-12', '2021-S2')).toBe(true);
    expect(isWithinPeriod('2021-04', '2021-Q1') || isWithinPeriod('2020-02', '2021-Q1')).toBe(false);
    expect(isWithinPeriod('2021', '2021') || isWithinPeriod('2021-S1', '2021-Q1')).toBe(false);
  });
});
