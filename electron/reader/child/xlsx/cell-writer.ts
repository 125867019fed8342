import { damaged } from '#electron/reader/child/problems.ts';
import type { SheetSink } from '#electron/reader/child/sheet-sink.ts';
import { storable, strictNumber, unescapeXstring } from '#electron/reader/child/values/clean-text.ts';
import { DAYS_1904, serialOfIso, serialText } from '#electron/reader/child/values/serial-date.ts';
import { cellName, LAST_COLUMN, LAST_ROW } from '#shared/cells/address.ts';
import { CELL } from '#shared/cells/grid.ts';
import { type CellStyle, styleAt } from './styles.ts';

/** What all worksheets of a workbook share. */
export interface WorkbookContext {
  readonly strings: readonly string[];
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

export interface CellWriter {
  write(cell: RawCell): void;
  /** A cell of type `n` whose value is already known to be a finite number. */
  number(row: number, column: number, style: number, value: number, formula: 0 | 1): void;
  /** A cell of type `s`. */
  shared(row: number, column: number, style: number, index: number, formula: 0 | 1): void;
}

/** Turns the cells of one worksheet into cells of the sink, by the rules of SpreadsheetML. Empty cells leave nothing. */
export function createCellWriter(sheet: string, context: WorkbookContext, sink: SheetSink): CellWriter {
  const { strings, styles } = context;
  const stringIds = new Int32Array(strings.length).fill(-2);
  const formatIds = styles.map(() => -1);
  const dateIds = styles.map(() => new Map<number, number>());
  const shift = context.date1904 ? DAYS_1904 : 0;

  const fault = (row: number, column: number) => damaged('cell', { sheet, cell: cellName(row, column) });

  function formatId(style: number): number {
    let id = formatIds[style] ?? 0;
    if (id < 0) {
      id = sink.formatId(styleAt(styles, style).code);
      formatIds[style] = id;
    }
    return id;
  }

  function text(row: number, column: number, style: number, value: string, formula: 0 | 1): void {
    if (value !== '') sink.put(row, column, CELL.TEXT, Number.NaN, sink.textId(value), formatId(style), formula);
  }

  function error(row: number, column: number, style: number, value: string, formula: 0 | 1): void {
    sink.put(row, column, CELL.ERROR, Number.NaN, sink.textId(storable(value)), formatId(style), formula);
  }

  function number(row: number, column: number, style: number, value: number, formula: 0 | 1): void {
    const { kind } = styleAt(styles, style);
    if (kind !== 'number') {
      const id = dateId(style, value + shift);
      if (id >= 0) {
        sink.put(row, column, CELL.DATE, value + shift, id, formatId(style), formula);
        return;
      }
    }
    sink.put(row, column, CELL.NUMBER, value, -1, formatId(style), formula);
  }

  /** The number of the date's text, or -1 when the serial is no date: it then stays a number, and so a figure. */
  function dateId(style: number, serial: number): number {
    const known = dateIds[style];
    let id = known?.get(serial);
    if (id === undefined) {
      const shown = serialText(serial, styleAt(styles, style).kind);
      id = shown === undefined ? -1 : sink.textId(shown);
      known?.set(serial, id);
    }
    return id;
  }

  function shared(row: number, column: number, style: number, index: number, formula: 0 | 1): void {
    let id = stringIds[index];
    if (id === undefined) throw fault(row, column);
    if (id === -2) {
      const value = strings[index] ?? '';
      id = value === '' ? -1 : sink.textId(value);
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
    number,
    shared,
    write({ row, column, type, style, value, inline, formula }) {
      if (row < 0 || column < 0 || row > LAST_ROW || column > LAST_COLUMN) throw fault(row, column);
      const flag = formula ? 1 : 0;
      if (inline !== undefined && (type === 'inlineStr' || value === undefined)) {
        text(row, column, style, storable(unescapeXstring(inline)), flag);
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
          text(row, column, style, storable(unescapeXstring(value)), flag);
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
