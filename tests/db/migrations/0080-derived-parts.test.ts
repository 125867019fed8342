import { expect, test } from 'vitest';
import { openBase } from '#electron/db/open.ts';
import { loadConsolidated } from '#electron/db/queries/derived.ts';
import { loadObservations } from '#electron/db/queries/observations.ts';
import { BY } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

test('keeps the facts and drops consolidated figures, which are computed again', () => {
  const figure = "INSERT INTO consolidated VALUES (1, 'k', 12, 'single', '[]', '', '[]', 1, 1, 1, 1);";
  const path = oldBase(70, `${ONE_FIGURE} ${figure}`);
  const base = openBase(path, { by: BY });
  expect(base.opening).toMatchObject({ from: 70 });
  expect(loadObservations(base).get('RETURN')).toHaveLength(1);
  expect(loadConsolidated(base)).toEqual([]);
  base.close();
});
