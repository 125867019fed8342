import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import type { LayoutCell } from '#tests/fixtures/layouts/layout.ts';
import { committed, type Lines, readLines, readSheet } from './build.ts';

const REGIONS = ['Kayes', 'Koulikoro', 'Sikasso', 'Ségou', 'Mopti', 'Gao', 'Kidal', 'Bamako'];

/** A table of some regions, years and sexes with its totals, as random as its figures. */
const table = fc
  .record({
    regions: fc.subarray(REGIONS, { minLength: 2 }),
    years: fc.subarray(['2019', '2020', '2021'], { minLength: 1 }),
    seed: fc.array(fc.integer({ min: 1, max: 90000 }), { minLength: 24, maxLength: 24 }),
  })
  .map(({ regions, years, seed }) => {
    const rows = regions.map((name, r) => [name, ...years.map((_, y) => seed[r * 3 + y] ?? 1)]);
    return { title: 'Migrants de retour par région', header: ['Région', ...years], rows };
  });

const linesOf = ({ title, header, rows }: { title: string; header: LayoutCell[]; rows: LayoutCell[][] }): Lines => [
  [title],
  [],
  header,
  ...rows,
];
/** What is read, whatever cells it stands in. */
const figures = (lines: Lines) =>
  committed(readLines(lines))
    .map((line) => line.replace(/^\S+ /, ''))
    .sort();

describe('a table that is moved about', () => {
  it('is read whole', () => {
    fc.assert(
      fc.property(table, (one) => {
        expect(figures(linesOf(one))).toHaveLength(one.rows.length * (one.header.length - 1));
      }),
      { numRuns: 40 },
    );
  });

  it('says the same with empty rows above and an empty column before it', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 4 }), (one, down) => {
        const moved = [...Array.from({ length: down }, () => []), ...linesOf(one).map((line) => [null, ...line])];
        expect(figures(moved)).toEqual(figures(linesOf(one)));
      }),
      { numRuns: 40 },
    );
  });

  it('says the same on a sheet with another neutral name, and with its rows in another order', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('Sheet1', 'Tab', 'Données', 'X'), (one, name) => {
        const lines = linesOf({ ...one, rows: [...one.rows].reverse() });
        const renamed = committed(readSheet({ name, lines })).map((line) => line.replace(/^\S+ /, ''));
        expect(renamed.sort()).toEqual(figures(linesOf(one)));
      }),
      { numRuns: 40 },
    );
  });

  it('says the same with a total row, which is never a figure', () => {
    fc.assert(
      fc.property(table, (one) => {
        const sums = one.header.slice(1).map((_, y) => one.rows.reduce((sum, row) => sum + Number(row[y + 1]), 0));
        const lines = [...linesOf(one), ['Total', ...sums]];
        expect(figures(lines)).toEqual(figures(linesOf(one)));
      }),
      { numRuns: 40 },
    );
  });

  it('says the same with marks of notes on its labels', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('*', ' (1)', ' ²', ' (a)'), (one, mark) => {
        const rows = one.rows.map(([name, ...rest], i) => [i % 2 ? `${String(name)}${mark}` : String(name), ...rest]);
        expect(figures(linesOf({ ...one, rows }))).toEqual(figures(linesOf(one)));
      }),
      { numRuns: 40 },
    );
  });
});

const cell: fc.Arbitrary<LayoutCell> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: fc.integer({ min: -5, max: 2100 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1e12, noNaN: true }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<LayoutCell>(
      ...[
        'Kayes',
        'Total',
        'Pays',
        'Région',
        'H',
        'F',
        'Année 2020',
        '2021',
        '1 234',
        '12,5 %',
        'ND',
        '-',
        '"',
        '#N/A',
      ],
      ...[
        'Migrants de retour 2021',
        'Maliens rapatriés',
        'Sous-total',
        'Libye',
        'Cumul',
        '(1)',
        'Source : DGME',
        'Nom',
      ],
      ...['Prénom', 'Date', 'Activité', 'Objectif', 'Montant (FCFA)', 'Tél :', 'en millions', '  '],
    ),
  },
  { weight: 1, arbitrary: fc.constant<LayoutCell>({ iso: '2021-03-04', format: 'dd/mm/yyyy' }) },
  { weight: 1, arbitrary: fc.constantFrom<LayoutCell>({ cached: undefined }, { cached: 12 }) },
);
const span = fc.option(
  fc.integer({ min: 0, max: 8 }).map((first) => ({ first, last: first + 1 })),
  { nil: undefined },
);
const merge = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 2 }))
  .map(([column, row, wide]) => `${'ABCDEF'[column]}${row}:${'ABCDEF'[column + wide]}${row + 1}`);

describe('any grid at all', () => {
  it('is accounted for cell by cell, without a crash', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 14 }),
        fc.array(merge, { maxLength: 2 }),
        span,
        span,
        fc.boolean(),
        (lines, merges, rows, columns, hidden) => {
          const reading = readSheet({
            name: 'Feuil1',
            lines,
            merges,
            hidden,
            hiddenRows: rows ? [rows] : [],
            hiddenColumns: columns ? [columns] : [],
          });
          for (const { ledger, observationCount, questions, observations } of reading.tables) {
            expect(balanceOf(ledger)).toBe(0);
            if (questions.length > 0) expect(ledger.buckets.OBSERVATION).toBe(0);
            else if (ledger.buckets.PERSONAL === 0) expect(ledger.buckets.OBSERVATION).toBe(observationCount);
            expect([...observations()].length).toBe(observationCount);
          }
          for (const line of reading.outside) expect(balanceOf(line)).toBe(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
