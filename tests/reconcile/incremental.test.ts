import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#electron/db/canonical.ts';
import type { Decision, Rule } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { createFactStore, factTableOf } from '#shared/domain/reconcile/fact-table.ts';
import { finish, reconcile } from '#shared/domain/reconcile/reconcile.ts';
import type { Reconciled, ReconcileInput } from '#shared/domain/reconcile/reconciled.ts';
import { createReconciler } from '#shared/domain/reconcile/reconciler.ts';
import { generateCampaign } from '#tests/campaign/generate.ts';
import { along, CATALOGUE, decision, ROUND, table } from './builders.ts';

/** Every period that can stand alone does, every year, or none. */
const GRAINS = [
  { few: 0, many: 0 },
  { few: 0, many: 1e9 },
  { few: 1e9, many: 1e9 },
] as const;

/** All that is said, byte for byte. */
function bytes({ discrepancies, figures }: Reconciled): string {
  return canonicalJson([discrepancies, figures.map(({ cells }) => cells), figures]);
}

/** Files as they come into an engine that goes on working. */
function engineOf(campaign: Omit<ReconcileInput, 'facts'>, grain: (typeof GRAINS)[number]) {
  const cells: string[] = [];
  const store = createFactStore((line) => cells[line] ?? '');
  const names = new Map<string, number>();
  const reconciler = createReconciler(grain);
  return (files: ReadonlyMap<string, readonly SourcedObservation[]>, changes: Partial<ReconcileInput>) => {
    for (const [name, [first, ...rest]] of files) {
      if (names.has(name) || !first) continue;
      const { department, file, sheet, table = '', submission } = first;
      const id = store.add({ department, file, sheet, table, submission }, (state) => {
        for (const one of [first, ...rest]) {
          const at = { time: store.codeOf(one.timePeriod), place: store.codeOf(one.refArea) };
          const line = cells.push(one.cell) - 1;
          state({ ...at, cut: store.cutOf(one), counterpart: store.codeOf(one.counterpartArea) }, one.value, line, 0);
        }
      });
      names.set(name, id);
    }
    const { origins } = store.table;
    const live = [...files.keys()].flatMap((name) => names.get(name) ?? []);
    store.setLive(new Map(live.map((id) => [id, origins[id] as (typeof origins)[number]])));
    return finish(reconciler.steps({ ...campaign, facts: store.table, ...changes }));
  };
}

const RULES: readonly (readonly Rule[])[] = [
  [],
  [{ rule: 'maximum', indicators: [], reason: 'r' }],
  [{ rule: 'complementary', indicators: ['RETURN'], departments: [], reason: 'r' }],
  [{ rule: 'subset', indicators: ['ASSIST'], part: 'OIM', whole: 'MPFEF', reason: 'r' }],
];

const deed = fc.record({
  kind: fc.constantFrom('file', 'file', 'decide', 'decide', 'decide', 'undo', 'rules'),
  which: fc.nat(1000),
  how: fc.constantFrom('max', 'sum', 'not-comparable', 'wait', '77', 'first', 'last'),
});

describe('what is computed again after each deed', () => {
  it('is what would be computed from nothing, however the periods are divided', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(...GRAINS),
        fc.array(deed, { minLength: 3, maxLength: 7 }),
        (seed, grain, deeds) => {
          const campaign = generateCampaign({ years: 3, countries: 3, seed, errors: 2 });
          const all = [...Map.groupBy(campaign.observations, ({ file, sheet }) => `${file} ${sheet}`)];
          const held = new Map(all.slice(0, -2));
          const decisions: Decision[] = [];
          let { rules } = campaign;
          const engine = engineOf(campaign, grain);
          let last = engine(held, { rules, decisions: [] });
          for (const { kind, which, how } of deeds) {
            const [name, file] = all[which % all.length] ?? ['', []];
            if (kind === 'rules') rules = RULES[which % RULES.length] ?? [];
            else if (kind === 'file' && !held.delete(name)) held.set(name, file);
            else if (kind === 'undo') decisions.splice(which % Math.max(1, decisions.length), 1);
            else if (kind === 'decide') decide(decisions, last, which, how);
            last = engine(held, { rules, decisions: [...decisions] });
            const facts = factTableOf([...held.values()].flat());
            expect(bytes(last)).toBe(bytes(reconcile({ ...campaign, facts, rules, decisions })));
          }
        },
      ),
      { numRuns: 5 },
    );
  });
});

function decide(decisions: Decision[], { discrepancies }: Reconciled, which: number, how: string): void {
  const asked = discrepancies.filter(({ type }) => type !== 'gap');
  const found = asked[which % Math.max(1, asked.length)];
  if (!found) return;
  const sources = found.candidates.map(({ source }) => source);
  const keep = how === 'first' ? sources[0] : how === 'last' ? sources.at(-1) : how;
  const { type, digest } = found;
  const signed = { reason: 'r', author: 'a', office: 'o', at: '2022-03-01T10:00:00Z' };
  decisions.push({ type, dimensions: found, digest, keep: keep ?? 'wait', ...signed });
}

describe('a year that repeats the one before', () => {
  const months = (year: number) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  const figures = [2019, 2020].flatMap((year) =>
    months(year).flatMap((t, m) =>
      table('RETURN', 'MMEIA', along('place', { KAY: 1213 + 31 * m, GAO: 417 - m }, { t })),
    ),
  );
  const campaign = { totals: [], records: [], expectations: [], receptions: [], catalogue: CATALOGUE, round: ROUND };

  it.each(['MMEIA:2019', 'MMEIA:2020', 'sum', '12', 'not-comparable', 'wait'])(
    'is settled together with it, though their periods stand apart: %s',
    (keep) => {
      const engine = engineOf({ ...campaign, rules: [], decisions: [] }, GRAINS[0]);
      const held = new Map([['a', figures]]);
      const [found] = engine(held, {}).discrepancies;
      expect(found).toMatchObject({
        type: 'copied_period',
        timePeriod: '2020',
        digest: 'MMEIA:2019=21540;MMEIA:2020=21540',
      });
      const decisions = [decision('RETURN', { t: '2020' }, keep, found?.digest, 'copied_period')];
      const facts = factTableOf(figures);
      const whole = reconcile({ ...campaign, facts, rules: [], decisions });
      expect(bytes(engine(held, { decisions }))).toBe(bytes(whole));
      expect(bytes(engine(held, { decisions: [] }))).toBe(
        bytes(reconcile({ ...campaign, facts, rules: [], decisions: [] })),
      );
    },
  );
});
