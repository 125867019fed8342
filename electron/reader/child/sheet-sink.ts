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
  formatId(code: string): number;
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
  take(most: number): CellChunk;
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
  let room = FIRST_ROOM;
  let size = 0;
  let taken = 0;
  let cellCount = 0;
  let figureCells = 0;
  let columns = makeColumns(room);
  const texts = createNumbering();
  const formats = createNumbering();
  /** By text number: whether the text counts as a figure. */
  let figureTexts = new Uint8Array(1024);
  formats.idOf('General');

  return {
    textId(text) {
      const before = texts.size;
      const id = texts.idOf(text);
      if (id === before) {
        if (id === figureTexts.length) figureTexts = widened(figureTexts, new Uint8Array(id * 2));
        figureTexts[id] = isFigureText(text) ? 1 : 0;
      }
      return id;
    },
    formatId: formats.idOf,
    put(row, column, kind, number, textId, formatId, formula) {
      if (size === room) {
        room *= 2;
        columns = widenedColumns(columns, makeColumns(room));
      }
      columns.rows[size] = row;
      columns.columns[size] = column;
      columns.kinds[size] = kind;
      columns.numbers[size] = number;
      columns.textIds[size] = textId;
      columns.formatIds[size] = formatId;
      columns.formulas[size] = formula;
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
      return size - taken;
    },
    take(most) {
      const from = taken;
      taken = Math.min(size, from + most);
      const chunk = {
        size: taken - from,
        rows: columns.rows.slice(from, taken),
        columns: columns.columns.slice(from, taken),
        kinds: columns.kinds.slice(from, taken),
        numbers: columns.numbers.slice(from, taken),
        textIds: columns.textIds.slice(from, taken),
        formatIds: columns.formatIds.slice(from, taken),
        formulas: columns.formulas.slice(from, taken),
        newTexts: texts.takeNew(),
        newFormats: formats.takeNew(),
      };
      if (taken === size) {
        size = 0;
        taken = 0;
      }
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
  let fresh: string[] = [];
  return {
    idOf(text: string): number {
      let id = ids.get(text);
      if (id === undefined) {
        id = ids.size;
        ids.set(text, id);
        fresh.push(text);
      }
      return id;
    },
    get size() {
      return ids.size;
    },
    takeNew(): string[] {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

function makeColumns(room: number) {
  return {
    rows: new Uint32Array(room),
    columns: new Uint16Array(room),
    kinds: new Uint8Array(room),
    numbers: new Float64Array(room),
    textIds: new Int32Array(room),
    formatIds: new Uint16Array(room),
    formulas: new Uint8Array(room),
  };
}

type Columns = ReturnType<typeof makeColumns>;

function widenedColumns(old: Columns, wide: Columns): Columns {
  wide.rows.set(old.rows);
  wide.columns.set(old.columns);
  wide.kinds.set(old.kinds);
  wide.numbers.set(old.numbers);
  wide.textIds.set(old.textIds);
  wide.formatIds.set(old.formatIds);
  wide.formulas.set(old.formulas);
  return wide;
}

function widened(old: Uint8Array<ArrayBuffer>, wide: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  wide.set(old);
  return wide;
}
