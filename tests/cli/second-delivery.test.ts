import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { discrepancies, kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, type Returns, writeReturns, writeWorkbook } from '#tests/helpers/workbooks.ts';

const CONFLICT = 'conflict|RETURN|2021|KAY|10|_T|M|_T|_T';

async function imported(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'envois'));
  await writeReturns(join(folder, 'envois', 'DGME_retours.xlsx'), RETURNS);
  await writeReturns(join(folder, 'envois', 'OIM_retours.xlsx'), { ...RETURNS, Kayes: [118, 45] }, { sender: 'OIM' });
  await kafo(folder, 'import', 'envois', '--base', 'b.kafo');
  return folder;
}

const add = (folder: string, file: string) =>
  kafoJson(folder, 'import', file, '--base', 'b.kafo', '--department', 'MMEIA');
const compare = (folder: string, submission: number, ...more: string[]) =>
  kafoJson(folder, 'compare', '--base', 'b.kafo', '--submission', String(submission), ...more);

/** The same figures in another layout: one row a figure. */
function writeLong(path: string, returns: Returns) {
  const rows = Object.entries(returns).flatMap(([region, [men, women]]) => [
    [region, 'Hommes', men],
    [region, 'Femmes', women],
  ]);
  return writeWorkbook(path, 'Base', [['Migrants de retour, 2021'], ['Région', 'Sexe', 'Effectif'], ...rows]);
}

test('a corrected delivery is told and compared figure by figure, with both cells and their texts', async () => {
  const folder = await imported();
  await writeReturns(join(folder, 'VF (2) corrigé.xlsx'), {
    Kayes: [119, 45],
    Koulikoro: [80, 22],
    Bamako: [210, 97],
    Gao: [1, 2],
  });
  const { document } = await add(folder, 'VF (2) corrigé.xlsx');
  const [file] = document.files;
  expect(file.supersedes).toEqual(['DGME_retours.xlsx']);
  expect(file.reason).toContain('2 ajouts, 2 retraits, 1 changement.');
  expect(file.reason).toContain('2 chiffres ou fiches de « DGME_retours.xlsx »');
  const { status, document: told } = await compare(folder, file.submission);
  expect(status).toBe(0);
  expect(told.figures).toEqual({ added: 2, removed: 2, changed: 1, unchanged: 5 });
  expect(told.tables).toMatchObject([{ added: 2, removed: 2, changed: 1, unchanged: 5, after: { sheet: '2021' } }]);
  expect(told.changes.find((one: { change: string }) => one.change === 'changed')).toMatchObject({
    refArea: 'KAY',
    sex: 'M',
    before: { value: 120, raw: '120', sheet: '2021', cell: 'B5' },
    after: { value: 119, raw: '119', sheet: '2021', cell: 'B5' },
  });
  expect(told.changes.filter((one: { change: string }) => one.change === 'removed')).toMatchObject([
    { refArea: 'SIK', after: null },
    { refArea: 'SIK', after: null },
  ]);
  const { out } = await kafo(folder, 'compare', '--base', 'b.kafo', '--submission', String(file.submission));
  expect(out).toContain('120 → 119');
});

test.each([['another layout', (path: string) => writeLong(path, { ...RETURNS, Kayes: [119, 45] })]])(
  'a delivery in %s is recognised, and what changed is the same',
  async (_name, write) => {
    const folder = await imported();
    await write(join(folder, 'autre.xlsx'));
    const { document } = await add(folder, 'autre.xlsx');
    expect(document.files[0].supersedes).toEqual(['DGME_retours.xlsx']);
    const told = (await compare(folder, document.files[0].submission)).document;
    expect(told.figures).toMatchObject({ added: 0, removed: 0, changed: 1, unchanged: 7 });
  },
);

test('an import tells which decisions stand and which are open again', async () => {
  const folder = await imported();
  const decided = await kafo(
    folder,
    'decide',
    '--base',
    'b.kafo',
    '--discrepancy',
    CONFLICT,
    '--keep',
    'OIM',
    '--reason',
    'vu',
  );
  expect(decided.status).toBe(0);
  await writeReturns(join(folder, 'même.xlsx'), { ...RETURNS, Bamako: [211, 97] });
  expect((await add(folder, 'même.xlsx')).document.decisions).toEqual({ standing: 1, reopened: [], gone: [] });
  await writeReturns(join(folder, 'autre.xlsx'), { ...RETURNS, Kayes: [119, 45] });
  const { decisions } = (await add(folder, 'autre.xlsx')).document;
  expect(decisions).toMatchObject({
    standing: 0,
    reopened: [{ discrepancy: CONFLICT, values: 'MMEIA=119;OIM=118', keep: 'OIM', earlier: 'MMEIA=120;OIM=118' }],
  });
  await writeReturns(join(folder, 'accord.xlsx'), { ...RETURNS, Kayes: [118, 45] });
  await discrepancies(folder);
  expect((await add(folder, 'accord.xlsx')).document.decisions).toBeUndefined();
});

test('one year of three that comes again replaces nothing in silence: it is said, and what differs is asked', async () => {
  const folder = temporaryFolder();
  const years = (...rows: (string | number)[][]) => [['DGME'], [], ['Migrants de retour par région'], ...rows];
  await writeWorkbook(
    join(folder, 'trois.xlsx'),
    'Retours',
    years(['Région', 2019, 2020, 2021], ['Kayes', 10, 20, 30], ['Sikasso', 11, 21, 31], ['Gao', 12, 22, 32]),
  );
  await writeWorkbook(
    join(folder, 'un.xlsx'),
    'Retours',
    years(['Région', 2021], ['Kayes', 35], ['Sikasso', 31], ['Gao', 32]),
  );
  await add(folder, 'trois.xlsx');
  const { files } = (await add(folder, 'un.xlsx')).document;
  expect(files[0].supersedes).toEqual([]);
  expect(files[0].reason).toContain('Redit une partie de « trois.xlsx » : 1 chiffre change, 6 n’y sont pas');
  expect((await discrepancies(folder)).filter(({ state }) => state === 'open')).toMatchObject([
    { type: 'conflict', values: 'MMEIA:trois.xlsx=30;MMEIA:un.xlsx=35' },
  ]);
});

test('what cannot be compared is named, with what can', async () => {
  const folder = await imported();
  expect(await kafo(folder, 'compare', '--base', 'b.kafo', '--submission', '9')).toMatchObject({
    status: 2,
    err: expect.stringContaining('1 (DGME_retours.xlsx)'),
  });
  expect(await kafo(folder, 'compare', '--base', 'b.kafo', '--submission', '1')).toMatchObject({
    status: 2,
    err: expect.stringContaining('--with'),
  });
  expect((await compare(folder, 2, '--with', '1')).document.figures).toEqual({
    added: 0,
    removed: 0,
    changed: 1,
    unchanged: 7,
  });
});
