import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeBadFiles, writeCordons, writeReturns } from '#tests/helpers/workbooks.ts';

async function folderOfReturns(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'envois'));
  await writeReturns(join(folder, 'envois', 'DGME_retours_2021.xlsx'), RETURNS);
  return folder;
}

test('good files are imported beside bad ones, each bad one named with what to do', async () => {
  const folder = await folderOfReturns();
  const envois = join(folder, 'envois');
  writeCordons(join(envois, 'MSDS_cordons.csv'));
  const bad = await writeBadFiles(envois);
  mkdirSync(join(envois, 'archives'));
  const { status, document } = await kafoJson(folder, 'import', 'envois', '--base', 'b.kafo');
  expect(status).toBe(1);
  const states = Object.fromEntries(
    document.files.map((file: { file: string; status: string }) => [file.file, file.status]),
  );
  expect(states).toEqual({
    'DGME_retours_2021.xlsx': 'imported',
    'MSDS_cordons.csv': 'imported',
    archives: 'refused',
    ...Object.fromEntries(bad.map((name) => [name, 'refused'])),
  });
  for (const { file, status: state, reason } of document.files)
    if (state === 'refused') expect(reason).toContain(`« ${file} »`);
  expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
});

test('the sentences of refused files come in English too', async () => {
  const folder = temporaryFolder();
  const bad = await writeBadFiles(folder);
  const { status, out } = await kafo(folder, 'inspect', ...bad, '--lang', 'en');
  expect(status).toBe(1);
  expect(out).toContain('“vide.xlsx” is empty (0 bytes)');
  expect(out).not.toContain('«');
});

test('the same file given twice has no effect, under any name, and says so', async () => {
  const folder = await folderOfReturns();
  const first = await kafoJson(folder, 'import', 'envois', '--base', 'b.kafo');
  expect(first).toMatchObject({ status: 0, document: { files: [{ status: 'imported', submission: 1 }] } });
  const before = await kafo(folder, 'journal', '--base', 'b.kafo');
  writeFileSync(join(folder, 'copie.xlsx'), readFileSync(join(folder, 'envois', 'DGME_retours_2021.xlsx')));
  const again = await kafoJson(folder, 'import', 'envois', 'copie.xlsx', '--base', 'b.kafo');
  expect(again.status).toBe(0);
  expect(again.document.files).toMatchObject([
    { file: 'DGME_retours_2021.xlsx', submission: 1, tables: [{ observations: 8 }] },
    { file: 'copie.xlsx', submission: 1, tables: [] },
  ]);
  for (const file of again.document.files) expect(file.reason).toContain('rien n’a changé');
  expect(await kafo(folder, 'journal', '--base', 'b.kafo')).toEqual(before);
});

test('what is imported adds up: cells read are kept, set aside or unreadable', async () => {
  const folder = await folderOfReturns();
  const { document } = await kafoJson(folder, 'import', 'envois', '--base', 'b.kafo');
  const [{ ledger, tables, department }] = document.files;
  expect(department).toBe('MMEIA');
  expect(tables).toMatchObject([{ indicator: 'RETURN', observations: 8, questions: [] }]);
  expect(ledger).toMatchObject({ kept: 8, unreadable: 0, balance: 0 });
  expect(ledger.read).toBe(ledger.kept + ledger.set_aside);
});

test('a corrected file takes the place of the one before and says what changed', async () => {
  const folder = await folderOfReturns();
  await kafo(folder, 'import', 'envois', '--base', 'b.kafo');
  await writeReturns(join(folder, 'DGME_retours_2021_v2.xlsx'), { ...RETURNS, Kayes: [121, 45], Gao: [7, 2] });
  const { status, document } = await kafoJson(folder, 'import', 'DGME_retours_2021_v2.xlsx', '--base', 'b.kafo');
  expect(status).toBe(0);
  expect(document.files[0]).toMatchObject({ supersedes: ['DGME_retours_2021.xlsx'] });
  expect(document.files[0].reason).toContain('2 ajouts, 0 retrait, 1 changement');
  const reconciled = await kafoJson(folder, 'reconcile', '--base', 'b.kafo');
  expect(reconciled.document.discrepancies.filter((one: { type: string }) => one.type === 'duplicate')).toEqual([]);
});

test('a question is answered from what was kept, and the answer can be taken back', async () => {
  const folder = temporaryFolder();
  await writeReturns(join(folder, 'OIM_retours.xlsx'), { ...RETURNS, Bamako: [210, '-'] }, { sender: 'OIM' });
  const imported = await kafoJson(folder, 'import', 'OIM_retours.xlsx', '--base', 'b.kafo');
  expect(imported.status).toBe(1);
  const [table] = imported.document.files[0].tables;
  expect(table).toMatchObject({ observations: 0, proposed: 7, questions: [{ topic: 'dash' }] });
  const { number, id } = table.questions[0];

  const wrong = await kafo(folder, 'answer', '--base', 'b.kafo', '--question', String(number), '--with', 'peut-être');
  expect(wrong).toMatchObject({ status: 2, err: expect.stringContaining('« peut-être »') });
  const unknown = await kafo(folder, 'answer', '--base', 'b.kafo', '--question', '999', '--with', 'zero');
  expect(unknown).toMatchObject({ status: 2, err: expect.stringContaining('« 999 »') });

  const answered = await kafoJson(folder, 'answer', '--base', 'b.kafo', '--question', id, '--with', 'missing');
  expect(answered).toMatchObject({
    status: 0,
    document: { files: [{ status: 'imported', tables: [{ observations: 7, questions: [] }] }] },
  });
  const journal = await kafoJson(folder, 'journal', '--base', 'b.kafo');
  const entry = journal.document.entries.find((one: { sentence: string }) => one.sentence.includes('« missing »'));
  const undone = await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(entry.entry));
  expect(undone.status).toBe(0);
  const again = await kafoJson(folder, 'import', 'OIM_retours.xlsx', '--base', 'b.kafo');
  expect(again.document.files[0]).toMatchObject({ status: 'to_confirm', tables: [{ observations: 0 }] });
  expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
});

test('a file that is withdrawn counts no more; the one before it counts again', async () => {
  const folder = await folderOfReturns();
  await kafo(folder, 'import', 'envois', '--base', 'b.kafo');
  await writeReturns(join(folder, 'v2.xlsx'), { ...RETURNS, Kayes: [1, 2] });
  await kafo(folder, 'import', 'v2.xlsx', '--base', 'b.kafo', '--department', 'MMEIA');
  const key = 'RETURN|2021|KAY|10|_T|M|_T|_T';
  expect((await kafoJson(folder, 'provenance', '--base', 'b.kafo', '--figure', key)).document.value).toBe(1);
  const withdrawn = await kafo(
    folder,
    'withdraw',
    '--base',
    'b.kafo',
    '--submission',
    '2',
    '--reason',
    'fichier d’essai',
  );
  expect(withdrawn).toMatchObject({ status: 0, out: expect.stringContaining('« v2.xlsx »') });
  expect((await kafoJson(folder, 'provenance', '--base', 'b.kafo', '--figure', key)).document.value).toBe(120);
  const twice = await kafo(folder, 'withdraw', '--base', 'b.kafo', '--submission', '2', '--reason', 'x');
  expect(twice).toMatchObject({ status: 2, err: expect.stringContaining('DGME_retours_2021.xlsx') });
});

test('a department that the catalogue does not know is refused before anything is stored', async () => {
  const folder = await folderOfReturns();
  const { status, err } = await kafo(folder, 'import', 'envois', '--base', 'b.kafo', '--department', 'XYZ');
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('MMEIA') });
});

test('a wrong entry of campaign.json is named, and nothing is imported', async () => {
  const folder = await folderOfReturns();
  const received = [{ file: 'DGME_retours_2021.xlsx', department: 'DGMEX', at: '2022-01-10' }];
  writeFileSync(join(folder, 'envois', 'campaign.json'), JSON.stringify({ received }));
  const { status, err } = await kafo(folder, 'import', 'envois', '--base', 'b.kafo');
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('received[0].department') });
  writeFileSync(join(folder, 'envois', 'campaign.json'), '{ "received": [ }');
  expect((await kafo(folder, 'import', 'envois', '--base', 'b.kafo')).err).toContain('JSON');
});
