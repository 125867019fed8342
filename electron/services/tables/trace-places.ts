import type { PrintedPlace } from '#shared/contract/provenance.ts';
import type { BuiltPublication } from '#shared/domain/tables/build-publication.ts';
import type { PublishedTable, TableCell } from '#shared/domain/tables/model.ts';

/** Where a consolidated figure is printed, alone or as a part of a sum. */
export function placesOf(publication: BuiltPublication): (key: string) => PrintedPlace[] {
  const tables = publication.tables.map((table) => {
    const printed = publication.printed.get(table.number) ?? [];
    return { cells: cellsOf(table), makers: new Map(printed.map(({ key, made }) => [key, made])) };
  });
  return (key) =>
    tables.flatMap(({ cells, makers }) => {
      const holders = new Set([...makers].flatMap(([holder, made]) => (made.includes(key) ? holder : [])));
      return cells.filter(({ figure }) => figure === key || holders.has(figure));
    });
}

function cellsOf(table: PublishedTable): PrintedPlace[] {
  // Tables of several blocks say above each what it is about.
  let heading: PrintedPlace['row'] = '';
  return table.rows.flatMap(({ level, cells }, row) => {
    if (level === 'heading') heading = wordsIn(cells);
    const block = heading === '' ? [] : [heading];
    return cells.flatMap((cell, column) => {
      const figure = 'value' in cell ? cell.figure || (cell.about ?? '') : '';
      if (!('value' in cell) || figure === '') return [];
      const groups = table.groups.flatMap((row) =>
        row.filter(({ first, last }) => first <= column && column <= last).map(({ title }) => title),
      );
      const own = table.columns[column]?.title ?? '';
      return {
        table: table.number,
        title: table.title,
        row: wordsIn(cells),
        column: [...block, ...groups, own],
        figure,
        value: cell.value,
        decimals: cell.decimals,
        at: { row, column },
      };
    });
  });
}

/** What a row is called. */
function wordsIn(cells: readonly TableCell[]): PrintedPlace['row'] {
  const [first] = cells;
  return first && 'words' in first ? first.words : '';
}
