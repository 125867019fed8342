import { describe, expect, it } from 'vitest';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { departmentRank } from '#shared/domain/reconcile/group.ts';
import { proposeRules } from '#shared/domain/reconcile/rules/propose-rules.ts';
import { ruleWords } from '#shared/domain/reconcile/rules/rule-words.ts';
import { senderWords } from '#shared/domain/reconcile/sender-words.ts';
import { settingOf } from '#shared/domain/reconcile/setting.ts';
import { say } from '#shared/texts/say.ts';
import { CATALOGUE, found, obs, run } from './builders.ts';

const reason = 'Instruction du 3 janvier.';
const setting = settingOf(CATALOGUE, []);
const disputed = (theirs: number, t = '2020') => [
  obs('ASSIST', { t }, 100, 'MMEIA'),
  obs('ASSIST', { t }, theirs, 'OIM'),
];

function proposed(theirs: number, keep: string): Rule[] {
  const [discrepancy] = run(disputed(theirs)).discrepancies;
  if (!discrepancy) throw new Error('no discrepancy');
  return proposeRules(discrepancy, keep, (department) => departmentRank(setting, department));
}

describe('an unknown sender', () => {
  it('is told of without the code of a part of the population', () => {
    expect([senderWords('MPFEF:F/_T'), senderWords('MMEIA:2020'), senderWords('OIM')]).toEqual([
      'MPFEF',
      'MMEIA:2020',
      'OIM',
    ]);
  });

  it('is called so, not by a code', () => {
    const [discrepancy] = run([...disputed(90).slice(0, 1), obs('ASSIST', { t: '2020' }, 80, '_U')]).discrepancies;
    expect(discrepancy && say('fr', discrepancy.sentence)).toContain('expéditeur inconnu\u202f: 80');
  });

  it('is named by no rule', () => {
    const said = [...disputed(90), obs('ASSIST', { t: '2020' }, 80, '_U')];
    const [discrepancy] = run(said).discrepancies;
    const rank = (department: string) => departmentRank(setting, department);
    const rules = discrepancy ? proposeRules(discrepancy, 'MMEIA', rank) : [];
    expect(rules.length).toBeGreaterThan(0);
    expect(JSON.stringify(rules)).not.toContain('_U');
    expect(discrepancy && proposeRules(discrepancy, '_U', rank)).toEqual([]);
  });
});

describe('a rule for some periods', () => {
  const rule: Rule = { rule: 'precedence', indicators: [], departments: ['OIM'], periods: ['2020'], reason };

  it('settles what lies within them, and nothing else', () => {
    expect(found(run(disputed(90), { rules: [rule] }))[0]).toContain('rule kept OIM');
    expect(found(run(disputed(90, '2020-03'), { rules: [rule] }))[0]).toContain('rule kept OIM');
    expect(found(run(disputed(90, '2021'), { rules: [rule] }))[0]).toContain('open');
    expect(found(run(disputed(90, '2020/2021'), { rules: [rule] }))[0]).toContain('open');
  });
});

describe('rules proposed from a decision', () => {
  it('settle the discrepancy as it was decided', () => {
    for (const keep of ['MMEIA', 'OIM', 'sum', 'max']) {
      for (const rule of proposed(90, keep)) {
        const [settled] = run(disputed(90), { rules: [{ ...rule, reason }] }).discrepancies;
        const kept = keep === 'max' ? ['max', 'MMEIA'] : [keep];
        expect([keep, rule.rule, kept.includes(settled?.kept ?? '')]).toEqual([keep, rule.rule, true]);
      }
    }
  });

  it('begin with the year, and offer a tolerance only where the difference is small', () => {
    const names = (rules: readonly Rule[]) =>
      rules.map((rule) => `${rule.rule} ${'periods' in rule ? rule.periods : ''}`);
    expect(names(proposed(90, 'OIM'))).toEqual(['precedence 2020', 'precedence ']);
    expect(names(proposed(99, 'MMEIA'))).toEqual(['precedence 2020', 'precedence ', 'tolerance ', 'subset ']);
  });

  it('are none for a typed value, or where it was put off', () => {
    expect(proposed(90, '95')).toEqual([]);
    expect(proposed(90, 'wait')).toEqual([]);
  });

  it('are said in words', () => {
    const [first, second] = proposed(90, 'OIM');
    const words = (rule: Rule | undefined) =>
      rule &&
      say(
        'en',
        ruleWords(rule, setting.labels, (code) => code),
      );
    expect(words(first)).toBe('Malians in distress assisted, 2020: keep OIM; failing that, MMEIA.');
    expect(words(second)).toBe('Malians in distress assisted: keep OIM; failing that, MMEIA.');
  });
});
