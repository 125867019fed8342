import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lines } from './build.ts';
import { openDesk } from './desk.ts';

const HEADINGS = ['Hommes', 'Femmes', 'Enfants', 'Effectif', 'Rapatriés H', 'Total', 'Adultes', 'Mineurs'];

const table = fc.record({
  headings: fc.subarray(HEADINGS, { minLength: 1 }),
  year: fc.integer({ min: 2012, max: 2024 }),
  figures: fc.array(fc.integer({ min: 2100, max: 90_000 }), { minLength: 24, maxLength: 24 }),
  rows: fc.integer({ min: 2, max: 6 }),
  down: fc.integer({ min: 0, max: 4 }),
  right: fc.integer({ min: 0, max: 3 }),
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

const REGIONS = ['Kayes', 'Gao', 'Mopti', 'Ségou', 'Sikasso', 'Kidal'];

function linesOf({ headings, year, figures, rows, down, right }: Table): Lines {
  const body = REGIONS.slice(0, rows).map((region, r) => [
    region,
    ...headings.map((_h, c) => figures[(r * 5 + c) % 24] ?? 1),
  ]);
  const lines = [[`Migrants de retour par région au 31/12/${year}`], [], ['Région', ...headings], ...body];
  return [...Array(down).fill([]), ...lines.map((line) => [...Array(right).fill(null), ...line])];
}

function fingerprintOf(one: Table): string | undefined {
  return openDesk().read(linesOf(one)).tables[0]?.learnable?.layout.fingerprint;
}

describe('the fingerprint of a layout', () => {
  it('stays when rows, figures, years and the place of the table change', () => {
    fc.assert(
      fc.property(table, table, (one, other) => {
        const moved = { ...other, headings: one.headings };
        expect(fingerprintOf(moved)).toBe(fingerprintOf(one));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('changes with a heading, and with what the title is about', () => {
    fc.assert(
      fc.property(table, fc.nat(), (one, pick) => {
        const at = pick % one.headings.length;
        const headings = one.headings.map((heading, i) => (i === at ? `${heading} identifiés` : heading));
        expect(fingerprintOf({ ...one, headings })).not.toBe(fingerprintOf(one));
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('is one for a table that gets a further year', () => {
    const of = (years: number[]) =>
      openDesk().read([
        ['Migrants de retour par région'],
        ['Région', ...years],
        ['Kayes', ...years.map((year) => year * 3)],
        ['Gao', ...years.map((year) => year * 2)],
      ]).tables[0]?.learnable?.layout.fingerprint;
    expect(of([2019, 2020])).toBe(of([2019, 2020, 2021]));
    expect(of([2019, 2020])).toBeDefined();
  });
});
