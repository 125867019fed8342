import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { cellName } from '#shared/cells/address.ts';
import { CELL } from '#shared/cells/grid.ts';
import { createGridBuilder } from '#shared/cells/grid-builder.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';

const catalogue = loadCatalogue();

type Line = readonly [text: string, indent: number, ...numbers: number[]];

/** Reads a table whose labels are indented by their look, in steps of the button, or by as many times three blanks. */
function read(title: string, header: readonly string[], lines: readonly Line[], how: 'look' | 'blanks') {
  const builder = createGridBuilder();
  const put = (row: number, column: number, text: string, indent = 0) => {
    const blanks = how === 'blanks' ? '   '.repeat(indent) : '';
    builder.add({ row, column, kind: CELL.TEXT, text: blanks + text, indent: how === 'look' ? indent * 9 : 0 });
  };
  put(0, 0, title);
  for (const [column, text] of header.entries()) put(2, column, text);
  lines.forEach(([text, indent, ...numbers], i) => {
    put(3 + i, 0, text, indent);
    for (const [n, number] of numbers.entries()) builder.add({ row: 3 + i, column: 1 + n, kind: CELL.NUMBER, number });
  });
  const grid = builder.finish();
  const plain = { hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], filteredRows: [], comments: [] };
  const figureCells = lines.reduce((sum, [, , ...numbers]) => sum + numbers.length, 0);
  const workbook = { format: 'xlsx', sheets: [{ name: 'Feuil1', grid, figureCells, ...plain }], leftOut: [] } as const;
  const [table] = readWorkbook(workbook, { catalogue, fileName: 'a.xlsx', department: '', answers: [] }).tables;
  if (!table) throw new Error('no table');
  const figures = [...table.observations()].map(
    (one) => `${cellName(one.row, one.column)} ${one.refArea} ${one.counterpartArea} ${one.sex} ${one.value}`,
  );
  return { asked: table.questions.map(({ topic }) => topic), figures, totals: table.totals };
}

const PIVOT: readonly Line[] = [
  ['Kayes', 0, 53, 60],
  ['Libye', 1, 41, 40],
  ['Algérie', 1, 12, 20],
  ['Gao', 0, 10, 13],
  ['Niger', 1, 7, 8],
  ['Libye', 1, 3, 5],
  ['(vide)', 0],
  ['Total général', 0, 63, 73],
];
const CERCLES: readonly Line[] = [
  ['Kayes', 0, 150],
  ['Kayes', 1, 60],
  ['Yélimané', 1, 97],
  ['Gao', 0, 75],
  ['Ansongo', 1, 40],
  ['Bourem', 1, 35],
];

describe.each(['look', 'blanks'] as const)('labels indented by %s', (how) => {
  it('tell countries under regions, whose rows are totals', () => {
    const { asked, figures } = read('Rapatriements de Maliens', ['Étiquettes de lignes', '2020', '2021'], PIVOT, how);
    expect(asked).toEqual([]);
    expect(figures).toEqual([
      'B5 KAY LY _T 41',
      'C5 KAY LY _T 40',
      'B6 KAY DZ _T 12',
      'C6 KAY DZ _T 20',
      'B8 GAO NE _T 7',
      'C8 GAO NE _T 8',
      'B9 GAO LY _T 3',
      'C9 GAO LY _T 5',
    ]);
  });

  it('tell three levels', () => {
    const lines: readonly Line[] = [
      ['Kayes', 0, 53],
      ['Libye', 1, 41],
      ['Hommes', 2, 40],
      ['Femmes', 2, 1],
      ['Algérie', 1, 12],
      ['Hommes', 2, 10],
      ['Femmes', 2, 2],
      ['Total', 0, 53],
    ];
    const { asked, figures } = read('Rapatriements de Maliens en 2021', ['Étiquettes de lignes', 'Nombre'], lines, how);
    expect(asked).toEqual([]);
    expect(figures).toEqual(['B6 KAY LY M 40', 'B7 KAY LY F 1', 'B9 KAY DZ M 10', 'B10 KAY DZ F 2']);
  });

  it('tell a region over its cercles where its sum is wrong, which is reported', () => {
    const { asked, figures, totals } = read('Migrants de retour en 2021', ['Localité', 'Nombre'], CERCLES, how);
    expect(asked).toEqual([]);
    expect(figures).toEqual([
      'B5 KAY.KAYES _T _T 60',
      'B6 KAY.YELIMANE _T _T 97',
      'B8 GAO.ANSONGO _T _T 40',
      'B9 GAO.BOUREM _T _T 35',
    ]);
    expect(totals.map(({ row, stated, computed, agrees }) => [row, stated, computed, agrees])).toEqual([
      [3, 150, 157, false],
      [6, 75, 75, true],
    ]);
  });

  it('say nothing of a list of cercles in which some hand slipped', () => {
    const lines: readonly Line[] = [
      ['Kayes', 0, 150],
      ['Bafoulabé', 1, 60],
      ['Yélimané', 0, 97],
      ['Nioro', 0, 40],
    ];
    const { figures } = read('Migrants de retour en 2021', ['Cercle', 'Nombre'], lines, how);
    expect(figures[0]).toBe('B4 KAY.KAYES _T _T 150');
    expect(figures).toHaveLength(4);
  });
});

it('one blank before a label is no level', () => {
  const lines: readonly Line[] = PIVOT.map(([text, indent, ...numbers]) => [
    `${' '.repeat(indent)}${text}`,
    0,
    ...numbers,
  ]);
  const { asked } = read('Rapatriements de Maliens', ['Étiquettes de lignes', '2020', '2021'], lines, 'look');
  expect(asked).not.toEqual([]);
});
