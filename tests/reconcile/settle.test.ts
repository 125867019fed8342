import { describe, expect, it } from 'vitest';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { along, decision, figures, found, obs, run, table } from './builders.ts';

const disputed = (theirs = 90) => [obs('ASSIST', {}, 100, 'MMEIA'), obs('ASSIST', {}, theirs, 'OIM')];
const reason = 'Instruction du 3 janvier.';

describe('rules', () => {
  const precedence = (...departments: string[]): Rule => ({
    rule: 'precedence',
    indicators: ['ASSIST'],
    departments,
    reason,
  });
  const tolerance = (absolute: number, relative: number): Rule => ({
    rule: 'tolerance',
    indicators: [],
    absolute,
    relative,
    reason,
  });

  it('keeps the department that takes precedence, with its reason', () => {
    const result = run(disputed(), { rules: [precedence('OIM', 'MMEIA')] });
    expect(found(result)).toEqual(['conflict 2020 MMEIA=100;OIM=90 rule kept OIM']);
    expect(result.discrepancies[0]).toMatchObject({ rule: 'precedence', reason });
    expect(figures(result)).toEqual(['2020 90 rule OIM']);
  });

  it('leaves open what the rule does not speak of', () => {
    expect(found(run(disputed(), { rules: [{ ...precedence('OIM'), indicators: ['RETURN'] }] }))[0]).toContain('open');
    expect(found(run(disputed(), { rules: [precedence('MJ')] }))[0]).toContain('open');
  });

  it('gives no precedence to a department that contradicts itself', () => {
    const own = [obs('ASSIST', {}, 5, 'MMEIA', { file: 'a' }), obs('ASSIST', {}, 6, 'MMEIA', { file: 'b' })];
    expect(found(run(own, { rules: [precedence('MMEIA')] }))[0]).toContain('open');
  });

  it('settles a small difference for the department heard first, absolute or relative', () => {
    expect(found(run(disputed(99), { rules: [tolerance(1, 0)] }))[0]).toContain('rule kept MMEIA');
    expect(found(run(disputed(99), { rules: [tolerance(0, 0.01)] }))[0]).toContain('rule kept MMEIA');
    expect(found(run(disputed(98), { rules: [tolerance(1, 0.01)] }))[0]).toContain('open');
  });

  it('adds up departments that count different people, even where they say the same', () => {
    const rules: Rule[] = [{ rule: 'complementary', indicators: ['ASSIST'], departments: ['MMEIA', 'OIM'], reason }];
    expect(figures(run(disputed(), { rules }))).toEqual(['2020 190 rule MMEIA+OIM']);
    expect(figures(run(disputed(100), { rules }))).toEqual(['2020 200 rule MMEIA+OIM']);
  });

  it('keeps the highest value', () => {
    const rules: Rule[] = [{ rule: 'maximum', indicators: [], reason }];
    expect(figures(run(disputed(120), { rules }))).toEqual(['2020 120 rule OIM']);
  });

  it('applies the first rule that settles, in the order given', () => {
    const rules: Rule[] = [tolerance(1, 0), precedence('OIM'), { rule: 'maximum', indicators: [], reason }];
    expect(run(disputed(), { rules }).discrepancies[0]).toMatchObject({ rule: 'precedence', kept: 'OIM' });
  });
});

describe('decisions', () => {
  const digest = 'MMEIA=100;OIM=90';

  it('stand while the values are the same, whatever the rules say', () => {
    const rules: Rule[] = [{ rule: 'maximum', indicators: [], reason }];
    const result = run(disputed(), { rules, decisions: [decision('ASSIST', {}, 'OIM', digest)] });
    expect(found(result)).toEqual([`conflict 2020 ${digest} decided kept OIM`]);
    expect(figures(result)).toEqual(['2020 90 decided OIM']);
  });

  it('stand when the same values come from another file', () => {
    const moved = disputed().map((one) => ({ ...one, file: 'nouveau.xlsx', cell: 'Z9' }));
    expect(found(run(moved, { decisions: [decision('ASSIST', {}, 'OIM', digest)] }))[0]).toContain('decided');
  });

  it('re-open when a value changed, and show what was decided', () => {
    const rules: Rule[] = [{ rule: 'maximum', indicators: [], reason }];
    const earlier = decision('ASSIST', {}, 'OIM', digest);
    const result = run(disputed(91), { rules, decisions: [earlier] });
    expect(found(result)).toEqual(['conflict 2020 MMEIA=100;OIM=91 open']);
    expect(result.discrepancies[0]?.earlier).toEqual(earlier);
    expect(figures(result)).toEqual(['2020 100 open MMEIA']);
  });

  it('re-open when a source came or went', () => {
    const more = [...disputed(), obs('ASSIST', {}, 95, 'MSDS')];
    expect(found(run(more, { decisions: [decision('ASSIST', {}, 'OIM', digest)] }))[0]).toContain('open');
  });

  it('without a digest apply to the values at hand, and may leave the geography out', () => {
    const taken = decision('ASSIST', { geo: '' }, 'MMEIA');
    expect(figures(run(disputed(), { decisions: [taken] }))).toEqual(['2020 100 decided MMEIA']);
  });

  it('that name nobody among the sources leave the question open', () => {
    expect(found(run(disputed(), { decisions: [decision('ASSIST', {}, 'MJ')] }))[0]).toContain('open');
  });

  it.each([
    ['sum', '2020 190 decided MMEIA+OIM'],
    ['max', '2020 100 decided MMEIA'],
    ['97', '2020 97 decided '],
    ['not-comparable', '2020 n.d. decided '],
    ['wait', '2020 100 open MMEIA'],
  ])('keep %s', (keep, printed) => {
    expect(figures(run(disputed(), { decisions: [decision('ASSIST', {}, keep)] }))).toEqual([printed]);
  });

  it('taken later on the same values replace earlier ones', () => {
    const decisions = [decision('ASSIST', {}, 'OIM', digest), decision('ASSIST', {}, 'MMEIA', digest)];
    expect(figures(run(disputed(), { decisions }))).toEqual(['2020 100 decided MMEIA']);
  });

  it('settle what is only noted otherwise', () => {
    const twice = ['a', 'b'].map((file) => obs('ASSIST', {}, 5, 'MMEIA', { file }));
    const taken = decision('ASSIST', {}, 'MMEIA', '', 'duplicate');
    expect(found(run(twice, { decisions: [taken] }))).toEqual(['duplicate 2020 MMEIA=5;MMEIA=5 decided kept MMEIA']);
  });

  it.each([
    ['MMEIA', '2020 5 decided MMEIA'],
    ['sum', '2020 10 decided MMEIA'],
    ['7', '2020 7 decided '],
    ['not-comparable', '2020 5 decided MMEIA'],
    ['wait', '2020 5 single MMEIA'],
  ])('count a figure that is stated twice as %s says', (keep, printed) => {
    const twice = ['a', 'b'].map((file) => obs('ASSIST', {}, 5, 'MMEIA', { file }));
    const taken = decision('ASSIST', {}, keep, 'MMEIA=5;MMEIA=5', 'duplicate');
    expect(figures(run(twice, { decisions: [taken] }))).toEqual([printed]);
  });

  it('open again when a figure is stated a third time', () => {
    const thrice = ['a', 'b', 'c'].map((file) => obs('ASSIST', {}, 5, 'MMEIA', { file }));
    const taken = decision('ASSIST', {}, 'sum', 'MMEIA=5;MMEIA=5', 'duplicate');
    expect(figures(run(thrice, { decisions: [taken] }))).toEqual(['2020 5 single MMEIA']);
  });

  it('choose between two files of one department', () => {
    const own = [
      obs('ASSIST', {}, 5, 'MMEIA', { file: 'a' }),
      obs('ASSIST', {}, 6, 'MMEIA', { file: 'b', submission: 2 }),
    ];
    const result = run(own, { decisions: [decision('ASSIST', {}, 'MMEIA:a')] });
    expect(figures(result)).toEqual(['2020 5 decided MMEIA']);
    expect(result.figures[0]?.cells).toEqual(['a!Feuil1!2020.ML._T._T._T._T']);
  });

  it('withdraw the part or the whole that is not kept', () => {
    const both = [obs('RETURN', {}, 100, 'MMEIA'), obs('RETURN', { kind: 'FOR' }, 120, 'MSPC')];
    const taken = decision('RETURN', {}, 'MMEIA', '', 'part_above_whole');
    expect(figures(run(both, { decisions: [taken] }))).toEqual([
      '2020 100 decided MMEIA',
      '~ 2020 FOR n.d. decided MSPC',
    ]);
  });

  it('find their figure whatever way its period is written', () => {
    const taken = decision('ASSIST', { t: '2020-01-01/2020-12-31' }, 'OIM');
    expect(figures(run(disputed(), { decisions: [taken] }))).toEqual(['2020 90 decided OIM']);
  });

  it('taken for the country hold for the regions of the kept source', () => {
    const byRegion = table('RETURN', 'MMEIA', along('place', { KAY: 60, GAO: 40 }));
    const byCountry = table('RETURN', 'OIM', along('cp', { LY: 50, DZ: 45 }));
    const taken = decision('RETURN', {}, 'OIM');
    expect(figures(run([...byRegion, ...byCountry], { decisions: [taken] }))).toEqual([
      '2020 DZ 45 decided OIM',
      '2020 LY 50 decided OIM',
      '~ 2020 GAO n.d. decided MMEIA',
      '~ 2020 KAY n.d. decided MMEIA',
    ]);
  });
});
