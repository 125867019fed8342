import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assertUnchanged, receiveFile } from '#electron/services/intake/received-file.ts';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kafo-received-'));
  path = join(folder, 'a.xlsx');
  writeFileSync(path, 'un');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('takes a file that stays as it is', async () => {
  const file = await receiveFile(path);
  expect(file).toMatchObject({ name: 'a.xlsx' });
  await assertUnchanged(file);
});

it.each<[string, () => void]>([
  ['is written to', () => writeFileSync(path, 'deux')],
  ['is removed', () => rmSync(path)],
  [
    'becomes a folder',
    () => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
])('refuses a file that %s while it is read', async (_what, change) => {
  const file = await receiveFile(path);
  change();
  await expect(assertUnchanged(file)).rejects.toMatchObject({ code: 'file.changed', details: { file: 'a.xlsx' } });
});
