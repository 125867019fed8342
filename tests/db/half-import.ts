import { journaled } from '#electron/db/journal/write.ts';
import { openBase } from '#electron/db/open.ts';
import { storeOriginal } from '#electron/db/queries/originals.ts';
import { storeReading } from '#electron/db/queries/store-reading.ts';
import { insertSubmission } from '#electron/db/queries/submissions.ts';
import type { Observation } from '#shared/domain/model/observation.ts';
import { observation, reading, table } from './build-reading.ts';

/*
 * Run as a process of its own by the test of the power cut: imports figures without end, says so on standard output once
 * many are written to the disk, and waits to be killed.
 */
const path = process.argv[2] ?? '';
const COUNT = 30_000;
/** Together more than the memory that a transaction may take before it is written out. */
const LONG = 'x'.repeat(1_500);

function* figures(): Generator<Observation> {
  for (let row = 0; row < COUNT; row++) yield observation({ row, value: row, raw: `${row} ${LONG}` });
  process.stdout.write('half\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
}

const by = { at: '2022-08-22T10:00:00Z', author: 'a', office: 'o' };
const base = openBase(path, { by });
journaled(base, by, (entry) => {
  storeOriginal(base, entry, { sha256: 'cut', size: 0, personal: false, content: { kept: 'none' } });
  const file = { sha256: 'cut', file: 'coupure.xlsx', size: 0, format: 'xlsx', department: 'OIM', receivedAt: '2022' };
  const submission = insertSubmission(base, entry, { ...file, round: undefined, supersedes: undefined });
  storeReading(base, submission, reading([{ ...table(), observations: figures, observationCount: COUNT }]));
  throw new Error('the process should have been killed');
});
