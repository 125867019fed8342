import { expect, test } from 'vitest';
import { canonicalJson } from '#electron/db/canonical.ts';
import { readJournal } from '#electron/db/journal/read.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import { withdraw } from '#electron/services/intake/withdraw-submission.ts';
import { undoJudgement } from '#electron/services/journal/undo-entry.ts';
import { derive } from '#electron/services/reconcile/derive.ts';
import { decide } from '#electron/services/reconcile/settle-discrepancy.ts';
import { rebuild } from '#electron/services/settings/rebuild-base.ts';
import { verify } from '#electron/services/settings/verify-base.ts';
import { tamper, tempBase } from '#tests/db/temp-base.ts';
import { deliver, returnsOf, testDesk } from './test-desk.ts';

const KAYES = 'conflict|RETURN|2021|KAY|10|_T|_T|_T|_T';

async function state(desk: Desk) {
  const { discrepancies, figures } = await derive(desk);
  const live = listSubmissions(desk.base()).flatMap(({ live: counts, file }) => (counts ? file : []));
  const kayes = discrepancies.find(({ id }) => id === KAYES);
  return { live, kayes: kayes && { state: kayes.state, values: kayes.digest }, bytes: canonicalJson(figures) };
}

/** Two departments that differ on Kayes, decided; then a correction of the first that changes Kayes. */
async function corrected() {
  const desk = testDesk(tempBase());
  deliver(desk, 'retours.xlsx', returnsOf('MMEIA', [120, 80, 60]));
  deliver(desk, 'oim.xlsx', returnsOf('OIM', [118, 80, 60]));
  const { entry } = await decide(desk, { discrepancy: KAYES, keep: 'OIM', reason: 'vu', similar: false });
  const before = await state(desk);
  const second = deliver(desk, 'corrigé.xlsx', returnsOf('MMEIA', [119, 80, 60]));
  return { desk, decided: entry, before, second };
}

test('a delivery that is withdrawn gives way to the one before, and its decision stands again', async () => {
  const { desk, before, second } = await corrected();
  expect(await state(desk)).toMatchObject({
    live: ['oim.xlsx', 'corrigé.xlsx'],
    kayes: { state: 'open', values: 'MMEIA=119;OIM=118' },
  });
  withdraw(desk, second, 'envoyé par erreur');
  expect(await state(desk)).toEqual(before);
  expect(readJournal(desk.base()).map(({ kind }) => kind)).toContain('withdrew');
});

test('a withdrawal can be undone: the later delivery counts again', async () => {
  const { desk, second } = await corrected();
  const after = await state(desk);
  const { entry } = withdraw(desk, second, 'erreur');
  await undoJudgement(desk, entry);
  expect(await state(desk)).toEqual(after);
  expect(await rebuild(desk)).toMatchObject({ changed: false });
  expect((await verify(desk)).ok).toBe(true);
});

test('a file that was replaced can be withdrawn too: it does not come back when the later one goes', async () => {
  const { desk, second } = await corrected();
  withdraw(desk, 1, 'remplacé');
  expect(await state(desk)).toMatchObject({ live: ['oim.xlsx', 'corrigé.xlsx'] });
  withdraw(desk, second, 'erreur');
  expect(await state(desk)).toMatchObject({ live: ['oim.xlsx'], kayes: undefined });
});

test('of three deliveries that follow each other the one in the middle may go without the first coming back', async () => {
  const { desk, second } = await corrected();
  deliver(desk, 'troisième.xlsx', returnsOf('MMEIA', [121, 80, 60]));
  withdraw(desk, second, 'erreur');
  expect(await state(desk)).toMatchObject({ live: ['oim.xlsx', 'troisième.xlsx'] });
});

test('the figures of a base are the same in whatever order files of different matter came in', async () => {
  const files = [
    () => ['a.xlsx', returnsOf('MMEIA', [120, 80, 60])] as const,
    () => ['b.xlsx', returnsOf('OIM', [118, 75, 61])] as const,
    () => ['c.xlsx', returnsOf('DGPC', [10, 20, 30], '2020')] as const,
  ];
  const results = new Set<string>();
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
  ]) {
    const desk = testDesk(tempBase());
    for (const i of order) {
      const [name, content] = files[i]?.() ?? ['', returnsOf('', [])];
      deliver(desk, name, content);
    }
    const { discrepancies, figures } = await derive(desk);
    results.add(canonicalJson({ discrepancies, figures: figures.map((figure) => ({ ...figure })) }));
  }
  expect(results.size).toBe(1);
});

test('a consolidated figure or a discrepancy altered by hand is found, and rebuilt', async () => {
  const { desk } = await corrected();
  await derive(desk);
  const columns = desk.base().all<{ table: string; column: string; type: string }>(
    `SELECT t.name AS "table", c.name AS "column", c.type FROM pragma_table_list t, pragma_table_info(t.name) c
     WHERE t.name IN ('discrepancy', 'consolidated', 'consolidated_part')`,
  );
  const altered = columns.map(({ table, column, type }) => {
    const other = type === 'TEXT' ? `coalesce("${column}", '') || 'x'` : `coalesce("${column}", 0) + 1`;
    return `UPDATE ${table} SET "${column}" = ${other} WHERE rowid = (SELECT max(rowid) FROM ${table})`;
  });
  for (const sql of [...altered, 'DELETE FROM consolidated WHERE id = 1', 'DELETE FROM discrepancy']) {
    expect((await verify(desk)).ok).toBe(true);
    tamper(desk.base().path, sql);
    expect({ sql, ok: (await verify(desk)).ok }).toEqual({ sql, ok: false });
    await rebuild(desk);
  }
  expect((await verify(desk)).ok).toBe(true);
});
