import { expect, test } from 'vitest';
import { readJournal } from '#electron/db/journal/read.ts';
import { currentRound, loadExpectations } from '#electron/db/queries/rounds.ts';
import { verifyBase } from '#electron/db/verify.ts';
import { undoJudgement } from '#electron/services/journal/undo-entry.ts';
import { beginRound, changeRound, releaseCell } from '#electron/services/rounds/change-round.ts';
import { showBoard } from '#electron/services/rounds/show-board.ts';
import { showStatus } from '#electron/services/settings/show-status.ts';
import type { RoundPlan } from '#shared/contract/board.ts';
import { say } from '#shared/texts/say.ts';
import { tempBase } from '#tests/db/temp-base.ts';
import { testDesk } from '#tests/engine/test-desk.ts';

const PLAN: RoundPlan = {
  title: 'Revue 2019-2021',
  start: '2019-01-01',
  end: '2021-12-31',
  due: '2022-02-28',
  office: 'Bamako',
  editionDate: '',
  expected: [
    { department: 'MJ', dataset: 'PROJECT', due: '' },
    { department: 'MMEIA', dataset: 'RETURN', due: '2022-03-31' },
  ],
};

test('begins one round, changes it, and takes each back by its entry', async () => {
  const base = tempBase();
  const desk = testDesk(base);
  const begun = beginRound(desk, PLAN).entry;
  expect(currentRound(base)).toMatchObject({ title: 'Revue 2019-2021', office: 'Bamako' });
  expect(() => beginRound(desk, PLAN)).toThrowError('round.open');
  const later = { ...PLAN, due: '2022-04-30', expected: PLAN.expected.slice(0, 1) };
  const changed = changeRound(desk, later).entry;
  expect(currentRound(base)?.due).toBe('2022-04-30');
  expect(loadExpectations(base)).toEqual(later.expected);
  await undoJudgement(desk, changed);
  expect(currentRound(base)?.due).toBe('2022-02-28');
  expect(loadExpectations(base)).toEqual(PLAN.expected);
  await undoJudgement(desk, begun);
  expect([currentRound(base), loadExpectations(base)]).toEqual([undefined, []]);
  expect(verifyBase(base)).toEqual([]);
});

test('writes nothing where nothing is different', () => {
  const desk = testDesk(tempBase());
  beginRound(desk, PLAN);
  const before = readJournal(desk.base()).length;
  expect(changeRound(desk, PLAN)).toEqual({ entry: 0 });
  expect(readJournal(desk.base())).toHaveLength(before);
});

test('refuses what is no period, no department and no dataset, and a change of no round', () => {
  const desk = testDesk(tempBase());
  expect(() => changeRound(desk, PLAN)).toThrowError('round.none');
  expect(() => beginRound(desk, { ...PLAN, end: '2018-12-31' })).toThrowError('round.period');
  const expecting = (department: string, dataset: string) => ({
    ...PLAN,
    expected: [{ department, dataset, due: '' }],
  });
  expect(() => beginRound(desk, expecting('MINFI', 'RETURN'))).toThrowError('call.choice');
  expect(() => beginRound(desk, expecting('MJ', 'RETOURS'))).toThrowError('call.choice');
  expect(currentRound(desk.base())).toBeUndefined();
});

test('releases what will not come, with the reason on the board and in the journal, and takes it back', async () => {
  const desk = testDesk(tempBase());
  beginRound(desk, PLAN);
  const cellOf = () => showBoard(desk).cells.find(({ department }) => department === 'MJ');
  expect(cellOf()).toMatchObject({ state: 'late', expected: true });
  const released = releaseCell(desk, { department: 'MJ', dataset: 'PROJECT', reason: 'aucun projet' }).entry;
  expect(cellOf()).toMatchObject({ state: 'released', expected: false, reason: 'aucun projet' });
  const told = readJournal(desk.base()).at(-1);
  expect(told && say('fr', told.message)).toBe('« Projets » n’est plus attendu de MJ. Motif : aucun projet');
  expect(() => releaseCell(desk, { department: 'MJ', dataset: 'PROJECT', reason: 'encore' })).toThrowError(
    'round.not_expected',
  );
  await undoJudgement(desk, released);
  expect(cellOf()).toMatchObject({ state: 'late', expected: true, reason: '' });
});

test('a change of the round and what is released are the last judgements, for whoever undoes in passing', async () => {
  const desk = testDesk(tempBase());
  beginRound(desk, PLAN);
  expect(showStatus(desk).undo).toBeNull();
  const changed = changeRound(desk, { ...PLAN, due: '2022-04-30' }).entry;
  expect(showStatus(desk).undo?.entry).toBe(changed);
  const released = releaseCell(desk, { department: 'MJ', dataset: 'PROJECT', reason: 'aucun projet' }).entry;
  expect(showStatus(desk).undo?.entry).toBe(released);
  await undoJudgement(desk, released);
  expect(showStatus(desk).undo?.entry).toBe(changed);
});
