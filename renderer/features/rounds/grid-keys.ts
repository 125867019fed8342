/** A place of the grid: column -1 is the heading of the row. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

type Move = (at: GridPlace, size: Size, far: boolean) => GridPlace;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: (at) => ({ ...at, row: at.row - 1 }),
  ArrowDown: (at) => ({ ...at, row: at.row + 1 }),
  ArrowLeft: (at) => ({ ...at, column: at.column - 1 }),
  ArrowRight: (at) => ({ ...at, column: at.column + 1 }),
  Home: (at, _size, far) => ({ row: far ? 0 : at.row, column: -1 }),
  End: (at, { rows, columns }, far) => ({ row: far ? rows - 1 : at.row, column: columns - 1 }),
  PageUp: (at) => ({ ...at, row: 0 }),
  PageDown: (at, { rows }) => ({ ...at, row: rows - 1 }),
};

/** Where a key leads in a grid; undefined for a key that leads nowhere. The edges hold. */
export function moved(at: GridPlace, { key, ctrlKey }: Key, size: Size): GridPlace | undefined {
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  return move && held(move(at, size, ctrlKey), size);
}

/** The nearest place that there is, after rows or columns went. */
export function held({ row, column }: GridPlace, { rows, columns }: Size): GridPlace {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(-1, Math.min(columns - 1, column)),
  };
}

/** Whether a key asks for the menu of a cell, as everywhere on Windows. */
export function asksForMenu({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey) || key === ' ';
}
