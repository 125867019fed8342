import { expect, test } from 'vitest';
import { openBase } from '#electron/db/open.ts';
import { loadOriginal } from '#electron/db/queries/originals.ts';
import { BY, tempBase } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

test('gives back originals that were stored whole, in one piece', () => {
  const path = oldBase(40, ONE_FIGURE);
  const base = openBase(path, { by: BY });
  expect(base.opening).toMatchObject({ from: 40, backup: path.replace('.kafo', '.sauvegarde-v40.kafo') });
  expect(loadOriginal(base, 'abc')).toEqual({ kept: 'whole', bytes: Buffer.from([1, 2, 3]) });
  base.close();
});

test('lets no piece be changed, taken away, written twice, or stand for a first one', () => {
  const base = tempBase();
  const insert = "INSERT INTO original_part (original, part, bytes) VALUES ('abc', ?, x'04')";
  base.transaction(() => {
    base.run("INSERT INTO journal VALUES (2, '', '', '', '', '', '', '', '')");
    base.run("INSERT INTO original VALUES ('abc', 4, 0, 'whole', 'abc', 'plain', x'010203', 2)");
    base.run(insert, 1);
  });
  expect(loadOriginal(base, 'abc')).toEqual({ kept: 'whole', bytes: Buffer.from([1, 2, 3, 4]) });
  for (const sql of ["UPDATE original_part SET bytes = x''", 'DELETE FROM original_part'])
    expect(() => base.run(sql)).toThrow(/rows are added, never changed/);
  expect(() => base.run(insert, 1)).toThrow();
  expect(() => base.run(insert, 0)).toThrow();
});
