import { describe, expect, it } from 'vitest';
import { packCells, unpackCells } from '#electron/services/intake/kept-cells.ts';
import { textAt } from '#shared/cells/grid.ts';
import { indentAt } from '#shared/cells/indents.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import { compound, record, stream } from './make-xls.ts';
import { oneSheet } from './make-xlsx.ts';
import { makeZip } from './make-zip.ts';
import { readHere } from './read-here.ts';

/** The texts of the first sheet with the points by which each is indented. */
function outline({ sheets }: Workbook): string[] {
  const grid = sheets[0]?.grid;
  if (!grid) return [];
  return Array.from({ length: grid.size }, (_, i) => `${indentAt(grid, i)} ${textAt(grid, i).trim()}`);
}

const STYLES = `<cellXfs><xf numFmtId="0"/><xf numFmtId="0"><alignment horizontal="left" indent="1"/></xf>
  <xf numFmtId="0"><alignment indent="2"/></xf><xf numFmtId="0"><alignment horizontal="right" indent="3"/></xf></cellXfs>`;
const inline = (row: number, style: number, text: string) =>
  `<row r="${row}"><c r="A${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c></row>`;

const ODS = `<?xml version="1.0"?><office:document-content ${['office', 'table', 'text', 'style', 'fo']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ')}><office:automatic-styles>
  <style:style style:name="ce1" style:family="table-cell"><style:paragraph-properties fo:margin-left="0.3175cm"/></style:style>
  <style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>
  <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:margin-left="3cm"/></style:style>
  </office:automatic-styles><office:body><office:spreadsheet><table:table table:name="F">
  <table:table-column table:default-cell-style-name="ce1"/>`;
const odsRow = (style: string, text: string) =>
  `<table:table-row><table:table-cell${style} office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`;

describe('the indent of a text', () => {
  it('comes from the look of an .xlsx cell, and from blanks before the text', async () => {
    const rows = [inline(1, 0, 'Kayes'), inline(2, 1, 'Kita'), inline(3, 2, 'Sagabari'), inline(4, 0, '   Nioro')];
    expect(outline(await readHere(oneSheet(rows.join(''), { styles: STYLES })))).toEqual([
      '0 Kayes',
      '9 Kita',
      '18 Sagabari',
      '9 Nioro',
    ]);
  });

  it('at the right of a cell says nothing, and few sheets have any', async () => {
    const workbook = await readHere(oneSheet(inline(1, 3, 'Total'), { styles: STYLES }));
    expect(outline(workbook)).toEqual(['0 Total']);
    expect(workbook.sheets[0]?.grid.indents).toBeUndefined();
  });

  it('comes from the styles of an .ods cell and of its column', async () => {
    const rows = [
      odsRow('', 'Kita'),
      odsRow(' table:style-name="ce0"', 'Kayes'),
      odsRow(' table:style-name="ce2"', 'Nioro'),
    ];
    const content = `${ODS}${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = makeZip([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { stored: true }],
      ['content.xml', content],
      ['META-INF/manifest.xml', '<manifest/>'],
    ]);
    expect(outline(await readHere(bytes, 'a.ods'))).toEqual(['9 Kita', '0 Kayes', '9 Nioro']);
  });

  it('comes from the looks of an .xls workbook', async () => {
    const look = (align: number, indent: number) => record(0xe0, 0, 0, 0, align, indent, 0, 0, 0, 0, 0);
    const label = (row: number, xf: number, text: string) =>
      record(0x204, row, 0, xf, text.length, Buffer.from([0, ...Buffer.from(text, 'latin1')]));
    const records = [label(0, 0, 'Kayes'), label(1, 1, 'Kita'), label(2, 2, 'Total')];
    const bytes = compound(stream([{ name: 'F', records }], [look(0, 0), look(1, 2), look(3, 2)]));
    expect(outline(await readHere(bytes, 'a.xls'))).toEqual(['0 Kayes', '18 Kita', '0 Total']);
  });

  it('is kept with the cells of a file whose original is not', async () => {
    const workbook = await readHere(oneSheet(inline(1, 2, 'Kita'), { styles: STYLES }));
    expect(outline(unpackCells(packCells(workbook)))).toEqual(['18 Kita']);
  });
});
