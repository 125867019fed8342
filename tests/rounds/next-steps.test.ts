import { expect, test } from 'vitest';
import { countProgress } from '#shared/domain/rounds/count-progress.ts';
import { nextSteps, type StepFacts } from '#shared/domain/rounds/next-steps.ts';
import { message } from '#shared/texts/say.ts';
import { cell } from './build-board.ts';

function kinds(changes: Partial<StepFacts>): string[] {
  return steps(changes).map(({ kind, count, among }) => [kind, count, among].join(' '));
}

function steps(changes: Partial<StepFacts>) {
  return nextSteps({ hasRound: true, reconciled: true, cells: [], asking: [], unread: [], open: 0, ...changes });
}

test('begins with the round, and says nothing else before', () => {
  expect(kinds({ hasRound: false, open: 3 })).toEqual(['begin 1 0']);
});

test('asks what is expected where nothing is', () => {
  expect(kinds({})).toEqual(['plan 1 0']);
});

test('puts answers before discrepancies, and both before reminders', () => {
  const cells = [
    cell({ state: 'to_confirm' }),
    cell({ department: 'MJ', dataset: 'PROJECT', state: 'late' }),
    cell({ department: 'MJ', dataset: 'TRAIN', state: 'withdrawn' }),
    cell({ department: 'MSDS', dataset: 'ASSIST', state: 'late' }),
  ];
  const asking = [
    { submission: 4, file: 'a.xlsx', questions: 2 },
    { submission: 7, file: 'b.xlsx', questions: 1 },
  ];
  const unread = [{ file: 'a.xlsx', department: 'MJ', at: '2022-02-18', reason: message('error.file.empty', {}) }];
  const found = steps({ cells, asking, unread, open: 14 });
  expect(found.map(({ kind, count, among }) => [kind, count, among])).toEqual([
    ['answer', 2, 3],
    ['unread', 1, 0],
    ['settle', 14, 0],
    ['remind', 2, 3],
  ]);
  expect(found.map(({ place }) => [place.room, place.path, place.query])).toEqual([
    ['intake', '', { state: 'to_confirm' }],
    ['rounds', '', { show: 'remind', department: 'MJ' }],
    ['reconcile', '', { state: 'open' }],
    ['rounds', '', { show: 'remind' }],
  ]);
  expect(found.at(-1)?.departments).toEqual(['MJ', 'MSDS']);
});

test('leads to the one file that waits', () => {
  const [first] = steps({ cells: [cell()], asking: [{ submission: 4, file: 'a.xlsx', questions: 1 }] });
  expect(first?.place).toEqual({ room: 'intake', path: '4', query: {} });
});

test('waits for what is not due yet, until the first date', () => {
  const awaited = [
    cell({ department: 'MJ', state: 'expected', due: '2022-04-30' }),
    cell({ department: 'MEF', state: 'expected', due: '2022-04-15' }),
  ];
  expect(steps({ cells: awaited })).toMatchObject([{ kind: 'receive', count: 2, until: '2022-04-15' }]);
  const [wait, publish] = steps({ cells: [...awaited, cell()] });
  expect([wait?.kind, publish?.kind]).toEqual(['wait', 'export_partial']);
});

test('offers the export only when nothing is left to answer, to compare or to settle', () => {
  const cells = [cell()];
  expect(kinds({ cells })).toEqual(['export 1 0']);
  expect(kinds({ cells, reconciled: false })).toEqual([]);
  expect(kinds({ cells, open: 1 })).toEqual(['settle 1 0']);
});

test('counts what was expected apart from what came unasked', () => {
  const cells = [
    cell(),
    cell({ dataset: 'REPAT', state: 'conflict', discrepancies: 2, cameLate: true }),
    cell({ dataset: 'STUDY', state: 'late', receivedOn: '' }),
    cell({ dataset: 'POLICY', state: 'to_confirm', expected: false }),
    cell({ dataset: 'PROJECT', state: 'released', expected: false }),
  ];
  expect(countProgress(cells)).toEqual({
    expected: 3,
    received: 2,
    cameLate: 1,
    late: 1,
    toConfirm: 1,
    inConflict: 1,
    unasked: 1,
  });
});

test('a file of an unknown sender that cannot be read is looked at where files come in', () => {
  const unread = [{ file: 'a.xlsx', department: '', at: '2022-02-18', reason: message('error.file.empty', {}) }];
  const [first] = steps({ cells: [cell()], unread });
  expect(first).toMatchObject({ kind: 'unread', files: ['a.xlsx'], place: { room: 'intake' } });
});
