import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { walkRecords } from '#electron/reader/child/xls/records.ts';
import { compound, number, real, record, stream } from './make-xls.ts';
import { cellsOf, complaint, readHere } from './read-here.ts';

describe('records of an old workbook', () => {
  const sheets = [
    {
      name: 'Retours',
      records: [
        record(0x7d, 1, 2, 2000, 0, 1, 0),
        record(0x208, 1, 0, 2, 255, 0, 0, 0x120, 0x0f),
        number(0, 0, 5),
        number(1, 0, 7.5),
        record(0x06, 2, 1, 0, real(3), 0, 0, 0, 3, Buffer.from([0x1e, 3, 0])),
        record(0xe5, 1, 0, 0, 0, 1),
      ],
    },
    { name: 'Cache', flags: 1, records: [number(0, 0, 1)] },
  ];

  it('give cells, merges, hidden sheets, rows and columns', async () => {
    const workbook = await readHere(compound(stream(sheets)), 'a.xls');
    expect(workbook.format).toBe('xls');
    const [first, second] = workbook.sheets;
    expect(cellsOf(first)).toEqual(['A1 number 5', 'A2 number 7.5', 'B3 number 3 =']);
    expect(first).toMatchObject({
      name: 'Retours',
      hidden: false,
      hiddenRows: [{ first: 1, last: 1 }],
      hiddenColumns: [{ first: 1, last: 2 }],
      filteredRows: [],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      figureCells: 3,
    });
    expect(second).toMatchObject({ name: 'Cache', hidden: true });
  });

  it('count the hidden rows of a filtered sheet as data', async () => {
    const filtered = { name: 'F', records: [record(0x9b), ...(sheets[0]?.records ?? [])] };
    const workbook = await readHere(compound(stream([filtered])), 'a.xls');
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [], filteredRows: [{ first: 1, last: 1 }] });
  });

  it('ask for a copy without password when they are encrypted', async () => {
    const bytes = compound(stream(sheets, [record(0x2f, 1, 1, 1)]));
    expect(await complaint(bytes, 'a.xls')).toMatch(/^file\.encrypted/);
  });

  it('are refused when they are cut, or when a listed sheet is not there', async () => {
    const whole = stream(sheets);
    for (const length of [10, 60, whole.length - 30, whole.length - 4])
      expect(await complaint(compound(whole.subarray(0, length)), 'a.xls'), `${length}`).toMatch(/^file\.damaged/);
    const moved = Buffer.from(whole);
    moved.writeUInt32LE(3, whole.indexOf('Cache') - 8);
    expect(() => walkRecords(moved)).toThrow('file.damaged');
  });

  it('are refused when a cell lies beyond the last column', async () => {
    const far = [{ name: 'F', records: [number(0, 256, 5)] }];
    expect(await complaint(compound(stream(far)), 'a.xls')).toMatch(/^file\.damaged/);
  });

  it('are refused when two sheets have one name', async () => {
    const twice = sheets.map(({ records }) => ({ name: 'Double', records }));
    expect(await complaint(compound(stream(twice)), 'a.xls')).toMatch(/^file\.damaged/);
  });
});

describe('a workbook that SheetJS wrote', () => {
  const sheet = xlsx.utils.aoa_to_sheet([
    ['Region', 'Effectif', 'Date', 'Vrai'],
    ['Gao', 12.5, new Date(Date.UTC(2021, 2, 9)), true],
  ]);
  sheet['C2'] = { t: 'n', v: 44264, z: 'dd/mm/yyyy' };
  sheet['A3'] = { t: 'e', v: 0x2a };
  sheet['!ref'] = 'A1:D3';

  it.each<xlsx.BookType>(['biff8', 'biff5'])('as %s is read cell by cell', async (bookType) => {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, 'F');
    const bytes = Buffer.from(xlsx.write(book, { type: 'buffer', bookType }) as Buffer);
    const workbook = await readHere(bytes, 'a.xls');
    expect(cellsOf(workbook.sheets[0])).toEqual([
      ...['A1 text Region', 'B1 text Effectif', 'C1 text Date', 'D1 text Vrai', 'A2 text Gao', 'B2 number 12.5'],
      ...['C2 date 2021-03-09', 'D2 boolean 1', 'A3 error #N/A'],
    ]);
    expect(workbook.sheets[0]?.figureCells).toBe(2);
  });
});
