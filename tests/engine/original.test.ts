import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '#electron/engine/entry-node.ts';
import { TRACES } from '#tests/fixtures/nominal/people.ts';
import { writeList } from '#tests/fixtures/nominal/write-lists.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';

const folder = temporaryFolder();
const engine: Engine = startEngine({
  base: { path: join(folder, 'b.kafo'), mayCreate: true },
  env: { KAFO_AUTHOR: 'essai' },
  log: () => undefined,
  onProgress: () => undefined,
});

beforeAll(async () => {
  await writeReturns(join(folder, 'retours.xlsx'), RETURNS);
  writeList(folder, 'liste.xlsx');
  const sources = ['retours.xlsx', 'liste.xlsx'].map((name) => join(folder, name));
  await engine.call('intake.import', { sources, department: 'MMEIA' });
});
afterAll(() => engine.close());

async function take(file: string) {
  const target = temporaryFolder();
  const stored = await engine.call('intake.submissions', {});
  const submission = stored.ok ? (stored.value.files.find((one) => one.file === file)?.submission ?? 0) : 0;
  return { target, answer: await engine.call('intake.original', { submission, target, language: 'fr' }) };
}

test('a file comes back as it was received, byte for byte', async () => {
  const { target, answer } = await take('retours.xlsx');
  expect(answer).toEqual({ ok: true, value: { file: 'retours.xlsx', blanked: false } });
  expect(Buffer.compare(readFileSync(join(target, 'retours.xlsx')), readFileSync(join(folder, 'retours.xlsx')))).toBe(
    0,
  );
});

test('a list of persons comes back as the copy without names, which says so', async () => {
  const { target, answer } = await take('liste.xlsx');
  const name = 'liste (copie sans les noms).xlsx';
  expect(answer).toEqual({ ok: true, value: { file: name, blanked: true } });
  expect(readdirSync(target)).toEqual([name]);
  const { sheets } = await readXlsx(readFileSync(join(target, name)));
  const text = JSON.stringify(sheets.map(({ rows }) => rows));
  for (const trace of TRACES.filter(({ length }) => length >= 7)) expect(text.toLowerCase()).not.toContain(trace);
  expect(text.length).toBeGreaterThan(200);
});

test('a file that was never received is not there', async () => {
  const answer = await engine.call('intake.original', { sha256: 'ab', target: folder, language: 'fr' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'cells.unknown' } });
});
