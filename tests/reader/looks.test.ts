import { describe, expect, it } from 'vitest';
import { tinted } from '#electron/reader/child/looks/colours.ts';
import { type CellLook, EDGE, lookAt, sizeAt } from '#shared/cells/looks.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import { ROOT } from '#tests/helpers/project.ts';
import { compound, number, real, record, stream } from './make-xls.ts';
import { worksheet, xlsxParts } from './make-xlsx.ts';
import { makeZip } from './make-zip.ts';
import { readHere, readPathHere } from './read-here.ts';

function lookOf(sheet: Sheet | undefined, row: number, column: number): CellLook | undefined {
  const looks = sheet?.looks;
  return looks?.looks[lookAt(looks, row, column)];
}

const STYLES = `<fonts><font/><font><b/><color theme="0"/></font><font><i val="1"/><u/><b val="0"/><color rgb="FF0070C0"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/><bgColor indexed="64"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
<borders><border/><border><left/><top style="thin"><color auto="1"/></top><bottom style="medium"/></border></borders>
<cellStyleXfs><xf fontId="2"/></cellStyleXfs>
<cellXfs><xf/><xf fontId="1" fillId="2"><alignment horizontal="center" wrapText="1"/></xf>
<xf fontId="2" borderId="1"><alignment vertical="center"/></xf><xf fillId="3"/></cellXfs>`;

const THEME = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

function themed(): Buffer {
  const before =
    '<sheetFormatPr defaultColWidth="12" defaultRowHeight="15"/><cols><col min="2" max="3" width="20" style="3"/></cols>';
  const rows =
    '<row r="1" ht="30"><c r="A1" s="1" t="inlineStr"><is><t>Région</t></is></c><c r="B1" s="1"/></row>' +
    '<row r="2" s="2" customFormat="1"><c r="A2"><v>4</v></c></row><row r="3"><c r="B3" s="3"/><c r="C3" s="0"/></row>';
  const parts = xlsxParts({ sheets: [{ name: 'F', xml: worksheet(rows, { before }) }], styles: STYLES }).map(
    ([name, content, ...rest]): [typeof name, typeof content, ...typeof rest] =>
      name === 'xl/_rels/workbook.xml.rels'
        ? [
            name,
            String(content).replace(
              '</Relationships>',
              '<Relationship Id="t" Type="x/theme" Target="theme/theme1.xml"/></Relationships>',
            ),
            ...rest,
          ]
        : [name, content, ...rest],
  );
  return makeZip([...parts, ['xl/theme/theme1.xml', THEME]]);
}

describe('the look of a sheet', () => {
  it('is read only when somebody looks at it, and changes nothing of the cells', async () => {
    const plain = (await readHere(themed())).sheets[0];
    const shown = (await readHere(themed(), 'essai.xlsx', true)).sheets[0];
    expect(plain?.looks).toBeUndefined();
    expect(shown?.grid).toEqual(plain?.grid);
  });

  it('of an .xlsx cell is told with the colours of its theme, empty cells too', async () => {
    const [sheet] = (await readHere(themed(), 'essai.xlsx', true)).sheets;
    const header: CellLook = { bold: true, colour: '#ffffff', fill: '#a2b9e2', align: 'center', wrap: true };
    expect(lookOf(sheet, 0, 0)).toEqual(header);
    expect(lookOf(sheet, 0, 1)).toEqual(header);
  });

  it('of a row goes before that of a column, and a plain cell stays plain in both', async () => {
    const [sheet] = (await readHere(themed(), 'essai.xlsx', true)).sheets;
    const row = { italic: true, underline: true, colour: '#0070c0', vertical: 'middle', edges: EDGE.TOP | EDGE.BOTTOM };
    expect(lookOf(sheet, 1, 0)).toEqual({});
    expect(lookOf(sheet, 1, 1)).toEqual(row);
    expect(lookOf(sheet, 7, 2)).toEqual({ fill: '#ffff00' });
    expect(lookOf(sheet, 2, 2)).toEqual({});
  });

  it('tells widths of columns and heights of rows in pixels', async () => {
    const looks = (await readHere(themed(), 'essai.xlsx', true)).sheets[0]?.looks;
    expect(looks && [0, 1, 3].map((column) => sizeAt(looks.widths, column, looks.usualWidth))).toEqual([89, 145, 89]);
    expect(looks && [0, 1].map((row) => sizeAt(looks.heights, row, looks.usualHeight))).toEqual([40, 20]);
  });

  it('of an .ods comes from styles and the styles that they come from', async () => {
    const file = 'MEF_moyens_mise_en_oeuvre.ods';
    const [sheet] = (await readPathHere(`${ROOT}/resources/samples/${file}`, file, true)).sheets;
    expect(sheet?.looks).toBeDefined();
    const content = `<?xml version="1.0"?><office:document-content ${['office', 'table', 'text', 'style', 'fo'].map((one) => `xmlns:${one}="urn:${one}"`).join(' ')}>
      <office:automatic-styles><style:style style:name="co" style:family="table-column"><style:table-column-properties style:column-width="2in"/></style:style>
      <style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold" fo:color="#ff0000"/><style:table-cell-properties fo:background-color="#00ff00" fo:border="0.5pt solid #000000"/></style:style>
      <style:style style:name="own" style:family="table-cell" style:parent-style-name="head"><style:text-properties fo:font-weight="normal"/><style:table-cell-properties fo:background-color="transparent" fo:border-left="none"/><style:paragraph-properties fo:text-align="end"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet><table:table table:name="F"><table:table-column table:style-name="co" table:number-columns-repeated="2"/>
      <table:table-row><table:table-cell table:style-name="head" table:number-columns-repeated="2" office:value-type="string"><text:p>A</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell/><table:table-cell table:style-name="own" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = makeZip([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { stored: true }],
      ['content.xml', content],
    ]);
    const [made] = (await readHere(bytes, 'essai.ods', true)).sheets;
    expect(lookOf(made, 0, 1)).toEqual({ bold: true, colour: '#ff0000', fill: '#00ff00', edges: 15 });
    expect(lookOf(made, 1, 1)).toEqual({
      colour: '#ff0000',
      align: 'right',
      edges: EDGE.TOP | EDGE.RIGHT | EDGE.BOTTOM,
    });
    expect(made?.looks?.widths).toEqual([{ first: 0, last: 1, size: 192 }]);
  });

  it('of an old .xls comes from its records, with its own palette', async () => {
    const font = (flags: number, colour: number, weight: number) =>
      record(0x31, 200, flags, colour, weight, 0, 0, 0, Buffer.from([5, 0]), Buffer.from('Arial'));
    const palette = record(0x92, 2, Buffer.from([0x11, 0x22, 0x33, 0, 0xaa, 0xbb, 0xcc, 0]));
    const xf = (fontIndex: number, align: number, edges: number, pattern: number, ground: number) => {
      const body = Buffer.alloc(20);
      body.writeUInt16LE(fontIndex, 0);
      body[6] = align;
      body.writeUInt16LE(edges, 10);
      body.writeUInt32LE((pattern << 26) >>> 0, 14);
      body.writeUInt16LE(ground, 18);
      return record(0xe0, body);
    };
    const globals = [
      ...[0, 1, 2, 3].map(() => font(0, 0x7fff, 400)),
      font(2, 9, 700),
      palette,
      xf(0, 0x20, 0, 0, 64),
      xf(5, 0x12, 0x1000, 1, 8),
    ];
    const cells = [number(0, 0, 4), record(0x203, 0, 1, 1, real(5)), record(0x201, 1, 0, 1)];
    const bytes = compound(stream([{ name: 'F', records: cells } as never], globals));
    const [sheet] = (await readHere(bytes, 'essai.xls', true)).sheets;
    expect(lookOf(sheet, 0, 0)).toEqual({});
    const own = {
      bold: true,
      italic: true,
      colour: '#aabbcc',
      align: 'center',
      vertical: 'middle',
      fill: '#112233',
      edges: EDGE.BOTTOM,
    };
    expect(lookOf(sheet, 0, 1)).toEqual(own);
    expect(lookOf(sheet, 1, 0)).toEqual(own);
  });
});

describe('a tint', () => {
  it('makes a colour lighter or darker and leaves it where there is none', () => {
    expect(tinted('#4472c4', 0.8)).toBe('#dae3f3');
    expect(tinted('#4472c4', -0.5)).toBe('#203864');
    expect(tinted('#4472c4', 0)).toBe('#4472c4');
  });
});
