import { damaged } from '#electron/reader/child/problems.ts';
import { readXml } from '#electron/reader/child/xml/sax.ts';
import { parseRange, type Range } from '#shared/cells/address.ts';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Whether dates count from 1904. */
  readonly date1904: boolean;
  /** Ranges of advanced filters, by sheet position. */
  readonly filters: ReadonlyMap<number, Range>;
}

/** Reads the list of sheets; refuses none, and two of one name. */
export function readWorkbookPart(bytes: Buffer, part: string): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const filters = new Map<number, Range>();
  let date1904 = false;
  let depth = 0;
  let inSheets = false;
  let filterOf: number | undefined;
  let definition = '';
  readXml(bytes, part, {
    open(name, attributes) {
      depth += 1;
      if (name === 'sheet') sheets.push(sheetEntry(attributes));
      // A name that was changed would hide a sheet.
      else if (inSheets && depth === 3 && !name.includes(':')) throw damaged('xml', { part });
      if (depth === 2) inSheets = name === 'sheets';
      if (name === 'sheet') return;
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      else if (name === 'definedName') {
        definition = '';
        filterOf = attributes['name'] === '_xlnm._FilterDatabase' ? Number(attributes['localSheetId']) : undefined;
      }
    },
    text(text) {
      if (filterOf !== undefined) definition += text;
    },
    close(name) {
      depth -= 1;
      if (name !== 'definedName' || filterOf === undefined) return;
      const range = parseRange(definition.slice(definition.lastIndexOf('!') + 1).trim());
      if (range) filters.set(filterOf, range);
      filterOf = undefined;
    },
  });
  refuseDuplicates(sheets);
  return { sheets, date1904, filters };
}

function sheetEntry(attributes: Readonly<Record<string, string>>): SheetEntry {
  const id = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return {
    name: attributes['name'] ?? '',
    hidden: (attributes['state'] ?? 'visible') !== 'visible',
    relationship: id === undefined ? '' : (attributes[id] ?? ''),
  };
}

/** Spreadsheet programs tell sheets apart without case. */
export function refuseDuplicates(sheets: readonly { readonly name: string }[]): void {
  if (sheets.length === 0) throw damaged('no-sheet');
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw damaged('duplicate-sheet', { sheet: name });
    seen.add(key);
  }
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
