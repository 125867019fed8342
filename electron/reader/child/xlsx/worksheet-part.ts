import type { SheetFacts } from '#electron/reader/child/sheet-facts.ts';
import type { SheetSink } from '#electron/reader/child/sheet-sink.ts';
import { createQuickReader } from '#electron/reader/child/xml/quick-reader.ts';
import type { XmlReader } from '#electron/reader/child/xml/sax.ts';
import type { CellWriter } from './cell-writer.ts';
import { createRowScanner } from './scan-rows.ts';
import { createWorksheetReader, type WorksheetSource } from './worksheet.ts';

/** A push reader of one worksheet part: cells go to the writer as they come, the rest to the facts. */
export function createWorksheetPartReader(
  source: WorksheetSource,
  writer: CellWriter,
  sink: SheetSink,
  facts: SheetFacts,
): XmlReader {
  const { xml, state, betweenRows } = createWorksheetReader(source, writer, facts);
  return createQuickReader({
    parser: xml,
    listStart: '<sheetData>',
    item: 'row',
    list: 'sheetData',
    betweenItems: betweenRows,
    read: createRowScanner(state, writer, sink, facts),
  });
}
