import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';

async function twoImports(): Promise<string> {
  const folder = temporaryFolder();
  await writeReturns(join(folder, 'DGME_retours.xlsx'), RETURNS);
  await writeReturns(join(folder, 'OIM_retours.xlsx'), RETURNS, { sender: 'OIM' });
  await kafo(folder, 'import', 'DGME_retours.xlsx', 'OIM_retours.xlsx', '--base', 'b.kafo');
  return folder;
}

const kinds = async (folder: string, ...filter: string[]) => {
  const { document } = await kafoJson(folder, 'journal', '--base', 'b.kafo', ...filter);
  return document.entries.map(({ kind }: { kind: string }) => kind);
};

test('the journal is searched by kind, words, author and day', async () => {
  const folder = await twoImports();
  expect(await kinds(folder)).toEqual(['created', 'imported', 'imported']);
  expect(await kinds(folder, '--kind', 'imported')).toHaveLength(2);
  expect(await kinds(folder, '--words', 'oim_RETOURS')).toEqual(['imported']);
  expect(await kinds(folder, '--author', 'Testeur')).toHaveLength(3);
  expect(await kinds(folder, '--author', 'Personne')).toEqual([]);
  expect(await kinds(folder, '--to', '1999-12-31')).toEqual([]);
  expect(await kinds(folder, '--from', '1999-12-31')).toHaveLength(3);
});

test('the journal is written as a table with the hash of each entry', async () => {
  const folder = await twoImports();
  const told = await kafo(folder, 'journal', '--base', 'b.kafo', '--kind', 'imported', '--out', 'journal.csv');
  expect(told).toMatchObject({ status: 0, out: '2 entrées dans journal.csv\n' });
  const [head, first] = readFileSync(join(folder, 'journal.csv'), 'utf8').split('\n');
  expect(head).toBe('ENTRY,AT,AUTHOR,OFFICE,KIND,SENTENCE,REASON,KEY,UNDONE_BY,HASH');
  expect(first).toMatch(/^2,.*DGME_retours\.xlsx.*,[0-9a-f]{64}$/);
});

test('a day or a kind that is none is named, with what is allowed', async () => {
  const folder = await twoImports();
  const wrong = (...filter: string[]) => kafo(folder, 'journal', '--base', 'b.kafo', ...filter);
  expect(await wrong('--from', '06/05/2022')).toMatchObject({ status: 2, err: expect.stringContaining('06/05/2022') });
  expect(await wrong('--kind', 'vu')).toMatchObject({ status: 2, err: expect.stringContaining('imported') });
});
