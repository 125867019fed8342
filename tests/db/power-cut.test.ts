import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readJournal } from '#electron/db/journal/read.ts';
import { openBase } from '#electron/db/open.ts';
import { loadObservations } from '#electron/db/queries/observations.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import { verifyBase } from '#electron/db/verify.ts';
import { observation, reading, table } from './build-reading.ts';
import { BY, importReading, tempBase } from './temp-base.ts';

test('holds nothing of an import that was killed on the way, and all that was done before', async () => {
  const before = tempBase();
  importReading(before, reading([table({ figures: [observation()] })]));
  before.close();

  const child = spawn(process.execPath, [fileURLToPath(new URL('half-import.ts', import.meta.url)), before.path]);
  const written = await new Promise<boolean>((resolve, reject) => {
    child.stdout.once('data', () => resolve(true));
    child.once('exit', () => resolve(false));
    child.once('error', reject);
  });
  expect(written).toBe(true);
  const log = statSync(`${before.path}-wal`).size;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;

  // The killed import had reached the disk: there was something to undo.
  expect(log).toBeGreaterThan(500_000);
  const base = openBase(before.path, { by: BY });
  expect(verifyBase(base)).toEqual([]);
  expect(listSubmissions(base).map((one) => one.file)).toEqual(['retours.xlsx']);
  expect(loadObservations(base).get('RETURN')).toHaveLength(1);
  expect(readJournal(base)).toHaveLength(2);
  importReading(base, reading([table({ figures: [observation()] })]), { file: 'encore.xlsx' });
  expect(verifyBase(base)).toEqual([]);
  base.close();
});
