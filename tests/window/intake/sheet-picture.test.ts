import { describe, expect, it } from 'vitest';
import { inkOn, layPicture, type PictureCell, type PictureWindow } from '#renderer/ui/sheet-picture-model.ts';

function cell(row: number, column: number, text: string, more: Partial<PictureCell> = {}): PictureCell {
  return { row, column, kind: 'text', text, raw: text, align: 'left', look: 0, formula: false, comment: '', ...more };
}

function window(cells: readonly PictureCell[], more: Partial<PictureWindow> = {}): PictureWindow {
  return {
    rows: [0, 1, 7].map((row) => ({ row, height: 20, hidden: false, filtered: false })),
    columns: ['A', 'B', 'C'].map((name, column) => ({ column, name, width: 40, hidden: false })),
    cells,
    looks: [{}],
    merges: [],
    focus: null,
    ...more,
  };
}

describe('the picture of a window of a sheet', () => {
  it('leaves out what a merged cell covers, which spans it', () => {
    const merges = [{ row: 0, column: 0, rows: 2, columns: 2 }];
    const { rows } = layPicture(window([cell(0, 0, 'Région')], { merges }));
    expect(rows[0]?.cells.map(({ column, rowSpan, columnSpan }) => [column, rowSpan, columnSpan])).toEqual([
      [0, 2, 2],
      [2, 1, 1],
    ]);
    expect(rows[1]?.cells.map(({ column }) => column)).toEqual([2]);
  });

  it('lets a text run over empty cells only', () => {
    const cells = [
      cell(0, 0, 'Migrants de retour par région'),
      cell(1, 0, 'Kayes'),
      cell(1, 1, '4', { kind: 'number' }),
    ];
    const { rows } = layPicture(window(cells));
    expect(rows[0]?.cells[0]?.spills).toBe(true);
    expect(rows[1]?.cells[0]?.spills).toBe(false);
  });

  it('widens a column rather than cut a number', () => {
    const { columns } = layPicture(window([cell(0, 1, '1 234 567 890', { kind: 'number' })]));
    expect(columns[1]?.width).toBeGreaterThan(100);
    expect(columns[0]?.width).toBe(40);
  });

  it('narrows columns of words to the room that there is, as far as they can be read', () => {
    const wide = ['A', 'B', 'C'].map((name, column) => ({ column, name, width: 200, hidden: false }));
    const cells = [cell(0, 1, '1 234 567 890 123', { kind: 'number' })];
    const widths = (room: number) =>
      layPicture(window(cells, { columns: wide }), room).columns.map(({ width }) => width);
    expect(widths(1000)).toEqual([200, 200, 200]);
    expect(widths(424)).toEqual([128, 136, 128]);
    expect(widths(100)).toEqual([72, 136, 72]);
  });

  it('marks where rows are left out, and what the caller pointed at', () => {
    const focus = { row: 7, column: 1, rows: 1, columns: 1 };
    const { rows } = layPicture(window([], { focus }));
    expect(rows.map(({ afterGap }) => afterGap)).toEqual([false, false, true]);
    expect(rows[2]?.cells.map(({ inFocus }) => inFocus)).toEqual([false, true, false]);
  });

  it('takes ink that can be read on any ground', () => {
    expect(inkOn('#ffff00', '#ffffff')).toBe('#000000');
    expect(inkOn('#203864', undefined)).toBe('#ffffff');
    expect(inkOn('#ffffff', '#0070c0')).toBe('#0070c0');
  });
});
