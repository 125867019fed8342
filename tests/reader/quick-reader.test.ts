import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSheetFacts } from '#electron/reader/child/sheet-facts.ts';
import { createSheetSink } from '#electron/reader/child/sheet-sink.ts';
import { createCellWriter } from '#electron/reader/child/xlsx/cell-writer.ts';
import { readSharedStrings } from '#electron/reader/child/xlsx/shared-strings.ts';
import { createWorksheetReader } from '#electron/reader/child/xlsx/worksheet.ts';
import { createWorksheetPartReader } from '#electron/reader/child/xlsx/worksheet-part.ts';
import { numberBetween } from '#electron/reader/child/xml/scan-bytes.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { worksheet } from './make-xlsx.ts';

const STYLES = [
  { code: 'General', kind: 'number', indent: 0 },
  { code: 'dd/mm/yyyy', kind: 'date', indent: 0 },
] as const;

/** What a reader of the part makes of it, all in one string (of two faults either may be met first); `piece` is how many bytes it is fed at a time. */
function outcome(part: Buffer, quick: boolean, piece: number): string {
  const sink = createSheetSink();
  const facts = createSheetFacts();
  const writer = createCellWriter('F', { strings: ['un', '', 'trois'], styles: STYLES, date1904: false }, sink);
  const source = { part: 'sheet1.xml', sheet: 'F', advancedFilter: undefined };
  const reader = quick
    ? createWorksheetPartReader(source, writer, sink, facts)
    : createWorksheetReader(source, writer, facts).xml;
  try {
    for (let at = 0; at < part.length; at += piece) reader.write(part.subarray(at, at + piece));
    reader.end();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code;
  }
  const { size, rows, columns, kinds, numbers, textIds, formulas, newTexts } = sink.take(1e6);
  const cells = Array.from({ length: size }, (_, i) =>
    [rows[i], columns[i], kinds[i], numbers[i], newTexts[textIds[i] ?? -1], formulas[i]].join('|'),
  );
  return JSON.stringify([cells, sink.figureCells, facts.finish()]);
}

/** Mostly the first kind, so that few sheets have a fault, and most of those only one. */
function mostly(plain: readonly string[], odd: readonly string[]) {
  return fc.oneof(
    { weight: 25, arbitrary: fc.constantFrom(...plain) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const HIDDEN_END = '<!-- </row><row r="9"><c r="A9"><v>7</v></c></row> -->';
const NESTED = '<x><row></row><row r="5"><c r="A5"><v>1</v></c></row></x>';

/** Type and content of a cell, as they go together. */
const CONTENTS = [
  [
    ...[
      '><v>1</v>',
      ' t="n"><v>-12.50</v>',
      '><v>1E5</v>',
      ' t="s"><v>0</v>',
      ' t="s"><v>2</v>',
      ' t="str"><v>ND</v>',
      '>',
    ],
    ...[
      '><f>A1&amp;"x"</f><v>3</v>',
      '><f t="shared" si="0"/><v>4</v>',
      ' t="b"><v>1</v>',
      ' t="e"><v>#N/A</v>',
      '><f/>',
    ],
    ...[' t="inlineStr"><is><t>Ségou</t></is>', ' t="inlineStr"><is><t xml:space="preserve"> b&#233;&amp; </t></is>'],
    ...[
      ' t="str"><f>B1</f><v>a&lt;b</v>',
      ' t="inlineStr"><is><r><t>c</t></r></is>',
      '><v> 7 </v>',
      '><v><![CDATA[8]]></v>',
    ],
    ...[
      '><!-- </row> --><v>1</v>',
      ' t="str"><v></v>',
      '><v>1,5</v>',
      '><v>5</v><extLst/>',
      '><x>1</x>',
      '><?a </row>?>',
    ],
  ],
  [
    ...[' t="s"><v>9</v>', ' t="q"><v>1</v>', '><v>1</v><v>2</v>', ' t="str"><v>a]]>b</v>', ' t="str"><v>\uFFFE</v>'],
    ...[
      ' t="inlineStr"><is><t>&x;</t></is>',
      ' t="str"><v>&#x0;</v>',
      ' t="str"><v>&#55296;</v>',
      ' t="n" t="n"><v>1</v>',
    ],
    ...[' t="str"><v>a\u0001</v>', '><v>1</f>', '><v>1<v/>', '><f>a]]>b</f><v>1</v>', ' t="str"><v>a<b</v>'],
  ],
] as const;
const content = mostly(...CONTENTS);
const LOOKS = [
  ['', ' s="0"', ' s="1"', ' s="9"', " s='1'", ' cm="1"', ' S="1"'],
  [' s="1" s="1"', ' s=1', ' s="<"'],
] as const;
const look = mostly(...LOOKS);
const TAILS = [
  ['', '\n', ' ', '<!-- </row><row r="9"> -->', 'text', '<b/>'],
  ['</b>', '&', ']]>'],
] as const;
const tail = mostly(...TAILS);

const ROWS = [
  ['', ' spans="1:4"', ' hidden="1"', ' ht="0"', ' x="a>b"', ' é="1"'],
  [' r="3"', ' -="1"', ' x="&y;"'],
] as const;
const BETWEEN = [
  ['', ' ', '<!-- x -->', '<!-- </row> --><row/>', '<row/>', '<y:row r="7"/>', 'text', '<?pi?>', HIDDEN_END],
  [
    `<row é="1"/>${HIDDEN_END}`,
    `<row é="1">${NESTED}</row>`,
    '<row>',
    '</row>',
    '<row é="1"/><![CDATA[</row><row/>]]>',
  ],
] as const;

const cell = fc
  .tuple(fc.nat(3), mostly(['', 'small', 'none'], ['far']), look, content, tail)
  .map(([column, way, style, inside, after]) => (row: number) => {
    const letter = 'ABCD'[column] ?? 'A';
    const stated = new Map([
      ['small', ` r="${letter.toLowerCase()}${row}"`],
      ['far', ` r="XFE${row}"`],
      ['none', ''],
    ]);
    return `<c${stated.get(way) ?? ` r="${letter}${row}"`}${style}${inside}</c>${after}`;
  });
const row = fc
  .tuple(fc.array(cell, { maxLength: 4 }), mostly(...ROWS), mostly(...BETWEEN))
  .map(([cells, more, between]) => (number: number) => {
    return `<row r="${number}"${more}>${cells.map((make) => make(number)).join('')}</row>${between}`;
  });

it('reads each way of writing a cell or a row exactly as the XML parser reads it', () => {
  const plain = '<c r="A1"><v>1</v></c>';
  const sheets = [
    ...CONTENTS.flat().map((inside) => `<row r="1">${plain}<c r="B1"${inside}</c></row>`),
    ...LOOKS.flat().map((style) => `<row r="1">${plain}<c r="B1"${style}><v>5</v></c></row>`),
    ...TAILS.flat().map((after) => `<row r="1">${plain}${after}<c r="B1"><v>5</v></c></row>`),
    ...ROWS.flat().map((more) => `<row r="1"${more}>${plain}</row>`),
    ...BETWEEN.flat().map((between) => `<row r="1">${plain}</row>${between}<row r="2"><c><v>2</v></c></row>`),
  ];
  for (const rows of sheets) {
    const part = Buffer.from(worksheet(`${rows}<row><c t="str"><v>fin</v></c></row>`));
    expect(outcome(part, true, 4096), rows).toBe(outcome(part, false, 4096));
  }
});

it('reads rows from their bytes exactly as the XML parser reads them, faults included', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.integer({ min: 1, max: 200 }), (rows, piece) => {
      const part = Buffer.from(worksheet(rows.map((make, i) => make(i + 1)).join('')));
      const expected = outcome(part, false, 4096);
      expect(outcome(part, true, 4096)).toBe(expected);
      expect(outcome(part, true, piece)).toBe(expected);
    }),
    { numRuns: 400 },
  );
});

it('reads any damaged sheet exactly as the XML parser reads it', () => {
  const sound = Buffer.from(
    worksheet(
      '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44000</v></c><c r="C1" t="inlineStr"><is><t>Gao</t></is></c></row><row r="2"><c r="A2"><f>1+1</f><v>2.5</v></c></row>',
    ),
  );
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 300 }),
      (changes, piece) => {
        const part = Buffer.from(sound);
        for (const [at, byte] of changes) part[at] = byte;
        expect(outcome(part, true, piece)).toBe(outcome(part, false, 4096));
      },
    ),
    { numRuns: 1000 },
  );
});

it('reads a decimal number as JavaScript does', () => {
  const text = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.tuple(fc.maxSafeInteger(), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`),
    fc.tuple(fc.integer(), fc.stringMatching(/^\d{1,14}$/)).map(([whole, part]) => `${whole}.${part}`),
  );
  fc.assert(
    fc.property(text, (stated) => {
      const bytes = Buffer.from(stated);
      expect(Object.is(numberBetween(bytes, 0, bytes.length), Number(stated)) || Number(stated) === 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('reads shared strings alike in whatever way they are written', async () => {
  const part = Buffer.from(
    '<sst count="9"><si><t>a</t></si>\n<si><t xml:space="preserve"> b </t></si><si/><si><t/></si><si><r><t>c</t></r></si><si><t>d&amp;&#233;</t></si><si><t>e</t><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t><![CDATA[f</si>]]></t></si><si><t>g</t></si></sst>',
  );
  async function* inPieces(bytes: Buffer, piece: number) {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  for (const piece of [1, 7, 4096]) {
    const texts = await readSharedStrings(inPieces(part, piece), 'sst');
    expect(texts).toEqual(['a', ' b ', '', '', 'c', 'd&é', 'e', 'f</si>', 'g']);
    expect(await readSharedStrings(inPieces(Buffer.from('<sst/>'), piece), 'sst')).toEqual([]);
  }
});
