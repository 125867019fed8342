import { expect, test } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { blankPersonalCells } from '#electron/services/blank-personal-cells.ts';
import { packCells, unpackCells } from '#electron/services/kept-cells.ts';
import { cellAt } from '#shared/cells/grid.ts';
import { gridOf } from '#shared/cells/grid-builder.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { question, reading, table } from '#tests/db/build-reading.ts';

const CATALOGUE = loadCatalogue();

function sheet(name: string, lines: Parameters<typeof gridOf>[0], parts: Partial<Sheet> = {}): Sheet {
  return {
    name,
    hidden: false,
    grid: gridOf(lines),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filteredRows: [],
    comments: [],
    figureCells: 0,
    ...parts,
  };
}

const LIST = [
  ['Liste des migrants de retour, vol du 12/03/2021'],
  ['N°', 'Nom', 'Prénoms', 'Sexe', 'Provenance', 'Téléphone', 'Âge'],
  [1, 'TRAORÉ', 'Awa', 'F', 'Libye', '76 00 00 01', 31],
  [2, 'KEÏTA', 'Moussa', 'M', 'Niger', '76 00 00 02', 25],
];

const PEOPLE: Workbook = {
  format: 'xlsx',
  leftOut: [],
  sheets: [
    sheet('Liste', LIST, { comments: [{ row: 2, column: 1, text: 'Awa Traoré, rappelée' }] }),
    sheet('Synthèse', [
      ['Région', 'Total'],
      ['Kayes', 2],
    ]),
  ],
};

const NOMINAL = reading([
  table({ sheet: 'Liste', content: 'nominal', range: { top: 1, left: 0, bottom: 3, right: 6 } }),
]);

test('what identifies people is emptied, titles, headings and the rest stay', () => {
  const [list, summary] = blankPersonalCells(PEOPLE, NOMINAL, CATALOGUE).sheets;
  const row = (line: number) => [0, 1, 2, 3, 4, 5, 6].map((column) => list && cellAt(list.grid, line, column)?.text);
  expect(row(1)).toEqual(LIST[1]);
  expect(row(2)).toEqual(['1', undefined, undefined, 'F', 'Libye', undefined, '31']);
  expect(list?.comments).toEqual([]);
  expect(summary).toEqual(PEOPLE.sheets[1]);
});

test('no name is left anywhere in what is kept', () => {
  const kept = Buffer.from(packCells(blankPersonalCells(PEOPLE, NOMINAL, CATALOGUE))).toString('utf8');
  for (const name of ['TRAORÉ', 'Awa', 'KEÏTA', 'Moussa', '76 00']) expect(kept).not.toContain(name);
  expect(kept).toContain('Libye');
});

test('names are dropped as well while it is asked whether the table names people', () => {
  const asked = reading([
    table({
      sheet: 'Liste',
      range: { top: 1, left: 0, bottom: 3, right: 6 },
      questions: [question({ topic: 'personal', id: 'personal:A2:G4' })],
    }),
  ]);
  expect(Buffer.from(packCells(blankPersonalCells(PEOPLE, asked, CATALOGUE))).toString('utf8')).not.toContain('TRAORÉ');
});

test('a column of words that hardly repeat is emptied whatever its heading says', () => {
  const people = Array.from({ length: 10 }, (_, i) => [`Personne ${i}`, i % 2 ? 'F' : 'M', 'Nom caché', `76${i}`]);
  const book = { ...PEOPLE, sheets: [sheet('Liste', [['Bénéficiaire', 'Sexe', 'Ville', 'Téléphone'], ...people])] };
  const list = reading([
    table({ sheet: 'Liste', content: 'nominal', range: { top: 0, left: 0, bottom: 10, right: 3 } }),
  ]);
  const kept = Buffer.from(packCells(blankPersonalCells(book, list, CATALOGUE))).toString('utf8');
  expect(kept).not.toContain('Personne');
  expect(kept).toContain('Ville');
});

test('cells that are packed come back the same', () => {
  expect(unpackCells(packCells(PEOPLE))).toEqual(PEOPLE);
});

test('where no heading is recognised, everything below the first row of the list is emptied', () => {
  const book = {
    ...PEOPLE,
    sheets: [
      sheet('Liste', [
        ['A', 'B'],
        ['TRAORÉ Awa', 'Kayes'],
        ['KEÏTA Moussa', 'Gao'],
      ]),
    ],
  };
  const list = reading([
    table({ sheet: 'Liste', content: 'nominal', range: { top: 0, left: 0, bottom: 2, right: 1 } }),
  ]);
  expect(Buffer.from(packCells(blankPersonalCells(book, list, CATALOGUE))).toString('utf8')).not.toMatch(
    /TRAORÉ|KEÏTA/,
  );
});
