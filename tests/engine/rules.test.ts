import { expect, test } from 'vitest';
import { readJournal } from '#electron/db/journal/read.ts';
import { loadDiscrepancies } from '#electron/db/queries/derived.ts';
import { undoJudgement } from '#electron/services/journal/undo-entry.ts';
import { addRule, removeRule } from '#electron/services/reconcile/change-rules.ts';
import { compute, derive } from '#electron/services/reconcile/derive.ts';
import { heldRules } from '#electron/services/reconcile/list-rules.ts';
import { decide } from '#electron/services/reconcile/settle-discrepancy.ts';
import { tryRule } from '#electron/services/reconcile/try-rule.ts';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { tempBase } from '#tests/db/temp-base.ts';
import { deliver, returnsOf, testDesk } from './test-desk.ts';

const RULE: Rule = { rule: 'precedence', indicators: ['RETURN'], departments: ['OIM', 'MMEIA'], reason: 'Convenu.' };

async function disputed() {
  const base = tempBase();
  const desk = testDesk(base);
  deliver(desk, 'MMEIA.xlsx', returnsOf('MMEIA', [120, 80, 60]));
  deliver(desk, 'OIM.xlsx', returnsOf('OIM', [118, 75, 60]));
  await derive(desk);
  const states = () => loadDiscrepancies(base).map(({ state, kept }) => `${state} ${kept}`.trim());
  return { base, desk, states };
}

test('a rule on trial tells what it would settle and which figures change, and changes nothing', async () => {
  const { base, desk, states } = await disputed();
  const before = readJournal(base).length;
  const trial = await tryRule(desk, { add: RULE, withdraw: 0 });
  expect([trial.settles, trial.reopens, trial.effects.changed]).toEqual([2, 0, 2]);
  expect(trial.effects.totals).toMatchObject([{ before: 260, after: 253 }]);
  expect(trial.settled.map(({ kept }) => kept)).toEqual(['OIM', 'OIM']);
  expect([readJournal(base).length, ...states()]).toEqual([before, 'open', 'open']);
});

test('a rule that is added does what its trial told; withdrawn, the discrepancies are open again', async () => {
  const { desk, states } = await disputed();
  await addRule(desk, RULE);
  expect(states()).toEqual(['rule OIM', 'rule OIM']);
  const [held] = heldRules(desk);
  expect(held).toMatchObject({ rule: RULE, settles: 2, author: 'A. Traoré' });
  const trial = await tryRule(desk, { withdraw: held?.number ?? 0 });
  expect([trial.settles, trial.reopens]).toEqual([0, 2]);
  await removeRule(desk, held?.number ?? 0, 'Erreur.');
  expect([heldRules(desk), states()]).toEqual([[], ['open', 'open']]);
});

test('adding and withdrawing a rule can both be undone', async () => {
  const { desk, states } = await disputed();
  const added = await addRule(desk, RULE);
  await undoJudgement(desk, added.entry);
  await derive(desk);
  expect(states()).toEqual(['open', 'open']);
  await addRule(desk, RULE);
  const gone = await removeRule(desk, heldRules(desk)[0]?.number ?? 0, 'Erreur.');
  await undoJudgement(desk, gone.entry);
  await derive(desk);
  expect(states()).toEqual(['rule OIM', 'rule OIM']);
});

test('a decision stands whatever rule comes after it', async () => {
  const { desk, states } = await disputed();
  const [first] = (await compute(desk)).discrepancies;
  await decide(desk, { discrepancy: first?.id ?? '', keep: 'MMEIA', reason: 'Vu.', similar: false });
  await addRule(desk, RULE);
  expect(states().sort()).toEqual(['decided MMEIA', 'rule OIM']);
});

test('the same rule is not added twice, nor one that names what nobody knows', async () => {
  const { desk } = await disputed();
  await addRule(desk, RULE);
  await expect(addRule(desk, { ...RULE, reason: 'Autre motif.' })).rejects.toMatchObject({ code: 'rule.known' });
  await expect(addRule(desk, { ...RULE, indicators: ['X'] })).rejects.toMatchObject({ code: 'rule.code' });
  await expect(removeRule(desk, 99, 'x')).rejects.toMatchObject({ code: 'rule.unknown' });
});
