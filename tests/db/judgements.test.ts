import { expect, test } from 'vitest';
import type { WriteBase } from '#electron/db/handle.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertDecision, loadDecisions } from '#electron/db/queries/decisions.ts';
import { everAnswered, everDecided } from '#electron/db/queries/ever.ts';
import { dimensionValues } from '#electron/db/queries/members.ts';
import { insertAnswer, loadAnswers } from '#electron/db/queries/questions.ts';
import {
  currentRound,
  insertReception,
  insertRound,
  loadExpectations,
  loadReceptions,
  replaceExpectations,
} from '#electron/db/queries/rounds.ts';
import { loadRules, replaceRules } from '#electron/db/queries/rules.ts';
import { undoEntry } from '#electron/db/queries/undo.ts';
import { undoneEntries } from '#electron/db/queries/undone-entries.ts';
import { verifyBase } from '#electron/db/verify.ts';
import type { Decision, Rule } from '#shared/domain/model/discrepancy.ts';
import { observation } from './build-reading.ts';
import { BY, tempBase } from './temp-base.ts';

const ROUND = { title: 'Revue 2019-2021', start: '2019-01-01', end: '2021-12-31', due: '2022-03-31' };
const PRECEDENCE: Rule = {
  rule: 'precedence',
  indicators: ['RETURN'],
  departments: ['MMEIA', 'OIM'],
  reason: 'source',
};
const MAXIMUM: Rule = { rule: 'maximum', indicators: [], reason: 'prudence' };

function decision(changes: Partial<Decision> = {}): Decision {
  const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind } = observation();
  const dimensions = { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind };
  const said = { digest: 'MMEIA=12;OIM=14', keep: 'OIM', reason: 'registre des vols' };
  return { type: 'conflict', dimensions, ...said, ...BY, ...changes };
}

/** One judgement with its journal entry; gives the number of the entry. */
function judge(base: WriteBase, work: (entry: number) => unknown): number {
  return journaled(base, BY, (entry) => {
    work(entry);
    return deed('decided', { discrepancy: 'x', keep: 'OIM', reason: 'r' });
  });
}

const undo = (base: WriteBase, target: number) => judge(base, (entry) => undoEntry(base, entry, target));

test('gives back decisions in order with the entry to undo each by, and restores an undone one', () => {
  const base = tempBase();
  const first = judge(base, (entry) => insertDecision(base, entry, decision()));
  const second = judge(base, (entry) => insertDecision(base, entry, decision({ keep: 'max' })));
  expect(loadDecisions(base)).toEqual([
    { ...decision(), id: 1, entry: first },
    { ...decision({ keep: 'max' }), id: 2, entry: second },
  ]);
  const undoing = undo(base, second);
  expect(loadDecisions(base).map((one) => one.keep)).toEqual(['OIM']);
  undo(base, undoing);
  expect(loadDecisions(base).map((one) => one.keep)).toEqual(['OIM', 'max']);
  expect(verifyBase(base)).toEqual([]);
});

test('names for each entry that no longer holds the one that undid it', () => {
  const base = tempBase();
  const first = judge(base, (entry) => insertDecision(base, entry, decision()));
  const second = judge(base, (entry) =>
    insertAnswer(base, entry, { file: 'a', sheet: '', question: 'q', answer: 'x' }),
  );
  const third = undo(base, first);
  const fourth = undo(base, second);
  expect([...undoneEntries(base)]).toEqual([
    [first, third],
    [second, fourth],
  ]);
  const fifth = undo(base, fourth);
  expect([...undoneEntries(base)].sort()).toEqual([
    [first, third],
    [fourth, fifth],
  ]);
});

test('knows what a campaign file said before, even where it was undone', () => {
  const base = tempBase();
  const said = { file: 'a.xlsx', sheet: 'F1', question: 'q', answer: '0' };
  const taken = decision({ digest: '' });
  const key = { type: taken.type, values: dimensionValues(taken.dimensions), keep: taken.keep, reason: taken.reason };
  expect([everAnswered(base, said), everDecided(base, key)]).toEqual([false, false]);
  const entry = judge(base, (seq) => {
    insertAnswer(base, seq, said);
    insertDecision(base, seq, taken);
  });
  undo(base, entry);
  expect([everAnswered(base, said), everDecided(base, key)]).toEqual([true, true]);
  expect(everDecided(base, { ...key, keep: 'sum' })).toBe(false);
});

test('refuses to undo what brought no judgement, or one undone already', () => {
  const base = tempBase();
  const entry = judge(base, (seq) => insertDecision(base, seq, decision()));
  undo(base, entry);
  expect(() => undo(base, entry)).toThrow('undo.nothing');
  expect(() => undo(base, 1)).toThrow('undo.nothing');
  expect(() => undo(base, 99)).toThrow('undo.nothing');
  expect(verifyBase(base)).toEqual([]);
});

test('puts new rules in the place of the old ones in the order given, and brings the old ones back when that is undone', () => {
  const base = tempBase();
  judge(base, (entry) => replaceRules(base, entry, [PRECEDENCE, MAXIMUM]));
  expect(loadRules(base)).toEqual([PRECEDENCE, MAXIMUM]);
  const change = judge(base, (entry) => expect(replaceRules(base, entry, [MAXIMUM])).toBe(true));
  expect(loadRules(base)).toEqual([MAXIMUM]);
  judge(base, (entry) => expect(replaceRules(base, entry, [MAXIMUM])).toBe(false));
  undo(base, change);
  expect(loadRules(base)).toEqual([PRECEDENCE, MAXIMUM]);
});

test('keeps the last answer to each question of a file', () => {
  const base = tempBase();
  const asked = { file: 'a.xlsx', sheet: 'F1', question: 'dash:A1:B9:B' };
  judge(base, (entry) => insertAnswer(base, entry, { ...asked, answer: '0' }));
  judge(base, (entry) => insertAnswer(base, entry, { ...asked, sheet: 'F2', answer: '0' }));
  const last = judge(base, (entry) => insertAnswer(base, entry, { ...asked, answer: 'ND' }));
  judge(base, (entry) => insertAnswer(base, entry, { ...asked, answer: 'N' }, 'abc'));
  const answers = () => loadAnswers(base).map(({ sheet, answer, sha256 }) => [sheet, answer, sha256]);
  expect(answers()).toEqual([
    ['F2', '0', ''],
    ['F1', 'ND', ''],
    ['F1', 'N', 'abc'],
  ]);
  undo(base, last);
  expect(answers()).toContainEqual(['F1', '0', '']);
});

test('holds the last round, its expectations and the last note on each file', () => {
  const base = tempBase();
  expect(currentRound(base)).toBeUndefined();
  judge(base, (entry) => {
    insertRound(base, entry, { ...ROUND, editionDate: '', office: 'DGME' });
    replaceExpectations(base, entry, [{ department: 'OIM', dataset: 'RETURN', due: '2022-03-31' }]);
    insertReception(base, entry, { file: 'a.xlsx', department: 'OIM', at: '2022-03-01' });
    insertReception(base, entry, { file: 'b.xlsx', department: 'MEF', at: '2022-03-02' });
    insertReception(base, entry, { file: 'a.xlsx', department: 'OIM', at: '2022-04-01' });
  });
  const later = [{ department: 'MEF', dataset: 'REMIT', due: '2022-04-30' }];
  judge(base, (entry) => {
    insertRound(base, entry, { ...ROUND, due: '2022-04-30', editionDate: '2022-08-22', office: 'DGME' });
    replaceExpectations(base, entry, later);
  });
  expect(currentRound(base)).toEqual({ ...ROUND, id: 2, due: '2022-04-30', editionDate: '2022-08-22', office: 'DGME' });
  expect(loadExpectations(base)).toEqual(later);
  expect(loadReceptions(base)).toEqual([
    { file: 'a.xlsx', department: 'OIM', at: '2022-04-01' },
    { file: 'b.xlsx', department: 'MEF', at: '2022-03-02' },
  ]);
  expect(verifyBase(base)).toEqual([]);
});
