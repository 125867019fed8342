import * as xlsx from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel';
import { endSheet, type ReadResult, type Send } from '#electron/reader/child/output.ts';
import { damaged, encrypted } from '#electron/reader/child/problems.ts';
import { createSheetSink, type SheetSink } from '#electron/reader/child/sheet-sink.ts';
import { storable } from '#electron/reader/child/values/clean-text.ts';
import { formatKind } from '#electron/reader/child/values/number-format.ts';
import { dateOf } from '#electron/reader/child/values/serial-date.ts';
import { refuseDuplicates } from '#electron/reader/child/xlsx/workbook-part.ts';
import { cellName, type Range } from '#shared/cells/address.ts';
import { CELL } from '#shared/cells/grid.ts';
import type { SheetLooks } from '#shared/cells/looks.ts';
import type { CellComment } from '#shared/cells/workbook.ts';
import { openStream } from './open-stream.ts';
import { type BiffSheet, walkRecords } from './records.ts';

// Texts of Excel 95 and older are in the code page of the machine that wrote them.
xlsx.set_cptable(codePages);

const WORKSHEET = 0;
const CHART = 2;
/** The sheet of Excel 2 to 4, as other programs call it. */
const NAMELESS = 'Sheet 1';

/** Texts of the error codes of BIFF. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/**
 * Reads a workbook of Excel 2 to 2003 with SheetJS, and checks its answer against the records themselves: every sheet and
 * every cell must be there. BIFF has no checksum: a changed byte is noticed where the file says a thing twice (check-sheet.ts),
 * not inside a number or a text.
 */
export async function readXls(bytes: Buffer, send: Send, looks = false): Promise<ReadResult> {
  const stream = openStream(bytes);
  const book = walkRecords(stream);
  const workbook = parse(stream);
  const names = workbook.SheetNames;
  if (names.length !== book.sheets.filter(({ type }) => type !== 6).length) throw damaged('binary');
  refuseDuplicates(names.map((name) => ({ name })));
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const looksOfSheet = looks ? await looksOf(stream) : undefined;
  const leftOut = new Set<string>();
  if (book.macros) leftOut.add('reader.left-out.macros');
  if (book.links) leftOut.add('reader.left-out.links');
  const sheets = book.sheets.filter(({ type }) => type !== 6);
  for (const [i, records] of sheets.entries()) {
    const given = names[i] ?? '';
    const name = book.named ? given : NAMELESS;
    if (records.type !== WORKSHEET) {
      leftOut.add(records.type === CHART ? 'reader.left-out.charts' : 'reader.left-out.macro-sheets');
      continue;
    }
    const look = looksOfSheet?.(records.start);
    await sendSheet({ name, date1904, records, sheet: sheetOf(workbook, given), looks: look }, send);
  }
  return { format: 'xls', leftOut: [...leftOut], doubts: book.doubts };
}

function parse(bytes: Buffer): xlsx.WorkBook {
  const options = { dense: true, nodim: true, cellDates: false, cellText: false, cellHTML: false, cellNF: true };
  try {
    return xlsx.read(bytes, { type: 'buffer', ...options, cellFormula: false });
  } catch (error) {
    throw /password|encrypt/i.test(String(error)) ? encrypted() : damaged('binary');
  }
}

function sheetOf(workbook: xlsx.WorkBook, name: string): xlsx.WorkSheet {
  const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
  if (!sheet) throw damaged('missing-sheet', { sheet: name });
  return sheet;
}

interface XlsSheet {
  readonly name: string;
  readonly date1904: boolean;
  readonly records: BiffSheet;
  readonly sheet: xlsx.WorkSheet;
  readonly looks: SheetLooks | undefined;
}

async function looksOf(stream: Buffer) {
  const { xlsBookLooks, xlsSheetLooks } = await import('#electron/reader/child/looks/xls-looks.ts');
  const looks = xlsBookLooks(stream);
  return (start: number) => xlsSheetLooks(stream, start, looks);
}

async function sendSheet({ name, date1904, records, sheet, looks }: XlsSheet, send: Send): Promise<void> {
  const sink = createSheetSink();
  const comments: CellComment[] = [];
  const rows = (sheet['!data'] ?? []) as (xlsx.CellObject | undefined)[][];
  const found = new Set<number>();
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell) return;
      const place = row * 16_384 + column;
      found.add(place);
      const comment = (cell.c ?? []).map(({ t }) => t ?? '').join('\n');
      if (comment !== '') comments.push({ row, column, text: storable(comment) });
      putCell(sink, row, column, cell, date1904, records.formulas.has(place) ? 1 : 0, records.indents.get(place));
    });
  });
  const lost = records.places.find((place) => !found.has(place));
  if (lost !== undefined)
    throw damaged('cell', { sheet: name, cell: cellName(Math.floor(lost / 16_384), lost % 16_384) });
  await endSheet(sink, send, {
    name,
    hidden: records.hidden,
    merges: (sheet['!merges'] ?? []).map(rangeOf),
    hiddenRows: records.filtered ? [] : records.hiddenRows,
    hiddenColumns: records.hiddenColumns,
    // The range of the filter is not told: rows hidden on a filtered sheet all count as data.
    filteredRows: records.filtered ? records.hiddenRows : [],
    comments,
    looks,
  });
}

function rangeOf({ s, e }: xlsx.Range): Range {
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

function putCell(
  sink: SheetSink,
  row: number,
  column: number,
  cell: xlsx.CellObject,
  date1904: boolean,
  formula: 0 | 1,
  indent = 0,
): void {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const put = (kind: Parameters<SheetSink['put']>[2], number: number, text: string) =>
    sink.put(
      row,
      column,
      kind,
      number,
      text === '' ? -1 : sink.textId(text),
      sink.formatId(format, kind === CELL.TEXT ? indent : 0),
      formula,
    );
  const { t: type, v: value } = cell;
  if (type === 'n' && typeof value === 'number') {
    const date = dateOf(value, formatKind(format), date1904);
    if (!Number.isFinite(value)) put(CELL.ERROR, Number.NaN, '#NUM!');
    else if (date) put(CELL.DATE, date.serial, date.text);
    else put(CELL.NUMBER, value, '');
  } else if (type === 'b') put(CELL.BOOLEAN, value === true ? 1 : 0, '');
  else if (type === 'e') put(CELL.ERROR, Number.NaN, ERRORS.get(Number(value)) ?? '#VALUE!');
  else if (typeof value === 'string' && value !== '') put(CELL.TEXT, Number.NaN, storable(value));
}
