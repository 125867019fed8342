import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import { workbookOf } from '#tests/fixtures/layouts/layout.ts';

const catalogue = loadCatalogue();

/** Values of a one-row table of remittances whose figures are these texts. */
function readRemittances(title: string, cells: readonly (string | number)[]) {
  const years = cells.map((_, i) => 2019 + i);
  const other = cells.map((_, i) => 100 + i);
  const lines = [[title], [], ['Pays', ...years], ['France', ...cells], ['Gabon', ...other]];
  const layout = { says: '', fileName: 'transferts.xlsx', sheets: [{ name: 'Feuil1', lines }] };
  const context = { catalogue, fileName: layout.fileName, department: 'MEF', answers: [] };
  const [table] = readWorkbook(workbookOf(layout), context).tables;
  const all = table ? [...table.observations()] : [];
  return {
    values: all.filter(({ counterpartArea }) => counterpartArea === 'FR').map(({ value }) => value),
    unreadable: table?.ledger.buckets.UNREADABLE,
  };
}

describe('a cell that states its own unit', () => {
  it('is multiplied once, whatever the title says', () => {
    const cells = ['12 milliards', '3,5 MdF', 9677.2];
    expect(readRemittances('Transferts de fonds (en millions de FCFA)', cells).values).toEqual([12e9, 3.5e9, 9677.2e6]);
    expect(readRemittances('Transferts de fonds', ['12 milliards', 1, 2]).values).toEqual([12e9, 1, 2]);
  });

  it('is multiplied by the title where it only names the currency', () => {
    expect(readRemittances('Transferts de fonds (en millions de FCFA)', ['250 FCFA', 1, 2]).values[0]).toBe(250e6);
  });

  it('is not taken for francs where it states another currency', () => {
    const read = readRemittances('Transferts de fonds (FCFA)', ['250 USD', 1, 2]);
    expect(read).toEqual({ unreadable: 1, values: [1, 2] });
  });

  it('is not taken for an amount where it is a share', () => {
    const read = readRemittances('Transferts de fonds', ['12,5 %', 1, 2]);
    expect(read).toEqual({ unreadable: 1, values: [1, 2] });
  });
});
