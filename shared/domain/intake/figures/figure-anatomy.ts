import type { ColumnAnatomy, RowPart, TableAnatomy } from '#shared/domain/intake/anatomy.ts';
import { ROW } from '#shared/domain/intake/labels/rows.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import type { Figures } from './read-figures.ts';

const ROW_PARTS: Readonly<Record<number, RowPart>> = {
  [ROW.DATA]: 'data',
  [ROW.TOTAL]: 'total',
  [ROW.HEADING]: 'heading',
  [ROW.EMPTY]: 'empty',
  [ROW.DERIVED]: 'derived',
};

/** How a table of figures is built. */
export function figureAnatomy({ titles, layout }: FoundTable, figures: Figures): TableAnatomy {
  const { plan, rows, totalMeasures, measures } = figures;
  const columns: readonly ColumnAnatomy[] = [
    ...plan.labels.map(({ column, header, dimension }) => ({ column, header, part: dimension })),
    ...plan.measures.map(({ column, header, meaning }, index): ColumnAnatomy => {
      const said = measures[index];
      const part = totalMeasures.has(index) ? 'total' : 'figures';
      return { column, header, part, meaning: said ? rows.codes.decode(said) : meaning };
    }),
    ...plan.aside.map(({ column, header, why }) => ({ column, header, part: why })),
    ...plan.others.map(({ column, header }) => ({ column, header, part: 'note' as const })),
  ];
  return {
    titles,
    headerRows: layout.headerRows,
    bodyRows: layout.bodyRows,
    rowPart: (index) => ROW_PARTS[rows.roles[index] ?? ROW.DATA] ?? 'data',
    columns: columns.toSorted((a, b) => a.column - b.column),
  };
}
