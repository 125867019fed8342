import { describe, expect, it } from 'vitest';
import { oneSheet, xlsxParts } from './make-xlsx.ts';
import { makeZip, type Part } from './make-zip.ts';
import { complaint } from './read-here.ts';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('elements whose name was changed', () => {
  const sheet = (rows: string) => oneSheet(rows, { strings: '<si><t>a</t></si>' });
  it.each<[string, Buffer, string]>([
    ['of a value', sheet('<row r="1"><c r="A1"><w>5</w></c></row>'), 'a.xlsx'],
    ['of a cell', sheet('<row r="1"><d r="A1"><v>5</v></d></row>'), 'a.xlsx'],
    ['of a row', sheet('<rov r="1"><c r="A1"><v>5</v></c></rov>'), 'a.xlsx'],
    ['of an inline text', sheet('<row r="1"><c r="A1" t="inlineStr"><is><tt>5</tt></is></c></row>'), 'a.xlsx'],
    ['of a shared text', oneSheet(ONE, { strings: '<si><tt>a</tt></si>' }), 'a.xlsx'],
    ['of an item of the shared texts', oneSheet(ONE, { strings: '<sj><t>a</t></sj>' }), 'a.xlsx'],
    ['of a run of a shared text', oneSheet(ONE, { strings: '<si><r><s>a</s></r></si>' }), 'a.xlsx'],
    [
      'of an entry of the list of sheets',
      withWorkbook(
        '<workbook xmlns:r="r"><sheets><sheet name="F" sheetId="1" r:id="rId1"/><_heet name="G" sheetId="2" r:id="rId9"/></sheets></workbook>',
      ),
      'a.xlsx',
    ],
    ['of an OpenDocument cell', odsRow('<table:table-cfll office:value-type="float" office:value="5"/>'), 'a.ods'],
    ['of an OpenDocument row', odsTable('<table:table-rpw><table:table-cell/></table:table-rpw>'), 'a.ods'],
    ['of an OpenDocument repeat', odsRow('<table:table-cell table:number-columns-repeatfd="2"/>'), 'a.ods'],
  ])('are refused, not passed over: %s', async (_what, bytes, name) => {
    expect(await complaint(bytes, name)).toMatch(/^file\.damaged: .*malformed/);
  });
});

function odsTable(rows: string): Buffer {
  return ods(
    `<o:document-content xmlns:o="o" xmlns:office="o" xmlns:table="t"><o:body><o:spreadsheet><table:table table:name="F">${rows}</table:table></o:spreadsheet></o:body></o:document-content>`,
  );
}

function odsRow(cells: string): Buffer {
  return odsTable(`<table:table-row>${cells}</table:table-row>`);
}

it('parts that are read whole are proved too', async () => {
  for (const name of ['xl/workbook.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels']) {
    const parts = xlsxParts({ sheets: [{ name: 'F', rows: ONE }], styles: '<cellXfs/>' }).map(
      ([part, content, options]): Part => [part, content, part === name ? { crc: 7 } : (options ?? {})],
    );
    expect(await complaint(makeZip(parts)), name).toMatch(/^file\.damaged: .*checksum/);
  }
});

function withWorkbook(xml: string): Buffer {
  const parts = xlsxParts({ sheets: [{ name: 'F', rows: ONE }] }).filter(([name]) => name !== 'xl/workbook.xml');
  return makeZip([...parts, ['xl/workbook.xml', xml]]);
}

function ods(content: string): Buffer {
  return makeZip([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { stored: true }],
    ['content.xml', content],
  ]);
}
