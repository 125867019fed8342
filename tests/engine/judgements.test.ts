import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#electron/db/canonical.ts';
import { readJournal } from '#electron/db/journal/read.ts';
import { undoneEntries } from '#electron/db/queries/undone-entries.ts';
import type { Desk } from '#electron/services/desk.ts';
import { undoJudgement } from '#electron/services/journal/undo-entry.ts';
import { compute, derive } from '#electron/services/reconcile/derive.ts';
import { decide } from '#electron/services/reconcile/settle-discrepancy.ts';
import { rebuild } from '#electron/services/settings/rebuild-base.ts';
import { verify } from '#electron/services/settings/verify-base.ts';
import { tempBase } from '#tests/db/temp-base.ts';
import { deliver, returnsOf, testDesk } from './test-desk.ts';

const REGIONS = ['KAY', 'KOU', 'SIK'] as const;
const START = { MMEIA: [120, 80, 60], OIM: [118, 75, 61] } as const;

type Step =
  | { readonly do: 'decide'; readonly region: number; readonly keep: 'MMEIA' | 'OIM' | 'sum' | 'max' | '7' }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'import'; readonly region: number; readonly value: number };

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('decide' as const),
      region: fc.nat(2),
      keep: fc.constantFrom('MMEIA' as const, 'OIM' as const, 'sum' as const, 'max' as const, '7' as const),
    }),
    fc.record({ do: fc.constant('undo' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('import' as const), region: fc.nat(2), value: fc.constantFrom(120, 121, 80, 60) }),
  ),
  { minLength: 3, maxLength: 8 },
);

/** What ought to be, kept in the plainest way. */
interface Model {
  readonly values: number[];
  /** Every judgement by journal entry: a decision on values, or the undoing of another entry. */
  readonly judgements: Map<number, Judgement>;
}
type Judgement =
  | { readonly decides: number; readonly keep: string; readonly digest: string }
  | { readonly undoes: number };

function holds(model: Model, entry: number): boolean {
  return ![...model.judgements].some(([by, one]) => 'undoes' in one && one.undoes === entry && holds(model, by));
}

function digestOf({ values }: Model, region: number): string {
  return `MMEIA=${values[region]};OIM=${START.OIM[region]}`;
}

/** What the model expects of a region: what is kept, and the published value. */
function expected(model: Model, region: number): { readonly kept: string; readonly value: number } {
  const [mine = 0, theirs = 0] = [model.values[region], START.OIM[region]];
  if (mine === theirs) return { kept: 'agreed', value: mine };
  const standing = [...model.judgements]
    .filter(([entry, one]) => 'decides' in one && one.decides === region && holds(model, entry))
    .flatMap(([, one]) => ('decides' in one && one.digest === digestOf(model, region) ? one.keep : []));
  const kept = standing.at(-1) ?? 'open';
  const results: Readonly<Record<string, number>> = {
    open: mine,
    MMEIA: mine,
    OIM: theirs,
    sum: mine + theirs,
    max: Math.max(mine, theirs),
    7: 7,
  };
  return { kept, value: results[kept] ?? Number.NaN };
}

async function actual(desk: Desk) {
  const { discrepancies, figures } = await compute(desk);
  return REGIONS.map((region) => {
    const found = discrepancies.find(({ type, refArea }) => type === 'conflict' && refArea === region);
    const figure = figures.find(({ refArea, key }) => refArea === region && !key.includes('~'));
    return { kept: found ? found.kept || 'open' : 'agreed', value: figure?.value };
  });
}

async function take(desk: Desk, model: Model, step: Step, number: number): Promise<void> {
  if (step.do === 'import') {
    model.values[step.region] = step.value;
    deliver(desk, `retours ${number}.xlsx`, returnsOf('MMEIA', model.values));
    return;
  }
  if (step.do === 'decide') {
    const discrepancy = `conflict|RETURN|2021|${REGIONS[step.region]}|10|_T|_T|_T|_T`;
    if (expected(model, step.region).kept === 'agreed') return;
    const { entry } = await decide(desk, { discrepancy, keep: step.keep, reason: `n° ${number}`, similar: false });
    model.judgements.set(entry, { decides: step.region, keep: step.keep, digest: digestOf(model, step.region) });
    return;
  }
  const standing = [...model.judgements.keys()].filter((entry) => holds(model, entry));
  const target = standing[step.which % standing.length];
  if (target === undefined) return;
  const { entry } = await undoJudgement(desk, target);
  model.judgements.set(entry, { undoes: target });
}

test('any decision can be undone, restored and undone again at any time, whatever was decided or received since', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const desk = testDesk(tempBase());
      const model: Model = { values: [...START.MMEIA], judgements: new Map() };
      deliver(desk, 'retours.xlsx', returnsOf('MMEIA', START.MMEIA));
      deliver(desk, 'oim.xlsx', returnsOf('OIM', START.OIM));
      for (const [number, step] of list.entries()) {
        await take(desk, model, step, number);
        expect(await actual(desk)).toEqual(REGIONS.map((_, region) => expected(model, region)));
      }
      const undone = [...undoneEntries(desk.base()).keys()].sort((a, b) => a - b);
      const gone = [...model.judgements.keys()].filter((entry) => !holds(model, entry)).sort((a, b) => a - b);
      expect(undone).toEqual(gone);
      await derive(desk);
      expect(await rebuild(desk)).toMatchObject({ changed: false });
      expect((await verify(desk)).ok).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('undoing the last judgement gives back the very bytes that were consolidated before it', async () => {
  const desk = testDesk(tempBase());
  deliver(desk, 'retours.xlsx', returnsOf('MMEIA', START.MMEIA));
  deliver(desk, 'oim.xlsx', returnsOf('OIM', START.OIM));
  const bytes = async () => {
    const { discrepancies, figures } = await derive(desk);
    return canonicalJson({ discrepancies, figures });
  };
  const before = await bytes();
  for (const keep of ['OIM', 'sum', 'max', '7', 'not-comparable', 'wait']) {
    const { discrepancy } = { discrepancy: 'conflict|RETURN|2021|KAY|10|_T|_T|_T|_T' };
    const { entry } = await decide(desk, { discrepancy, keep, reason: 'vu', similar: false });
    const { entry: by } = await undoJudgement(desk, entry);
    expect(await bytes()).toBe(before);
    await undoJudgement(desk, by);
    const restored = await bytes();
    await undoJudgement(desk, entry);
    expect(await bytes()).toBe(before);
    if (keep !== 'wait') expect(restored).not.toBe(before);
  }
  expect(readJournal(desk.base()).map(({ seq }) => seq)).toEqual(readJournal(desk.base()).map((_, i) => i + 1));
});
