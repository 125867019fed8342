import { describe, expect, it } from 'vitest';
import { readZipDirectory } from '#electron/reader/child/zip/directory.ts';
import { inflatePieces } from '#electron/reader/child/zip/inflate.ts';
import { oneSheet, worksheet, xlsxParts } from './make-xlsx.ts';
import { centralHeader, endRecord, makeZip, type Part } from './make-zip.ts';
import { cellsHere, complaint } from './read-here.ts';

const LINES = Array.from(
  { length: 300 },
  (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 7919}</v></c><c r="B${i + 1}" t="s"><v>0</v></c></row>`,
).join('');
const MADE = { sheets: [{ name: 'F', rows: LINES }], strings: '<si><t>Kayes</t></si>' };

/** The good workbook with one part changed. */
function changed(name: string, change: (part: Part) => Part | undefined): Buffer {
  return makeZip(
    xlsxParts(MADE).flatMap((part) => {
      const after = part[0] === name ? change(part) : part;
      return after ? [after] : [];
    }),
  );
}

const SHEET = 'xl/worksheets/sheet1.xml';
const good = makeZip(xlsxParts(MADE));

describe('a damaged workbook is refused, never read as other figures', () => {
  it('reads the good one', async () => {
    expect((await cellsHere(good)).length).toBe(600);
  });

  it('wherever it is cut', async () => {
    for (let length = 1; length < good.length; length += 97) {
      expect(await complaint(good.subarray(0, length)), `${length} bytes`).toMatch(/^file\.(damaged|renamed-text)/);
    }
    expect(await complaint(good.subarray(0, good.length - 1))).toMatch(/^file\.damaged/);
  });

  it('whichever byte is changed', async () => {
    const cells = await cellsHere(good);
    let refused = 0;
    for (let at = 0; at < good.length; at += 11) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      try {
        expect(await cellsHere(bytes), `byte ${at}`).toEqual(cells);
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'AppError') throw error;
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(good.length / 11 / 2);
  });

  it('when a part does not match its checksum or its size', async () => {
    const crc = changed(SHEET, ([name, content]) => [name, content, { stored: true, crc: 1 }]);
    expect(await complaint(crc)).toMatch(/^file\.damaged: .*checksum/);
    const strings = changed('xl/sharedStrings.xml', ([name, content]) => [name, content, { stored: true, crc: 1 }]);
    expect(await complaint(strings)).toMatch(/^file\.damaged: .*sharedStrings.*checksum/);
    for (const size of [1000, LINES.length + 10_000]) {
      const size1 = changed(SHEET, ([name, content]) => [name, content, { size }]);
      expect(await complaint(size1), `${size}`).toMatch(/^file\.damaged/);
    }
  });

  it('when a part is missing', async () => {
    expect(await complaint(changed(SHEET, () => undefined))).toMatch(/damaged.*sheet “F”/);
    expect(await complaint(changed('xl/sharedStrings.xml', () => undefined))).toMatch(/damaged.*sharedStrings/);
    expect(await complaint(changed('xl/workbook.xml', () => undefined))).toMatch(/damaged.*workbook/);
    expect(await complaint(changed('xl/_rels/workbook.xml.rels', () => undefined))).toMatch(/damaged/);
  });

  it('when half of a part is missing within a sound archive', async () => {
    const half = (name: string) =>
      changed(name, ([, content]) => [name, content.toString().slice(0, content.length / 2)]);
    expect(await complaint(half(SHEET))).toMatch(/damaged.*malformed/);
    expect(await complaint(half('xl/sharedStrings.xml'))).toMatch(/damaged.*malformed/);
    const noEnd = changed(SHEET, ([name, content]) => [name, content.toString().replace('</worksheet>', '')]);
    expect(await complaint(noEnd)).toMatch(/damaged.*malformed/);
  });

  it.each([
    ['a document type', (xml: string) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "1">]><worksheet')],
    ['an unknown entity', (xml: string) => xml.replace('<v>0</v>', '<v>&x;</v>')],
    ['two lists of rows', (xml: string) => xml.replace('</worksheet>', '<sheetData/></worksheet>')],
    ['another root', (xml: string) => xml.replaceAll('worksheet', 'chartsheet')],
    ['a control character', (xml: string) => xml.replace('<v>0</v>', '<v>\u0001</v>')],
    ['an attribute without quotes', (xml: string) => xml.replace('r="A1"', 'r=A1')],
    ['crossed elements', (xml: string) => xml.replace('</v></c></row>', '</c></v></row>')],
    ['text behind the end', (xml: string) => `${xml}<a/>`],
  ])('when a sheet has %s', async (_what, change) => {
    const bytes = changed(SHEET, ([name, content]) => [name, change(content.toString())]);
    expect(await complaint(bytes)).toMatch(/^file\.damaged/);
  });

  it('when a sheet is no UTF-8', async () => {
    const xml = Buffer.from(worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>S?gou</t></is></c></row>'));
    xml[xml.indexOf('?gou')] = 0xe9;
    expect(await complaint(changed(SHEET, () => [SHEET, xml]))).toMatch(/damaged.*malformed/);
  });

  it('when a sheet lies outside the package', async () => {
    const links = changed('xl/_rels/workbook.xml.rels', ([name, content]) => [
      name,
      content.toString().replace('worksheets/sheet1.xml', '../../../etc/passwd'),
    ]);
    expect(await complaint(links)).toMatch(/damaged.*sheet “F”/);
  });
});

describe('a hostile archive is refused before it is unpacked', () => {
  const zeros = Buffer.alloc(30 * 2 ** 20, ' ');

  it('when it unpacks to hundreds of times its size', async () => {
    const bomb = changed(SHEET, () => [SHEET, zeros]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await complaint(bomb)).toMatch(/^file\.too-large/);
  });

  it('when it states a small size and unpacks to a large one', async () => {
    expect(await complaint(changed(SHEET, () => [SHEET, zeros, { size: 1000 }]))).toMatch(/^file\.damaged/);
  });

  it('and at once, not after all of it', async () => {
    const bytes = makeZip([['a.xml', zeros, { size: 1000 }]]);
    const entry = readZipDirectory(bytes).get('a.xml');
    let pieces = 0;
    const unpack = async () => {
      if (entry) for await (const _piece of inflatePieces(bytes, entry, 2 ** 30)) pieces += 1;
    };
    await expect(unpack()).rejects.toMatchObject({ code: 'file.damaged' });
    expect(pieces).toBe(0);
  });

  it('but not for a picture nobody needs', async () => {
    const bytes = makeZip([...xlsxParts(MADE), ['xl/media/image1.png', zeros]]);
    expect((await cellsHere(bytes)).length).toBe(600);
  });

  it('when two entries have one name, or share bytes', async () => {
    const twice = makeZip([...xlsxParts(MADE), ['XL/worksheets\\sheet1.xml', '<worksheet/>']]);
    expect(await complaint(twice)).toMatch(/damaged.*twice/);
    const one = makeZip([['a.xml', 'aaaa', { stored: true }]]).subarray(0, 39);
    const about = { flags: 0, method: 0, crc: 0, packed: 4, size: 4 };
    const directory = Buffer.concat([centralHeader('a.xml', about, 0), centralHeader('b.xml', about, 0)]);
    const shared = Buffer.concat([one, directory, endRecord(2, directory.length, one.length)]);
    expect(await complaint(shared)).toMatch(/^file\.damaged/);
  });

  it('when a name climbs out, the method is unknown, or the local name is another', async () => {
    expect(await complaint(makeZip([...xlsxParts(MADE), ['../x', 'x']]))).toMatch(/^file\.damaged/);
    expect(await complaint(changed(SHEET, ([name, content]) => [name, content, { method: 12 }]))).toMatch(/damaged/);
    const other = changed(SHEET, ([name, content]) => [name, content, { localName: 'xl/worksheets/sheet2.xml' }]);
    expect(await complaint(other)).toMatch(/^file\.damaged/);
  });

  it('when it has more entries than any workbook', async () => {
    const many = Array.from({ length: 20_001 }, (_, i): Part => [`p${i}`, '', { stored: true }]);
    expect(await complaint(makeZip(many))).toMatch(/^file\.too-large/);
  });

  it('and asks for a copy without password when its entries are encrypted', async () => {
    expect(await complaint(changed(SHEET, ([name, content]) => [name, content, { flags: 1 }]))).toMatch(
      /^file\.encrypted/,
    );
  });
});

it('reads stored parts, empty parts, and rows after a deep nest of what it does not know', async () => {
  const nest = `<extLst>${'<a>'.repeat(150)}${'</a>'.repeat(150)}</extLst>`;
  const xml = worksheet('<row r="1"><c r="A1"><v>5</v></c></row>', { after: nest });
  const bytes = makeZip([
    ...xlsxParts({ sheets: [{ name: 'F', xml }] }).map(([name, content]): Part => [name, content, { stored: true }]),
    ['xl/empty.xml', ''],
  ]);
  expect(await cellsHere(bytes)).toEqual(['A1 number 5']);
  const tooDeep = worksheet('', { after: `${'<a>'.repeat(250)}${'</a>'.repeat(250)}` });
  expect(await complaint(makeZip(xlsxParts({ sheets: [{ name: 'F', xml: tooDeep }] })))).toMatch(/^file\.damaged/);
  expect(await complaint(oneSheet('<row r="1"/>'))).toBe('read');
});
