import { describe, expect, it } from 'vitest';
import { builtInFormat, formatKind } from '#electron/reader/child/values/number-format.ts';
import { dateOf, serialOfIso, serialText } from '#electron/reader/child/values/serial-date.ts';

describe('what a number format shows', () => {
  it.each([
    ...['General', 'Standard', '0', '#,##0.00', '0.00E+00', '@', '# ?/?', '#,##0\\ "mds"', '0 USD', '[Red]0;[Blue]-0'],
    ...['"année "0', '[$-40C]#,##0.00', '0_d', '0*d', '""', ';;;', '[>=1000]#,##0;0', '0.0,,"Md"', '# ##0 "d"'],
  ])('%s is a number', (code) => {
    expect(formatKind(code)).toBe('number');
  });

  it.each([
    ...['dd/mm/yyyy', 'd-mmm-yy', 'mmm-yy', 'yyyy', 'mmmm', 'dd/mm/yyyy h:mm', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'],
    ...['dd\\/mm\\/yyyy;@', 'jj/mm/aaaa', 'yyyy"年"m"月"d"日"', '[$-40C]d\\ mmmm\\ yyyy;@', 'ge.m.d', 'm/d/yy'],
  ])('%s is a date', (code) => {
    expect(formatKind(code)).toBe('date');
  });

  it.each(['h:mm', 'h:mm:ss AM/PM', 'mm:ss.0', 'hh"h"mm', 'mm:ss'])('%s is a time of day', (code) => {
    expect(formatKind(code)).toBe('time');
  });

  it.each(['[h]:mm:ss', '[mm]:ss', '[ss].00'])('%s is a length of time', (code) => {
    expect(formatKind(code)).not.toBe('date');
  });

  it('knows the formats that files name by number', () => {
    expect([0, 3, 9, 14, 20, 22, 30, 46, 49, 99].map((id) => formatKind(builtInFormat(id)))).toEqual([
      ...['number', 'number', 'number', 'date', 'time', 'date', 'date', 'duration', 'number', 'number'],
    ]);
  });
});

describe('date serials', () => {
  it.each([
    [0, '1899-12-31'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [44264, '2021-03-09'],
    [44264.999999, '2021-03-10'],
    [44264.75, '2021-03-09T18:00:00'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, text) => {
    expect(serialText(serial, 'date')).toBe(text);
  });

  it('has no date for a negative serial or one after 9999, which stay numbers', () => {
    for (const serial of [-1, 2_958_466, Number.NaN]) expect(dateOf(serial, 'date', false)).toBeUndefined();
    expect(dateOf(5, 'number', false)).toBeUndefined();
  });

  it('turns ISO dates into the same serials, and refuses days that do not exist', () => {
    for (const serial of [1, 59, 61, 44264, 44264.75])
      expect(serialOfIso(serialText(serial, 'date') ?? '')).toBeCloseTo(serial, 8);
    for (const text of ['2021-02-30', '2021-13-01', '2021-1-1', '09/03/2021', '', '2021-03-09T25:00'])
      expect(serialOfIso(text)).toBeUndefined();
  });

  it('does not shift a time of day between the epochs', () => {
    expect(dateOf(0.5, 'time', true)).toEqual({ serial: 0.5, text: '12:00:00' });
    expect(dateOf(0, 'date', true)).toEqual({ serial: 1462, text: '1904-01-01' });
  });
});
