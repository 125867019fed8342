import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WriteBase } from '#electron/db/handle.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { openBase } from '#electron/db/open.ts';
import { loadConsolidated, loadDiscrepancies } from '#electron/db/queries/derived.ts';
import { withdrawSubmission } from '#electron/db/queries/submissions.ts';
import { type Desk, makeDesk } from '#electron/services/desk.ts';
import { undoJudgement } from '#electron/services/journal/undo-entry.ts';
import { compute, derive, differs } from '#electron/services/reconcile/derive.ts';
import { decide } from '#electron/services/reconcile/settle-discrepancy.ts';
import { generateCampaign } from '#tests/campaign/generate.ts';
import { storeCampaign, storeFile } from '#tests/campaign/store-campaign.ts';

const BY = { at: '2022-03-15T00:00:00.000Z', author: 'A. Traoré', office: 'DGME' };

/** An engine at work on a base of its own; `hear` is told of progress. */
function atWork(hear: (desk: Desk, cancel: () => void) => void = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-session-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'campagne.kafo');
  const base = openBase(path, { by: BY });
  onTestFinished(() => base.close());
  const cancelling = new AbortController();
  const desk: Desk = makeDesk({
    base: () => base,
    readBase: () => base,
    now: () => BY.at,
    ...BY,
    openWorkbook: () => Promise.reject(new Error('no file is read')),
    progress: () => hear(desk, () => cancelling.abort()),
    signal: () => cancelling.signal,
    cancellable: () => async () => undefined,
    report: () => '',
  });
  return { base, desk, path };
}

function kept(base: WriteBase) {
  return { discrepancies: loadDiscrepancies(base), figures: loadConsolidated(base) };
}

/** Whether somebody who opens the base anew computes what is kept. */
async function isSound(path: string, desk: Desk): Promise<boolean> {
  const base = openBase(path, { readonly: true });
  try {
    const anew: Desk = { ...desk, readBase: () => base };
    return !differs(anew, await compute(anew));
  } finally {
    base.close();
  }
}

const SMALL = generateCampaign({ seed: 5, years: 3, countries: 3, errors: 2 });
const LARGE = generateCampaign({ seed: 5, years: 6, countries: 6, everyDetail: true }).observations;

test('keeps after each deed what would be computed from nothing', async () => {
  const { base, desk, path } = atWork();
  const submissions = storeCampaign(base, SMALL.observations);
  const { discrepancies } = await derive(desk);
  expect(await isSound(path, desk)).toBe(true);
  for (const type of ['conflict', 'unit_error', 'jump'] as const) {
    const found = discrepancies.find((one) => one.type === type);
    const keep = found?.candidates.at(-1)?.source ?? '';
    await decide(desk, { discrepancy: found?.id ?? '', keep, reason: 'Vérifié.', similar: false });
    expect(await isSound(path, desk)).toBe(true);
  }
  journaled(base, BY, (entry) => {
    withdrawSubmission(base, entry, submissions[2] ?? 0, 'r');
    return deed('withdrew', { file: 'f', department: 'd', reason: 'r' });
  });
  await derive(desk);
  expect(await isSound(path, desk)).toBe(true);
});

test('gives back, byte for byte, what was published before a decision that is undone', async () => {
  const { base, desk } = atWork();
  storeCampaign(base, SMALL.observations);
  const { discrepancies } = await derive(desk);
  const before = kept(base);
  const found = discrepancies.find(({ type }) => type === 'conflict');
  const { entry } = await decide(desk, {
    discrepancy: found?.id ?? '',
    keep: 'max',
    reason: 'Vérifié.',
    similar: false,
  });
  expect(kept(base)).not.toEqual(before);
  await undoJudgement(desk, entry);
  await derive(desk);
  expect(kept(base)).toEqual(before);
});

test('leaves the base as it was when it is cancelled, and can begin again', async () => {
  let stops = true;
  const { base, desk, path } = atWork((_desk, cancel) => {
    if (stops) cancel();
  });
  storeCampaign(base, LARGE);
  await expect(derive(desk)).rejects.toThrow('reconcile.cancelled');
  expect(kept(base)).toEqual({ discrepancies: [], figures: [] });
  stops = false;
  const again: Desk = { ...desk, signal: () => new AbortController().signal };
  await derive(again);
  expect(loadConsolidated(base).length).toBeGreaterThan(1000);
  expect(await isSound(path, again)).toBe(true);
});

test('takes account of a file that comes in while it computes', async () => {
  let came = false;
  const { base, desk, path } = atWork(() => {
    if (came) return;
    came = true;
    const other = LARGE.slice(0, 100).map((one) => ({ ...one, department: 'CIGEM', file: 'CIGEM.xlsx', value: 7 }));
    storeFile(base, other);
  });
  storeCampaign(base, LARGE);
  const { discrepancies } = await derive(desk);
  expect(discrepancies.some(({ digest }) => digest.includes('CIGEM=7'))).toBe(true);
  expect(await isSound(path, desk)).toBe(true);
});
