import { describe, expect, it } from 'vitest';
import { cellAt } from '#shared/cells/grid.ts';
import { makeZip, type Part } from './make-zip.ts';
import { cellsHere, cellsOf, complaint, readHere } from './read-here.ts';

const NAMESPACES = ['office', 'table', 'text', 'style', 'draw', 'calcext', 'dc']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ');
const MIMETYPE: Part = ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { stored: true }];

function makeOds(tables: string, { styles = '', extra = [] as Part[], after = '' } = {}): Buffer {
  const content = `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}${after}</office:spreadsheet></office:body></office:document-content>`;
  return makeZip([MIMETYPE, ['content.xml', content], ['META-INF/manifest.xml', '<manifest/>'], ...extra]);
}

const table = (rows: string, more = '') => `<table:table table:name="F"${more}>${rows}</table:table>`;
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const text = (content: string) => `<table:table-cell office:value-type="string">${content}</table:table-cell>`;
const float = (value: string | number, more = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}/>`;

const read = (cells: string) => cellsHere(makeOds(table(row(cells))), 'a.ods');

describe('values', () => {
  it('come from the attributes, with or without a shown text', async () => {
    const cells = [
      float(12.5),
      '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5 %</text:p></table:table-cell>',
      '<table:table-cell office:value-type="currency" office:currency="XOF" office:value="500"/>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
      '<table:table-cell office:value-type="date" office:date-value="2021-03-09"/>',
      '<table:table-cell office:value-type="date" office:date-value="2021-03-09T14:30:00"/>',
      '<table:table-cell office:value-type="time" office:time-value="PT36H30M00S"/>',
      '<table:table-cell office:value-type="string" office:string-value="dit"><text:p>vu</text:p></table:table-cell>',
    ];
    expect(await read(cells.join(''))).toEqual([
      ...['A1 number 12.5', 'B1 number 0.125', 'C1 number 500', 'D1 boolean 1', 'E1 date 2021-03-09'],
      ...['F1 date 2021-03-09T14:30:00', 'G1 date 36:30:00', 'H1 text dit'],
    ]);
  });

  it('that are none are error cells, never numbers', async () => {
    const cells = [
      float('1,5'),
      float(''),
      '<table:table-cell office:value-type="date" office:date-value="2021-02-30"><text:p>30/02</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=A" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#NAME?</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=A1"/>',
    ];
    expect(await read(cells.join(''))).toEqual([
      ...['A1 error #VALUE!', 'B1 error #VALUE!', 'C1 error 30/02', 'D1 error #DIV/0! =', 'E1 error #NAME? ='],
      'F1 uncomputed  =',
    ]);
  });

  it('of text collapse blanks as the format prescribes, and keep those that are spelt out', async () => {
    const cells = [
      text('<text:p>  un \n deux<text:s text:c="2"/>trois<text:tab/>q<text:line-break/>c </text:p>'),
      text('<text:p>a</text:p><text:p/><text:p>b<text:span> c</text:span></text:p>'),
      text('<text:p>lien <text:a>ici</text:a></text:p><draw:frame><text:p>image</text:p></draw:frame>'),
    ];
    expect(await read(cells.join(''))).toEqual([
      'A1 text un deux  trois\tq\nc',
      'B1 text a\n\nb c',
      'C1 text lien ici',
    ]);
  });
});

describe('repeats', () => {
  it('stand for as many cells and rows; empty ones only move on', async () => {
    const rows =
      row(`<table:table-cell table:number-columns-repeated="2"/>${float(1, ' table:number-columns-repeated="2"')}`) +
      row('<table:table-cell/>', ' table:number-rows-repeated="3"') +
      row(float(2), ' table:number-rows-repeated="2"') +
      row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048569"');
    expect(await cellsHere(makeOds(table(rows)), 'a.ods')).toEqual([
      ...['C1 number 1', 'D1 number 1', 'A5 number 2', 'A6 number 2'],
    ]);
  });

  it('that no sheet of figures has are refused', async () => {
    const bomb = row(float(1, ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"');
    expect(await complaint(makeOds(table(bomb)), 'a.ods')).toMatch(/^file\.too-large/);
    const wide = row(`<table:table-cell table:number-columns-repeated="16384"/>${float(1)}`);
    expect(await complaint(makeOds(table(wide)), 'a.ods')).toMatch(/^file\.too-large: .*columns/);
    const long = row('<table:table-cell/>', ' table:number-rows-repeated="1048576"') + row(float(1));
    expect(await complaint(makeOds(table(long)), 'a.ods')).toMatch(/^file\.too-large: .*rows/);
    const odd = row(float(1, ' table:number-columns-repeated="-2"'));
    expect(await complaint(makeOds(table(odd)), 'a.ods')).toMatch(/^file\.damaged/);
    const blanks = row(text('<text:p><text:s text:c="999999999"/></text:p>'));
    expect(await complaint(makeOds(table(blanks)), 'a.ods')).toMatch(/^file\.too-large/);
  });
});

describe('sheets', () => {
  it('are hidden by their style, and keep merges, hidden rows and columns, filters and comments', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style>';
    const rows = [
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>',
      `<table:table-header-rows>${row('<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><office:annotation><dc:creator>Awa</dc:creator><text:p>vu</text:p><text:p>et su</text:p></office:annotation><text:p>Titre</text:p></table:table-cell><table:covered-table-cell/>')}</table:table-header-rows>`,
      row(float(1), ' table:visibility="collapse"'),
      `<table:table-row-group>${row(float(2), ' table:visibility="filter" table:number-rows-repeated="2"')}</table:table-row-group>`,
      '<table:shapes><draw:frame><table:table table:name="x"><table:table-row><table:table-cell office:value-type="float" office:value="9"/></table:table-row></table:table></draw:frame></table:shapes>',
    ];
    const hidden = '<table:table table:name="G" table:style-name="ta1"/>';
    const shown = table(rows.join(''), ' table:style-name="ta2"');
    const workbook = await readHere(makeOds(shown + hidden, { styles }), 'a.ods');
    const [first, second] = workbook.sheets;
    expect(cellsOf(first)).toEqual(['A1 text Titre', 'A2 number 1', 'A3 number 2', 'A4 number 2']);
    expect(first).toMatchObject({
      hidden: false,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      hiddenRows: [{ first: 1, last: 1 }],
      filteredRows: [{ first: 2, last: 3 }],
      hiddenColumns: [{ first: 1, last: 2 }],
      comments: [{ row: 0, column: 0, text: 'vu\net su' }],
      figureCells: 3,
    });
    expect(second).toMatchObject({ name: 'G', hidden: true });
  });

  it('are only those of the document: tables of links and of recorded changes are not read', async () => {
    const before = `<table:tracked-changes><table:table-cell office:value-type="float" office:value="7"/></table:tracked-changes>`;
    const after = `<table:dde-links><table:dde-link>${table(row(float(8)))}</table:dde-link></table:dde-links>`;
    const workbook = await readHere(makeOds(before + table(row(float(1))), { after }), 'a.ods');
    expect(workbook.sheets.map(cellsOf)).toEqual([['A1 number 1']]);
  });

  it('of one name are refused, and a document without any', async () => {
    expect(await complaint(makeOds(table('') + table('')), 'a.ods')).toMatch(/^file\.damaged: .*“F”/);
    expect(await complaint(makeOds(''), 'a.ods')).toMatch(/^file\.damaged/);
  });
});

it('states dates in the serials of the 1900 system', async () => {
  const cell = '<table:table-cell office:value-type="date" office:date-value="2021-03-09"/>';
  const grid = (await readHere(makeOds(table(row(cell))), 'a.ods')).sheets[0]?.grid;
  expect(grid && cellAt(grid, 0, 0)?.number).toBe(44264);
});

it('asks for a copy without password', async () => {
  const manifest: Part = [
    'META-INF/manifest.xml',
    '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
  ];
  expect(await complaint(makeZip([MIMETYPE, ['content.xml', 'garbage'], manifest]), 'a.ods')).toMatch(
    /^file\.encrypted/,
  );
  expect(await complaint(makeZip([MIMETYPE, ['encrypted-package', 'x']]), 'a.ods')).toMatch(/^file\.encrypted/);
});

it('refuses a cut or malformed document, a checksum that is wrong, and document types', async () => {
  const good = makeOds(table(row(float(1))));
  for (let length = 30; length < good.length; length += 41)
    expect(await complaint(good.subarray(0, length), 'a.ods'), `${length} bytes`).toMatch(/^file\.damaged/);
  const parts = (content: string, crc?: number): Part[] => [
    MIMETYPE,
    ['content.xml', content, crc === undefined ? {} : { crc }],
  ];
  expect(await complaint(makeZip(parts('<a><b></a>')), 'a.ods')).toMatch(/^file\.damaged/);
  expect(await complaint(makeZip(parts('<!DOCTYPE a><a/>')), 'a.ods')).toMatch(/^file\.damaged/);
  expect(await complaint(makeZip(parts('<a/>', 5)), 'a.ods')).toMatch(/^file\.damaged: .*checksum/);
  expect(await complaint(makeZip([MIMETYPE]), 'a.ods')).toMatch(/^file\.damaged: .*content\.xml/);
});
