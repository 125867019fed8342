import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { openWorkbook } from '#electron/reader/host/open-workbook.ts';
import { cellName } from '#shared/cells/address.ts';
import { rolesOfCorner } from '#shared/domain/intake/areas/area-roles.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import type { TableReading } from '#shared/domain/intake/types.ts';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import type { LayoutCell } from '#tests/fixtures/layouts/layout.ts';
import { readLayout } from './measure-layouts.ts';

const catalogue = loadCatalogue();

function read(lines: readonly (readonly LayoutCell[])[], answer?: string, merges: string[] = []): TableReading {
  const layout = { says: '', fileName: 'monde.xlsx', sheets: [{ name: 'Data', lines, merges }] };
  const answers: Answer[] =
    answer === undefined ? [] : [{ file: 'monde.xlsx', sheet: '', question: 'country:*:areas', answer }];
  const first = readLayout(layout, catalogue).tables[0];
  const named = answers.map((one) => ({ ...one, question: first?.questions[0]?.id ?? '' }));
  const reading = readLayout(layout, catalogue, named);
  for (const ledger of [...reading.tables.map((table) => table.ledger), ...reading.outside])
    expect(balanceOf(ledger)).toBe(0);
  const [table] = reading.tables;
  if (!table) throw new Error('no table');
  return table;
}

const told = (table: TableReading) =>
  [...(table.proposal?.figures() ?? [])].map(
    (one) =>
      `${cellName(one.row, one.column)} ${one.role} ${one.timePeriod} ${one.refArea} ${one.counterpartArea} ${one.sex} ${one.value}`,
  );

const STOCK: readonly (readonly LayoutCell[])[] = [
  ['International migrant stock by sex and by country of destination, 1990-2000'],
  [],
  ['Sort order', 'Country or area of destination', 'Code', 'Both sexes', null, 'Male', null, 'Female'],
  [null, null, null, 1990, 2000, 1990, 2000, 1990, 2000],
  [1, 'WORLD', 900, 210, 240, 110, 126, 100, 114],
  [2, 'Less developed regions', 902, '..', '..', '..', '..', '..', '..'],
  [3, 'Western Africa', 914, 150, 170, 80, 90, 70, 80],
  [4, 'Mali', 466, 100, 110, 52, 57, 48, 53],
  [5, 'Niger', 562, 50, 60, 28, 33, 22, 27],
  [6, 'Europe', 908, 60, 70, 30, 36, 30, 34],
  [7, 'France', 250, 30, 33, 14, 16, 16, 17],
  [8, 'Italy', 380, 20, 25, 10, 13, 10, 12],
  [9, 'Spain', 724, 10, 12, 6, 7, 4, 5],
];
const MERGES = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:I3'];

describe('a table of many countries', () => {
  it('is asked about as a whole, and nothing of it is stored', () => {
    const table = read(STOCK, undefined, MERGES);
    expect(table.questions.map(({ topic, options }) => [topic, options])).toEqual([
      ['country', ['counterpart', 'exclude']],
    ]);
    expect(table.indicator).toBe('');
  });

  it('gives the figures of Mali by year and sex, its own countries being the reporting ones', () => {
    const lines = told(read(STOCK, undefined, MERGES)).filter((line) => line.includes(' ML '));
    expect(lines).toEqual([
      'D8 total 1990 ML _T _T 100',
      'E8 total 2000 ML _T _T 110',
      'F8 observation 1990 ML _T M 52',
      'G8 observation 2000 ML _T M 57',
      'H8 observation 1990 ML _T F 48',
      'I8 observation 2000 ML _T F 53',
    ]);
  });

  it('keeps the words of groups that have no code, and proves groups by their countries', () => {
    const table = read(STOCK, undefined, MERGES);
    const lines = told(table);
    expect(lines).toContain('F6 missing 1990 Less developed regions _T M NaN');
    expect(lines).toContain('F7 total 1990 Western Africa _T M 80');
    expect(lines).toContain('F5 total 1990 _T _T M 110');
    expect(table.totals.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('reads the long form with a column of three-letter codes', () => {
    const rows = ['Aruba', 'Benin', 'France', 'Ghana', 'Mali', 'Togo'].flatMap((name, n) =>
      [2000, 2001].map((year): LayoutCell[] => [name, `X${n}`, 'SP.POP', year, 1000 * n + year]),
    );
    const table = read([
      ['Population, total'],
      [],
      ['Country Name', 'Country Code', 'Indicator Code', 'Year', 'Value'],
      ...rows,
    ]);
    expect(told(table).filter((line) => line.includes('ML'))).toEqual([
      'E12 observation 2000 ML _T _T 6000',
      'E13 observation 2001 ML _T _T 6001',
    ]);
  });
});

const NAMES = ['France', 'Gabon', 'Ghana', 'Mali', 'Niger', 'Togo', 'Other North'];
const MATRIX: readonly (readonly LayoutCell[])[] = [
  ['Bilateral Remittance Estimates for 2017 (millions of US$) (April 2018 Version)'],
  ['receiving (across) / sending (down)', ...NAMES, 'WORLD'],
  ...NAMES.map((name, r): LayoutCell[] => [name, ...NAMES.map((_, c) => r * 10 + c), 70 * r + 21]),
  ['WORLD', ...NAMES.map((_, c) => 210 + 7 * c), 1617],
];

describe('a matrix of countries', () => {
  it('has the receiving country as the reporting one, the sender as the other', () => {
    const lines = told(read(MATRIX));
    expect(lines).toContain('E3 observation 2017 ML FR _T 3000000');
    expect(lines).toContain('B6 observation 2017 FR ML _T 30000000');
    expect(lines).toContain('E9 observation 2017 ML Other North _T 63000000');
    expect(lines).toContain('E10 total 2017 ML _T _T 231000000');
  });

  it('is read under a heading of its own over the countries across, years down', () => {
    const names = ['Burkina Faso', 'France', 'Mali', 'Niger', 'Senegal'];
    const table = read(
      [
        ['International migrant stock by country of destination and origin'],
        [],
        ['Year', 'Country of destination', 'Code', 'Country of origin'],
        [null, null, null, 'Total', 'Other South', ...names],
        ...[1990, 2019].flatMap((year) =>
          names.map((name, n): LayoutCell[] => [year, name, 800 + n, 500 + n, 6, ...names.map((_, c) => 10 * n + c)]),
        ),
      ],
      undefined,
      ['A3:A4', 'B3:B4', 'C3:C4', 'D3:J3'],
    );
    const lines = told(table);
    expect(lines).toContain('E7 observation 1990 ML Other South _T 6');
    expect(lines).toContain('F7 observation 1990 ML BF _T 20');
    expect(lines).toContain('H11 observation 2019 FR ML _T 12');
    expect(lines.filter((line) => line.includes(' ML _T '))).toHaveLength(12);
  });

  it('may keep what concerns Mali only, when its indicator is one of the catalogue', () => {
    const table = read(MATRIX, 'ML');
    // A sender without a code is asked about; the figures of other countries are left out.
    expect(table.questions.map(({ id }) => id)).toEqual(['country:A2:I10:Other North']);
    const kept = [...table.observations()].map(
      ({ refArea, counterpartArea, unit }) => `${refArea} ${counterpartArea} ${unit}`,
    );
    expect(kept).toEqual(['FR', 'GA', 'GH', 'ML', 'NE', 'TG'].map((code) => `ML ${code} USD`));
  });

  it('is left out as a whole when an officer says so', () => {
    const table = read(MATRIX, 'exclude');
    expect([table.questions, [...table.observations()]]).toEqual([[], []]);
    expect(table.ledger.buckets.EXCLUDED).toBe(64);
  });

  it.each([
    ['receiving (across) / sending (down)', 'from', 'to'],
    ['Pays d’origine \\ Pays de destination', 'from', 'to'],
    ['Pays de résidence (en colonnes), pays de naissance (en lignes)', 'from', 'to'],
    ['destination / origin', 'to', 'from'],
  ])('tells which countries stand where: %s', (text, down, across) => {
    expect(rolesOfCorner(text)).toEqual({ down, across });
  });

  it('is asked about where Mali is none of its countries', () => {
    const table = read([
      ['Migrants de retour en 2021 selon les pays de provenance et de transit'],
      [],
      ['Provenance / Transit', 'Niger', 'Mauritanie', 'Sénégal'],
      ['Algérie', 120, 14, 2],
      ['Maroc', 3, 41, 18],
    ]);
    expect(table.questions.map(({ id }) => id)).toEqual(['country:A3:D5:areas']);
  });

  it('is none where a second column only names the city of the country', () => {
    const table = read([
      ['Maliens immatriculés en 2020'],
      [],
      ['Pays', 'Consulat', 'Effectif'],
      ['France', 'Paris', 120],
      ['Gabon', 'Libreville', 41],
      ['Sénégal', 'Dakar', 77],
    ]);
    expect(table.proposal?.areas).toEqual([]);
  });
});

const REALDATA = '/work/shared/realdata';

describe.skipIf(!existsSync(REALDATA))('published tables of many countries', () => {
  async function figuresOf(file: string, sheet: string) {
    const workbook = await openWorkbook(join(REALDATA, file), { fileName: file });
    const { tables } = readWorkbook(workbook, { catalogue, fileName: file, department: '', answers: [] });
    const table = tables.find((one) => one.sheet === sheet);
    return [...(table?.proposal?.figures() ?? [])];
  }

  it.each([
    ['01_UN_MigrantStockTotal_2015.xlsx', ['1990', '1995', '2000', '2005', '2010', '2015'], [363145, 186111, 177034]],
    ['03_undesa_pd_2019_migrant_stock_total.xlsx', ['1990', '1995', '2000', '2005', '2010', '2015', '2019'], [468230]],
  ])('%s gives the migrants in Mali by year and sex', { timeout: 60_000 }, async (file, years, last) => {
    const ours = (await figuresOf(file, 'Table 1')).filter(({ refArea }) => refArea === 'ML');
    expect(ours.map(({ sex, timePeriod }) => `${sex} ${timePeriod}`)).toEqual(
      ['_T', 'M', 'F'].flatMap((sex) => years.map((year) => `${sex} ${year}`)),
    );
    const values = ours.filter(({ timePeriod }) => timePeriod === years.at(-1)).map(({ value }) => value);
    expect(values.slice(0, last.length)).toEqual(last);
  });

  it('05_WB_Bilateral_Remittance_2017.xlsx gives what Mali receives and sends', { timeout: 60_000 }, async () => {
    const all = await figuresOf('05_WB_Bilateral_Remittance_2017.xlsx', 'Bilateral_Remittances_2017');
    const received = all.filter(({ refArea, role }) => refArea === 'ML' && role === 'observation');
    expect(received).toHaveLength(214);
    expect(all.filter(({ counterpartArea, role }) => counterpartArea === 'ML' && role === 'observation')).toHaveLength(
      214,
    );
    const from = (code: string) => received.find(({ counterpartArea }) => counterpartArea === code)?.value;
    expect([from('FR'), from('NG'), from('CI')]).toEqual([244965720.315277, 230512123.326501, 0]);
    expect(received.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1039899366.33, 1);
    expect(new Set(all.map(({ timePeriod }) => timePeriod))).toEqual(new Set(['2017']));
  });
});
