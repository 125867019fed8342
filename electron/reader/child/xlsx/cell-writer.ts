import { damaged } from '#electron/reader/child/problems.ts';
import type { SheetSink } from '#electron/reader/child/sheet-sink.ts';
import { ownText, storable, strictNumber, unescapeXstring } from '#electron/reader/child/values/clean-text.ts';
import { dateOf, serialOfIso } from '#electron/reader/child/values/serial-date.ts';
import { cellName, LAST_COLUMN, LAST_ROW } from '#shared/cells/address.ts';
import { CELL } from '#shared/cells/grid.ts';
import { type CellStyle, styleAt } from './styles.ts';

/** What all worksheets of a workbook share. */
export interface WorkbookContext {
  /** Undefined when the workbook has none, which is no fault as long as no cell needs one. */
  readonly strings: readonly string[] | undefined;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** A cell as the XML states it. */
export interface RawCell {
  row: number;
  column: number;
  /** The attribute `t`. */
  type: string;
  style: number;
  /** The text of `<v>`, undefined without one. */
  value: string | undefined;
  /** The text of `<is>`, undefined without one. */
  inline: string | undefined;
  formula: boolean;
}

export const EMPTY_CELL: Readonly<RawCell> = {
  row: 0,
  column: 0,
  type: 'n',
  style: 0,
  value: undefined,
  inline: undefined,
  formula: false,
};

export interface CellWriter {
  write(cell: RawCell): void;
  /** A cell of type `n` whose value is already known to be a finite number. */
  number(row: number, column: number, style: number, value: number, formula: 0 | 1): void;
  /** The number of a text as XML states it, -1 for an empty one. */
  textId(text: string): number;
  /** A cell of a text with that number. */
  text(row: number, column: number, style: number, textId: number, formula: 0 | 1): void;
  /** A cell of type `s`. */
  shared(row: number, column: number, style: number, index: number, formula: 0 | 1): void;
}

/** Turns the cells of one worksheet into cells of the sink, by the rules of SpreadsheetML. Empty cells leave nothing. */
export function createCellWriter(sheet: string, context: WorkbookContext, sink: SheetSink): CellWriter {
  const { strings = [], styles } = context;
  const stringIds = new Int32Array(strings.length).fill(-2);
  const formatIds = styles.map(() => -1);
  const dates = styles.map(() => new Map<number, { serial: number; textId: number } | undefined>());

  const fault = (row: number, column: number) => damaged('cell', { sheet, cell: cellName(row, column) });

  function formatId(style: number): number {
    let id = formatIds[style] ?? 0;
    if (id < 0) {
      const { code, indent } = styleAt(styles, style);
      id = sink.formatId(code, indent);
      formatIds[style] = id;
    }
    return id;
  }

  function textId(stated: string): number {
    const value = storable(unescapeXstring(stated));
    return value === '' ? -1 : sink.textId(value);
  }

  function text(row: number, column: number, style: number, id: number, formula: 0 | 1): void {
    if (id >= 0) sink.put(row, column, CELL.TEXT, Number.NaN, id, formatId(style), formula);
  }

  function error(row: number, column: number, style: number, value: string, formula: 0 | 1): void {
    sink.put(row, column, CELL.ERROR, Number.NaN, sink.textId(storable(value)), formatId(style), formula);
  }

  function number(row: number, column: number, style: number, value: number, formula: 0 | 1): void {
    const { kind } = styleAt(styles, style);
    if (kind !== 'number') {
      const date = dateIn(style, value);
      if (date) {
        sink.put(row, column, CELL.DATE, date.serial, date.textId, formatId(style), formula);
        return;
      }
    }
    sink.put(row, column, CELL.NUMBER, value, -1, formatId(style), formula);
  }

  /** What the number shows as a date; undefined when it is none: it then stays a number, and so a figure. */
  function dateIn(style: number, value: number): { serial: number; textId: number } | undefined {
    const known = dates[style];
    if (known?.has(value)) return known.get(value);
    const date = dateOf(value, styleAt(styles, style).kind, context.date1904);
    const shown = date && { serial: date.serial, textId: sink.textId(date.text) };
    known?.set(value, shown);
    return shown;
  }

  function shared(row: number, column: number, style: number, index: number, formula: 0 | 1): void {
    let id = stringIds[index];
    if (id === undefined)
      throw context.strings ? fault(row, column) : damaged('missing-part', { part: 'sharedStrings' });
    if (id === -2) {
      const value = strings[index] ?? '';
      // The same text may stand twice in the file's own list: it then has two numbers, which does no harm.
      id = value === '' ? -1 : sink.newTextId(value);
      stringIds[index] = id;
    }
    if (id >= 0) sink.put(row, column, CELL.TEXT, Number.NaN, id, formatId(style), formula);
  }

  function isoDate(row: number, column: number, style: number, value: string, formula: 0 | 1): void {
    const serial = serialOfIso(value.trim());
    if (serial === undefined) error(row, column, style, value, formula);
    else
      sink.put(row, column, CELL.DATE, serial, sink.textId(value.trim().replace(/Z$/, '')), formatId(style), formula);
  }

  return {
    textId,
    text,
    number,
    shared,
    write({ row, column, type, style, value, inline, formula }) {
      if (row < 0 || column < 0 || row > LAST_ROW || column > LAST_COLUMN) throw fault(row, column);
      const flag = formula ? 1 : 0;
      if (inline !== undefined && (type === 'inlineStr' || value === undefined)) {
        text(row, column, style, textId(ownText(inline)), flag);
        return;
      }
      if (value === undefined || (value === '' && type !== 'str')) {
        if (formula) sink.put(row, column, CELL.UNCOMPUTED, Number.NaN, -1, formatId(style), 1);
        return;
      }
      switch (type) {
        case 'n': {
          const plain = strictNumber(value);
          if (Number.isNaN(plain)) error(row, column, style, value, flag);
          else number(row, column, style, plain, flag);
          return;
        }
        case 's':
          if (!/^\s*\d{1,9}\s*$/.test(value)) throw fault(row, column);
          shared(row, column, style, Number(value), flag);
          return;
        case 'str':
        case 'inlineStr':
          text(row, column, style, textId(ownText(value)), flag);
          return;
        case 'b': {
          const truth = BOOLEANS.get(value.trim());
          if (truth === undefined) error(row, column, style, value, flag);
          else sink.put(row, column, CELL.BOOLEAN, truth, -1, formatId(style), flag);
          return;
        }
        case 'e':
          error(row, column, style, value, flag);
          return;
        case 'd':
          isoDate(row, column, style, value, flag);
          return;
        default:
          throw fault(row, column);
      }
    },
  };
}

const BOOLEANS: ReadonlyMap<string, number> = new Map([
  ['1', 1],
  ['true', 1],
  ['0', 0],
  ['false', 0],
]);
