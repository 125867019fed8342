import { describe, expect, it } from 'vitest';
import { compound, EOF, excelStream, long, number, real, record, stream } from './make-xls.ts';
import { cellsHere, complaint, readHere } from './read-here.ts';

const LINES = [
  ['Région', 'Année', 'Effectif', 'Taux', 'Vrai'],
  ...Array.from({ length: 70 }, (_, i) => [`cercle ${i}`, 2000 + (i % 20), i * 37, i + 0.25, i % 2 === 0]),
];
const WHOLE = excelStream('Retours', LINES);

/** What is doubted of a stream, as the last words of the keys; 'read' when nothing is, 'refused' when it is not read. */
async function doubtsOf(bytes: Buffer): Promise<string> {
  const file = compound(bytes);
  const said = await complaint(file, 'a.xls');
  if (said !== 'read') return said.startsWith('file.damaged') ? 'refused' : said;
  const doubts = (await readHere(file, 'a.xls')).doubts ?? [];
  return doubts.map(({ reason }) => reason.key.slice('reader.doubt.'.length)).join(' ') || 'read';
}

/** A copy of the stream with the bytes from the n-th record of a type on changed. */
function changed(type: number, offset: number, bytes: readonly number[], nth = 0): Buffer {
  const copy = Buffer.from(WHOLE);
  let seen = 0;
  for (let at = 0; at + 4 <= copy.length; at += 4 + copy.readUInt16LE(at + 2)) {
    if (copy.readUInt16LE(at) !== type || seen++ !== nth) continue;
    Buffer.from(bytes).copy(copy, at + offset);
    return copy;
  }
  throw new Error('no such record');
}

const RK = 0x27e;
const BODY = 4;

describe('a workbook as Excel writes it', () => {
  it('is read whole and without a doubt', async () => {
    expect(await doubtsOf(WHOLE)).toBe('read');
    const cells = await cellsHere(compound(WHOLE), 'a.xls');
    expect(cells).toHaveLength(355);
    expect(cells.slice(-5)).toEqual([
      ...['A71 text cercle 69', 'B71 number 2009', 'C71 number 2553', 'D71 number 69.25', 'E71 boolean 0'],
    ]);
  });

  it.each<[string, Buffer]>([
    ['the type of a cell', changed(RK, 0, [0x7f])],
    ['the length of a cell', changed(RK, 2, [14])],
    ['the format of a cell', changed(RK, BODY + 4, [16])],
    ['the kind of a truth', changed(0x205, BODY + 7, [2])],
    ['a truth', changed(0x205, BODY + 6, [9])],
    ['the column of a cell, beyond the last', changed(RK, BODY + 3, [1])],
    ['the place of the sheet', changed(0x85, BODY, [1])],
    ['the kind of the sheet', changed(0x85, BODY + 5, [9])],
    ['the length of the name of the sheet', changed(0x85, BODY + 6, [3])],
    ['the type of the list of sheets', changed(0x85, 0, [0x84])],
    ['the size of the extent', changed(0x200, 2, [10])],
    ['the end of the sheet', WHOLE.subarray(0, WHOLE.length - 4)],
  ])('is refused when this was changed: %s', async (_what, bytes) => {
    expect(await doubtsOf(bytes)).toBe('refused');
  });

  it.each<[string, Buffer, RegExp]>([
    ['the row of a cell', changed(RK, BODY, [60]), /order/],
    ['the row of a cell, far away', changed(RK, BODY + 1, [9], 139), /extent/],
    ['the column of a cell, over its neighbour', changed(RK, BODY + 2, [0]), /order twice/],
    ['the column of the last cell of a row', changed(0x205, BODY + 2, [7]), /extent rows/],
    ['the text that a cell shows', changed(0xfd, BODY + 6, [9], 20), /texts/],
    ['the number of the shared texts', changed(0xfc, BODY + 4, [70]), /texts|refused/],
    ['a letter of a text, to a control character', changed(0xfc, BODY + 8 + 3, [1]), /text/],
    ['the length of a shared text', changed(0xfc, BODY + 8, [5]), /text|refused/],
    ['the exponent of a number', changed(0x203, BODY + 13, [0x7d]), /number/],
    ['the bounds of a row', changed(0x208, BODY + 4, [3]), /rows/],
    ['the extent of the sheet', changed(0x200, BODY + 4, [40]), /extent/],
    ['the way to the rows of a block', changed(0xd7, BODY, [1, 2]), /index/],
    ['the place of a block', changed(0x20b, BODY + 16, [1]), /index/],
  ])('is doubted when this was changed: %s', async (_what, bytes, doubts) => {
    expect(await doubtsOf(bytes)).toMatch(doubts);
  });

  it('cannot show a changed figure or letter, which its format says only once', async () => {
    expect(await doubtsOf(changed(RK, BODY + 7, [1]))).toBe('read');
    expect(await doubtsOf(changed(0xfc, BODY + 8 + 3, [0x52]))).toBe('read');
  });
});

describe('records that contradict themselves', () => {
  const formula = (value: Buffer, size = 3) => record(0x06, 0, 0, 0, value, 0, 0, 0, size, Buffer.from([0x1e, 3, 0]));
  const text = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);

  it.each<[string, Buffer[]]>([
    ['a formula longer than its record', [formula(real(3), 30)]],
    ['a formula of an unknown kind', [formula(Buffer.from([7, 0, 0, 0, 0, 0, 0xff, 0xff]))]],
    ['a formula that gives a text which is not there', [formula(text), number(1, 0, 5)]],
    ['a text shorter than its record', [record(0x204, 0, 0, 0, 2, Buffer.from([0, 65, 66, 67]))]],
    ['numbers whose last column is not that of their count', [record(0xbd, 0, 0, 0, long(6), 0, long(6), 5)]],
    ['a number longer than numbers are', [record(0x203, 0, 0, 0, real(5), 0, 0)]],
    ['a cell cut short', [record(0x203, 0, 0)]],
  ])('are refused: %s', async (_what, records) => {
    expect(await complaint(compound(stream([{ name: 'F', records }])), 'a.xls')).toMatch(/^file\.damaged: .*xlsx/);
  });

  it('as two sheets in a place of one, or a sheet that the list does not name', async () => {
    const sheets = ['Un', 'Deux'].map((name) => ({ name, records: [number(0, 0, 5)] }));
    const whole = stream(sheets);
    const first = whole.indexOf('Un') - 8;
    const double = Buffer.from(whole);
    whole.copy(double, whole.indexOf('Deux') - 8, first, first + 4);
    expect(await complaint(compound(double), 'a.xls')).toMatch(/^file\.damaged/);
    expect(await complaint(compound(Buffer.concat([whole, whole.subarray(whole.length - 42), EOF])), 'a.xls')).toMatch(
      /^file\.damaged/,
    );
  });
});

describe('a compound file', () => {
  const good = compound(WHOLE);
  const patched = (at: number, value: number, bytes: 1 | 2 | 4 = 4) => {
    const copy = Buffer.from(good);
    copy.writeUIntLE(value, at, bytes);
    return copy;
  };
  const table = 512 * (1 + good.readUInt32LE(76));
  const entry = good.indexOf(Buffer.from('Workbook', 'utf16le'));

  it('is read whatever a spreadsheet program left behind the last sector', async () => {
    expect((await cellsHere(good, 'a.xls')).length).toBe(355);
    expect((await cellsHere(Buffer.concat([good, Buffer.alloc(100)]), 'a.xls')).length).toBe(355);
  });

  it.each<[string, Buffer]>([
    ['a header of another size of sectors', patched(30, 31, 2)],
    ['a header of another byte order', patched(28, 0xfeff, 2)],
    ['no table of sectors', patched(44, 0)],
    ['more tables than sectors', patched(44, 0x7fffffff)],
    ['a table of sectors that is not there', patched(76, 0x00ffffff)],
    ['a table where the header announces none', patched(76 + 4 * 50, 3)],
    ['a directory that is not there', patched(48, 0x00ffffff)],
    ['a chain that runs in a circle', patched(table + 4 * 10, 9)],
    ['a chain that ends too early', patched(table + 4 * 10, 0xfffffffe)],
    ['a chain that leaves the file', patched(table + 4 * 10, 5000)],
    ['a table that speaks of sectors beyond the end', patched(table + 4 * 120, 7)],
    ['a stream longer than its sectors', patched(entry + 120, 900_000)],
    ['an entry of an unknown kind', patched(entry + 66, 9, 1)],
    ['entries that lead back to themselves', patched(entry + 68, (entry / 128) % 4)],
  ])('is refused when it has %s', async (_what, bytes) => {
    expect(await complaint(bytes, 'a.xls')).toMatch(/^file\.(damaged|wrong-type)/);
  });
});
