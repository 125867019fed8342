import { message } from '#shared/texts/say.ts';
import type { TableCell, Words } from './model.ts';

/** A note not yet numbered; `group` gathers notes that become one sentence when there are too many of them. */
export interface Note {
  readonly words: Words;
  readonly group?: 'discrepancy';
}

/** More notes on discrepancies than this become one, which sends to the annex. */
const MOST = 12;

export type DraftCell = Exclude<TableCell, { notes: readonly number[] }> | NotedCell;

type NotedCell =
  | (Omit<Extract<TableCell, { value: number }>, 'notes'> & { readonly notes: readonly Note[] })
  | { readonly missing: true; readonly notes: readonly Note[] };

/** Numbers the notes of a table in the order in which its cells call them. */
export function numberNotes(rows: readonly (readonly DraftCell[])[]): { cells: TableCell[][]; notes: Words[] } {
  const all = rows.flat().flatMap((cell) => ('notes' in cell ? cell.notes : []));
  const several = new Set(all.filter(({ group }) => group).map(({ words }) => JSON.stringify(words)));
  const gathered = message('tables.note.discrepancies', { count: several.size });
  const numbers = new Map<string, number>();
  const notes: Words[] = [];
  const numberOf = ({ words, group }: Note): number => {
    const said = group && several.size > MOST ? gathered : words;
    const key = JSON.stringify(said);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    notes.push(said);
    numbers.set(key, notes.length);
    return notes.length;
  };
  const cells = rows.map((row) =>
    row.map((cell): TableCell => {
      if (!('notes' in cell)) return cell;
      const own = [...new Set(cell.notes.map(numberOf))].sort((a, b) => a - b);
      return { ...cell, notes: own };
    }),
  );
  return { cells, notes };
}
