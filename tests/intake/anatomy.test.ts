import { describe, expect, it } from 'vitest';
import { BUCKETS } from '#shared/domain/model/ledger.ts';
import { readLines } from './build.ts';

const LINES = [
  ['Maliens rapatriés par région en 2021'],
  ['N°', 'Région', 'Hommes', 'Femmes', 'Total'],
  [1, 'Kayes', 5, 4, 9],
  [2, 'Gao', 7, 1, 8],
  ['', 'Total', 12, 5, 17],
];

describe('the anatomy of a table', () => {
  it('tells what each column and row is, and the words over it', () => {
    const [table] = readLines(LINES).tables;
    const anatomy = table?.anatomy?.();
    expect(anatomy?.columns.map(({ part }) => part)).toEqual(['rank', 'refArea', 'figures', 'figures', 'total']);
    expect(anatomy?.columns[2]?.meaning).toMatchObject({
      indicator: 'REPAT',
      sex: 'M',
      period: { timePeriod: '2021' },
    });
    expect(anatomy?.bodyRows.map((_row, index) => anatomy.rowPart(index))).toEqual(['data', 'data', 'total']);
    expect(anatomy?.headerRows).toEqual([1]);
    expect(anatomy?.titles).toEqual(['Maliens rapatriés par région en 2021']);
  });

  it('tells the fields of a list of records', () => {
    const lines = [
      ['Liste des activités 2021'],
      ['N°', 'Activité', 'Date', 'Lieu', 'Montant'],
      [1, 'Atelier de formation des agents consulaires', '2021-03', 'Kayes', 5_000_000],
      [2, 'Campagne de sensibilisation des jeunes migrants', '2021-05', 'Gao', 7_000_000],
    ];
    const columns = readLines(lines).tables[0]?.anatomy?.().columns;
    expect(columns?.map(({ part }) => part)).toEqual(['rank', 'title', 'start', 'place', 'amount']);
  });
});

describe('a reading', () => {
  it('tells of every cell of a sheet which bucket it went to', () => {
    const [claims] = readLines(LINES).claims ?? [];
    const buckets = Array.from(claims?.claimed ?? [], (code) => BUCKETS[code - 1] ?? '');
    const at = (row: number) => buckets.filter((_bucket, position) => claims?.grid.rows[position] === row);
    expect(at(2)).toEqual(['DIMENSION', '', 'OBSERVATION', 'OBSERVATION', 'TOTAL']);
    expect(at(4)).toEqual(['', 'TOTAL', 'TOTAL', 'TOTAL']);
  });

  it('tells what one cell would state, as the list of all figures does', () => {
    const proposal = readLines(LINES).tables[0]?.proposal;
    const all = [...(proposal?.figures() ?? [])];
    expect(all).toHaveLength(9);
    for (const figure of all) expect(proposal?.at(figure.row, figure.column)).toEqual(figure);
    expect(proposal?.at(1, 2)).toBeUndefined();
    expect(proposal?.at(2, 1)).toBeUndefined();
  });
});
