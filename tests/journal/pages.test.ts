import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '#electron/engine/entry-node.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';

const folder = temporaryFolder();
let engine: Engine;
let now = '2022-05-05T08:00:00.000Z';

async function call<Name extends MethodName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await engine.call(name, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

beforeAll(async () => {
  const sources = [join(folder, 'DGME_retours.xlsx'), join(folder, 'OIM_retours.xlsx')];
  await writeReturns(sources[0] ?? '', RETURNS);
  await writeReturns(sources[1] ?? '', { ...RETURNS, Kayes: [118, 45] }, { sender: 'OIM' });
  engine = startEngine({
    base: { path: join(folder, 'b.kafo'), mayCreate: true },
    env: { KAFO_AUTHOR: 'A. Diarra', KAFO_OFFICE: 'Bamako' },
    onProgress: () => {},
    log: (line) => process.stderr.write(line),
    clock: () => now,
  });
  await call('intake.import', { sources });
  now = '2022-05-06T09:30:00.000Z';
  const { discrepancies } = await call('reconcile.run', {});
  const found = discrepancies.find(({ type }) => type === 'conflict');
  await call('reconcile.decide', { discrepancy: found?.id ?? '', keep: 'OIM', reason: 'vu avec les deux' });
});
afterAll(() => engine.close());

test('pages, put together, are the whole list from its end', async () => {
  const all = await call('journal.list', {});
  const pages = [];
  for (let offset = 0; offset < all.length; offset += 2) {
    pages.push(...(await call('journal.page', { offset, limit: 2 })).stories.map(({ entry }) => entry));
  }
  expect(pages).toEqual(all.map(({ entry }) => entry).reverse());
  expect((await call('journal.page', { offset: 99 })).stories).toEqual([]);
});

test('a survey counts days from the last on, and what each facet would give', async () => {
  const survey = await call('journal.survey', { kinds: ['decided'] });
  expect(survey).toMatchObject({ all: 4, wanted: 1, days: [{ day: '2022-05-06', count: 1 }] });
  expect(survey.kinds).toEqual([
    { value: 'created', count: 1 },
    { value: 'decided', count: 1 },
    { value: 'imported', count: 2 },
  ]);
  expect(survey.authors).toEqual([{ value: 'A. Diarra', count: 1 }]);
  expect((await call('journal.survey', {})).days.map(({ day }) => day)).toEqual(['2022-05-06', '2022-05-05']);
  const { stories } = await call('journal.page', { limit: 1 });
  expect(survey.head).toEqual({ entry: stories[0]?.entry, hash: stories[0]?.hash });
});

test('words are found in what an entry says in the language of the window, in any order', async () => {
  const found = async (words: string, language: 'fr' | 'en' = 'fr') =>
    (await call('journal.page', { words, language })).stories.map(({ kind }) => kind);
  expect(await found('kayes DIFFERENTES retenu')).toEqual(['decided']);
  expect(await found('deux vu')).toEqual(['decided']);
  expect(await found('kept oim', 'en')).toEqual(['decided']);
  expect(await found('kept oim')).toEqual([]);
});

test('an entry tells whether it can be taken back, and what it speaks of', async () => {
  const { stories } = await call('journal.page', {});
  expect(stories.map(({ kind, undo, subject }) => [kind, undo, subject.what])).toEqual([
    ['decided', 'possible', 'discrepancy'],
    ['imported', 'facts', 'file'],
    ['imported', 'facts', 'file'],
    ['created', 'record', 'nothing'],
  ]);
  const decided = stories[0]?.entry ?? 0;
  const { entry } = await call('journal.undo', { entry: decided });
  const after = (await call('journal.page', { limit: 2 })).stories;
  expect(after.map((one) => [one.kind, one.undo, one.undoneBy])).toEqual([
    ['undone', 'possible', 0],
    ['decided', 'undone', entry],
  ]);
  expect(await call('journal.place', { entry: decided })).toEqual({ offset: 1 });
  expect(await call('journal.place', { entry: decided, kinds: ['imported'] })).toEqual({ offset: null });
  await call('journal.undo', { entry });
  expect((await call('journal.page', { limit: 3 })).stories[2]).toMatchObject({ undo: 'possible', undoneBy: 0 });
});
