import { expect, test } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { packCells, unpackCells } from '#electron/services/intake/kept-cells.ts';
import { cellAt } from '#shared/cells/grid.ts';
import { gridOf } from '#shared/cells/grid-builder.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { indexOnce } from '#shared/domain/catalogue/index-once.ts';
import { namesPersons } from '#shared/domain/intake/nominal/names-persons.ts';
import { withoutPersons } from '#shared/domain/intake/nominal/without-persons.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';

const catalogue = loadCatalogue();
const index = indexOnce(catalogue);

function sheet(name: string, lines: Parameters<typeof gridOf>[0], parts: Partial<Sheet> = {}): Sheet {
  const grid = gridOf(lines);
  return {
    name,
    hidden: false,
    grid,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filteredRows: [],
    comments: [],
    figureCells: lines.flat().filter((cell) => typeof cell === 'number' || /^[\d ]+$/.test(String(cell))).length,
    ...parts,
  };
}

const LIST = [
  ['Liste des migrants de retour de Libye, vol du 12/03/2021'],
  ['N°', 'Nom', 'Prénoms', 'Sexe', 'Provenance', 'Téléphone', 'Âge', 'Né(e) le'],
  [1, 'TRAORÉ', 'Awa', 'F', 'Libye', '76 00 00 01', 31, '02/02/1990'],
  [2, 'KEÏTA', 'Moussa', 'M', 'Niger', '76 00 00 02', 15, '25/05/2005'],
];
const SUMMARY = [
  ['Retours par région, 2021 (liste établie par Awa Traoré, 76000001)'],
  ['Région', 'Total'],
  ['Kayes', 2],
];
const PEOPLE: Workbook = {
  format: 'xlsx',
  leftOut: [],
  sheets: [
    sheet('Liste', LIST, { comments: [{ row: 2, column: 1, text: 'Awa Traoré, rappelée' }] }),
    sheet('Synthèse', SUMMARY, { comments: [{ row: 2, column: 1, text: 'vu avec Keïta' }] }),
    sheet('Copie de TRAORÉ', LIST, { hidden: true }),
  ],
};
const NAMES = ['traor', 'awa', 'keïta', 'moussa', '76 00', '76000', '1990', '2005'];
const lower = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8').toLowerCase();

test('what identifies people is emptied; titles, headings and what is counted stay', () => {
  const { workbook } = withoutPersons(PEOPLE, 'envoi.xlsx', [], index);
  const [list] = workbook.sheets;
  const row = (line: number) => [0, 1, 2, 3, 4, 5, 6, 7].map((column) => list && cellAt(list.grid, line, column)?.text);
  expect(row(1)).toEqual(LIST[1]);
  expect(row(2)).toEqual(['1', '■', '■', 'F', 'Libye', '', '31', '■']);
  expect(list?.comments).toEqual([]);
  expect(list?.persons?.[0]?.persons.map(({ age }) => age)).toEqual(['Y_GE18', 'Y_LT18']);
});

test('no name, number or date of birth is left in what is kept: not on other sheets, hidden or not, nor in their names', () => {
  const { workbook, fileName } = withoutPersons(PEOPLE, 'Liste Awa TRAORE 2021.xlsx', [], index);
  const kept = lower(packCells(workbook));
  expect(NAMES.filter((name) => kept.includes(name))).toEqual([]);
  expect(kept).toContain('libye');
  expect(fileName).toBe('Liste ■ ■ 2021.xlsx');
});

test('what is kept reads as the workbook did', () => {
  const context = { catalogue, fileName: 'envoi.xlsx', department: 'OIM', answers: [] };
  const { workbook } = withoutPersons(PEOPLE, 'envoi.xlsx', [], index);
  const plain = (book: Workbook) =>
    JSON.stringify(readWorkbook(book, context).tables.map((table) => ({ ...table, seen: [...table.observations()] })));
  expect(plain(unpackCells(packCells(workbook)))).toBe(plain(PEOPLE));
  expect(withoutPersons(workbook, 'envoi.xlsx', [], index).workbook).toBe(workbook);
});

test('a workbook that names nobody stays as it is', () => {
  const [, summary] = PEOPLE.sheets;
  const book = { ...PEOPLE, sheets: summary ? [summary] : [] };
  const { workbook } = withoutPersons(book, 'envoi.xlsx', [], index);
  expect(namesPersons(workbook)).toBe(false);
  expect(workbook.sheets[0]?.grid).toBe(summary?.grid);
  expect(workbook.sheets[0]?.comments).toHaveLength(1);
});

test('cells that are packed come back the same', () => {
  expect(unpackCells(packCells(PEOPLE))).toEqual({ ...PEOPLE, doubts: [] });
});
