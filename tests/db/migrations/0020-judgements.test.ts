import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readJournal } from '#electron/db/journal/read.ts';
import { openBase } from '#electron/db/open.ts';
import { loadObservations } from '#electron/db/queries/observations.ts';
import { loadOriginal } from '#electron/db/queries/originals.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import { say } from '#shared/texts/say.ts';
import { BY, tempBase } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

test('keeps the facts of an older base, and leaves a back-up that names its version', () => {
  const path = oldBase(10, ONE_FIGURE);
  const base = openBase(path, { by: BY });
  expect(base.opening).toMatchObject({ created: false, from: 10 });
  expect(listSubmissions(base)).toMatchObject([{ file: 'retours.xlsx', department: 'OIM', live: true }]);
  expect(loadObservations(base).get('RETURN')).toMatchObject([{ value: 12, refArea: 'KAY', cell: 'B2', raw: '12' }]);
  expect(loadOriginal(base, 'abc')).toEqual({ kept: 'whole', bytes: Buffer.from([1, 2, 3]) });
  const last = readJournal(base).at(-1);
  expect(last?.kind).toBe('migrated');
  expect(last && say('fr', last.message)).toContain('de la version 10');
  base.close();

  const backup = path.replace('.kafo', '.sauvegarde-v10.kafo');
  expect(base.opening.backup).toBe(backup);
  const copy = new Database(backup, { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(10);
  expect(copy.prepare('SELECT value FROM observation').pluck().all()).toEqual([12]);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});

test('guards every table of judgements against changes and deletions', () => {
  const triggers = tempBase().all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  const names = triggers.map((trigger) => trigger.name);
  for (const table of ['answer', 'withdrawal', 'decision', 'rule', 'undo'])
    expect(names).toEqual(expect.arrayContaining([`${table}_no_update`, `${table}_no_delete`]));
});
