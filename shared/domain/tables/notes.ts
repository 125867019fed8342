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

/** Numbers the notes of a table in the order in which its cells call them; notes on discrepancies elsewhere come last. */
export function numberNotes(
  rows: readonly (readonly DraftCell[])[],
  elsewhere: readonly Words[],
): { cells: TableCell[][]; notes: Words[] } {
  const all = rows.flat().flatMap((cell) => ('notes' in cell ? cell.notes : []));
  const disputes = new Set([...all.filter(({ group }) => group).map(({ words }) => words), ...elsewhere].map(keyOf));
  const gathered = disputes.size > MOST ? message('tables.note.discrepancies', { count: disputes.size }) : undefined;
  const numbers = new Map<string, number>();
  const notes: Words[] = [];
  const numberOf = ({ words, group }: Note): number => {
    const said = group && gathered ? gathered : words;
    const known = numbers.get(keyOf(said));
    if (known !== undefined) return known;
    notes.push(said);
    numbers.set(keyOf(said), notes.length);
    return notes.length;
  };
  const cells = rows.map((row) =>
    row.map((cell): TableCell => {
      if (!('notes' in cell)) return cell;
      const own = [...new Set(cell.notes.map(numberOf))].sort((a, b) => a - b);
      return { ...cell, notes: own };
    }),
  );
  for (const words of elsewhere) numberOf({ words, group: 'discrepancy' });
  return { cells, notes };
}

function keyOf(words: Words): string {
  return JSON.stringify(words);
}
