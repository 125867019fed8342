import { expect, test } from 'vitest';
import { openBase } from '#electron/db/open.ts';
import { loadAliases } from '#electron/db/queries/aliases.ts';
import { loadObservations } from '#electron/db/queries/observations.ts';
import { loadRecipes } from '#electron/db/queries/recipes.ts';
import { BY, tempBase } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

test('keeps facts, and starts with nothing learned', () => {
  const path = oldBase(30, ONE_FIGURE);
  const base = openBase(path, { by: BY });
  expect(base.opening).toMatchObject({ from: 30, backup: path.replace('.kafo', '.sauvegarde-v30.kafo') });
  expect(loadObservations(base).get('RETURN')).toHaveLength(1);
  expect(loadRecipes(base)).toEqual([]);
  expect(loadAliases(base)).toEqual([]);
  base.close();
});

test('lets no recipe and no alias be changed or taken away, and no version be written twice', () => {
  const base = tempBase();
  base.transaction(() => {
    base.run("INSERT INTO recipe VALUES (1, 1, 1, 'OIM', '{}', 1)");
    base.run("INSERT INTO alias VALUES (1, 'OIM', 'refArea', 'Gourma', 'GAO', 0, 1)");
  });
  for (const sql of [
    "UPDATE recipe SET content = ''",
    'DELETE FROM recipe',
    "UPDATE alias SET code = ''",
    'DELETE FROM alias',
  ])
    expect(() => base.run(sql)).toThrow(/rows are added, never changed/);
  expect(() => base.run("INSERT INTO recipe VALUES (2, 1, 1, 'OIM', '{}', 1)")).toThrow();
});
