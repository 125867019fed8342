import { expect, test } from 'vitest';
import { readJournal } from '#electron/db/journal/read.ts';
import { loadDiscrepancies } from '#electron/db/queries/derived.ts';
import { undoJudgement } from '#electron/services/journal/undo-entry.ts';
import { derive } from '#electron/services/reconcile/derive.ts';
import { historyOfFigure } from '#electron/services/reconcile/history-of-figure.ts';
import { itemsOf, listDiscrepancies } from '#electron/services/reconcile/list-discrepancies.ts';
import { scenarioOf } from '#electron/services/reconcile/scenario-of-figure.ts';
import { decide } from '#electron/services/reconcile/settle-discrepancy.ts';
import { similarTo } from '#electron/services/reconcile/similar-discrepancies.ts';
import { takeBack } from '#electron/services/reconcile/take-back.ts';
import { unfoldDiscrepancy } from '#electron/services/reconcile/unfold-discrepancy.ts';
import { weigh } from '#electron/services/reconcile/weigh-decision.ts';
import { discrepancyFilterSchema } from '#shared/contract/discrepancies.ts';
import { say } from '#shared/texts/say.ts';
import { tempBase } from '#tests/db/temp-base.ts';
import { deliver, returnsOf, testDesk } from './test-desk.ts';

/** Kayes 120 / 118, Koulikoro 80 / 75, Sikasso 60 / 60, Ségou 10 / 16. */
async function disputed() {
  const base = tempBase();
  const desk = testDesk(base);
  deliver(desk, 'MMEIA.xlsx', returnsOf('MMEIA', [120, 80, 60, 10]));
  deliver(desk, 'OIM.xlsx', returnsOf('OIM', [118, 75, 60, 16]));
  await derive(desk);
  const list = (filter: object = {}, order: 'subject' | 'size' = 'subject') =>
    listDiscrepancies(desk, { ...discrepancyFilterSchema.parse(filter), order, limit: 100 });
  const idAt = (place: string) => `conflict|RETURN|2021|${place}|10|_T|_T|_T|_T`;
  return { base, desk, list, idAt };
}

const said = (words: readonly (string | Parameters<typeof say>[1])[]) =>
  words.map((one) => (typeof one === 'string' ? one : say('fr', one))).join(', ');

test('a discrepancy is listed with its figure in words and what each source says', async () => {
  const { list } = await disputed();
  const { items, toSettle, settled, isUpToDate } = list();
  expect([toSettle, settled, isUpToDate]).toEqual([3, 0, true]);
  expect(items.map(({ figure, gap }) => [said(figure), gap])).toEqual([
    ['Migrants de retour, 2021, Kayes', 2],
    ['Migrants de retour, 2021, Koulikoro', 5],
    ['Migrants de retour, 2021, Ségou', 6],
  ]);
  expect(items[0]?.sayings.map(({ source, value }) => [source, value])).toEqual([
    ['MMEIA', 120],
    ['OIM', 118],
  ]);
});

test('the largest difference comes first where that is asked for', async () => {
  const { list } = await disputed();
  expect(list({}, 'size').items.map(({ gap }) => gap)).toEqual([6, 5, 2]);
});

test('each facet counts what the others leave, and words are found in both languages and in values', async () => {
  const { list } = await disputed();
  const { facets, numbers } = list({ places: ['KAY'] });
  expect(numbers).toHaveLength(1);
  expect(facets.places.map(({ value, count }) => [value, count])).toEqual([
    ['KAY', 1],
    ['KOU', 1],
    ['SEG', 1],
  ]);
  expect(facets.types).toMatchObject([{ value: 'conflict', count: 1 }]);
  for (const words of ['kayes', 'returning KAYES', 'retour 118', 'oim 2021 kay']) {
    expect(list({ words }).items.map(({ id }) => id.includes('|KAY|'))).toContain(true);
  }
  expect(list({ words: 'nowhere' }).numbers).toEqual([]);
});

test('a number stands for the same discrepancy after a decision', async () => {
  const { desk, list, idAt } = await disputed();
  const before = list().items.find(({ id }) => id === idAt('KAY'))?.number ?? -1;
  await decide(desk, { discrepancy: idAt('KAY'), keep: 'OIM', reason: 'Vu.', similar: false });
  expect(itemsOf(desk, [before, 99])).toMatchObject([{ id: idAt('KAY'), standing: 'decided', kept: 'OIM' }, null]);
  expect(list({ states: ['open'] }).numbers).toHaveLength(2);
});

test('a list tells that something was done since, and what is put off or opened again', async () => {
  const { desk, list, idAt } = await disputed();
  await decide(desk, { discrepancy: idAt('KOU'), keep: 'wait', reason: 'Courrier au MMEIA.', similar: false });
  await decide(desk, { discrepancy: idAt('KAY'), keep: 'OIM', reason: 'Vu.', similar: false });
  deliver(desk, 'MMEIA (2).xlsx', returnsOf('MMEIA', [121, 80, 60, 10]));
  expect(list().isUpToDate).toBe(false);
  await derive(desk);
  expect(list().items.map(({ standing }) => standing)).toEqual(['reopened', 'waiting', 'open']);
  const counts = list().facets.states.map(({ value, count }) => `${value} ${count}`);
  expect(counts).toEqual(['open 3', 'reopened 1', 'waiting 1']);
  const { reopened, proposal } = await unfoldDiscrepancy(desk, { discrepancy: idAt('KAY'), kept: true, most: 0 });
  expect(reopened).toMatchObject({ keep: 'OIM', reason: 'Vu.', values: 'MMEIA=120;OIM=118' });
  expect([proposal.keep, proposal.why.key]).toEqual(['OIM', 'reconcile.why.earlier']);
});

test('sides tell their department, file, day of reception, and how they were added up', async () => {
  const { desk, idAt } = await disputed();
  const { sides, published, similar } = await unfoldDiscrepancy(desk, {
    discrepancy: idAt('KAY'),
    kept: true,
    most: 5,
  });
  expect(sides).toMatchObject([
    { department: { code: 'MMEIA' }, value: 120, cellCount: 1, from: '2021-01-01', to: '2021-12-31' },
    { department: { code: 'OIM' }, value: 118, files: [{ file: 'OIM.xlsx', receivedAt: '2022-08-01' }] },
  ]);
  expect([published, similar]).toEqual([[{ sources: ['MMEIA'], count: 1 }], 2]);
});

test('what follows from a decision is told before it is taken, and is what then happens', async () => {
  const { base, desk, idAt } = await disputed();
  const entries = readJournal(base).length;
  const one = await weigh(desk, { discrepancy: idAt('KAY'), keep: 'OIM', similar: false });
  expect(one).toMatchObject({ changed: 1, totals: [{ before: 270, after: 268 }] });
  const all = await weigh(desk, { discrepancy: idAt('KAY'), keep: 'OIM', similar: true });
  expect(all).toMatchObject({ changed: 3, totals: [{ before: 270, after: 269 }] });
  expect(readJournal(base)).toHaveLength(entries);
  await decide(desk, { discrepancy: idAt('KAY'), keep: 'OIM', reason: 'Vu.', similar: true });
  const { published } = await historyOfFigure(desk, idAt('KAY'));
  expect(published).toEqual([118]);
});

test('the same decision is taken on those similar ones that the officer was shown, and taken back at once', async () => {
  const { base, desk, idAt } = await disputed();
  const { items } = similarTo(desk, { discrepancy: idAt('KAY'), keep: 'OIM' });
  expect(items.map(({ id }) => id)).toEqual([idAt('KOU'), idAt('SEG')]);
  const among = items.slice(0, 1).map(({ number }) => number);
  const done = await decide(desk, { discrepancy: idAt('KAY'), keep: 'OIM', reason: 'Vu.', similar: true, among });
  const states = () => loadDiscrepancies(base).map(({ state }) => state);
  expect(states()).toEqual(['decided', 'decided', 'open']);
  const entries = [done.entry, ...done.similar.map(({ entry }) => entry)];
  const back = await takeBack(desk, entries);
  expect([back.count, ...states()]).toEqual([2, 'open', 'open', 'open']);
  await expect(takeBack(desk, entries)).rejects.toMatchObject({ code: 'undo.nothing' });
  await undoJudgement(desk, back.entry);
  await derive(desk);
  expect(states()).toEqual(['decided', 'decided', 'open']);
});

test('the scenario of a figure is that of its indicator and year', async () => {
  const { desk, idAt } = await disputed();
  expect(await scenarioOf(desk, idAt('KAY'))).toMatchObject({
    ...{ indicator: 'RETURN', timePeriod: '2021', conflicts: 3 },
    ...{ retained: 270, maximum: 276, low: 263, high: 276 },
  });
});

test('history follows the figure through the years of all departments', async () => {
  const { desk, idAt } = await disputed();
  deliver(desk, 'MMEIA 2020.xlsx', returnsOf('MMEIA', [90, 70], '2020'));
  await derive(desk);
  const { times, at, series } = await historyOfFigure(desk, idAt('KAY'));
  expect([times.map(({ code }) => code), at]).toEqual([['2020', '2021'], 1]);
  expect(series.map(({ department, values }) => [department, ...values])).toEqual([
    ['MMEIA', 90, 120],
    ['OIM', null, 118],
  ]);
});

test('a decision on values that were others when they were seen is refused', async () => {
  const { base, desk, idAt } = await disputed();
  const seen = { discrepancy: idAt('KAY'), keep: 'OIM', reason: 'Vu.', similar: false };
  const stale = decide(desk, { ...seen, values: 'MMEIA=1;OIM=118' });
  await expect(stale).rejects.toMatchObject({ code: 'decide.changed' });
  await decide(desk, { ...seen, values: 'MMEIA=120;OIM=118' });
  expect(loadDiscrepancies(base).map(({ state }) => state)).toEqual(['decided', 'open', 'open']);
});
