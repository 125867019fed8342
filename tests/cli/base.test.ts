import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { tamper } from '#tests/db/temp-base.ts';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns, writeWorkbook } from '#tests/helpers/workbooks.ts';

async function folderWithBase(): Promise<string> {
  const folder = temporaryFolder();
  await writeReturns(join(folder, 'DGME_retours.xlsx'), RETURNS);
  await kafo(folder, 'import', 'DGME_retours.xlsx', '--base', 'b.kafo');
  return folder;
}

test('a base that was altered by hand is found out, in words, and the status says so', async () => {
  const folder = await folderWithBase();
  expect(await kafo(folder, 'verify', '--base', 'b.kafo')).toMatchObject({
    status: 0,
    out: expect.stringContaining('intègre'),
  });
  tamper(join(folder, 'b.kafo'), 'UPDATE observation SET value = value + 1 WHERE id = 1');
  const { status, document } = await kafoJson(folder, 'verify', '--base', 'b.kafo');
  expect(status).toBe(1);
  expect(document.ok).toBe(false);
  const facts = document.checks.find((check: { name: string }) => check.name === 'facts');
  expect(facts).toMatchObject({ ok: false, sentences: [expect.stringContaining('DGME_retours.xlsx')] });
});

test('what is not a base is refused by every command, untouched', async () => {
  const folder = await folderWithBase();
  const before = readFileSync(join(folder, 'DGME_retours.xlsx'));
  for (const command of ['verify', 'journal', 'reconcile', 'rebuild']) {
    const { status, err } = await kafo(folder, command, '--base', 'DGME_retours.xlsx');
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('n’est pas une base Kafo') });
  }
  expect(readFileSync(join(folder, 'DGME_retours.xlsx')).equals(before)).toBe(true);
});

test('a base that another program is writing to stops the command with status 3 and stays whole', async () => {
  const folder = await folderWithBase();
  await writeReturns(join(folder, 'OIM_retours.xlsx'), RETURNS, { sender: 'OIM' });
  const other = new Database(join(folder, 'b.kafo'));
  other.exec('BEGIN IMMEDIATE');
  const locked = await kafo(folder, 'import', 'OIM_retours.xlsx', '--base', 'b.kafo');
  other.exec('ROLLBACK');
  other.close();
  expect(locked).toMatchObject({ status: 3, out: '', err: expect.stringContaining('« b.kafo »') });
  expect((await kafo(folder, 'import', 'OIM_retours.xlsx', '--base', 'b.kafo')).status).toBe(0);
  expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
});

test('a figure leads to its cell, and the cell back to the figure', async () => {
  const folder = await folderWithBase();
  const key = 'RETURN|2021|KAY|10|_T|F|_T|_T';
  const { document: figure } = await kafoJson(folder, 'provenance', '--base', 'b.kafo', '--figure', key);
  expect(figure).toMatchObject({
    value: 45,
    state: 'single',
    sources: ['MMEIA'],
    origins: [{ file: 'DGME_retours.xlsx', sheet: '2021', cell: 'C5', raw: '45' }],
    tables: expect.arrayContaining([5]),
  });
  const place = ['provenance', '--base', 'b.kafo', '--cell'] as const;
  const { document: cell } = await kafoJson(folder, ...place, 'DGME_retours.xlsx!2021!c5');
  expect(cell).toMatchObject({
    bucket: 'OBSERVATION',
    raw: '45',
    figures: [{ key, tables: expect.arrayContaining([5]) }],
  });
  const { document: total } = await kafoJson(folder, ...place, 'DGME_retours.xlsx!2021!D9');
  expect(total).toMatchObject({ bucket: 'TOTAL', figures: [] });
});

test('a figure, file or sheet that is not there is told with what is', async () => {
  const folder = await folderWithBase();
  const trace = (...option: readonly string[]) => kafo(folder, 'provenance', '--base', 'b.kafo', ...option);
  expect(await trace('--figure', 'x')).toMatchObject({ status: 2, err: expect.stringContaining('« x »') });
  expect(await trace('--cell', 'a.xlsx!2021!A1')).toMatchObject({
    status: 2,
    err: expect.stringContaining('DGME_retours.xlsx'),
  });
  expect(await trace('--cell', 'DGME_retours.xlsx!x!A1')).toMatchObject({
    status: 2,
    err: expect.stringContaining('2021'),
  });
});

test('of a list of persons no name and no number is kept anywhere in the base', async () => {
  const folder = temporaryFolder();
  const people = ['TRAORÉ Awa', 'KEÏTA Moussa', 'DIARRA Fanta', 'COULIBALY Issa'];
  await writeWorkbook(join(folder, 'DGME_liste.xlsx'), 'Liste', [
    ['Liste des migrants de retour, 2021'],
    ['N°', 'Nom et prénom', 'Sexe', 'Pays de provenance', 'Téléphone'],
    ...people.map((name, i) => [i + 1, name, i % 2 ? 'M' : 'F', 'Libye', `7600000${i}`]),
  ]);
  const { status } = await kafo(folder, 'import', 'DGME_liste.xlsx', '--base', 'b.kafo', '--department', 'MMEIA');
  expect(status).toBe(0);
  const db = new Database(join(folder, 'b.kafo'), { readonly: true });
  const blobs = db.prepare<[], { codec: string; bytes: Buffer }>('SELECT codec, bytes FROM original').all();
  const [{ kept } = { kept: '' }] = db.prepare<[], { kept: string }>('SELECT kept FROM original').all();
  db.close();
  expect(kept).toBe('blanked');
  const texts = blobs.map(({ codec, bytes }) =>
    (codec === 'zstd' ? zstdDecompressSync(bytes) : bytes).toString('utf8'),
  );
  const whole = [readFileSync(join(folder, 'b.kafo')).toString('utf8'), ...texts].join('\n');
  for (const name of [...people, 'TRAORÉ', 'Awa', '76000001']) expect(whole).not.toContain(name);
  expect(texts.join()).toContain('Libye');
});
