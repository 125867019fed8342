import { parseRange } from '#shared/cells/address.ts';
import { duplicates, type Parts, type Relations } from './package-parts.ts';
import { checkSheet } from './package-sheet.ts';
import { child, children, type Element, outOfOrder } from './xml-tree.ts';

const BOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(
    ' ',
  );
const STYLES_ORDER = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(
  ' ',
);
/** Formats that need no entry of their own. */
const BUILT_IN_FORMATS = 164;

export function checkBook(parts: Parts, relations: ReadonlyMap<string, Relations>, problems: string[]): void {
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook) {
    problems.push('no workbook');
    return;
  }
  problems.push(...outOfOrder(workbook, BOOK_ORDER));
  const sheets = children(child(workbook, 'sheets'), 'sheet').map(({ attributes }) => attributes);
  const sheetNames = sheets.map((sheet) => sheet['name'] ?? '');
  checkSheetNames(sheetNames, problems);
  for (const id of duplicates(sheets.map((sheet) => sheet['sheetId'] ?? ''))) problems.push(`sheet id twice: ${id}`);
  checkDefinedNames(children(child(workbook, 'definedNames'), 'definedName'), sheetNames, problems);
  const strings = checkStrings(parts.get('xl/sharedStrings.xml'), problems);
  const book = { sheetNames, strings, styles: checkStyles(parts.get('xl/styles.xml'), problems) };
  for (const sheet of sheets) {
    const target = relations.get('xl/workbook.xml')?.get(sheet['r:id'] ?? '') ?? '';
    const part = parts.get(target);
    if (part) checkSheet(sheet['name'] ?? '', part, book, problems);
    else problems.push(`sheet without a part: ${sheet['name']}`);
  }
}

function checkSheetNames(names: readonly string[], problems: string[]): void {
  if (names.length === 0) problems.push('no sheet');
  for (const name of duplicates(names)) problems.push(`sheet name twice: ${name}`);
  for (const name of names)
    if (name.length === 0 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      problems.push(`bad sheet name: ${name}`);
}

function checkDefinedNames(names: readonly Element[], sheets: readonly string[], problems: string[]): void {
  const keys = names.map(({ attributes }) => `${attributes['localSheetId'] ?? ''}|${attributes['name']}`);
  for (const key of duplicates(keys)) problems.push(`defined name twice: ${key}`);
  for (const { attributes, text } of names) {
    const name = attributes['name'] ?? '';
    if (!/^(_xlnm\.)?[A-Za-z_][A-Za-z0-9_.]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rc]\d*$/i.test(name))
      problems.push(`bad defined name: ${name}`);
    const local = attributes['localSheetId'];
    if (local !== undefined && !sheets[Number(local)]) problems.push(`${name}: no such sheet: ${local}`);
    if (!/^('([^']|'')+'![^,']+(,|$))+$/.test(text)) problems.push(`${name}: no reference: ${text}`);
    for (const [, sheet = '', range = ''] of text.matchAll(/'((?:[^']|'')+)'!([^,']+)/g)) {
      if (!sheets.includes(sheet.replaceAll("''", "'"))) problems.push(`${name}: refers to no sheet: ${text}`);
      const whole = /^\$\d+:\$\d+$|^\$[A-Z]+:\$[A-Z]+$/.test(range);
      if (!whole && !parseRange(range)) problems.push(`${name}: bad range: ${text}`);
    }
  }
}

function checkStrings(part: Element | undefined, problems: string[]): string[] {
  const strings = children(part, 'si').map((item) => child(item, 't')?.text ?? '');
  for (const text of strings) if (text.length > 32_767) problems.push('a text longer than a cell may hold');
  if (part && Number(part.attributes['uniqueCount']) !== strings.length) problems.push('wrong count of shared strings');
  return strings;
}

/** Gives the number of cell formats. */
function checkStyles(styles: Element | undefined, problems: string[]): number {
  if (!styles) {
    problems.push('no styles');
    return 0;
  }
  problems.push(...outOfOrder(styles, STYLES_ORDER));
  const countOf = (name: string) => child(styles, name)?.children.length ?? 0;
  for (const list of styles.children) {
    const count = list.attributes['count'];
    if (count !== undefined && Number(count) !== list.children.length) problems.push(`wrong count: ${list.name}`);
  }
  const own = children(child(styles, 'numFmts'), 'numFmt').map(({ attributes }) => attributes['numFmtId'] ?? '');
  for (const id of duplicates(own)) problems.push(`number format twice: ${id}`);
  const formats = children(child(styles, 'cellXfs'), 'xf');
  const limits = {
    fontId: countOf('fonts'),
    fillId: countOf('fills'),
    borderId: countOf('borders'),
    xfId: countOf('cellStyleXfs'),
  };
  for (const { attributes } of formats) {
    for (const [name, limit] of Object.entries(limits))
      if (!(Number(attributes[name]) < limit)) problems.push(`cell format with unknown ${name} ${attributes[name]}`);
    const format = attributes['numFmtId'] ?? '';
    if (Number(format) >= BUILT_IN_FORMATS && !own.includes(format)) problems.push(`unknown number format ${format}`);
  }
  return formats.length;
}
