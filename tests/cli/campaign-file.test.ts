import { describe, expect, test } from 'vitest';
import { checkCampaign } from '#shared/contract/campaign.ts';

const WHOLE = {
  round: { title: 'Revue 2019-2021', start: '2019-01-01', end: '2021-12-31', due: '2022-01-31' },
  edition_date: '2022-03-15',
  office: 'DGME',
  expected: [{ department: 'OIM', dataset: 'RETURN', due: '2022-01-15' }],
  received: [{ file: 'a.xlsx', department: 'OIM', at: '2022-01-10' }],
  answers: [{ file: 'a.xlsx', sheet: 'Feuil1', question: 'dash:B4:F13', answer: 'missing' }],
  rules: [{ rule: 'precedence', indicators: ['RETURN'], departments: ['MMEIA', 'OIM'], reason: 'État d’abord' }],
  decisions: [{ discrepancy: { type: 'conflict', INDICATOR: 'RETURN', TIME_PERIOD: '2021' }, keep: 12, reason: 'vu' }],
};

/** A change that makes the file wrong, and the entry that must be named. */
const WRONG: readonly (readonly [entry: string, change: object])[] = [
  ['round.title', { round: { ...WHOLE.round, title: ' ' } }],
  ['round.due', { round: { ...WHOLE.round, due: '31/01/2022' } }],
  ['edition_date', { edition_date: 'mars 2022' }],
  ['expected[0].dataset', { expected: [{ department: 'OIM' }] }],
  ['received[1].at', { received: [WHOLE.received[0], { file: 'b.xlsx', department: 'OIM', at: 'hier' }] }],
  ['answers[0].answer', { answers: [{ file: 'a.xlsx', question: 'x', answer: null }] }],
  ['rules[0].rule', { rules: [{ rule: 'moyenne', reason: 'x' }] }],
  ['rules[0].reason', { rules: [{ rule: 'maximum', indicators: [] }] }],
  [
    'decisions[0].discrepancy.type',
    { decisions: [{ discrepancy: { type: 'x', indicator: 'y' }, keep: 'sum', reason: 'z' }] },
  ],
];

describe('campaign.json', () => {
  test('is read whole', () => {
    const check = checkCampaign(WHOLE);
    expect(check).toMatchObject({ ok: true, ignored: [] });
    expect(check.ok && check.campaign.decisions[0]).toEqual({
      discrepancy: { type: 'conflict', indicator: 'RETURN', timePeriod: '2021' },
      keep: '12',
      reason: 'vu',
    });
  });

  test('may be empty', () => {
    expect(checkCampaign({})).toMatchObject({ ok: true, campaign: { expected: [], rules: [] } });
  });

  test.each(WRONG)('names %s when it is wrong', (entry, change) => {
    expect(checkCampaign({ ...WHOLE, ...change })).toEqual({ ok: false, entry });
  });

  test('names what it does not know instead of dropping it silently', () => {
    const check = checkCampaign({
      ...WHOLE,
      recieved: [],
      _comment: 'ignored on purpose',
      received: [{ ...WHOLE.received[0], sender: 'x' }],
    });
    expect(check).toMatchObject({ ok: true, ignored: ['received[0].sender', 'recieved'] });
  });
});
