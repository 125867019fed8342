import { expect, test } from 'vitest';
import { openBase } from '#electron/db/open.ts';
import { BY, tempBase } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

test('seals the entries that an older base holds', () => {
  const path = oldBase(70, ONE_FIGURE);
  const base = openBase(path, { by: BY });
  expect(base.opening).toMatchObject({ from: 70, backup: path.replace('.kafo', '.sauvegarde-v70.kafo') });
  const seals = base.all<{ seq: number; hash: string }>('SELECT seq, hash FROM journal_seal ORDER BY id');
  expect(seals).toEqual(base.all('SELECT seq, hash FROM journal ORDER BY seq'));
  base.close();
});

test('seals each new entry by itself, and lets no seal be changed or taken away', () => {
  const base = tempBase();
  const count = () => base.one<{ n: number }>('SELECT count(*) AS n FROM journal_seal')?.n ?? 0;
  const before = count();
  base.run("INSERT INTO journal VALUES (9, '', '', '', '', '', '', '', 'h')");
  expect(count()).toBe(before + 1);
  for (const sql of ["UPDATE journal_seal SET hash = ''", 'DELETE FROM journal_seal'])
    expect(() => base.run(sql)).toThrow(/rows are added, never changed/);
});

test('lets no replacement be changed or taken away', () => {
  const path = oldBase(90, `${ONE_FIGURE} INSERT INTO replacement VALUES (1, 1, 1, 1);`);
  const base = openBase(path, { by: BY });
  for (const sql of ['UPDATE replacement SET earlier = 2', 'DELETE FROM replacement'])
    expect(() => base.run(sql)).toThrow(/rows are added, never changed/);
  base.close();
});
