import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { spotAfter } from '#renderer/features/intake/reading/sheet/sheet-keys.ts';
import { cellsOfRow, modelOf } from '#renderer/features/intake/reading/sheet/sheet-model.ts';
import { liveReading } from '#renderer/features/intake/worker/live-reading.ts';
import { MARKS } from '#renderer/features/intake/worker/protocol.ts';
import { gridOf } from '#shared/cells/grid-builder.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { say } from '#shared/texts/say.ts';

const LINES = [
  ['Maliens rapatriés par région en 2021'],
  [],
  ['Région', 'Hommes', 'Femmes', 'Total'],
  ['Kayes', 5, 4, 9],
  ['Gao', 7, 'illisible', 8],
  ['Mopti', 3, 2, 6],
  ['Total', 15, 7, 23],
];

function sheetOf(lines: Parameters<typeof gridOf>[0], more: Partial<Sheet> = {}): Sheet {
  const grid = gridOf(lines);
  const plain = { name: 'Feuil1', hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], filteredRows: [] };
  const figureCells = Array.from(grid.kinds).filter((kind) => kind === 1).length;
  return { ...plain, grid, comments: [], figureCells, ...more };
}

function read(sheet: Sheet) {
  const workbook: Workbook = { format: 'xlsx', sheets: [sheet], leftOut: [] };
  const setting = { catalogue: loadCatalogue(), fileName: 'envoi.xlsx', department: 'OIM', answers: [] };
  const live = liveReading(workbook, setting, () => 0);
  const { reading, marks } = live.read([]);
  const markAt = (row: number, column: number) => {
    const { grid } = sheet;
    for (let i = 0; i < grid.size; i++)
      if (grid.rows[i] === row && grid.columns[i] === column) return MARKS[(marks[0]?.[i] ?? 0) - 1];
    return undefined;
  };
  return { live, reading, marks: marks[0], markAt };
}

describe('the marks of a sheet', () => {
  test('tell of every cell what it became', () => {
    const { markAt, reading } = read(sheetOf(LINES));
    expect(reading.questions).toEqual([]);
    expect([0, 2, 3, 4, 5, 6].map((row) => markAt(row, 0))).toEqual([
      'title',
      'header',
      'label',
      'label',
      'label',
      'label',
    ]);
    expect(markAt(3, 1)).toBe('data');
    expect(markAt(4, 2)).toBe('unreadable');
    expect(markAt(3, 3)).toBe('total');
    expect(markAt(5, 3)).toBe('wrongTotal');
    expect(markAt(4, 3)).toBe('unproved');
  });

  test('tell what is hidden, and what waits for an answer', () => {
    const hidden = read(sheetOf(LINES, { hiddenRows: [{ first: 5, last: 5 }] }));
    expect(hidden.markAt(5, 1)).toBe('hidden');
    const asked = read(sheetOf([['Maliens rapatriés en 2021'], ['Région', 'Nombre'], ['Kayes', 5], ['Gourmaa', 7]]));
    expect(asked.markAt(2, 1)).toBe('pending');
    expect(asked.reading.questions.map(({ other }) => other)).toEqual(['place']);
  });

  test('lead to a story in words', () => {
    const { live } = read(sheetOf(LINES));
    const wrong = live.tell(0, 5, 3);
    expect(wrong?.reasons.map((reason) => (typeof reason === 'string' ? reason : say('fr', reason)))).toEqual([
      'Total faux\u202f: la feuille dit 6, B6 C6 font 5.',
    ]);
    expect(live.tell(0, 3, 1)?.figure).toMatchObject({ value: 5, status: 'A' });
    expect(live.tell(0, 3, 0)?.means[0]?.code).toBe('KAY');
  });
});

describe('a sheet as it is drawn', () => {
  const sheet = sheetOf([['Un titre qui déborde'], ['a', 1234.5, true]], {
    merges: [{ top: 2, left: 0, bottom: 3, right: 1 }],
    hiddenColumns: [{ first: 3, last: 3 }],
  });
  const model = modelOf(sheet, false);

  test('shows numbers as the language writes them, words at the left, and lets words run over empty cells', () => {
    const [title] = cellsOfRow(model, undefined, 0, { first: 0, last: 5 }, 'fr');
    expect(title).toMatchObject({ text: 'Un titre qui déborde', side: 'left', spills: true });
    const row = cellsOfRow(model, undefined, 1, { first: 0, last: 5 }, 'fr');
    expect(row.map(({ text, side }) => [text, side])).toEqual([
      ['a', 'left'],
      ['1234,5', 'right'],
      ['VRAI', 'center'],
    ]);
  });

  test('draws words that begin before what is seen', () => {
    expect(cellsOfRow(model, undefined, 0, { first: 2, last: 5 }, 'fr')[0]?.text).toBe('Un titre qui déborde');
  });

  test('is walked through like a spreadsheet: over merged cells in one step, past hidden ones', () => {
    expect(spotAfter(model, { row: 2, column: 0 }, 'ArrowDown', false)).toEqual({ row: 4, column: 0 });
    expect(spotAfter(model, { row: 2, column: 3 }, 'ArrowLeft', false)).toEqual({ row: 2, column: 2 });
    expect(spotAfter(model, { row: 2, column: 2 }, 'ArrowLeft', false)).toEqual({ row: 2, column: 0 });
    expect(spotAfter(model, { row: 1, column: 2 }, 'ArrowRight', false)).toEqual({ row: 1, column: 4 });
    expect(spotAfter(model, { row: 1, column: 2 }, 'Home', true)).toEqual({ row: 0, column: 0 });
    expect(spotAfter(model, { row: 0, column: 0 }, 'End', true)).toEqual({ row: 1, column: 2 });
    expect(spotAfter(model, { row: 0, column: 0 }, 'x', false)).toBeUndefined();
  });
});
