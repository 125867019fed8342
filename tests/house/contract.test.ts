import { expect, test } from 'vitest';
import { createDispatch } from '#electron/engine/dispatch.ts';
import { handlers } from '#electron/handlers/index.ts';
import { contract, type Handlers, type MethodName } from '#shared/contract/registry.ts';
import { allSources, readSource } from '#tests/helpers/project.ts';

const METHODS = Object.keys(contract).sort() as MethodName[];

test('every method of the contract has a handler, and every handler a method', () => {
  expect(Object.keys(handlers).sort()).toEqual(METHODS);
});

test('every method is reached through the dispatch', async () => {
  const reached: string[] = [];
  const probes = Object.fromEntries(METHODS.map((name) => [name, () => reached.push(name)]));
  const dispatch = createDispatch(
    probes as unknown as Handlers<null>,
    () => null,
    () => {},
  );
  for (const name of METHODS) await dispatch(name, sampleInput(name) as never);
  expect(reached).toEqual(METHODS);
});

test('every method is called by a command or by the window', () => {
  const commands = allSources()
    .filter((path) => path.startsWith('electron/cli/') || path.startsWith('renderer/'))
    .map(readSource)
    .join('\n');
  expect(METHODS.filter((name) => !commands.includes(`'${name}'`))).toEqual([]);
});

test('a method begins with the word of its area, which is the name of its handlers’ file', () => {
  for (const name of METHODS) {
    const [area = ''] = name.split('.');
    expect(readSource(`electron/handlers/${area}.ts`)).toContain(`'${name}'`);
    expect(readSource(`shared/contract/${area}.ts`)).toContain(`'${name}'`);
  }
});

const SAMPLES: Readonly<Record<string, object>> = {
  'rounds.consolidate': { folder: '/a', target: '/b', language: 'fr' },
  'rounds.begin': { title: 'R', start: '', end: '', due: '', office: '', editionDate: '', expected: [] },
  'rounds.change': { title: 'R', start: '', end: '', due: '', office: '', editionDate: '', expected: [] },
  'rounds.release': { department: 'A', dataset: 'B', reason: 'x' },
  'rounds.reminders': { departments: ['A'], target: '/b', language: 'fr', letters: true, templates: true },
  'intake.inspect': { sources: ['/a'] },
  'intake.import': { sources: ['/a'] },
  'intake.answer': { question: '1', answer: 'x' },
  'intake.correct': {
    submission: 1,
    corrections: [{ target: { on: 'table' }, field: 'period', value: '2021' }],
  },
  'intake.difference': { submission: 2 },
  'intake.standing': { submission: 2 },
  'intake.receive': { sources: ['/a'] },
  'intake.cancelReceived': { item: '1' },
  'intake.resumeReceived': { item: '1' },
  'intake.cells': { submission: 1 },
  'intake.compare': { submission: 2, with: 1 },
  'intake.open': { submission: 1, target: '/b' },
  'intake.draft': { submission: 1, draft: [] },
  'intake.settle': { submission: 1, given: [] },
  'intake.confirm': { submission: 1 },
  'intake.forget': { what: 'recipe', number: 1, reason: 'x' },
  'intake.withdraw': { submission: 1, reason: 'x' },
  'intake.template': { department: 'A', dataset: 'B', target: '/b', language: 'fr', fromBase: false },
  'intake.returnSheet': { submission: 1, target: '/b', language: 'fr' },
  'reconcile.rules': { dryRun: true },
  'reconcile.unfold': { discrepancy: 'x' },
  'reconcile.items': { numbers: [] },
  'reconcile.proposeRules': { discrepancy: 'x', keep: 'sum' },
  'reconcile.addRule': { rule: { rule: 'maximum', reason: 'x' } },
  'reconcile.withdrawRule': { number: 1, reason: 'x' },
  'reconcile.history': { discrepancy: 'x' },
  'reconcile.scenario': { discrepancy: 'x' },
  'reconcile.weigh': { discrepancy: 'x', keep: 'sum' },
  'reconcile.similar': { discrepancy: 'x' },
  'reconcile.takeBack': { entries: [1] },
  'reconcile.decide': { discrepancy: 'x', keep: 'sum', reason: 'x' },
  'tables.export': { target: '/b', language: 'fr', formats: ['csv'], tables: [] },
  'intake.original': { submission: 1, target: '/b', language: 'fr' },
  'tables.table': { table: '5' },
  'tables.figure': { key: 'x' },
  'tables.places': { key: 'x' },
  'tables.cell': { file: 'a', sheet: 'b', cell: 'A1' },
  'journal.export': { target: '/a.csv' },
  'registers.list': { list: 'places' },
  'registers.card': { list: 'places', id: 'KAY' },
  'registers.meanings': { dimension: 'refArea' },
  'registers.addAlias': { department: 'OIM', dimension: 'refArea', text: 'x', code: 'KAY', reason: 'x' },
  'settings.createBase': { name: 'x' },
  'settings.openBase': { name: 'x' },
  'settings.takeBase': { source: '/a' },
  'settings.search': { words: 'x', language: 'fr' },
  'registers.addName': { department: 'OIM', fr: 'x', since: '2024-01-01', reason: 'x' },
  'registers.setContact': { department: 'OIM', service: 'x', phone: '', email: '' },
  'registers.contact': { department: 'OIM' },
  'journal.undo': { entry: 1 },
  'journal.place': { entry: 1 },
};

function sampleInput(name: MethodName): object {
  return SAMPLES[name] ?? {};
}
