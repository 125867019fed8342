import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { writeWorkbook } from '#tests/helpers/workbooks.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

type Figures = readonly (readonly [men: number | string, women: number | string])[];

/** Repatriated by region and sex, under headings of the department's own. */
const write = (name: string, year: number, figures: Figures, headings = ['Rapatriés H', 'Rapatriés F']) =>
  writeWorkbook(join(folder, name), `Bilan ${year}`, [
    ['DGME'],
    [],
    [`Maliens rapatriés par région en ${year}`],
    ['Région', ...headings],
    ...figures.map(([men, women], i) => [['Kayes', 'Gao', 'Mopti'][i] ?? 'Ségou', men, women]),
  ]);

const importFile = (name: string, department = 'MMEIA') =>
  kafoJson(folder, 'import', name, '--base', 'b.kafo', '--department', department);
interface Document {
  readonly files: readonly {
    readonly tables: readonly {
      readonly certain: boolean;
      readonly questions: readonly { readonly id: string; readonly number: number }[];
    }[];
  }[];
}

const openIn = ({ files }: Document) => files.flatMap(({ tables }) => tables.flatMap(({ questions }) => questions));
const questionsOf = (document: Document) => openIn(document).map(({ id }) => id.split(':')[0]);

/** Gives one answer to every question that is left. */
async function answerAll(value: string, document: Document): Promise<Document> {
  let last = document;
  for (let question = openIn(last)[0]; question; question = openIn(last)[0]) {
    const which = String(question.number);
    const told = await kafoJson(folder, ...['answer', '--base', 'b.kafo', '--question', which, '--with', value]);
    expect(told.document.error).toBeUndefined();
    last = told.document;
  }
  return last;
}

/** The first year, corrected and answered. */
async function firstYear() {
  await write('2020.xlsx', 2020, [
    [5, '-'],
    ['-', 8],
  ]);
  await importFile('2020.xlsx');
  const { document } = await kafoJson(
    folder,
    ...['correct', '--base', 'b.kafo', '--submission', '1', '--set', 'column:B:sex=M', '--set', 'column:C:sex=F'],
  );
  expect(questionsOf(document)).toEqual(['dash', 'dash']);
  return answerAll('zero', document);
}

const journal = async () =>
  (await kafoJson(folder, 'journal', '--base', 'b.kafo')).document.entries as { entry: number; sentence: string }[];

describe('what was settled in one year', () => {
  test('asks nothing in the next, and says by what it was read', async () => {
    const settled = await firstYear();
    expect(questionsOf(settled)).toEqual([]);
    await write('Bilan 2021 VF.xlsx', 2021, [
      ['-', 3],
      [4, '-'],
      [9, 2],
    ]);
    const { document, status } = await importFile('Bilan 2021 VF.xlsx');
    expect(status).toBe(0);
    expect(document.files[0].tables[0]).toMatchObject({ certain: true, observations: 6 });
    expect(document.files[0].ledger.balance).toBe(0);
    const { document: list } = await kafoJson(folder, 'recipes', '--base', 'b.kafo');
    expect(list.recipes).toHaveLength(1);
    expect(list.recipes[0]).toMatchObject({ number: 1, version: 3, department: 'MMEIA', subject: 'REPAT' });
    expect(list.recipes[0].settled).toContainEqual({
      ...{ on: 'column', which: 'Rapatriés H', topic: 'set:sex', answer: 'M', proposedOnly: false },
    });
    const { out } = await kafo(folder, 'recipes', '--base', 'b.kafo');
    expect(out).toContain('Recette n° 1 (v3), MMEIA : REPAT ; colonnes : Région, Rapatriés H, Rapatriés F');
    expect(out).toContain('colonne « Rapatriés H » : sex = M');
    expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
  });

  test('asks once when headings drift, and nothing the time after', async () => {
    await firstYear();
    const drifted = ['Hommes rapatriés', 'Femmes rapatriées'];
    await write(
      '2021.xlsx',
      2021,
      [
        ['-', 3],
        [4, '-'],
      ],
      drifted,
    );
    const second = await importFile('2021.xlsx');
    expect(second.status).toBe(1);
    expect(questionsOf(second.document)).toEqual(['recipe']);
    const settled = await answerAll('yes', second.document);
    expect(settled.files[0]?.tables[0]).toMatchObject({ certain: true, observations: 4 });
    await write(
      '2022.xlsx',
      2022,
      [
        ['-', 1],
        [6, '-'],
      ],
      drifted,
    );
    const third = await importFile('2022.xlsx');
    expect(third.status).toBe(0);
    expect(questionsOf(third.document)).toEqual([]);
    await write('2023.xlsx', 2023, [
      ['-', 1],
      [6, '-'],
    ]);
    expect((await importFile('2023.xlsx')).status).toBe(0);
  });

  test('is asked again once it is undone, in the files that were read by it too', async () => {
    await firstYear();
    await write('2021.xlsx', 2021, [
      ['-', 3],
      [4, '-'],
    ]);
    await importFile('2021.xlsx');
    const corrected = (await journal()).find(({ sentence }) => sentence.includes('corrigée'))?.entry;
    await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(corrected));
    const again = await importFile('2021.xlsx');
    expect(questionsOf(again.document)).not.toEqual([]);
    expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
    const undo = (await journal()).find(({ sentence }) => sentence.startsWith('Entrée n°'))?.entry;
    await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(undo));
    expect(questionsOf((await importFile('2021.xlsx')).document)).toEqual([]);
  });

  test('may be withdrawn as a whole, with a reason', async () => {
    await firstYear();
    await write('2021.xlsx', 2021, [
      ['-', 3],
      [4, '-'],
    ]);
    await importFile('2021.xlsx');
    expect((await kafo(folder, 'recipes', '--base', 'b.kafo', '--withdraw', '1')).err).toContain('--reason');
    const { document } = await kafoJson(
      folder,
      ...['recipes', '--base', 'b.kafo', '--withdraw', '1', '--reason', 'mauvaise colonne'],
    );
    expect(document.reread).toEqual(['2020.xlsx', '2021.xlsx']);
    expect(questionsOf((await importFile('2021.xlsx')).document)).not.toEqual([]);
    expect(questionsOf((await importFile('2020.xlsx')).document)).toEqual([]);
    const { out } = await kafo(folder, 'recipes', '--base', 'b.kafo');
    expect(out).toContain('Recette n° 1 (retirée)');
    const unknown = await kafo(folder, 'recipes', '--base', 'b.kafo', '--withdraw', '7', '--reason', 'x');
    expect(unknown.status).toBe(2);
    expect(unknown.err).toContain('Le n° 7 n’existe pas');
  });

  test('holds for its department alone; to another it is proposed', async () => {
    await firstYear();
    await write('oim.xlsx', 2021, [
      ['-', 3],
      [4, '-'],
    ]);
    const { document } = await importFile('oim.xlsx', 'OIM');
    expect(document.files[0].tables[0].certain).toBe(false);
  });

  test('is kept when an officer confirms a reading that asked nothing', async () => {
    await write('2020.xlsx', 2020, [[5, 6]], ['Hommes', 'Femmes']);
    await importFile('2020.xlsx');
    const { document, status } = await kafoJson(folder, 'confirm', '--base', 'b.kafo', '--submission', '1');
    expect(status).toBe(0);
    expect(document.files[0].reason).toContain('recette n° 1, v1');
    await write('2021.xlsx', 2021, [[7, 8]], ['Nombre d’hommes', 'Femmes']);
    expect(questionsOf((await importFile('2021.xlsx')).document)).toEqual(['recipe']);
    const waiting = await kafo(folder, 'confirm', '--base', 'b.kafo', '--submission', '2');
    expect(waiting.status).toBe(2);
    expect(waiting.err).toContain('attend encore des réponses');
  });
});

describe('words of a department', () => {
  const countries = (name: string, year: number, last: string) =>
    writeWorkbook(join(folder, name), 'Feuil1', [
      [`Maliens rapatriés en ${year}`],
      ['Pays', 'Nombre'],
      ['Niger', 4],
      ['Libye', 9],
      [last, 3],
    ]);

  test('are learned from an answer, listed, used and withdrawn', async () => {
    await countries('a.xlsx', 2020, 'Pays des Baoulés');
    const first = await importFile('a.xlsx');
    expect(questionsOf(first.document)).toEqual(['country']);
    const { document } = await kafoJson(folder, ...['answer', '--base', 'b.kafo', '--question', '1', '--with', 'CI']);
    expect(document.files[0].reason).toContain('« Pays des Baoulés » voudra dire CI');
    await countries('b.xlsx', 2021, 'PAYS DES BAOULES');
    expect((await importFile('b.xlsx')).status).toBe(0);
    const { out } = await kafo(folder, 'aliases', '--base', 'b.kafo');
    expect(out).toContain('MMEIA : « Pays des Baoulés » = CI (pays), testeur le');
    const { document: withdrawn } = await kafoJson(
      folder,
      ...['aliases', '--base', 'b.kafo', '--withdraw', '1', '--reason', 'erreur'],
    );
    expect(withdrawn.reread).toEqual(['b.xlsx']);
    const { document: list } = await kafoJson(folder, 'aliases', '--base', 'b.kafo');
    expect(list.aliases[0]).toMatchObject({ number: 1, text: 'Pays des Baoulés', code: 'CI', live: false });
    expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
  });

  test('settle the other files that wait for the same word, when these are offered again', async () => {
    await countries('a.xlsx', 2020, 'Pays des Baoulés');
    await countries('b.xlsx', 2021, 'Pays des Baoulés');
    await importFile('a.xlsx');
    await importFile('b.xlsx');
    await kafo(folder, 'answer', '--base', 'b.kafo', '--question', '1', '--with', 'CI');
    const { document, status } = await importFile('b.xlsx');
    expect(status).toBe(0);
    expect(document.files[0].tables[0].certain).toBe(true);
  });
});

test('answers of a campaign file teach too, once all its files are read, and only once', async () => {
  mkdirSync(join(folder, 'envois'));
  const lines = (year: number): (string | number)[][] => [
    [`Migrants de retour par région en ${year}`],
    ['Région', 'Effectif'],
    ['Kayes', '-'],
    ['Gao', 4],
  ];
  await writeWorkbook(join(folder, 'envois', 'a.xlsx'), 'Feuil1', lines(2020));
  await writeWorkbook(join(folder, 'envois', 'b.xlsx'), 'Feuil1', lines(2021));
  const received = ['a.xlsx', 'b.xlsx'].map((file) => ({ file, department: 'OIM', at: '2022-01-10' }));
  const answers = [{ file: 'a.xlsx', sheet: 'Feuil1', question: 'dash', answer: 'zero' }];
  writeFileSync(join(folder, 'envois', 'campaign.json'), JSON.stringify({ received, answers }));
  const run = () => kafoJson(folder, 'import', 'envois', '--base', 'b.kafo');
  const first = await run();
  expect(questionsOf(first.document)).toEqual(['dash']);
  const { document: list } = await kafoJson(folder, 'recipes', '--base', 'b.kafo');
  expect(list.recipes).toHaveLength(1);
  const second = await run();
  expect(questionsOf(second.document)).toEqual([]);
  const entries = (await journal()).length;
  await run();
  expect(await journal()).toHaveLength(entries);
  const answered = (await journal()).find(({ sentence }) => sentence.startsWith('Question « dash »'))?.entry;
  await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(answered));
  const { document: after } = await kafoJson(folder, 'recipes', '--base', 'b.kafo');
  expect(after.recipes[0].settled).toEqual([]);
  expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
});
