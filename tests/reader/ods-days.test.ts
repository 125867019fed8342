import { describe, expect, it } from 'vitest';
import { odsValue } from '#electron/reader/child/ods/cell-value.ts';
import { CELL } from '#shared/cells/grid.ts';

const float = (value: string, shown: string) =>
  odsValue({ 'office:value-type': 'float', 'office:value': value } as never, shown);

describe('a number of an OpenDocument sheet under a date format', () => {
  it.each([
    ['44561', '31/12/2021'],
    ['44561', '31.12.21'],
    ['44561', '2021-12-31'],
    ['44561', '12/31/2021'],
  ])('is the day that is shown, being its serial: %s as %s', (value, shown) => {
    expect(float(value, shown)).toMatchObject({ kind: CELL.DATE, number: 44561, text: '2021-12-31' });
  });

  it.each([
    ['44561', '44 561'],
    ['12', '1/2/2021'],
  ])('stays a number where another is shown: %s as %s', (value, shown) => {
    expect(float(value, shown)).toMatchObject({ kind: CELL.NUMBER, number: Number(value) });
  });
});
