import { describe, expect, it } from 'vitest';
import { findSeparator } from '#electron/reader/child/csv/find-separator.ts';
import { cellsHere, complaint, readHere } from './read-here.ts';

const csv = (content: string | Buffer) => cellsHere(content, 'données.csv');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('encodings', () => {
  const expected = ['A1 text Région', 'B1 text 1', 'A2 text Ségou', 'B2 text 2'];
  const text = 'Région;1\r\nSégou;2\r\n';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['Windows-1252', latin1(text)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-32', Buffer.concat([...`\uFEFF${text}`].map((letter) => Buffer.from(`${letter}\0`, 'utf16le')))],
    ['DOS, with its end mark', latin1(`${text}\x1a`)],
  ])('reads %s', async (_name, bytes) => {
    expect(await csv(bytes)).toEqual(expected);
  });

  it('reads the signs that Windows-1252 has beyond Latin-1', async () => {
    expect(await csv(Buffer.from([0x80, 0x3b, 0x92, 0x3b, 0x9c]))).toEqual(['A1 text €', 'B1 text ’', 'C1 text œ']);
  });
});

describe('separators', () => {
  it.each([
    ['a;b;c\n1;2;3\n', ';'],
    ['a,b,c\n1,2,3\n', ','],
    ['a\tb\n1,5\t2,5\n', '\t'],
    ['Région;Taux\nKayes;12,5\nGao;13,5\n', ';'],
    ['pays;"a,b,c,d";"e,f"\nMali;"g,h,i";"j"\n', ';'],
    ['Titre, avec virgule\n\nRégion;H;F\nKayes;1;2\nGao;3;4\nMopti;5;6\n', ';'],
    ['nom,note\n"x;y;z",1\n"u;v",2\n', ','],
    ['seul\n1\n2\n', ';'],
    ['', ';'],
  ])('of %j is %j', (text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });

  it('follows the line with which Excel names it, which is no data', async () => {
    expect(await csv('sep=,\r\na;b,c\r\n')).toEqual(['A1 text a;b', 'B1 text c']);
  });
});

describe('cells', () => {
  it('are all text, exactly as they stand', async () => {
    const cells = await csv('00123;1-2;=A1+1;0x1F; 10 000 ;"1,5";12345678901234567890;vrai\n');
    expect(cells).toEqual([
      ...['A1 text 00123', 'B1 text 1-2', 'C1 text =A1+1', 'D1 text 0x1F', 'E1 text  10 000 ', 'F1 text 1,5'],
      ...['G1 text 12345678901234567890', 'H1 text vrai'],
    ]);
  });

  it('may hold quotes, separators and line breaks; empty ones leave nothing', async () => {
    expect(await csv('"a ""b""";"c;d"\r\n;\r\n"e\r\nf";12" de tube\r"le "grand" projet";x\n')).toEqual([
      ...[
        'A1 text a "b"',
        'B1 text c;d',
        'A3 text e\nf',
        'B3 text 12" de tube',
        'A4 text le "grand" projet',
        'B4 text x',
      ],
    ]);
  });

  it('count as figures when they read as one', async () => {
    const workbook = await readHere('Région;N\nKayes;1 234\nGao;ND\nMopti;2019-2021\n', 'a.csv');
    expect(workbook.sheets[0]).toMatchObject({ name: 'a', figureCells: 2, hidden: false });
    expect(workbook.format).toBe('csv');
  });

  it('may begin with what other formats begin with', async () => {
    expect(await csv('TABLE;1\n')).toEqual(['A1 text TABLE', 'B1 text 1']);
    expect(await csv('ID;P\n1;2\n')).toEqual(['A1 text ID', 'B1 text P', 'A2 text 1', 'B2 text 2']);
    expect(await csv('<5;12\n')).toEqual(['A1 text <5', 'B1 text 12']);
  });
});

describe('what is refused', () => {
  it('a quotation mark that is never closed, with its line', async () => {
    expect(await complaint('a;b\n1;2\n3;"4\n5;6\n', 'x.csv')).toMatch(/^file\.damaged: .*line 3/);
  });

  it('a quoted cell that swallowed its neighbours', async () => {
    expect(await complaint('a;b\n"x"y;5\n"z";6\n', 'x.csv')).toMatch(/^file\.damaged: .*line 2/);
  });

  it('more columns than a sheet has', async () => {
    expect(await complaint(','.repeat(20_000), 'x.csv')).toMatch(/^file\.too-large: .*columns/);
  });

  it('text with zero bytes', async () => {
    expect(await complaint('a;b\0;c\n1;2;3\n', 'x.csv')).toMatch(/^file\.wrong-type/);
  });
});
