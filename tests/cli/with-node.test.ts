import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#tests/helpers/project.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

/** What npm does for `npm run -s kafo -- ...` called from a folder, under a Node that may be older than ours. */
function npmRunKafo(folder: string, node: string, ...argv: readonly string[]) {
  const env = { ...process.env, INIT_CWD: folder, npm_lifecycle_event: 'kafo' };
  const args = ['scripts/with-node.mjs', 'electron/cli/main.ts', ...argv];
  return spawnSync(node, args, { cwd: ROOT, env, encoding: 'utf8' });
}

const NODES = [process.execPath, '/usr/bin/node'].filter(existsSync);

test.each(NODES)('the command runs from %s under the Node that npm brought', (node) => {
  const { status, stdout, stderr } = npmRunKafo(ROOT, node, '--version');
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  });
});

test('a relative path is meant from the folder that npm was called in', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'vide.xlsx'), '');
  const { status, stdout } = npmRunKafo(folder, process.execPath, 'inspect', 'vide.xlsx', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout).files).toMatchObject([{ file: 'vide.xlsx', status: 'refused' }]);
});

test('the exit status of the command is passed on', () => {
  expect(npmRunKafo(ROOT, process.execPath, 'nothing').status).toBe(2);
});

test('help is quick', () => {
  npmRunKafo(ROOT, process.execPath, '--help');
  const started = performance.now();
  const { status } = npmRunKafo(ROOT, process.execPath, '--help');
  expect(status).toBe(0);
  expect(performance.now() - started).toBeLessThan(3_000);
});
