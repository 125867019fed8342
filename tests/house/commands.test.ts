import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, readSource } from '#tests/helpers/project.ts';

const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };

test('the README opens with the two commands of a newcomer, and they exist', () => {
  const opening = readSource('README.md').split('\n').slice(0, 30).join('\n');
  for (const command of ['npm start', 'npm test', 'npm run demo']) expect(opening).toContain(command);
  expect(scripts['start']).toBeDefined();
  expect(scripts['demo']).toBeDefined();
  expect(scripts['test']).toBeDefined();
});

test('every npm script that starts a file of ours starts one that is there', () => {
  const started = Object.values(scripts).flatMap((line) =>
    [...line.matchAll(/[\w/-]+\.(?:ts|mjs)/g)].map(([path]) => path),
  );
  expect(started.length).toBeGreaterThan(0);
  expect(started.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('continuous integration runs the test command of the README', () => {
  expect(readSource('.ci/run')).toMatch(/^exec npm test/m);
});
