import { CELL, positionOf } from '#shared/cells/grid.ts';
import { isDitto } from '#shared/domain/intake/layout/find-layout.ts';
import { labelText, mergeAt, type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import { type Depths, depthsOf } from './outline.ts';

/** What the cells of one label column say, row by row, each distinct text once. */
export interface LabelCells {
  /** By body row: number of its text in `texts`. As narrow as these are few: a long table has several such columns. */
  readonly ids: Uint8Array | Uint16Array | Int32Array;
  /** Distinct texts; the first is '', of an empty cell. */
  readonly texts: readonly string[];
  /** Where the labels are indented one under the other. */
  readonly depths?: Depths | undefined;
}

/**
 * Own texts of a column of labels. Of a merged range only its first row speaks, filling down does the rest; one that is
 * merged across columns stands in the first of them only.
 */
export function readLabelCells(view: SheetView, rows: readonly number[], column: number): LabelCells {
  const { grid } = view;
  const ids = new Int32Array(rows.length);
  const texts = [''];
  const known = new Map([['', 0]]);
  const intern = (text: string): number => {
    let id = known.get(text);
    if (id === undefined) {
      id = texts.push(text) - 1;
      known.set(text, id);
    }
    return id;
  };
  // The texts and numbers of a long column are few: each is looked up once.
  const byText = new Map<number, number>();
  const byNumber = new Map<number, number>();
  const hasMerges = view.mergesByRow.size > 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    if (hasMerges) {
      const merge = mergeAt(view, row, column);
      if (merge) {
        ids[index] = merge.left < column ? 0 : intern(shownText(view, row, column));
        continue;
      }
    }
    const position = positionOf(grid, row, column);
    if (position < 0) continue;
    const textId = grid.textIds[position] ?? -1;
    const isPlain = grid.kinds[position] !== CELL.DATE;
    const memo = isPlain && textId >= 0 ? byText : isPlain ? byNumber : undefined;
    const key = textId >= 0 ? textId : (grid.numbers[position] ?? Number.NaN);
    let id = memo?.get(key);
    if (id === undefined) {
      id = intern(labelText(view, position));
      memo?.set(key, id);
    }
    ids[index] = id;
  }
  return { ids: narrow(ids, texts.length), texts, depths: depthsOf(view, rows, column) };
}

function narrow(ids: Int32Array, count: number): LabelCells['ids'] {
  if (count <= 2 ** 8) return Uint8Array.from(ids);
  return count <= 2 ** 16 ? Uint16Array.from(ids) : ids;
}

/** Puts the label above in the place of each mark that repeats it. */
export function repeatDittos({ ids, texts }: LabelCells): void {
  const dittos = texts.map(isDitto);
  let last = 0;
  ids.forEach((id, index) => {
    if (dittos[id] && last !== 0) ids[index] = last;
    else if (id !== 0) last = id;
  });
}

/** Text of the label in a body row; '' where it is empty. */
export function textOf(cells: LabelCells | undefined, index: number): string {
  return cells?.texts[cells.ids[index] ?? 0] ?? '';
}
