import { MAX_TEXT } from '#electron/reader/child/limits.ts';
import { endSheet, flush, type Send } from '#electron/reader/child/output.ts';
import { damaged, tooLarge } from '#electron/reader/child/problems.ts';
import { createSheetFacts } from '#electron/reader/child/sheet-facts.ts';
import { createSheetSink } from '#electron/reader/child/sheet-sink.ts';
import { storable } from '#electron/reader/child/values/clean-text.ts';
import { refuseDuplicates } from '#electron/reader/child/xlsx/workbook-part.ts';
import { type Attributes, createXmlReader } from '#electron/reader/child/xml/sax.ts';
import type { SheetLooks } from '#shared/cells/looks.ts';
import { odsValue } from './cell-value.ts';
import { createIndents } from './indents.ts';
import { createParagraphs } from './paragraphs.ts';
import { createRowWriter, type RowCell } from './row.ts';

export interface ContentReader {
  write(piece: Uint8Array): void;
  /** Sends what was read so far. */
  flush(): Promise<void>;
  end(): Promise<void>;
}

interface OpenSheet {
  readonly looks: SheetLooks | undefined;
  readonly name: string;
  readonly hidden: boolean;
  readonly sink: ReturnType<typeof createSheetSink>;
  readonly facts: ReturnType<typeof createSheetFacts>;
  readonly comments: { row: number; column: number; text: string }[];
  readonly writeRow: ReturnType<typeof createRowWriter>;
}

/** Elements of a sheet whose content is drawn over the cells, or is no cell of this sheet. */
const SKIPPED = new Set(['table:shapes', 'forms', 'table:table', 'table:named-expressions', 'table:scenario']);
const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);
/** What else a table may hold. An unknown name is one that was changed: cells would be lost or shifted without a word. */
const IN_TABLE = new Set(
  [
    ...[
      'header-rows',
      'header-columns',
      'rows',
      'columns',
      'row-group',
      'column-group',
      'title',
      'desc',
      'table-source',
    ],
    ...['dde-source', 'table-protection', 'source', 'cell-range-source', 'detective', 'highlighted-range', 'operation'],
  ].flatMap((name) => [`table:${name}`, `table:table-${name}`]),
);
const CELL_ATTRIBUTES = new Set([
  ...['table:number-columns-repeated', 'table:number-columns-spanned', 'table:number-rows-spanned', 'table:style-name'],
  ...['table:content-validation-name', 'table:formula', 'table:number-matrix-columns-spanned', 'table:protected'],
  ...['table:number-matrix-rows-spanned', 'table:protect', 'table:value-type', 'table:value', 'office:value-type'],
  ...['office:value', 'office:date-value', 'office:time-value', 'office:boolean-value', 'office:string-value'],
  ...['office:currency'],
]);

function known(attributes: Attributes): boolean {
  for (const name in attributes) if (/^(?:table|office):/.test(name) && !CELL_ATTRIBUTES.has(name)) return false;
  return true;
}

const BLANKS: Readonly<Record<string, string>> = { 'text:tab': '\t', 'text:line-break': '\n' };

/** A push reader of content.xml. The prefix of the root (`office:`) is not part of names here, see createXmlReader. */
export function createContentReader(part: string, send: Send, looks: readonly SheetLooks[] = []): ContentReader {
  const path: string[] = [];
  const hiddenStyles = new Set<string>();
  const indents = createIndents();
  const finished: OpenSheet[] = [];
  const names: { readonly name: string }[] = [];
  let styleName = '';
  let sheet: OpenSheet | undefined;
  let row = 0;
  let rows = 1;
  let column = 0;
  let cells: RowCell[] = [];
  let cellAttributes: Attributes | undefined;
  /** Depth at which something is left unread, 0 when nothing is. */
  let skippedFrom = 0;
  /** Depth of an open comment, 0 when none is. */
  let commentFrom = 0;
  const shown = createParagraphs();
  const comment = createParagraphs();

  function repeats(attributes: Attributes, name: string): number {
    const text = attributes[name];
    if (text === undefined) return 1;
    if (!/^[1-9]\d{0,9}$/.test(text)) throw damaged('xml', { part });
    return Number(text);
  }

  function openTable(attributes: Attributes): void {
    const facts = createSheetFacts();
    const sink = createSheetSink();
    const comments: OpenSheet['comments'] = [];
    const name = attributes['table:name'] ?? '';
    names.push({ name });
    const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '');
    const look = looks[names.length - 1];
    sheet = { name, hidden, looks: look, sink, facts, comments, writeRow: createRowWriter({ sink, facts, comments }) };
    indents.openTable();
    row = 0;
    column = 0;
  }

  function openRow(attributes: Attributes, { facts }: OpenSheet): void {
    rows = repeats(attributes, 'table:number-rows-repeated');
    column = 0;
    cells = [];
    indents.openRow(attributes);
    const visibility = attributes['table:visibility'];
    if (visibility === 'collapse') facts.hideRows(row, row + rows - 1);
    else if (visibility === 'filter') facts.filterRows(row, row + rows - 1);
  }

  function openColumn(attributes: Attributes, { facts }: OpenSheet): void {
    const count = repeats(attributes, 'table:number-columns-repeated');
    if ((attributes['table:visibility'] ?? 'visible') !== 'visible') facts.hideColumns(column, column + count - 1);
    indents.openColumn(attributes, column, count);
    column += count;
  }

  function closeCell(attributes: Attributes): void {
    const columns = repeats(attributes, 'table:number-columns-repeated');
    const value = odsValue(attributes, shown.value);
    const spanRows = repeats(attributes, 'table:number-rows-spanned');
    const spanColumns = repeats(attributes, 'table:number-columns-spanned');
    const note = storable(comment.value);
    if (value || note !== '' || spanRows > 1 || spanColumns > 1)
      cells.push({
        column,
        columns,
        value,
        indent: indents.of(attributes, column),
        comment: note,
        spanRows,
        spanColumns,
      });
    column += columns;
    cellAttributes = undefined;
  }

  function openInCell(name: string, attributes: Attributes): void {
    if (name === 'annotation') commentFrom = path.length;
    const target = commentFrom > 0 ? comment : shown;
    if (name === 'text:p') target.open();
    else if (name === 'text:s') {
      const count = attributes['text:c'] === undefined ? 1 : Number(attributes['text:c']);
      if (!(count >= 0 && count <= 100_000)) throw tooLarge('text', MAX_TEXT);
      target.exact(' '.repeat(count));
    } else if (BLANKS[name] !== undefined) target.exact(BLANKS[name]);
    else if (name.startsWith('draw:') || name === 'text:ruby-text' || name === 'table:table') skippedFrom = path.length;
  }

  function openInSheet(name: string, attributes: Attributes, open: OpenSheet): void {
    if (CELLS.has(name) && path.at(-2) === 'table:table-row') {
      if (!known(attributes)) throw damaged('xml', { part });
      cellAttributes = attributes;
      shown.clear();
      comment.clear();
    } else if (name === 'table:table-row') openRow(attributes, open);
    else if (name === 'table:table-column') openColumn(attributes, open);
    else if (SKIPPED.has(name)) skippedFrom = path.length;
    else if (name.startsWith('table:') && !IN_TABLE.has(name)) throw damaged('xml', { part });
  }

  function takeStyle(name: string, attributes: Attributes): void {
    indents.take(name, attributes);
    if (name === 'style:style')
      styleName = attributes['style:family'] === 'table' ? (attributes['style:name'] ?? '') : '';
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(styleName);
  }

  const reader = createXmlReader(part, {
    open(name, attributes) {
      path.push(name);
      if (skippedFrom > 0) return;
      if (cellAttributes) openInCell(name, attributes);
      else if (sheet) openInSheet(name, attributes, sheet);
      else if (name === 'table:table' && path.at(-2) === 'spreadsheet') openTable(attributes);
      else takeStyle(name, attributes);
    },
    text(text) {
      if (skippedFrom > 0 || !cellAttributes) return;
      (commentFrom > 0 ? comment : shown).text(text);
    },
    close(name) {
      const depth = path.length;
      path.pop();
      if (skippedFrom > 0) {
        if (depth === skippedFrom) skippedFrom = 0;
        return;
      }
      if (cellAttributes) {
        if (name === 'text:p') (commentFrom > 0 ? comment : shown).close();
        else if (name === 'annotation' && depth === commentFrom) commentFrom = 0;
        else if (CELLS.has(name)) closeCell(cellAttributes);
      } else if (sheet && name === 'table:table-row') {
        sheet.writeRow(row, rows, cells);
        row += rows;
      } else if (sheet && name === 'table:table') {
        finished.push(sheet);
        sheet = undefined;
      }
    },
  });

  async function flushAll(): Promise<void> {
    for (const { sink, facts, name, hidden, comments, looks } of finished.splice(0)) {
      await endSheet(sink, send, { name, hidden, comments, ...facts.finish(), looks });
    }
    if (sheet) await flush(sheet.sink, send);
  }

  return {
    write: (piece) => reader.write(piece),
    flush: flushAll,
    async end() {
      reader.end();
      refuseDuplicates(names);
      await flushAll();
    },
  };
}
