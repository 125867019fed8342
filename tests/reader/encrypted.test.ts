import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkReader } from '#electron/reader/host/fork-reader.ts';
import { createReaderPool, openWorkbook } from '#electron/reader/host/open-workbook.ts';
import type { StartReader } from '#electron/reader/host/reader-process.ts';
import { agile, standard } from './make-encrypted.ts';
import { oneSheet } from './make-xlsx.ts';
import { cellsOf } from './read-here.ts';

const PLAIN = oneSheet(
  Array.from({ length: 900 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 7919}</v></c></row>`).join(''),
);
const PASSWORD = 'Sésame, 12 !';

let folder = '';
const put = (bytes: Buffer) => {
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, bytes);
  return path;
};
const open = (bytes: Buffer, password?: string) => openWorkbook(put(bytes), { fileName: 'a.xlsx', password });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kafo-protected-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each<[string, (plain: Buffer, password: string) => Buffer]>([
  ['Office 2010 and later', agile],
  ['Office 2007', standard],
])('a workbook protected by %s', (_what, protect) => {
  it('is read with its password, as if it were not protected', async () => {
    const workbook = await open(protect(PLAIN, PASSWORD), PASSWORD);
    const plain = await open(PLAIN);
    expect(cellsOf(workbook.sheets[0])).toEqual(cellsOf(plain.sheets[0]));
    expect(workbook).toMatchObject({ format: 'xlsx', unlocked: true });
    expect(plain.unlocked).toBe(false);
  });

  it('asks for another copy without a password, and says when the password is wrong', async () => {
    const bytes = protect(PLAIN, PASSWORD);
    await expect(open(bytes)).rejects.toMatchObject({ code: 'file.encrypted', details: { file: 'a.xlsx' } });
    for (const wrong of ['', 'sésame, 12 !', PASSWORD.repeat(2)])
      await expect(open(bytes, wrong)).rejects.toMatchObject({ code: 'file.wrong-password' });
  });

  it('is refused when what is within is no workbook', async () => {
    await expect(open(protect(Buffer.from('%PDF-1.7 '.repeat(20)), PASSWORD), PASSWORD)).rejects.toMatchObject({
      code: 'file.damaged',
    });
  });
});

it('refuses a protected package that was changed, a cipher that is not supported, and endless hashing', async () => {
  const at = (change: number) => open(agile(PLAIN, PASSWORD, { change }), PASSWORD);
  for (const change of [0, 9, 4200]) await expect(at(change)).rejects.toMatchObject({ code: 'file.damaged' });
  const foreign = agile(PLAIN, PASSWORD, { cipher: 'RC2' });
  await expect(open(foreign, PASSWORD)).rejects.toMatchObject({ code: 'file.encrypted' });
  const endless = agile(PLAIN, PASSWORD, { spins: 99_999_999 });
  await expect(open(endless, PASSWORD)).rejects.toMatchObject({ code: 'file.damaged' });
});

it('reads a small one, both of whose streams lie in small sectors', async () => {
  const small = oneSheet('<row r="1"><c r="A1"><v>5</v></c></row>');
  for (const protect of [agile, standard])
    expect(cellsOf((await open(protect(small, PASSWORD), PASSWORD)).sheets[0])).toEqual(['A1 number 5']);
});

it('reads a file that is not protected as ever, whatever password is given', async () => {
  const workbook = await open(PLAIN, PASSWORD);
  expect(workbook).toMatchObject({ unlocked: false });
});

it('lets no reader that heard a password read another file', async () => {
  let started = 0;
  const start: StartReader = (options) => {
    started += 1;
    return forkReader(options);
  };
  const pool = createReaderPool({ start });
  const path = put(PLAIN);
  await pool.open(path, { fileName: 'a.xlsx', password: PASSWORD });
  await pool.open(path, { fileName: 'a.xlsx' });
  await pool.open(path, { fileName: 'a.xlsx' });
  expect(started).toBe(2);
  pool.close();
});
