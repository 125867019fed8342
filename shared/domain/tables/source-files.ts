import type { ConsolidatedFigure } from '#shared/domain/model/discrepancy.ts';
import type { Delivered } from './delivered.ts';

export interface SourceFile {
  readonly department: string;
  readonly file: string;
}

/**
 * Tells whose cells stand behind figures. A sheet nearly always comes from one department: then no cell of it is looked up
 * one by one; where two departments sent files and sheets of the same name, `origin` tells whose each cell is.
 */
export function sourceFiles(
  delivered: readonly Delivered[],
  origin: (cell: string) => readonly SourceFile[],
): (figures: Iterable<ConsolidatedFigure>) => SourceFile[] {
  const senders = sendersOf(delivered);
  return (figures) => {
    const found = new Map<string, SourceFile>();
    const add = ({ department, file }: SourceFile) => found.set(`${department}\n${file}`, { department, file });
    const told = new Set<string>();
    for (const { cells } of figures) {
      for (const cell of cells) {
        const sheet = cell.slice(0, cell.lastIndexOf('!'));
        if (told.has(sheet)) continue;
        const own = senders.get(sheet) ?? [];
        if (own.length > 1) origin(cell).forEach(add);
        else {
          told.add(sheet);
          own.forEach(add);
        }
      }
    }
    return [...found.values()];
  };
}

/** Departments and files by `file!sheet`. */
function sendersOf(delivered: readonly Delivered[]): ReadonlyMap<string, readonly SourceFile[]> {
  const senders = new Map<string, SourceFile[]>();
  for (const { department, file, sheet } of delivered) {
    const name = `${file}!${sheet}`;
    const own = senders.get(name) ?? [];
    if (!own.some((one) => one.department === department)) senders.set(name, [...own, { department, file }]);
  }
  return senders;
}
