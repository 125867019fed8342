import { describe, expect, it } from 'vitest';
import { cellAt } from '#shared/cells/grid.ts';
import { oneSheet, worksheet, xlsxParts } from './make-xlsx.ts';
import { makeZip } from './make-zip.ts';
import { cellsHere, cellsOf, complaint, readHere } from './read-here.ts';

const row = (cells: string) => `<row r="1">${cells}</row>`;

describe('texts of a workbook', () => {
  it('joins the runs of rich text, leaves phonetic runs out, and keeps an empty <si/> as a text of its own', async () => {
    const strings =
      '<si><t>un</t></si><si/><si><r><t>de</t></r><r><rPr><b/></rPr><t xml:space="preserve">ux </t></r><rPh sb="0" eb="1"><t>non</t></rPh></si><si><t>trois</t></si>';
    const cells = [0, 1, 2, 3].map((i) => `<c r="${'ABCD'[i]}1" t="s"><v>${i}</v></c>`).join('');
    expect(await cellsHere(oneSheet(row(cells), { strings }))).toEqual([
      'A1 text un',
      'C1 text deux ',
      'D1 text trois',
    ]);
  });

  it('reads inline texts, plain and rich, and those of formulas', async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>a&amp;b</t></is></c><c r="B1" t="inlineStr"><is><r><t>c</t></r><r><t>d</t></r></is></c><c r="C1" t="str"><f>A1</f><v>S&#233;gou</v></c><c r="D1"><is><t>sans type</t></is></c>';
    expect(await cellsHere(oneSheet(row(cells)))).toEqual([
      'A1 text a&b',
      'B1 text cd',
      'C1 text Ségou =',
      'D1 text sans type',
    ]);
  });

  it('undoes _xHHHH_, drops NUL, mends lone surrogates and keeps characters beyond the first plane', async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c><c r="B1" t="inlineStr"><is><t>x_x0000_y</t></is></c><c r="C1" t="inlineStr"><is><t>_xD800_</t></is></c><c r="D1" t="inlineStr"><is><t>&#x1f61c;</t></is></c>';
    expect(await cellsHere(oneSheet(row(cells)))).toEqual([
      'A1 text a\rb_x',
      'B1 text xy',
      'C1 text \uFFFD',
      'D1 text 😜',
    ]);
  });

  it('refuses a text number that is out of range, and texts without their part', async () => {
    const cells = row('<c r="B1" t="s"><v>7</v></c>');
    expect(await complaint(oneSheet(cells, { strings: '<si><t>a</t></si>' }))).toMatch(/damaged.*B1/);
    expect(await complaint(oneSheet(cells))).toMatch(/damaged.*sharedStrings/);
    expect(await complaint(oneSheet(row('<c r="B1" t="s"><v>-1</v></c>'), { strings: '<si/>' }))).toMatch(/damaged/);
  });
});

describe('numbers', () => {
  it.each([
    ...['0', '-0.5', '12', '1E3', '1.5E-3', '123456789012345678', '0.1', '1e308', ' 7 ', '.5', '+3'],
    ...['99999999999999.9', '0.30000000000000004', '1.7976931348623157E308', '4.35', '1.005', '123456.789012345'],
  ])('reads %s as JavaScript does', async (text) => {
    const workbook = await readHere(oneSheet(row(`<c r="A1"><v>${text}</v></c>`)));
    const grid = workbook.sheets[0]?.grid;
    expect(grid && cellAt(grid, 0, 0)?.number).toBe(Number(text));
  });

  it.each(['1,5', '0x1F', 'INF', 'NaN', '1e309', '12abc', '1 000', '--1', '1.2.3', '٣'])(
    'never makes a number of %s: it is an error cell that shows it, and counts as a figure',
    async (text) => {
      const workbook = await readHere(oneSheet(row(`<c r="A1"><v>${text}</v></c>`)));
      expect(cellsOf(workbook.sheets[0])).toEqual([`A1 error ${text}`]);
      expect(workbook.sheets[0]?.figureCells).toBe(1);
    },
  );
});

describe('formulas, booleans and errors', () => {
  it('keeps the cached value and says that a formula produced it', async () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f t="shared" si="0"/><v>4</v></c>';
    expect(await cellsHere(oneSheet(row(cells)))).toEqual([
      'A1 number 2 =',
      'B1 boolean 1',
      'C1 error #DIV/0! =',
      'E1 number 4 =',
    ]);
  });

  it('marks a formula without a cached value, and never reads 0', async () => {
    const cells = '<c r="A1"><f>SUM(B1:B3)</f></c><c r="B1"><f>A1</f><v></v></c><c r="C1"><f>A1</f><v/></c><c r="D1"/>';
    const workbook = await readHere(oneSheet(row(cells)));
    expect(cellsOf(workbook.sheets[0])).toEqual(['A1 uncomputed  =', 'B1 uncomputed  =', 'C1 uncomputed  =']);
    expect(workbook.sheets[0]?.figureCells).toBe(3);
  });
});

describe('dates', () => {
  const styles =
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;mds&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="46"/></cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs>';
  const cells =
    '<c r="A1" s="1"><v>44264</v></c><c r="B1" s="2"><v>44264.5</v></c><c r="C1" s="3"><v>44264</v></c><c r="D1" s="1"><v>-3</v></c><c r="E1" s="4"><v>1.5</v></c><c r="F1" t="d"><v>2021-03-09</v></c>';

  it('tells a date by the format of its number', async () => {
    expect(await cellsHere(oneSheet(row(cells), { styles }))).toEqual([
      'A1 date 2021-03-09',
      'B1 date 2021-03-09T12:00:00',
      'C1 number 44264',
      'D1 number -3',
      'E1 date 36:00:00',
      'F1 date 2021-03-09',
    ]);
  });

  it('counts from 1904 where the workbook says so, and states every serial in the 1900 system', async () => {
    const workbook = await readHere(oneSheet(row(cells), { styles, properties: 'date1904="1"' }));
    const grid = workbook.sheets[0]?.grid;
    expect(grid && cellAt(grid, 0, 0)).toMatchObject({
      text: '2025-03-10',
      number: 44264 + 1462,
      format: 'dd/mm/yyyy',
    });
    expect(grid && cellAt(grid, 0, 4)).toMatchObject({ text: '36:00:00', number: 1.5 });
    expect(grid && cellAt(grid, 0, 2)).toMatchObject({ number: 44264 });
  });
});

describe('places of cells', () => {
  it('reads references in small letters, and fills in those that are not stated', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="c4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await cellsHere(oneSheet(rows))).toEqual([
      'A1 number 1',
      'B1 number 2',
      'C4 number 3',
      'D4 number 4',
      'A5 number 5',
    ]);
  });

  it('puts cells in order that come in another', async () => {
    const rows = '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await cellsHere(oneSheet(rows))).toEqual(['A1 number 1', 'A2 number 3', 'B2 number 4']);
  });

  it.each([
    ['beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['beyond the last row', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['in another row than its own', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['in row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['at no place', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['of an unknown type', '<row r="1"><c r="A1" t="z"><v>1</v></c></row>'],
    ['with two values', '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'],
  ])('refuses a cell %s', async (_case, rows) => {
    expect(await complaint(oneSheet(rows))).toMatch(/^file\.damaged: .*cell/);
  });

  it('refuses a place that is given twice', async () => {
    const twice = '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>';
    expect(await complaint(oneSheet(twice))).toMatch(/^file\.damaged: .*twice/);
  });
});

it('reads parts with a prefixed namespace, in UTF-16, and with a byte order mark', async () => {
  const plain = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const prefixed =
    '<x:worksheet xmlns:x="m" xmlns:y="other"><x:sheetData><x:row r="1"><y:c r="B1"><y:v>9</y:v></y:c><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const utf16 = Buffer.from(`\uFEFF${plain.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  for (const part of [prefixed, utf16, Buffer.from(utf16).swap16(), `\uFEFF${plain}`]) {
    const parts = xlsxParts({ sheets: [{ name: 'F' }] });
    const changed = parts.map(([name, content]) => [name, name.includes('sheet1') ? part : content] as const);
    expect(await cellsHere(makeZip(changed))).toEqual(['A1 number 1']);
  }
});
