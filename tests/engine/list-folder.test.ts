import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { byName, listFolder } from '#electron/services/rounds/list-folder.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

test('a folder gives its files by name, without what belongs to the campaign or the system', async () => {
  const folder = temporaryFolder();
  const names = [
    'b.xlsx',
    'a.csv',
    'campaign.json',
    'README.md',
    'README',
    '.DS_Store',
    'Thumbs.db',
    '~$b.xlsx',
    'x.kafo',
  ];
  for (const name of names) writeFileSync(join(folder, name), 'x');
  mkdirSync(join(folder, 'archives'));
  mkdirSync(join(folder, 'resultats'));
  const { files, folders, campaign } = await listFolder(folder, [join(folder, 'resultats')]);
  expect(files.map((path) => basename(path))).toEqual(['a.csv', 'b.xlsx', '~$b.xlsx']);
  expect(folders).toEqual(['archives']);
  expect(campaign).toBe(join(folder, 'campaign.json'));
});

test('a folder without campaign.json has none', async () => {
  expect((await listFolder(temporaryFolder())).campaign).toBeUndefined();
});

test('a second copy comes after the first, whatever the mark of the copy', () => {
  const names = ['Retours_v2.xlsx', 'Retours.xlsx', 'Retours (2).xlsx', 'Retours.csv'];
  expect(names.sort(byName)).toEqual(['Retours.csv', 'Retours.xlsx', 'Retours (2).xlsx', 'Retours_v2.xlsx']);
});
