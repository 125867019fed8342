import { expect, test } from 'vitest';
import { latestVersion, MIGRATIONS } from '#electron/db/migrations/index.ts';
import { openBase } from '#electron/db/open.ts';
import { forgetDraft, keepDraft, loadDraft } from '#electron/db/queries/drafts.ts';
import { BY } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

const SAID = [{ sheet: 'Feuil1', question: 'dash:A1:B2:B', answer: 'zero' }];

test('gives an older base a place for drafts, which may be written over and forgotten', () => {
  const path = oldBase(90, ONE_FIGURE);
  const base = openBase(path, { by: BY });
  expect(base.opening).toMatchObject({ from: 90, to: latestVersion(MIGRATIONS) });
  expect(loadDraft(base, 'a')).toEqual([]);
  keepDraft(base, 'a', SAID, BY);
  keepDraft(base, 'a', [...SAID, ...SAID], BY);
  keepDraft(base, 'b', SAID, BY);
  forgetDraft(base, 'b');
  base.close();
  const again = openBase(path, { by: BY });
  expect(loadDraft(again, 'a')).toHaveLength(2);
  expect(loadDraft(again, 'b')).toEqual([]);
  again.close();
});
