import { describe, expect, it } from 'vitest';
import type { Decision, Rule } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { factTableOf } from '#shared/domain/reconcile/fact-table.ts';
import { scenariosOf } from '#shared/domain/tables/scenarios.ts';
import { along, CATALOGUE, decision, obs, ROUND, run, table } from '#tests/reconcile/builders.ts';

function scenarios(observations: readonly SourcedObservation[], rules: Rule[] = [], decisions: Decision[] = []) {
  const input = { totals: [], records: [], expectations: [], receptions: [], catalogue: CATALOGUE, round: ROUND };
  const retained = run(observations, { rules, decisions });
  return scenariosOf({ ...input, facts: factTableOf(observations), rules, decisions }, retained).map(
    ({ indicator, timePeriod, retained: own, sum, maximum, low, high, conflicts }) =>
      `${indicator} ${timePeriod}: ${own}, sum ${sum}, max ${maximum}, ${low} to ${high}, ${conflicts}`,
  );
}

const regions = (department: string, KAY: number, KOU: number) =>
  table('RETURN', department, along('place', { KAY, KOU }));

describe('scenarios', () => {
  const disputed = [...regions('MMEIA', 100, 50), ...regions('OIM', 120, 50)];

  it('give the total as retained, added up, at its highest, and between its lowest and highest', () => {
    expect(scenarios(disputed)).toEqual(['RETURN 2020: 150, sum 320, max 170, 150 to 170, 1']);
  });

  it('follow what was decided in the total that is retained only', () => {
    const decisions = [decision('RETURN', { place: 'KAY' }, 'OIM')];
    expect(scenarios(disputed, [], decisions)).toEqual(['RETURN 2020: 170, sum 320, max 170, 150 to 170, 1']);
  });

  it('are all the same where sources agree or stand alone', () => {
    expect(scenarios([obs('ASSIST', {}, 7, 'MSDS')])).toEqual(['ASSIST 2020: 7, sum 7, max 7, 7 to 7, 0']);
  });

  it('keep departments added up in the range that are known to count different people', () => {
    const rules: Rule[] = [{ rule: 'complementary', indicators: [], departments: [], reason: 'Publics distincts.' }];
    expect(scenarios([obs('TRAIN', {}, 6, 'OM'), obs('TRAIN', {}, 13, 'OIM')], rules)).toEqual([
      'TRAIN 2020: 19, sum 19, max 13, 19 to 19, 1',
    ]);
  });
});
