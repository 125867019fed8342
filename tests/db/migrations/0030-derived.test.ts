import { expect, test } from 'vitest';
import { openBase } from '#electron/db/open.ts';
import { loadConsolidated, loadDiscrepancies } from '#electron/db/queries/derived.ts';
import { loadObservations } from '#electron/db/queries/observations.ts';
import { loadRules } from '#electron/db/queries/rules.ts';
import { BY } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

test('keeps facts and judgements, and starts with nothing derived', () => {
  const path = oldBase(
    20,
    `${ONE_FIGURE} INSERT INTO rule VALUES (1, '{"rule":"maximum","indicators":[],"reason":"r"}', 1);`,
  );
  const base = openBase(path, { by: BY });
  expect(base.opening).toMatchObject({ from: 20, backup: path.replace('.kafo', '.sauvegarde-v20.kafo') });
  expect(loadObservations(base).get('RETURN')).toHaveLength(1);
  expect(loadRules(base)).toEqual([{ rule: 'maximum', indicators: [], reason: 'r' }]);
  expect(loadDiscrepancies(base)).toEqual([]);
  expect(loadConsolidated(base)).toEqual([]);
  base.close();
});

test('leaves what is derived free to be deleted: it can be computed again', () => {
  const base = openBase(oldBase(20, ONE_FIGURE), { by: BY });
  base.run('DELETE FROM discrepancy');
  base.run('DELETE FROM consolidated');
  base.close();
});
