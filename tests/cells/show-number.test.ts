import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showDate } from '#shared/cells/show-date.ts';
import { showNumber } from '#shared/cells/show-number.ts';

const THIN = '\u202f';

describe('a number as its sheet shows it', () => {
  it.each([
    ['#,##0', 1234567, `1${THIN}234${THIN}567`],
    ['#,##0.00', 1234.5, `1${THIN}234,50`],
    ['# ##0', 1234567, '1234 567'],
    ['0%', 0.125, '13%'],
    ['0.0%', 0.125, '12,5%'],
    ['0.00', 1.005, '1,01'],
    ['.00', 1234.5, '1234,50'],
    ['#,##0_);(#,##0)', -45, '(45)'],
    ['_-* #,##0\\ _€_-;\\-* #,##0\\ _€_-;_-* "-"??\\ _€_-;_-@_-', 0, '-'],
    ['0;-0;"néant"', 0, 'néant'],
    ['[>=1000]#,##0;0.0', 12, '12,0'],
    ['0.0,,', 12_500_000, '12,5'],
    ['#,##0" FCFA"', 85_000_000, `85${THIN}000${THIN}000 FCFA`],
    ['00-00-00', 91_234, '09-12-34'],
    ['0.00E+00', 12_345, '1,23E+04'],
    ['General', 0.1 + 0.2, '0,3'],
    ['General', 1_950_000, '1950000'],
    ['# ?/?', 0.5, '0,5'],
    ['', 12.25, '12,25'],
  ])('by %s', (code, value, shown) => {
    expect(showNumber(value, code, 'fr')).toBe(shown);
  });

  it('is written with the marks of the other language', () => {
    expect(showNumber(1234.5, '#,##0.0', 'en')).toBe('1,234.5');
  });

  it('keeps all its whole digits by any format of digits', () => {
    const formats = ['0', '#,##0', '0.00', '# ##0', '.00', '00-00', '#,##0.0;-#,##0.0', '[Red]0'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.constantFrom(...formats), (value, code) => {
        const [whole = ''] = showNumber(value, code, 'fr').split(',');
        expect(Number(whole.replace(/\D/g, ''))).toBe(value);
      }),
    );
  });
});

describe('a day as its sheet shows it', () => {
  it.each([
    ['dd/mm/yyyy', '2021-03-09', '09/03/2021'],
    ['d mmmm yyyy', '2021-03-09', '9 mars 2021'],
    ['[$-40C]d mmmm yyyy;@', '2021-03-09', '9 mars 2021'],
    ['mmm-yy', '2021-03-09', 'mars-21'],
    ['jj/mm/aaaa', '2021-03-09', '09/03/2021'],
    ['dd/mm/yyyy hh:mm', '2021-03-09T14:05:00', '09/03/2021 14:05'],
    ['General', '2021-03-09', '09/03/2021'],
    ['h:mm', '14:05:00', '14:05:00'],
  ])('by %s', (code, iso, shown) => {
    expect(showDate(iso, code, 'fr')).toBe(shown);
  });
});
