import { makeZip, type Part } from './make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface MadeSheet {
  readonly name: string;
  readonly state?: string;
  /** Type of the relationship: worksheet unless stated. */
  readonly type?: string;
  /** The whole part, or what stands within `<sheetData>`. */
  readonly xml?: string;
  readonly rows?: string;
  /** Relationships of the sheet: type and target. */
  readonly links?: readonly (readonly [string, string])[];
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** What stands within `<sst>`. */
  readonly strings?: string;
  /** What stands within `<styleSheet>`. */
  readonly styles?: string;
  readonly properties?: string;
  readonly contentType?: string;
  readonly names?: string;
  readonly extra?: readonly Part[];
}

export function worksheet(rows: string, { before = '', after = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a small workbook, to be changed before they are zipped. */
export function xlsxParts(workbook: MadeWorkbook): Part[] {
  const { sheets, strings, styles, properties = '', names = '', extra = [] } = workbook;
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const links: [string, string][] = sheets.map(({ type = 'worksheet' }, i) => [type, `worksheets/sheet${i + 1}.xml`]);
  if (strings !== undefined) links.push(['sharedStrings', 'sharedStrings.xml']);
  if (styles !== undefined) links.push(['styles', 'styles.xml']);
  const type = workbook.contentType ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const parts: Part[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    ],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets>${names}</workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationships(links)],
  ];
  if (strings !== undefined) parts.push(['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`]);
  if (styles !== undefined) parts.push(['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`]);
  sheets.forEach(({ xml, rows = '', links: own }, i) => {
    parts.push([`xl/worksheets/sheet${i + 1}.xml`, xml ?? worksheet(rows)]);
    if (own) parts.push([`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships(own)]);
  });
  return [...parts, ...extra];
}

export function makeXlsx(workbook: MadeWorkbook): Buffer {
  return makeZip(xlsxParts(workbook));
}

/** A workbook of one sheet with these rows. */
export function oneSheet(rows: string, more: Omit<MadeWorkbook, 'sheets'> = {}): Buffer {
  return makeXlsx({ sheets: [{ name: 'F', rows }], ...more });
}

function relationships(links: readonly (readonly [string, string])[]): string {
  const all = links.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
