import { describe, expect, it } from 'vitest';
import { encodingNamed } from '#electron/reader/child/csv/encodings.ts';
import { say } from '#shared/texts/say.ts';
import { cellsOf, readHere } from './read-here.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

const ARABIC = hex('c7 e1 c7 d3 e3 2c c7 e1 da e3 d1 0a e3 cd e3 cf 2c 33 30 0a');
const CHINESE = hex('d0 d5 c3 fb 2c c4 ea c1 e4 0a c0 ee c0 d7 2c 33 30 0a');
const JAPANESE = hex('96 bc 91 4f 2c 94 4e 97 ee 0a 91 be 98 59 2c 33 30 0a');
const DOS = hex('52 82 67 69 6f 6e 3b 41 6e 6e 82 65 0a 53 82 67 6f 75 3b 31 0a');
const MACINTOSH = hex('52 8e 67 69 6f 6e 3b 41 6e 6e 8e 65 0a 53 8e 67 6f 75 3b 31 0a');
const RUSSIAN = hex('d0 e5 e3 e8 ee ed 3b 31 0a');

const doubtsOf = async (bytes: Buffer) => (await readHere(bytes, 'a.csv')).doubts ?? [];
const first = async (bytes: Buffer) => cellsOf((await readHere(bytes, 'a.csv')).sheets[0])[0];

describe('a text that does not say how it is written', () => {
  it.each([
    ['Arabic', ARABIC, 'windows-1256', 'A1 text الاسم'],
    ['Chinese', CHINESE, 'gb18030', 'A1 text 姓名'],
    ['Japanese', JAPANESE, 'shift_jis', 'A1 text 名前'],
    ['French of MS-DOS', DOS, 'cp850', 'A1 text Région'],
    ['French of old Macintoshes', MACINTOSH, 'macintosh', 'A1 text Région'],
    ['Russian', RUSSIAN, 'windows-1251', 'A1 text Регион'],
  ])('is read in the likeliest way and asked about: %s', async (_what, bytes, encoding, cell) => {
    const [doubt] = await doubtsOf(bytes);
    expect(doubt).toMatchObject({ topic: 'encoding', sheet: '', proposed: encoding });
    expect(doubt?.options).toContain('windows-1252');
    expect(doubt && say('fr', doubt.reason)).toContain(`${encoding} : « ${cell.slice(8)}`);
    expect(await first(bytes)).toBe(cell);
  });

  it.each([
    ['French', 'Région;Année\nSégou – « l’été »;1\nÉTRANGER;2\nN°;3\n'],
    ['with names from elsewhere', 'Année;État;Région\nSão Tomé;Ségou;Gueréda\nà;été;où\n'],
  ])('is certain when it is %s in Windows-1252', async (_what, text) => {
    const bytes = latin1(text.replaceAll('–', '\x96').replaceAll('’', '\x92'));
    expect(await doubtsOf(bytes)).toEqual([]);
    expect((await first(bytes))?.startsWith('A1 text ')).toBe(true);
  });

  it('is asked about when it is UTF-8 with bytes that are not, which are read as Windows-1252', async () => {
    const bytes = Buffer.concat([Buffer.from('Région;Ségou;été;à\n'), latin1('Année;1\n')]);
    const [doubt] = await doubtsOf(bytes);
    expect(doubt).toMatchObject({ topic: 'encoding', proposed: 'utf-8' });
    expect(cellsOf((await readHere(bytes, 'a.csv')).sheets[0])).toContain('A2 text Année');
    const cut = Buffer.from('Région;Ségou;é').subarray(0, -1);
    expect((await doubtsOf(cut))[0]?.proposed).toBe('utf-8');
  });

  it('is read at once however long it is', async () => {
    const long = Buffer.concat([ARABIC, Buffer.alloc(3_000_000, ARABIC)]);
    const started = performance.now();
    expect((await doubtsOf(long))[0]?.proposed).toBe('windows-1256');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it('knows the upper half of code page 850', () => {
  const all = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
  const text = encodingNamed('cp850')?.decode(all) ?? '';
  expect(text).toHaveLength(128);
  expect([text[0x02], text[0x0a], text[0x05], text[0x87 - 0x80], text[0x6f]]).toEqual(['é', 'è', 'à', 'ç', '´']);
  expect(text.at(-1)).toBe('\u00A0');
});
