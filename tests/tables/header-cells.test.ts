import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerCells } from '#shared/domain/tables/header-cells.ts';
import { numberColumn, wordsColumn } from '#tests/publish/build-table.ts';

const columns = (count: number) => Array.from({ length: count }, (_, c) => numberColumn(`c${c}`));

describe('headerCells', () => {
  it('puts groups over their columns and stretches a title over what is free above it', () => {
    const cells = headerCells({
      columns: [wordsColumn('Région', 10), ...['H', 'F', 'Total'].map((title) => numberColumn(title))],
      groups: [[{ title: '2021', first: 1, last: 3 }], [{ title: 'Adultes', first: 1, last: 2 }]],
    });
    expect(cells).toEqual([
      { title: 'Région', row: 0, column: 0, rows: 3, columns: 1 },
      { title: '2021', row: 0, column: 1, rows: 1, columns: 3 },
      { title: 'Adultes', row: 1, column: 1, rows: 1, columns: 2 },
      { title: 'Total', row: 1, column: 3, rows: 2, columns: 1 },
      { title: 'H', row: 2, column: 1, rows: 1, columns: 1 },
      { title: 'F', row: 2, column: 2, rows: 1, columns: 1 },
    ]);
  });

  it('covers every place exactly once, whatever the groups', () => {
    const group = fc.record({
      title: fc.constant('g'),
      first: fc.integer({ min: -1, max: 6 }),
      last: fc.integer({ min: -1, max: 7 }),
    });
    const groups = fc.array(fc.array(group, { maxLength: 4 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), groups, (width, rows) => {
        const cells = headerCells({ columns: columns(width), groups: rows });
        const covered = cells.flatMap((cell) =>
          Array.from({ length: cell.rows * cell.columns }, (_, i) => {
            const row = cell.row + Math.floor(i / cell.columns);
            return `${row},${cell.column + (i % cell.columns)}`;
          }),
        );
        expect(new Set(covered).size).toBe(covered.length);
        expect(covered).toHaveLength((rows.length + 1) * width);
      }),
    );
  });
});
