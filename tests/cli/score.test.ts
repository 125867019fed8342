import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

/** Workbooks with their truth, and the judge of both: shared by those who build Kafo, no part of the product. */
const SAMPLES = '/work/shared/samples';
const JUDGE = '/work/shared/checks/score-intake.mjs';

test.skipIf(!existsSync(JUDGE))('the shared samples are read at 95 % or more without any answer', async () => {
  const folder = temporaryFolder();
  await kafo(folder, 'consolidate', SAMPLES, '--out', 'out');
  const { stdout } = spawnSync(process.execPath, [JUDGE, join(folder, 'out'), join(SAMPLES, 'truth.csv')], {
    encoding: 'utf8',
  });
  const [, recall, precision] = /^all: recall ([\d.]+)%, precision ([\d.]+)%/m.exec(stdout) ?? [];
  expect(Number(recall), stdout).toBeGreaterThanOrEqual(95);
  expect(Number(precision), stdout).toBeGreaterThanOrEqual(95);
});
