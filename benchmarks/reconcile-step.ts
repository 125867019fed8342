// One step of the benchmark of reconciling, in a process of its own: names each stage on standard output (measure.ts).
import { writeSync } from 'node:fs';
import module from 'node:module';
import type { WriteBase } from '#electron/db/handle.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { openBase } from '#electron/db/open.ts';
import { createBaseFacts } from '#electron/db/queries/base-facts.ts';
import { withdrawSubmission } from '#electron/db/queries/submissions.ts';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { makeDesk } from '#electron/services/desk.ts';
import { derive } from '#electron/services/reconcile/derive.ts';
import { loadFacts } from '#electron/services/reconcile/facts.ts';
import { decide } from '#electron/services/reconcile/settle-discrepancy.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { reconcile } from '#shared/domain/reconcile/reconcile.ts';
import { generateCampaign } from '#tests/campaign/generate.ts';
import { storeCampaign, storeFile } from '#tests/campaign/store-campaign.ts';

module.enableCompileCache?.();

const BY = { at: '2022-03-15T00:00:00.000Z', author: 'bench', office: '' };
/** Observations that each country of a campaign brings: 6 years of months, 11 regions, 2 sexes, 11 departments. */
const PER_COUNTRY = 72 * 11 * 2 * 11;
/** Every so many figures one differs from what the other departments say. */
const WRONG = 4_999;
const SMALL_FILE = 990;

function mark(stage: string): void {
  writeSync(1, `${stage}\n`);
}

function campaignOf(observations: number): readonly SourcedObservation[] {
  const countries = Math.max(3, Math.round(observations / PER_COUNTRY));
  const campaign = generateCampaign({ seed: 3, years: 6, countries, everyDetail: true });
  return campaign.observations.map((one, i) => (i % WRONG === 0 ? { ...one, value: one.value + 7 } : one));
}

/** Makes a base of so many observations, and beside it a plain table of the same rows: seven texts and a number. */
function make(path: string, observations: string): void {
  const figures = campaignOf(Number(observations));
  const base = openBase(path, { by: BY });
  storeCampaign(base, figures);
  base.run(
    `CREATE TABLE plain (indicator TEXT, time_period TEXT, ref_area TEXT, counterpart_area TEXT, sex TEXT, age TEXT, kind TEXT, value REAL)`,
  );
  base.transaction(() => {
    const insert = base.runner('INSERT INTO plain VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    for (const { indicator, timePeriod, refArea, counterpartArea, sex, age, kind, value } of figures) {
      insert(indicator, timePeriod, refArea, counterpartArea, sex, age, kind, value);
    }
  });
  base.close();
  mark(`made ${figures.length}`);
}

const GROUPS = `SELECT indicator, time_period, ref_area, counterpart_area, sex, age, kind, sum(value), count(*) FROM plain
  GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/** The baseline: what SQLite needs to put the same figures side by side, all groups handed over. */
function groupBy(path: string): void {
  const base = openBase(path, { by: BY, mustExist: true });
  base.one('SELECT count(*) FROM plain');
  mark('group');
  const groups = base.tuples(GROUPS).length;
  mark(`end ${groups}`);
}

/** Loading and reconciling alone: nothing is saved. */
function bare(path: string): void {
  const base = openBase(path, { by: BY, mustExist: true });
  const catalogue = loadCatalogue();
  mark('load');
  const facts = createBaseFacts();
  for (const _ of facts.refresh(base));
  const input = loadFacts(base, catalogue, facts.table, undefined);
  mark('reconcile');
  reconcile(input);
  mark('end');
}

/** The whole of it, as the engine does it; then one decision, and one small file that comes in and goes again. */
async function whole(path: string): Promise<void> {
  const base = openBase(path, { by: BY, mustExist: true });
  const desk = makeDesk({
    base: () => base,
    readBase: () => base,
    now: () => BY.at,
    ...BY,
    openWorkbook: () => Promise.reject(new Error('no file is read here')),
    progress: () => undefined,
    signal: () => new AbortController().signal,
    cancellable: () => async () => undefined,
    report: () => '',
  });
  mark('whole');
  const { discrepancies } = await derive(desk);
  const conflicts = discrepancies.filter(({ type }) => type === 'conflict');
  const choice = (n: number) => {
    const { id: discrepancy = '', candidates = [] } = conflicts[n] ?? {};
    return { discrepancy, keep: candidates[0]?.source ?? '', reason: 'r', similar: false };
  };
  await decide(desk, choice(0));
  mark('decide');
  await decide(desk, choice(Math.floor(conflicts.length / 2)));
  mark('store');
  const small = smallFile(base);
  const submission = storeFile(base, small);
  mark('file');
  await derive(desk);
  mark('withdraw');
  journaled(base, BY, (entry) => {
    withdrawSubmission(base, entry, submission, 'r');
    return deed('withdrew', { file: 'CIGEM.xlsx', department: 'CIGEM', reason: 'r' });
  });
  mark('gone');
  await derive(desk);
  mark('end');
}

type Plain = readonly [time: string, place: string, counterpart: string, sex: string, value: number];

/** What another department says of one month of returns: it agrees with the others. */
function smallFile(base: WriteBase): SourcedObservation[] {
  const rows = base.tuples<Plain>(
    `SELECT DISTINCT time_period, ref_area, counterpart_area, sex, value FROM plain
     WHERE indicator = 'RETURN' AND time_period = '2021-06' LIMIT ?`,
    SMALL_FILE,
  );
  const from = { department: 'CIGEM', file: 'CIGEM.xlsx', sha256: '', sheet: 'Feuil1', submission: 0 };
  return rows.map(([timePeriod, refArea, counterpartArea, sex, value], i) => {
    const about = { indicator: 'RETURN', timePeriod, refArea, geo: '10', counterpartArea, sex, age: '_T', kind: '_T' };
    return { ...about, value, unit: 'persons', status: 'A', raw: String(value), cell: `B${i + 2}`, ...from };
  });
}

const [step, path = '', observations = ''] = process.argv.slice(2);
if (step === 'make') make(path, observations);
else if (step === 'group') groupBy(path);
else if (step === 'bare') bare(path);
else if (step === 'whole') await whole(path);
else throw new Error(`no such step: ${step}`);
