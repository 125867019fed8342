import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile } from '#shared/domain/reconcile/reconcile.ts';
import { scoreFindings } from '#tests/campaign/find-planted.ts';
import { generateCampaign } from '#tests/campaign/generate.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const SMALL = { years: 3, countries: 4 };

describe('campaigns made at random', () => {
  it('have no discrepancy as long as nobody is mistaken', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { discrepancies } = reconcile(generateCampaign({ ...SMALL, seed }));
        expect(discrepancies.map(({ id, digest }) => `${id} ${digest}`)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('show every error that is planted, of each type, and hardly anything else', () => {
    let findings = 0;
    let unfounded = 0;
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, errors) => {
        const campaign = generateCampaign({ ...SMALL, seed, errors });
        const { discrepancies } = reconcile(campaign);
        const score = scoreFindings(discrepancies, campaign.planted);
        expect(score.missed).toEqual([]);
        findings += discrepancies.length;
        unfounded += score.unfounded.length;
      }),
      { numRuns: 20 },
    );
    expect(unfounded / findings).toBeLessThan(0.02);
  });
});
