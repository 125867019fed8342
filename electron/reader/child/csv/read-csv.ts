import { parse as parsePath } from 'node:path';
import papaparse from 'papaparse';
import { MAX_TEXT } from '#electron/reader/child/limits.ts';
import { endSheet, type ReadResult, type Send } from '#electron/reader/child/output.ts';
import { damaged, tooLarge } from '#electron/reader/child/problems.ts';
import { createSheetSink, type SheetSink } from '#electron/reader/child/sheet-sink.ts';
import { storable } from '#electron/reader/child/values/clean-text.ts';
import type { ReadRequest } from '#electron/reader/wire.ts';
import { LAST_COLUMN, LAST_ROW } from '#shared/cells/address.ts';
import { CELL } from '#shared/cells/grid.ts';
import { decodeCsv } from './decode-csv.ts';
import { findSeparator } from './find-separator.ts';

/** Excel's own line that names the separator; it is no data. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/** Reads a text of separated values as one sheet, named as the file is; every cell is text, as it stands. */
export async function readCsv(
  bytes: Buffer,
  { fileName, encoding }: Pick<ReadRequest, 'fileName' | 'encoding'>,
  send: Send,
): Promise<ReadResult> {
  if (bytes.length > MAX_TEXT) throw tooLarge('text', MAX_TEXT);
  const { text: decoded, doubts } = decodeCsv(bytes, encoding);
  const lines = withoutEndMark(decoded).replace(/\r\n?/g, '\n');
  const stated = SEPARATOR_LINE.exec(lines);
  const text = stated ? lines.slice(stated[0].length) : lines;
  const sink = createSheetSink();
  readRows(text, stated?.[1] ?? findSeparator(text), sink);
  const nothing = { merges: [], hiddenRows: [], hiddenColumns: [], filteredRows: [], comments: [] };
  await endSheet(sink, send, { name: parsePath(fileName).name, hidden: false, ...nothing });
  return { format: 'csv', leftOut: [], doubts };
}

function readRows(text: string, separator: string, sink: SheetSink): void {
  let row = 0;
  let line = 1;
  papaparse.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    step({ data, errors }) {
      if (errors.some(({ code }) => code === 'MissingQuotes')) throw damaged('quote', { line });
      // A quote inside a quoted field is harmless (`"le "grand" projet"`) unless the field ran on over its neighbours.
      const ranOn = (field: string) => field.includes('\n') || field.includes(separator);
      if (errors.length > 0 && data.some(ranOn)) throw damaged('quote', { line });
      if (data.length > LAST_COLUMN + 1) throw tooLarge('columns', LAST_COLUMN + 1);
      data.forEach((field, column) => {
        if (field === '') return;
        if (row > LAST_ROW) throw tooLarge('rows', LAST_ROW + 1);
        sink.put(row, column, CELL.TEXT, Number.NaN, sink.textId(storable(field)), 0, 0);
        for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) line += 1;
      });
      row += 1;
      line += 1;
    },
  });
}

/** DOS programs end a text with Ctrl-Z. */
function withoutEndMark(text: string): string {
  return text.endsWith('\x1a') ? text.slice(0, -1) : text;
}
