import { expect, test } from 'vitest';
import { deed, journaled } from '#electron/db/journal/write.ts';
import type { Desk } from '#electron/services/desk.ts';
import { withdraw } from '#electron/services/intake/withdraw-submission.ts';
import { derive } from '#electron/services/reconcile/derive.ts';
import { beginRound } from '#electron/services/rounds/change-round.ts';
import { sidesByCell } from '#electron/services/rounds/open-sides.ts';
import { showBoard } from '#electron/services/rounds/show-board.ts';
import { message } from '#shared/texts/say.ts';
import { observation, question, reading, record, table } from '#tests/db/build-reading.ts';
import { BY, tempBase } from '#tests/db/temp-base.ts';
import { deliver, returnsOf, testDesk } from '#tests/engine/test-desk.ts';

function deskWithRound(): Desk {
  const desk = testDesk(tempBase());
  beginRound(desk, {
    title: 'Revue',
    start: '2021-01-01',
    end: '2021-12-31',
    due: '2022-08-15',
    office: '',
    editionDate: '',
    expected: ['MMEIA', 'MSPC', 'OIM'].map((department) => ({ department, dataset: 'RETURN', due: '' })),
  });
  return desk;
}

const stateOf = (desk: Desk, department: string, dataset = 'RETURN') =>
  showBoard(desk).cells.find((cell) => cell.department === department && cell.dataset === dataset);

test('an empty base has no round, nothing to show, and says to begin', () => {
  const board = showBoard(testDesk(tempBase()));
  expect(board).toMatchObject({ round: null, cells: [], departments: [], datasets: [], reconciled: true });
  expect(board.next.map(({ kind }) => kind)).toEqual(['begin']);
});

test('follows two departments from their files to the discrepancy between them', async () => {
  const desk = deskWithRound();
  deliver(desk, 'a.xlsx', returnsOf('MMEIA', [10, 20, 30]));
  deliver(desk, 'b.xlsx', returnsOf('MSPC', [11, 20, 30]));
  expect(stateOf(desk, 'MMEIA')).toMatchObject({ state: 'received', figures: 3, receivedOn: '2022-08-01' });
  expect(showBoard(desk).reconciled).toBe(false);
  await derive(desk);
  const board = showBoard(desk);
  expect(board.reconciled).toBe(true);
  expect(board.cells.map(({ department, state }) => `${department} ${state}`)).toEqual([
    'MMEIA conflict',
    'MSPC conflict',
    'OIM late',
  ]);
  expect(board.progress).toMatchObject({ expected: 3, received: 2, late: 1, open: 1, toDecide: 1, decided: 0 });
  expect(board.next.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['settle 1', 'remind 1']);
  expect(board.departments[0]).toMatchObject({ code: 'MMEIA', short: 'MMEIA' });
});

test('tells tables that wait by what they were taken for, and records beside figures', () => {
  const desk = deskWithRound();
  deliver(desk, 'c.xlsx', returnsOf('OIM', [1, 2], '2021', [question()]));
  const records = [record(), record({ title: 'Loi', row: 5 })];
  const kept = table({ content: 'records', indicator: '', recordType: 'POLICY', records });
  const empty = { ...kept, observations: () => [], observationCount: 0 };
  deliver(desk, 'd.xlsx', { ...reading([empty]), department: 'MSPC' });
  expect(stateOf(desk, 'OIM')).toMatchObject({ state: 'to_confirm', questions: 1, waiting: 1, figures: 0 });
  expect(stateOf(desk, 'MSPC', 'POLICY')).toMatchObject({ expected: false, records: 2, figures: 0 });
  const [first] = showBoard(desk).next;
  expect(first).toMatchObject({ kind: 'answer', count: 1, among: 1, place: { room: 'intake' } });
});

test('a table about two indicators fills two cells', () => {
  const desk = deskWithRound();
  const figures = [observation({ value: 5 }), observation({ value: 7, row: 2, indicator: 'REPAT' })];
  deliver(desk, 'e.xlsx', { ...reading([table({ figures })]), department: 'MMEIA' });
  expect(stateOf(desk, 'MMEIA')?.figures).toBe(1);
  expect(stateOf(desk, 'MMEIA', 'REPAT')?.figures).toBe(1);
});

test('a withdrawn file leaves its reason, and the department is awaited again', () => {
  const desk = deskWithRound();
  const submission = deliver(desk, 'a.xlsx', returnsOf('MMEIA', [10]));
  withdraw(desk, submission, 'mauvaise année');
  expect(stateOf(desk, 'MMEIA')).toMatchObject({ state: 'withdrawn', reason: 'mauvaise année' });
  expect(showBoard(desk).next).toMatchObject([{ kind: 'remind', departments: ['MMEIA', 'MSPC', 'OIM'] }]);
});

test('a file that nobody could read is to be asked for until one of its name comes', () => {
  const desk = deskWithRound();
  const refusal = { file: 'a.xlsx', reason: message('error.file.empty', { file: 'a.xlsx' }) };
  journaled(desk.base(), BY, () => deed('refused', refusal));
  expect(showBoard(desk).unread.map(({ file }) => file)).toEqual(['a.xlsx']);
  deliver(desk, 'a.xlsx', returnsOf('MMEIA', [10]));
  expect(showBoard(desk).unread).toEqual([]);
});

test('each side of a discrepancy is the cell that it is about', () => {
  const catalogue = testDesk(tempBase()).catalogue();
  const side = (source: string, id = 'x', file = 'f.xlsx') => ({
    id,
    indicator: 'RETURN',
    source,
    cell: `${file}!F!A1`,
  });
  const senders = [{ file: 'f.xlsx', department: 'MPFEF' }];
  const found = sidesByCell(
    [side('MMEIA'), side('MPFEF:REPAT'), side('MAECI:2020'), side('MAECI:2021'), side('stated', 'y'), side('sum', 'y')],
    catalogue,
    senders,
  );
  expect([...found]).toEqual([
    ['MMEIA/RETURN', 1],
    ['MPFEF/REPAT', 1],
    ['MAECI/RETURN', 1],
    ['MPFEF/RETURN', 1],
  ]);
});
