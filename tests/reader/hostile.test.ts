import { describe, expect, it } from 'vitest';
import { makeXlsx, oneSheet, worksheet, xlsxParts } from './make-xlsx.ts';
import { makeZip, type Part } from './make-zip.ts';
import { cellsHere, cellsOf, complaint, readHere } from './read-here.ts';

// Classes of hostile and odd files that no other test of this folder makes; README.md lists where each class is tested.

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = { name: 'F', rows: ONE };
const spaces = (megabytes: number) => Buffer.alloc(megabytes * 2 ** 20, ' ');

/** A workbook of one cell, one of whose parts says something else. */
function withPart(name: string, content: string | Buffer): Buffer {
  const parts = xlsxParts({ sheets: [SHEET], strings: '<si><t>a</t></si>', styles: '<cellXfs/>' });
  const others = parts.filter(([other]) => other !== name);
  return makeZip([...others, [name, content]]);
}

function ods(content: string | Buffer, manifest = '<manifest/>'): Buffer {
  return makeZip([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { stored: true }],
    ['content.xml', content],
    ['META-INF/manifest.xml', manifest],
  ]);
}

describe('bombs', () => {
  it.each<[string, Buffer, string]>([
    ['in a sheet', withPart('xl/worksheets/sheet1.xml', spaces(30)), 'a.xlsx'],
    ['in the shared texts', withPart('xl/sharedStrings.xml', spaces(30)), 'a.xlsx'],
    ['in the styles', withPart('xl/styles.xml', spaces(30)), 'a.xlsx'],
    ['in the list of sheets', withPart('xl/workbook.xml', spaces(30)), 'a.xlsx'],
    ['in an OpenDocument sheet', ods(spaces(30)), 'a.ods'],
  ])('%s are refused before they are unpacked', async (_where, bytes, name) => {
    expect(bytes.length).toBeLessThan(100_000);
    const started = performance.now();
    expect(await complaint(bytes, name)).toMatch(/^file\.too-large/);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('entities', () => {
  const laughs =
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
  const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const parts = [
    ...['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml'],
    ...['xl/_rels/workbook.xml.rels', '_rels/.rels', '[Content_Types].xml'],
  ];

  it.each(parts)('of %s are refused, whether they laugh or look outside', async (part) => {
    for (const doctype of [laughs, outside]) {
      const said = await complaint(withPart(part, `<?xml version="1.0"?>${doctype}<a>&e;&c;</a>`));
      expect(said).toMatch(/^file\.damaged: .*XML definitions/);
    }
  });

  it('of OpenDocument are refused too', async () => {
    expect(await complaint(ods(`${laughs}<a>&c;</a>`), 'a.ods')).toMatch(/^file\.damaged/);
    expect(await complaint(ods('<a/>', `${outside}<manifest>&e;</manifest>`), 'a.ods')).toMatch(/^file\.damaged/);
  });
});

describe('targets outside the package', () => {
  it.each([
    ['a path that climbs', 'Target="../../../../etc/passwd"'],
    ['an absolute path', 'Target="/etc/passwd"'],
    ['a file address', 'Target="file:///etc/passwd"'],
    ['an address of the net', 'Target="http://127.0.0.1:9/x.xml" TargetMode="External"'],
    ['a part declared external', 'Target="worksheets/sheet1.xml" TargetMode="External"'],
    ['a path in per cent signs', 'Target="%2e%2e/%2e%2e/etc/passwd"'],
    ['a share', 'Target="\\\\\\\\server\\\\share\\\\x.xml" TargetMode="External"'],
  ])('are not followed: %s', async (what, target) => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    const rels = `<Relationships><Relationship Id="rId1" Type="${type}" ${target}/></Relationships>`;
    const parts = xlsxParts({ sheets: [SHEET] }).filter(
      // Even a part that is there is not read where the package calls it external.
      ([name]) => !name.includes('workbook.xml.rels') && (what.startsWith('a part') || !name.includes('sheet1')),
    );
    expect(await complaint(makeZip([...parts, ['xl/_rels/workbook.xml.rels', rels]]))).toMatch(/^file\.damaged: .*“F”/);
  });
});

describe('what lies about its size', () => {
  it.each(['A1:XFD1048576', 'A1:ZZZZ99999999', 'B9:A1', 'A1', '', '__proto__'])(
    'as the dimension %j is not believed',
    async (ref) => {
      const xml = worksheet('<row r="3"><c r="C3"><v>7</v></c></row>', { before: `<dimension ref="${ref}"/>` });
      expect(await cellsHere(makeXlsx({ sheets: [{ name: 'F', xml }] }))).toEqual(['C3 number 7']);
    },
  );

  it('is read at once: links, merges, comments and formats over the whole sheet', async () => {
    const whole = 'A1:XFD1048576';
    const merges = Array.from({ length: 20_000 }, (_, i) => `<mergeCell ref="A${i + 5}:C${i + 5}"/>`).join('');
    const xml = worksheet(ONE, {
      before: '<cols><col min="1" max="16384" style="1" width="9"/></cols>',
      after: `<mergeCells><mergeCell ref="${whole}"/>${merges}</mergeCells><conditionalFormatting sqref="${whole}"/><hyperlinks><hyperlink ref="${whole}" r:id="x" xmlns:r="r"/></hyperlinks>`,
    });
    const comments =
      '<comments><commentList><comment ref="XFD1048576"><text><t>x</t></text></comment></commentList></comments>';
    const sheets = [{ name: 'F', xml, links: [['comments', '../comments1.xml']] as const }];
    const started = performance.now();
    const workbook = await readHere(makeXlsx({ sheets, extra: [['xl/comments1.xml', comments]] }));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(workbook.sheets[0]?.grid).toMatchObject({ size: 1, rowCount: 1, columnCount: 1 });
    expect(workbook.sheets[0]?.merges).toHaveLength(20_001);
  });

  it('leaves nothing where rows and cells only have a look', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, i) => `<row r="${i + 2}" s="1" customFormat="1"><c r="A${i + 2}" s="1"/></row>`,
    );
    const workbook = await readHere(oneSheet(ONE + rows.join('')));
    expect(workbook.sheets[0]?.grid).toMatchObject({ size: 1, rowCount: 1 });
  });
});

describe('floods that stall careless parsers', () => {
  const many = (text: string, count = 20_000) => text.repeat(count);
  it.each<[string, Buffer]>([
    ['comments', oneSheet(ONE + many('<!-- -->'))],
    ['blanks within a tag', oneSheet(ONE.replace('<row ', `<row ${many(' ', 500_000)}`))],
    [
      'phonetic runs',
      oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
        strings: `<si><t>1</t>${many('<rPh sb="0" eb="1"><t>x</t></rPh>')}</si>`,
      }),
    ],
    [
      'runs of one text',
      oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
        strings: `<si>${many('<r><t/></r>')}<r><t>1</t></r></si>`,
      }),
    ],
    [
      'names',
      makeXlsx({
        sheets: [SHEET],
        names: `<definedNames>${many('<definedName name="a">F!$A$1</definedName>')}</definedNames>`,
      }),
    ],
    [
      'formats',
      oneSheet(ONE, {
        styles: `<numFmts>${many('<numFmt numFmtId="164" formatCode="0"/>')}</numFmts><cellXfs><xf/></cellXfs>`,
      }),
    ],
    [
      'character references',
      oneSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${many('&#x31;', 30_000)}</t></is></c></row>`),
    ],
    ['a formula of 200 000 brackets', oneSheet(`<row r="1"><c r="A1"><f>${many('(', 200_000)}</f><v>1</v></c></row>`)],
    [
      'formulas that share one',
      oneSheet(
        Array.from(
          { length: 5000 },
          (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f t="shared" si="0"/><v>1</v></c></row>`,
        ).join(''),
      ),
    ],
  ])('are read in a moment: %s', async (_what, bytes) => {
    const started = performance.now();
    const cells = await cellsHere(bytes);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(cells[0]).toMatch(/^A1 (?:number|text) 1/);
  });

  it.each<[string, string]>([
    ['brackets', '<'.repeat(300_000)],
    ['closing tags', '</c>'.repeat(100_000)],
    ['tags that are never closed', '<c>'.repeat(100_000)],
    ['quotes', '<c r="'.repeat(100_000)],
  ])('are refused in a moment: %s', async (_what, flood) => {
    const started = performance.now();
    expect(await complaint(oneSheet(flood))).toMatch(/^file\.damaged/);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('texts', () => {
  it.each([32_767, 5_000_000])('of %d characters in one cell are kept whole', async (length) => {
    const workbook = await readHere(
      oneSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(length)}</t></is></c></row>`),
    );
    expect(workbook.sheets[0]?.grid.texts[0]).toHaveLength(length);
  });

  it('that look like formulas stay texts, in every format', async () => {
    const evil = ['=1+1', '@SUM(A1)', '+A1', '-A1', "=cmd|' /C calc'!A0"];
    const cells = evil.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const expected = evil.map((text, i) => `${'ABCDE'[i]}1 text ${text}`);
    expect(await cellsHere(oneSheet(`<row r="1">${cells}</row>`))).toEqual(expected);
    expect(await cellsHere(`${evil.join(';')}\n`, 'a.csv')).toEqual(expected);
  });

  it('in parts of UTF-16, and attributes named like parts of JavaScript objects, do no harm', async () => {
    const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const parts = xlsxParts({
      sheets: [{ name: 'É', rows: '<row __proto__="x" r="1"><c constructor="y" r="A1" t="s"><v>0</v></c></row>' }],
      strings: '<si><t>Ségou</t></si>',
    }).map(([name, content]): Part => [name, wide(content.toString().replace('UTF-8', 'UTF-16'))]);
    const workbook = await readHere(makeZip(parts));
    expect(workbook.sheets.map((sheet) => [sheet.name, ...cellsOf(sheet)])).toEqual([['É', 'A1 text Ségou']]);
    expect(Object.keys({}.constructor.prototype)).toEqual([]);
  });
});

describe('csv', () => {
  it('of a million empty lines, or columns, is read or refused in a moment', async () => {
    const started = performance.now();
    expect(await cellsHere(`${'\n'.repeat(1_000_000)}1\n`, 'a.csv')).toEqual(['A1000001 text 1']);
    expect(await complaint(`${','.repeat(1_000_000)}\n`, 'a.csv')).toMatch(/^file\.too-large/);
    expect(await complaint(`${','.repeat(1_000_000)}`, 'a.csv')).toMatch(/^file\.too-large/);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('of ragged lines, one long line, and headers named like parts of JavaScript objects is read', async () => {
    expect(await cellsHere('a;b\n1\n2;3;4\n', 'a.csv')).toHaveLength(6);
    expect(await cellsHere('x'.repeat(1_000_000), 'a.csv')).toHaveLength(1);
    expect(await cellsHere('__proto__;constructor\n1;2\n', 'a.csv')).toEqual([
      ...['A1 text __proto__', 'B1 text constructor', 'A2 text 1', 'B2 text 2'],
    ]);
  });
});

describe('files that are something else', () => {
  it.each<[string, string]>([
    ['a JPEG', 'ffd8ffe000104a46'],
    ['a GIF', '474946383961'],
    ['a TIFF', '49492a0008000000'],
    ['a Windows program', '4d5a90000300'],
    ['a RAR archive', '526172211a0700'],
    ['a 7z archive', '377abcaf271c'],
    ['a gzip archive', '1f8b080000000000'],
    ['an Access database', '000100005374616e64617264204a6574204442'],
    ['lone zip letters', '504b'],
    ['one byte', '00'],
  ])('are told as such: %s', async (_what, hex) => {
    expect(await complaint(Buffer.from(hex, 'hex'), 'a.xlsx')).toMatch(/^file\.(wrong-type|damaged|renamed-text)/);
  });
});

describe('archives at the edge', () => {
  const good = makeXlsx({ sheets: [SHEET] });
  it('are read with a comment, or with bytes behind it', async () => {
    const commented = Buffer.from(good);
    commented.writeUInt16LE(5, good.length - 2);
    expect(await cellsHere(Buffer.concat([commented, Buffer.from('hello')]))).toEqual(['A1 number 1']);
  });

  it('are refused with a count of entries that is wrong, or a directory that is not where it is said to be', async () => {
    for (const [offset, value] of [
      [-12, 1],
      [-12, 65_535],
      [-6, 3],
      [-10, 7],
    ] as const) {
      const bytes = Buffer.from(good);
      bytes.writeUInt16LE(value, bytes.length + offset);
      expect(await complaint(bytes), `${offset}`).toMatch(/^file\.(damaged|too-large)/);
    }
  });
});
