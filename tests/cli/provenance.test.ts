import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';

const CONFLICT = 'conflict|RETURN|2021|KAY|10|_T|M|_T|_T';
const KAYES = 'RETURN|2021|KAY|10|_T|M|_T|_T';

async function decided(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'envois'));
  await writeReturns(join(folder, 'envois', 'DGME_retours.xlsx'), RETURNS);
  await writeReturns(join(folder, 'envois', 'OIM_retours.xlsx'), { ...RETURNS, Kayes: [118, 45] }, { sender: 'OIM' });
  await kafo(folder, 'import', 'envois', '--base', 'b.kafo');
  await kafo(
    folder,
    'decide',
    '--base',
    'b.kafo',
    '--discrepancy',
    CONFLICT,
    '--keep',
    'OIM',
    '--reason',
    'vu ensemble',
  );
  return folder;
}

const figure = (folder: string, key: string) =>
  kafoJson(folder, 'provenance', '--base', 'b.kafo', '--figure', key).then(({ document }) => document);
const cell = (folder: string, place: string) =>
  kafoJson(folder, 'provenance', '--base', 'b.kafo', '--cell', place).then(({ document }) => document);

test('a figure leads through its decision to the cell, its text and the words that gave its dimensions', async () => {
  const told = await figure(await decided(), KAYES);
  expect(told).toMatchObject({
    value: 118,
    state: 'decided',
    sources: ['OIM'],
    settlements: [
      {
        discrepancy: CONFLICT,
        state: 'decided',
        kept: 'OIM',
        reason: 'vu ensemble',
        author: 'testeur',
        office: 'Bamako',
        values: 'MMEIA=120;OIM=118',
      },
    ],
    origins: [{ file: 'OIM_retours.xlsx', cell: 'B5', raw: '118', value: 118, factor: 1, status: 'A', path: [] }],
  });
  expect(told.settlements[0].entry).toBeGreaterThan(0);
  expect(told.origins[0].matches).toContainEqual({
    dimension: 'refArea',
    stated: 'Kayes',
    code: 'KAY',
    name: 'Kayes',
    alias: 0,
  });
  expect(told.places).toContainEqual(expect.objectContaining({ table: 5, row: 'Kayes', figure: KAYES, value: 118 }));
});

test('a total that a table prints leads to the figures it is the sum of and to all their cells', async () => {
  const told = await figure(await decided(), 'RETURN|2021|KAY|10|_T|_T|_T|_T');
  expect(told).toMatchObject({ value: 163, state: 'decided' });
  expect(told.parts.map(({ key, value }: { key: string; value: number }) => [key, value])).toEqual([
    ['RETURN|2021|KAY|10|_T|F|_T|_T', 45],
    [KAYES, 118],
  ]);
  expect(told.settlements).toMatchObject([{ discrepancy: CONFLICT }]);
  expect(told.origins.map(({ path }: { path: object[] }) => path.length)).not.toContain(0);
});

test('a cell leads to what it feeds, or says why it feeds nothing', async () => {
  const folder = await decided();
  const kept = await cell(folder, 'OIM_retours.xlsx!2021!B5');
  expect(kept).toMatchObject({ bucket: 'OBSERVATION', settlements: [{ discrepancy: CONFLICT, kept: 'OIM' }] });
  expect(kept.figures[0].key).toBe(KAYES);
  const lost = await cell(folder, 'DGME_retours.xlsx!2021!B5');
  expect(lost.settlements).toMatchObject([{ discrepancy: CONFLICT, kept: 'OIM', reason: 'vu ensemble' }]);
  expect(lost.figures.filter(({ key }: { key: string }) => key === KAYES)).toEqual([]);
  expect((await cell(folder, 'DGME_retours.xlsx!2021!D5')).reasons.join()).toContain('jamais additionné');
});

test('a cell of a delivery that was replaced or withdrawn says so', async () => {
  const folder = await decided();
  await writeReturns(join(folder, 'corrigé.xlsx'), { ...RETURNS, Kayes: [119, 45] });
  await kafo(folder, 'import', 'corrigé.xlsx', '--base', 'b.kafo', '--department', 'MMEIA');
  const replaced = await cell(folder, 'DGME_retours.xlsx!2021!B5');
  expect(replaced).toMatchObject({ bucket: 'OBSERVATION', raw: '120', figures: [] });
  expect(replaced.reasons).toEqual([
    '« DGME_retours.xlsx » a été remplacé par « corrigé.xlsx »\u202F: ses chiffres ne comptent plus.'.replace(
      '\u202F',
      ' ',
    ),
  ]);
  await kafo(folder, 'withdraw', '--base', 'b.kafo', '--submission', '2', '--reason', 'double');
  expect((await cell(folder, 'OIM_retours.xlsx!2021!B5')).reasons.join()).toContain('Motif : double');
});

test('all of it is told in words', async () => {
  const { out } = await kafo(await decided(), 'provenance', '--base', 'b.kafo', '--figure', KAYES);
  for (const words of ['vu ensemble', 'testeur', 'OIM_retours.xlsx!2021!B5', '« Kayes » → KAY', 'Tableau 5'])
    expect(out).toContain(words);
});
