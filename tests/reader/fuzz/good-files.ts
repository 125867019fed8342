import * as xlsx from '@e965/xlsx';
import { compound, excelStream } from '#tests/reader/make-xls.ts';
import { xlsxParts } from '#tests/reader/make-xlsx.ts';
import { makeZip, type Part } from '#tests/reader/make-zip.ts';

/** A sound file of one format, from which damaged ones are made. */
export interface GoodFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** The parts of a package; empty for the others. */
  readonly parts: readonly Part[];
}

type Value = string | number | boolean;

/** A table as departments send it: words with accents, whole and broken numbers, truths. */
const LINES: readonly (readonly Value[])[] = [
  ['Rapatriements de Maliens en 2021', '', '', '', ''],
  ['Région', 'Pays', 'Hommes', 'Taux', 'Vérifié'],
  ...Array.from({ length: 60 }, (_, i): Value[] => [
    ['Kayes', 'Ségou', 'Gao', 'Ménaka', 'Bamako'][i % 5] ?? '',
    `pays ${i} №${i * 7}`,
    i * 911,
    i / 8 + 0.1,
    i % 3 === 0,
  ]),
];

const column = (i: number) => String.fromCharCode(65 + i);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function goodXlsx(): GoodFile {
  const texts = [...new Set(LINES.flat().filter((value) => typeof value === 'string'))];
  const cell = (value: Value, place: string) => {
    if (value === '') return `<c r="${place}" s="1"/>`;
    if (typeof value === 'string') return `<c r="${place}" t="s"><v>${texts.indexOf(value)}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
    return Number.isInteger(value)
      ? `<c r="${place}" s="1"><v>${value}</v></c>`
      : `<c r="${place}"><f>C1/8</f><v>${value}</v></c>`;
  };
  const rows = LINES.map(
    (line, i) => `<row r="${i + 1}">${line.map((value, k) => cell(value, `${column(k)}${i + 1}`)).join('')}</row>`,
  );
  const parts = xlsxParts({
    sheets: [
      { name: 'Retours', rows: rows.join('') },
      { name: 'Notes', state: 'hidden', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>vu le 3</t></is></c></row>' },
    ],
    strings: texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join(''),
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs>',
  });
  return { name: 'bon.xlsx', bytes: makeZip(parts), parts };
}

export function goodOds(): GoodFile {
  const spaces = ['office', 'table', 'text'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ');
  const cell = (value: Value) => {
    if (value === '') return '<table:table-cell/>';
    if (typeof value === 'string')
      return `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
    if (typeof value === 'boolean')
      return `<table:table-cell office:value-type="boolean" office:boolean-value="${value}"><text:p>${value}</text:p></table:table-cell>`;
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  };
  const rows = LINES.map((line) => `<table:table-row>${line.map(cell).join('')}</table:table-row>`);
  const content = `<?xml version="1.0"?><office:document-content ${spaces}><office:body><office:spreadsheet><table:table table:name="Retours">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const parts: Part[] = [
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { stored: true }],
    ['content.xml', content],
    ['META-INF/manifest.xml', '<manifest/>'],
  ];
  return { name: 'bon.ods', bytes: makeZip(parts), parts };
}

/** As Excel writes it, with everything that it says twice. */
export function goodXls(): GoodFile {
  const filled = LINES.map((line) => line.map((value) => (value === '' ? 'x' : value)));
  return { name: 'bon.xls', bytes: compound(excelStream('Retours', filled)), parts: [] };
}

/** As simple programs write it: cells and nothing about them. */
export function plainXls(bookType: 'biff8' | 'biff5'): GoodFile {
  const book = xlsx.utils.book_new();
  const lines = LINES.map((line) => line.map((value) => (value === '' ? null : value)));
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(lines), 'Retours');
  return { name: `${bookType}.xls`, bytes: Buffer.from(xlsx.write(book, { type: 'buffer', bookType })), parts: [] };
}

export function goodCsv(): GoodFile {
  const field = (value: Value) => (typeof value === 'string' && /[ ;]/.test(value) ? `"${value}"` : String(value));
  const text = LINES.map((line) => line.map(field).join(';')).join('\r\n');
  return { name: 'bon.csv', bytes: Buffer.from(text), parts: [] };
}
