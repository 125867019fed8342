import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { gridOf } from '#shared/cells/grid-builder.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import { CHUNK, chunksOf, observationsOf } from '#shared/domain/model/figure-chunk.ts';
import { observation } from '#tests/db/build-reading.ts';

const observations = fc.record({
  indicator: fc.constantFrom('RETURN', 'REMIT'),
  timePeriod: fc.constantFrom('2020', '2021-Q1'),
  refArea: fc.constantFrom('ML', 'KAY', 'KAY.KITA'),
  geo: fc.constantFrom('8', '19'),
  counterpartArea: fc.constantFrom('_T', 'LY'),
  sex: fc.constantFrom('_T', 'F'),
  age: fc.constantFrom('_T', 'Y_LT18'),
  kind: fc.constantFrom('_T', 'Autre|"'),
  value: fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constant(Number.NaN)),
  unit: fc.constantFrom('persons', 'XOF'),
  status: fc.constantFrom('A', 'P', 'O'),
  row: fc.nat(),
  column: fc.nat(16_383),
  raw: fc.oneof(fc.string(), fc.constantFrom('12', 'NaN', '0')),
} as const);

describe('figures in chunks', () => {
  it('come back as they were, in their order', () => {
    fc.assert(
      fc.property(fc.array(observations), (all) => {
        expect([...observationsOf(chunksOf(all))]).toEqual(all);
      }),
    );
  });

  it('are as many as there are, in chunks of bounded size', () => {
    const all = Array.from({ length: 2 * CHUNK + 1 }, (_, row) => observation({ row, value: row, raw: String(row) }));
    const sizes = [...chunksOf(all)].map(({ size }) => size);
    expect(sizes).toHaveLength(3);
    expect([...observationsOf(chunksOf(all))]).toEqual(all);
  });
});

const catalogue = loadCatalogue();
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const COUNTRIES = ['Algérie', 'Libye', 'Niger', 'Mauritanie', 'Sénégal', 'Maroc', 'Tunisie', 'Gabon'];

/** A long list: a year, a month, a country, a sex, and the figures of two indicators. */
function longList(rows: number, changed: (row: number, line: (string | number)[]) => (string | number)[]): Workbook {
  const lines = Array.from({ length: rows }, (_, row) =>
    changed(row, [
      2000 + Math.floor(row / 192),
      MONTHS[Math.floor(row / 16) % 12] ?? '',
      COUNTRIES[Math.floor(row / 2) % 8] ?? '',
      row % 2 ? 'Femmes' : 'Hommes',
      1000 + ((row * 37) % 499),
      500 + ((row * 37) % 251),
    ]),
  );
  const head = ['Année', 'Mois', 'Pays de provenance', 'Sexe', 'Migrants de retour', 'Rapatriements organisés'];
  const grid = gridOf([head, ...lines]);
  const sheet = { name: 'Retours', hidden: false, grid, merges: [], hiddenRows: [], hiddenColumns: [], comments: [] };
  return { format: 'xlsx', leftOut: [], sheets: [{ ...sheet, filteredRows: [], figureCells: rows * 3 }] };
}

function read(workbook: Workbook) {
  const { tables } = readWorkbook(workbook, { catalogue, fileName: 'retours.xlsx', department: 'DGME', answers: [] });
  return tables.map((table) => ({ ...table, all: [...table.observations()] }));
}

describe('a list longer than a chunk', () => {
  it('gives each figure its own period, country and sex', () => {
    const [table] = read(longList(3_000, (_row, line) => line));
    expect(table?.questions).toEqual([]);
    expect(table?.all).toHaveLength(6_000);
    expect(table?.observationCount).toBe(6_000);
    expect(table?.all[2 * 2_999]).toMatchObject({
      indicator: 'RETURN',
      timePeriod: '2015-08',
      counterpartArea: 'MR',
      sex: 'F',
      geo: '8',
      value: 1000 + ((2_999 * 37) % 499),
      row: 3_000,
      column: 4,
    });
  });

  it('is asked about when one row far down says the same as another', () => {
    const [table] = read(
      longList(3_000, (row, line) => (row === 2_500 ? [2000, 'janvier', 'Algérie', 'Hommes', 7, 8] : line)),
    );
    expect(table?.questions.map(({ id }) => id)).toEqual([expect.stringMatching(/^column:.*:repeated$/)]);
  });

  it('keeps missing tokens and notes where they stand, thousands of rows apart', () => {
    const [table] = read(
      longList(3_000, (row, line) => (row % 1_500 === 0 ? [...line.slice(0, 4), 'ND', `${line[5]} (p)`] : line)),
    );
    expect(table?.missing.map(({ row, column, raw }) => [row, column, raw])).toEqual([
      [1, 4, 'ND'],
      [1_501, 4, 'ND'],
    ]);
    const noted = table?.all.filter(({ status }) => status === 'P').map(({ row, raw }) => [row, raw]);
    expect(noted).toEqual([
      [1, '500 (p)'],
      [1_501, `${500 + ((1_500 * 37) % 251)} (p)`],
    ]);
  });
});
