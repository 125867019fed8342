import { damaged } from '#electron/reader/child/problems.ts';
import type { SheetFacts } from '#electron/reader/child/sheet-facts.ts';
import { type Attributes, createXmlReader, type XmlReader } from '#electron/reader/child/xml/sax.ts';
import { LAST_ROW, parseRange, type Range } from '#shared/cells/address.ts';
import { type CellWriter, EMPTY_CELL, type RawCell } from './cell-writer.ts';
import { ordinal, placeOf } from './references.ts';
import { isHidden } from './row-tag.ts';
import { isTrue } from './workbook-part.ts';

export interface WorksheetSource {
  readonly part: string;
  readonly sheet: string;
  /** Range of an advanced filter, which stands in the workbook, not in the sheet. */
  readonly advancedFilter: Range | undefined;
}

export interface WorksheetReader {
  readonly xml: XmlReader;
  /** The row that was read last; whoever reads rows in the parser's stead keeps it up to date. */
  readonly state: { row: number };
  /** Whether the parser stands directly within `<sheetData>`. */
  betweenRows(): boolean;
}

/** A push reader of one worksheet part: cells go to the writer as they come, the rest to the facts. */
export function createWorksheetReader(source: WorksheetSource, writer: CellWriter, facts: SheetFacts): WorksheetReader {
  const { part, sheet } = source;
  const cell: RawCell = { ...EMPTY_CELL };
  let depth = 0;
  const state = { row: -1 };
  let column = -1;
  let inData = false;
  let inRow = false;
  let sawData = false;
  let inCell = false;
  let phonetic = 0;
  let collecting: '' | 'v' | 't' = '';
  let filterRange: Range | undefined;

  const fault = (reference: string) => damaged('cell', { sheet, cell: reference });

  function openRow(attributes: Attributes): void {
    const stated = attributes['r'];
    const row = stated === undefined ? state.row + 1 : ordinal(stated) - 1;
    if (row < 0 || row > LAST_ROW) throw fault(stated ?? String(row + 1));
    state.row = row;
    column = -1;
    if (isHidden({ hidden: attributes['hidden'], size: attributes['ht'] })) facts.hideRows(row, row);
  }

  function openCell(attributes: Attributes): void {
    const reference = attributes['r'];
    if (reference === undefined) column += 1;
    else {
      const place = placeOf(reference.trim());
      if (place < 0 || Math.floor(place / 16_384) !== state.row) throw fault(reference);
      column = place % 16_384;
    }
    cell.row = state.row;
    cell.column = column;
    cell.type = attributes['t'] ?? 'n';
    cell.style = Number(attributes['s'] ?? 0);
    cell.value = undefined;
    cell.inline = undefined;
    cell.formula = false;
    inCell = true;
  }

  function openInCell(name: string): void {
    const place = depth === 5 ? IN_CELL : depth === 6 && cell.inline !== undefined ? IN_TEXT : undefined;
    if (place && !place.has(name) && !name.includes(':')) throw damaged('xml', { part });
    if (name === 'v') {
      if (cell.value !== undefined) throw fault(String(state.row + 1));
      cell.value = '';
      collecting = 'v';
    } else if (name === 'f') cell.formula = true;
    else if (name === 'is') cell.inline = '';
    else if (name === 'rPh') phonetic += 1;
    else if (name === 't' && cell.inline !== undefined && phonetic === 0) collecting = 't';
  }

  function openOutside(name: string, attributes: Attributes): void {
    if (name === 'sheetData') {
      if (sawData) throw damaged('xml', { part });
      sawData = true;
      inData = true;
    } else if (name === 'sheetPr') {
      if (isTrue(attributes['filterMode']) && source.advancedFilter) facts.filter(source.advancedFilter);
    } else if (name === 'col') {
      const first = ordinal(attributes['min']);
      const last = ordinal(attributes['max']);
      if (first > 0 && last >= first && isHidden({ hidden: attributes['hidden'], size: attributes['width'] }))
        facts.hideColumns(first - 1, last - 1);
    } else if (name === 'mergeCell') {
      const range = parseRange(attributes['ref'] ?? '');
      if (range) facts.merge(range);
    } else if (name === 'autoFilter') filterRange = parseRange(attributes['ref'] ?? '');
    else if (name === 'filterColumn' && filterRange) {
      facts.filter(filterRange);
      filterRange = undefined;
    }
  }

  const xml = createXmlReader(part, {
    open(name, attributes) {
      depth += 1;
      if (depth === 1 && name !== 'worksheet') throw damaged('xml', { part });
      if (inCell) openInCell(name);
      else if (!inData) openOutside(name, attributes);
      else if (depth === 3) {
        inRow = name === 'row';
        if (inRow) openRow(attributes);
      } else if (depth === 4 && name === 'c' && inRow) openCell(attributes);
      else if (depth === 4 && (inRow || name === 'c') && name !== 'extLst' && !name.includes(':'))
        throw damaged('xml', { part });
    },
    text(text) {
      if (collecting === 'v') cell.value += text;
      else if (collecting === 't') cell.inline += text;
    },
    close(name) {
      depth -= 1;
      if (inCell) {
        if (name === 'v' || name === 't') collecting = '';
        else if (name === 'rPh') phonetic -= 1;
        else if (name === 'c' && depth === 3) {
          inCell = false;
          writer.write(cell);
        }
      } else if (name === 'sheetData') inData = false;
    },
  });
  return { xml, state, betweenRows: () => inData && !inCell && depth === 2 };
}

// An element that is not known here is a name that was changed: a value would be lost without a word. Names with a prefix are
// those of later additions; attributes are free, some programs add their own.
const IN_CELL = new Set('f v is extLst'.split(' '));
const IN_TEXT = new Set('t r rPh phoneticPr'.split(' '));
