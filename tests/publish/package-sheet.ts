import { parseCell, parseRange, type Range } from '#shared/cells/address.ts';
import type { Book } from './package-parts.ts';
import { child, children, type Element, outOfOrder } from './xml-tree.ts';

const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');
const CELL_TYPES = new Set([undefined, 'n', 's', 'b', 'inlineStr']);

export function checkSheet(name: string, sheet: Element, book: Book, problems: string[]): void {
  const found: string[] = outOfOrder(sheet, ORDER);
  checkColumns(children(child(sheet, 'cols'), 'col'), found);
  checkRows(children(child(sheet, 'sheetData'), 'row'), book, found);
  checkMerges(child(sheet, 'mergeCells'), found);
  checkLinks(children(child(sheet, 'hyperlinks'), 'hyperlink'), book, found);
  for (const line of child(sheet, 'headerFooter')?.children ?? [])
    if (line.text.length > 255) found.push(`${line.name} is longer than 255 characters`);
  for (const { attributes } of children(sheet, 'autoFilter'))
    if (!parseRange(attributes['ref'] ?? '')) found.push(`bad filter: ${attributes['ref']}`);
  problems.push(...found.map((problem) => `${name}: ${problem}`));
}

function checkColumns(columns: readonly Element[], problems: string[]): void {
  let last = 0;
  for (const { attributes } of columns) {
    const [min, max, width] = [attributes['min'], attributes['max'], attributes['width']].map(Number);
    if (!(min && max && min > last && max >= min)) problems.push(`columns overlap at ${attributes['min']}`);
    if (width === undefined || width <= 0 || width > 255) problems.push(`column ${min} is ${width} wide`);
    last = max ?? last;
  }
}

function checkRows(rows: readonly Element[], book: Book, problems: string[]): void {
  let lastRow = 0;
  for (const row of rows) {
    const number = Number(row.attributes['r']);
    if (!(number > lastRow)) problems.push(`row ${number} after row ${lastRow}`);
    lastRow = number;
    const height = Number(row.attributes['ht'] ?? 15);
    if (!(height > 0 && height <= 409)) problems.push(`row ${number} is ${height} high`);
    let lastColumn = -1;
    for (const cell of row.children) {
      const at = parseCell(cell.attributes['r'] ?? '');
      if (at?.row !== number - 1 || at.column <= lastColumn)
        problems.push(`cell out of place: ${cell.attributes['r']}`);
      lastColumn = at?.column ?? lastColumn;
      checkCell(cell, book, problems);
    }
  }
}

function checkCell(cell: Element, book: Book, problems: string[]): void {
  const { r, s, t } = cell.attributes;
  const value = child(cell, 'v')?.text;
  if (child(cell, 'f')) problems.push(`${r}: a formula`);
  if (!CELL_TYPES.has(t)) problems.push(`${r}: type ${t}`);
  if (s !== undefined && !(Number(s) < book.styles)) problems.push(`${r}: unknown format ${s}`);
  if (t === 's' && book.strings[Number(value)] === undefined) problems.push(`${r}: unknown text ${value}`);
  if (t === undefined && value !== undefined && !Number.isFinite(Number(value)))
    problems.push(`${r}: not a number: ${value}`);
}

function checkMerges(list: Element | undefined, problems: string[]): void {
  const merges = children(list, 'mergeCell').map(({ attributes }) => attributes['ref'] ?? '');
  if (list && Number(list.attributes['count']) !== merges.length) problems.push('wrong count of merges');
  if (list && merges.length === 0) problems.push('an empty list of merges');
  const done: Range[] = [];
  for (const text of merges) {
    const range = parseRange(text);
    if (!range) problems.push(`bad merge: ${text}`);
    else {
      if (range.top === range.bottom && range.left === range.right) problems.push(`merge of one cell: ${text}`);
      if (done.some((other) => overlap(range, other))) problems.push(`merges overlap: ${text}`);
      done.push(range);
    }
  }
}

function overlap(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function checkLinks(links: readonly Element[], book: Book, problems: string[]): void {
  for (const { attributes } of links) {
    const [, sheet = '', cell = ''] = /^'((?:[^']|'')+)'!([A-Z]+\d+)$/.exec(attributes['location'] ?? '') ?? [];
    const known = book.sheetNames.includes(sheet.replaceAll("''", "'")) && parseCell(cell);
    if (!known || !parseCell(attributes['ref'] ?? '')) problems.push(`bad link: ${attributes['location']}`);
  }
}
