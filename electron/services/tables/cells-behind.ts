import type { FigureTrace } from '#shared/contract/provenance.ts';
import type { ConsolidatedFigure } from '#shared/domain/model/discrepancy.ts';
import { isListed } from '#shared/domain/reconcile/counted-lists.ts';
import type { FactTable } from '#shared/domain/reconcile/fact-columns.ts';
import { referenceAt } from '#shared/domain/reconcile/fact-table.ts';
import { FigureOfCells } from '#shared/domain/reconcile/figure.ts';

/** The cells behind figures: some of them by name, all of them by number. */
export interface CellsBehind {
  /** `file!sheet!cell`, each once, in the order of the figures. */
  readonly cells: readonly string[];
  readonly total: number;
  readonly sheets: FigureTrace['sheets'];
}

/** Names `most` of the cells behind figures, 0 for all: naming the two hundred thousand behind a total would take a second. */
export function cellsBehind(facts: FactTable, figures: readonly ConsolidatedFigure[], most: number): CellsBehind {
  const cells: string[] = [];
  const seen = new Set<number | string>();
  const counts = new Map<string, number>();
  const sheetOf = new Map<number, string>();
  const add = (key: number | string, sheet: string, name: () => string) => {
    if (seen.has(key)) return;
    seen.add(key);
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
    if (most === 0 || cells.length < most) cells.push(name());
  };
  for (const figure of figures) {
    if (!(figure instanceof FigureOfCells)) {
      for (const cell of figure.cells) add(cell, cell.slice(0, cell.lastIndexOf('!')), () => cell);
      continue;
    }
    const own = figure.entries.map((entry) => {
      const id = facts.origin[entry] ?? -1;
      const origin = facts.origins[id];
      const sheet = sheetOf.get(id) ?? `${origin?.file}!${origin?.sheet}`;
      sheetOf.set(id, sheet);
      // All persons of a counted list stand at its range.
      return { entry, sheet, key: isListed(origin?.table ?? '') ? referenceAt(facts, entry) : entry };
    });
    for (const { entry, sheet, key } of own) add(key, sheet, () => referenceAt(facts, entry));
  }
  return { cells, total: seen.size, sheets: [...counts].map(sheetLine) };
}

function sheetLine([name, count]: readonly [string, number]): FigureTrace['sheets'][number] {
  const end = name.lastIndexOf('!');
  return { file: name.slice(0, end), sheet: name.slice(end + 1), cells: count };
}
