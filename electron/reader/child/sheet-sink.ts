import type { CellChunk } from '#electron/reader/wire.ts';
import { isFigureText } from '#shared/cells/figure-text.ts';
import { CELL, type CellKind } from '#shared/cells/grid.ts';

/** Takes the cells of one sheet and gives them away in runs, so that a reader never holds a whole sheet. */
export interface SheetSink {
  /**
   * The number of a text (see CellChunk.newTexts); the same text has the same number. The text is kept: it should not be
   * part of a longer one (see ownText).
   */
  textId(text: string): number;
  /** A number for a text of which the caller remembers that it has none yet: nobody looks whether it was met before. */
  newTextId(text: string): number;
  /** `indent` in points, see CellGrid.indents. */
  formatId(code: string, indent?: number): number;
  /** `number` is NaN and `textId` -1 where the kind has none. */
  put(
    row: number,
    column: number,
    kind: CellKind,
    number: number,
    textId: number,
    formatId: number,
    formula: 0 | 1,
  ): void;
  /** A place to go back to, as long as nothing is taken in between. */
  mark(): SinkMark;
  /** Forgets the cells that were put since the mark; their texts keep their numbers. */
  rollBack(mark: SinkMark): void;
  /** Cells that were put and not yet taken. */
  readonly waiting: number;
  /** The oldest of them, at most so many. */
  take(most: number): Omit<CellChunk, 'expected'>;
  readonly cellCount: number;
  /** Figure cells, see #shared/cells/figure-text.ts. */
  readonly figureCells: number;
}

export interface SinkMark {
  readonly size: number;
  readonly cellCount: number;
  readonly figureCells: number;
}

const FIRST_ROOM = 32_768;

export function createSheetSink(): SheetSink {
  let size = 0;
  let cellCount = 0;
  let figureCells = 0;
  let room = FIRST_ROOM;
  let rows = new Uint32Array(room);
  let columns = new Uint16Array(room);
  let kinds = new Uint8Array(room);
  let numbers = new Float64Array(room);
  let textIds = new Int32Array(room);
  let formatIds = new Uint16Array(room);
  let formulas = new Uint8Array(room);
  const texts = createNumbering();
  const formats = createNumbering();
  /** By text number: whether the text counts as a figure. */
  let figureTexts = new Uint8Array(1024);
  formats.idOf('General');

  function grow(): void {
    room *= 2;
    rows = widened(rows, new Uint32Array(room));
    columns = widened(columns, new Uint16Array(room));
    kinds = widened(kinds, new Uint8Array(room));
    numbers = widened(numbers, new Float64Array(room));
    textIds = widened(textIds, new Int32Array(room));
    formatIds = widened(formatIds, new Uint16Array(room));
    formulas = widened(formulas, new Uint8Array(room));
  }

  function judge(id: number, text: string): void {
    if (id >= figureTexts.length) figureTexts = widened(figureTexts, new Uint8Array(id * 2));
    figureTexts[id] = isFigureText(text) ? 1 : 0;
  }

  /** The first cells of a column; the others move to its front. */
  function taken<T extends Column<T>>(column: T, count: number): T {
    const first = column.slice(0, count);
    column.copyWithin(0, count, size);
    return first;
  }

  return {
    textId(text) {
      const before = texts.size;
      const id = texts.idOf(text);
      if (id === before) judge(id, text);
      return id;
    },
    newTextId(text) {
      const id = texts.add(text);
      judge(id, text);
      return id;
    },
    formatId: (code, indent = 0) => formats.idOf(indent === 0 ? code : `${code}\0${indent}`),
    put(row, column, kind, number, textId, formatId, formula) {
      if (size === room) grow();
      rows[size] = row;
      columns[size] = column;
      kinds[size] = kind;
      numbers[size] = number;
      textIds[size] = textId;
      formatIds[size] = formatId;
      formulas[size] = formula;
      size += 1;
      cellCount += 1;
      if (kind === CELL.TEXT) figureCells += figureTexts[textId] ?? 0;
      else if (kind !== CELL.DATE && kind !== CELL.BOOLEAN) figureCells += 1;
    },
    mark: () => ({ size, cellCount, figureCells }),
    rollBack(mark) {
      ({ size, cellCount, figureCells } = mark);
    },
    get waiting() {
      return size;
    },
    take(most) {
      const count = Math.min(size, most);
      const fresh = formats.takeNew().map((key) => key.split('\0'));
      const chunk = {
        size: count,
        rows: taken(rows, count),
        columns: taken(columns, count),
        kinds: taken(kinds, count),
        numbers: taken(numbers, count),
        textIds: taken(textIds, count),
        formatIds: taken(formatIds, count),
        formulas: taken(formulas, count),
        newTexts: texts.takeNew(),
        newFormats: fresh.map(([code = '']) => code),
        newIndents: fresh.map(([, indent = 0]) => Number(indent)),
      };
      size -= count;
      return chunk;
    },
    get cellCount() {
      return cellCount;
    },
    get figureCells() {
      return figureCells;
    },
  };
}

function createNumbering() {
  const ids = new Map<string, number>();
  let size = 0;
  let fresh: string[] = [];
  function add(text: string): number {
    fresh.push(text);
    size += 1;
    return size - 1;
  }
  return {
    add,
    idOf(text: string): number {
      let id = ids.get(text);
      if (id === undefined) {
        id = add(text);
        ids.set(text, id);
      }
      return id;
    },
    get size() {
      return size;
    },
    takeNew(): string[] {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

interface Column<T> {
  slice(start: number, end: number): T;
  copyWithin(target: number, start: number, end: number): unknown;
}

function widened<T extends { set(old: T): void }>(old: T, wide: T): T {
  wide.set(old);
  return wide;
}
