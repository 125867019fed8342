import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText, plainNumber } from '#electron/publish/csv/write-csv.ts';

describe('csvText', () => {
  it('quotes only what needs quotes and ends every line with LF', () => {
    const text = csvText(
      ['A', 'B'],
      [
        ['Côte d’Ivoire', 'dit "Abidjan", consulat'],
        ['deux\nlignes', 1234.5],
      ],
    );
    expect(text).toBe('A,B\nCôte d’Ivoire,"dit ""Abidjan"", consulat"\n"deux\nlignes",1234.5\n');
  });

  it('writes the header alone when there is no row', () => {
    expect(csvText(['A', 'B'], [])).toBe('A,B\n');
  });

  it.each(['=1+1', "=cmd|' /C calc'!A0", '@SUM(A1)', '\t=1', '-2+3+cmd|x', '+SUM(A1)', "'=1+1", '＝1', '-Feuille!A1'])(
    'puts an apostrophe before %j, which a spreadsheet program would run',
    (text) => {
      const [, line = ''] = csvText(['RAW'], [[text]]).split('\n');
      expect(Papa.parse<string[]>(line, { delimiter: ',' }).data[0]?.[0]).toBe(`'${text}`);
    },
  );

  it.each([
    '-',
    '--',
    '-12,5 %',
    '+223 66 00 00 00',
    '- 300',
    '- Appui aux retournés (Kayes)',
    '1=2',
    "l'an",
    "'Ali",
    'a@b.ml',
    '— 5',
  ])('leaves %j as it was received', (text) => {
    const [, line = ''] = csvText(['RAW'], [[text]]).split('\n');
    expect(Papa.parse<string[]>(line, { delimiter: ',' }).data[0]?.[0]).toBe(text);
  });

  it('gives back every text and every number', () => {
    const field = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const table = fc.array(fc.tuple(fc.constant('x'), field, field), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const back = Papa.parse<string[]>(csvText(['K', 'A', 'B'], rows).replace(/\n$/, ''), {
          newline: '\n',
          delimiter: ',',
        });
        expect(back.data.slice(1).map((row) => row.map(received))).toEqual(
          rows.map((row) => row.map((f) => (typeof f === 'number' ? plainNumber(f) : f))),
        );
      }),
    );
  });
});

/** The text that was received: one apostrophe less before what would run. */
function received(field: string): string {
  return /^'+(?:[=@\t\r＝＠]|[+\-＋－].*(?:[|!]|\p{L}\())/su.test(field) ? field.slice(1) : field;
}

describe('plainNumber', () => {
  it('has no exponent, however small or large the number', () => {
    expect([1e21, 1.5e-7, -2.25e22, 0.1, -0, 1_200_000, Number.NaN].map(plainNumber)).toEqual([
      '1000000000000000000000',
      '0.00000015',
      '-22500000000000000000000',
      '0.1',
      '0',
      '1200000',
      '',
    ]);
  });

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(plainNumber(value)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(plainNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
