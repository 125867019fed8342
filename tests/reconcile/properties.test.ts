import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factTableOf } from '#shared/domain/reconcile/fact-table.ts';
import { reconcile } from '#shared/domain/reconcile/reconcile.ts';
import { generateCampaign } from '#tests/campaign/generate.ts';
import { type Cut, found, obs, run } from './builders.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const SMALL = { years: 3, countries: 3 };

describe('a campaign', () => {
  it('gives the same whatever the order of its rows, its files and their numbers', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 99 }), (seed, turn) => {
        const campaign = generateCampaign({ ...SMALL, seed, errors: 2 });
        const rows = [...campaign.observations];
        const shuffled = [...rows.splice(turn * 7), ...rows.reverse()].map((one) => ({
          ...one,
          submission: 100 - one.submission,
        }));
        const [one, other] = [reconcile(campaign), reconcile({ ...campaign, facts: factTableOf(shuffled) })];
        expect(other.discrepancies).toEqual(one.discrepancies);
        expect(other.figures).toEqual(one.figures);
      }),
      { numRuns: 6 },
    );
  });

  it('has the same consolidated figures when a file comes in two', () => {
    fc.assert(
      fc.property(seeds, fc.nat(11), (seed, which) => {
        const campaign = generateCampaign({ ...SMALL, seed });
        const files = [...new Set(campaign.observations.map(({ file }) => file))];
        const split = campaign.observations.map((one) =>
          one.file === files[which] && one.timePeriod < '2021'
            ? { ...one, file: `2-${one.file}`, submission: 50 }
            : one,
        );
        expect(reconcile({ ...campaign, facts: factTableOf(split) }).figures).toEqual(reconcile(campaign).figures);
      }),
      { numRuns: 6 },
    );
  });
});

describe('figures of complete parts', () => {
  const REGIONS = ['KAY', 'KOU', 'SIK'] as const;
  const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
  const count = fc.integer({ min: 1, max: 4000 });

  it('are compared as their sum would be', () => {
    const fine = fc.array(count, { minLength: 24, maxLength: 24 });
    const gaps = fc.array(fc.constantFrom(0, 0, 3, 250), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fine, gaps, (values, off) => {
        const cells = ['2019', '2020'].flatMap((year, y) =>
          REGIONS.flatMap((place, r) =>
            QUARTERS.map((q, n) => ({ year, place, q, value: values[y * 12 + r * 4 + n] ?? 0 })),
          ),
        );
        const sums = ['2019', '2020'].flatMap((t) =>
          REGIONS.map((place): [Cut, number] => {
            const own = cells.filter((one) => one.year === t && one.place === place);
            return [{ t, place }, own.reduce((sum, { value }) => sum + value, 0)];
          }),
        );
        const other = sums.map(([cut, value], i) => obs('RETURN', cut, value + (off[i] ?? 0), 'OIM'));
        const stated = cells.map(({ year, q, place, value }) =>
          obs('RETURN', { t: `${year}-${q}`, place }, value, 'MMEIA'),
        );
        const added = sums.map(([cut, value]) => obs('RETURN', cut, value, 'MMEIA'));
        const between = (own: typeof stated) =>
          found(run([...own, ...other])).filter((line) => /^(conflict|unit_error) /.test(line));
        expect(between(stated)).toEqual(between(added));
      }),
      { numRuns: 60 },
    );
  });
});
