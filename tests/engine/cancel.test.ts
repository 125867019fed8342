import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startEngine } from '#electron/engine/entry-node.ts';
import type { Progress } from '#shared/contract/progress.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { makeXlsx } from '#tests/reader/make-xlsx.ts';

/** A file that takes its reader about a second. */
function writeLarge(path: string): void {
  const rows = Array.from(
    { length: 150_000 },
    (_, i) => `<row><c t="str"><v>Libye ${i}</v></c><c><v>${i}</v></c><c><v>${i % 97}</v></c></row>`,
  );
  writeFileSync(path, makeXlsx({ sheets: [{ name: 'Retours', rows: rows.join('') }] }));
}

test('a file is cancelled while it is read: the progress moved, nothing is stored, and the engine works on', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'grand.xlsx');
  writeLarge(path);
  const shares: number[] = [];
  const engine = startEngine({
    base: { path: join(folder, 'b.kafo'), mayCreate: true },
    env: { KAFO_AUTHOR: 'essai' },
    log: () => undefined,
    onProgress: ({ stage, share }: Progress) => {
      if (stage !== 'read' || share === undefined) return;
      shares.push(share);
      if (share > 0.2) engine.cancel();
    },
  });
  try {
    const answer = await engine.call('intake.import', { sources: [path], department: 'MMEIA' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'file.cancelled', details: { file: 'grand.xlsx' } } });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
    const journal = await engine.call('journal.list', {});
    expect(JSON.stringify(journal)).not.toContain('grand.xlsx');
    writeFileSync(join(folder, 'petit.csv'), 'a;b\n1;2\n');
    const next = await engine.call('intake.inspect', { sources: [join(folder, 'petit.csv')] });
    expect(next).toMatchObject({ ok: true });
  } finally {
    engine.close();
  }
});

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const COUNTRIES = ['Algérie', 'Libye', 'Niger', 'Mauritanie', 'Sénégal', 'Maroc', 'Tunisie', 'Gabon'];

/** A long list of returns by year, month, country and sex. */
function writeList(path: string, rows: number): void {
  const lines = Array.from({ length: rows }, (_, row) => [
    1990 + Math.floor(row / 192),
    MONTHS[Math.floor(row / 16) % 12],
    COUNTRIES[Math.floor(row / 2) % 8],
    row % 2 ? 'Femmes' : 'Hommes',
    1000 + ((row * 37) % 499),
  ]);
  const head = ['Année', 'Mois', 'Pays de provenance', 'Sexe', 'Migrants de retour'];
  writeFileSync(path, [head, ...lines].map((line) => line.join(';')).join('\n'));
}

test.each(['understand', 'store'] as const)(
  'nothing of a file is stored that is cancelled when one begins to %s it',
  async (at) => {
    const folder = temporaryFolder();
    const path = join(folder, 'retours.csv');
    writeList(path, 20);
    let cancelled = false;
    const engine = startEngine({
      base: { path: join(folder, 'b.kafo'), mayCreate: true },
      env: { KAFO_AUTHOR: 'essai' },
      log: () => undefined,
      onProgress: ({ stage }) => {
        if (stage !== at || cancelled) return;
        cancelled = true;
        engine.cancel();
      },
    });
    try {
      const request = { sources: [path], department: 'MMEIA' };
      expect(await engine.call('intake.import', request)).toMatchObject({ error: { code: 'file.cancelled' } });
      expect(JSON.stringify(await engine.call('journal.list', {}))).not.toContain('retours.csv');
      expect(await engine.call('intake.import', request)).toMatchObject({ value: { files: [{ status: 'imported' }] } });
    } finally {
      engine.close();
    }
  },
);

test('it is told how much of a long list is stored', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'retours.csv');
  writeList(path, 6_000);
  const shares: number[] = [];
  const engine = startEngine({
    base: { path: join(folder, 'b.kafo'), mayCreate: true },
    env: { KAFO_AUTHOR: 'essai' },
    log: () => undefined,
    onProgress: ({ stage, share }) => {
      if (stage === 'store' && share !== undefined) shares.push(share);
    },
  });
  try {
    const answer = await engine.call('intake.import', { sources: [path], department: 'MMEIA' });
    expect(answer).toMatchObject({ value: { files: [{ status: 'imported', tables: [{ observations: 6_000 }] }] } });
    expect(shares).toEqual([0.68, 1]);
  } finally {
    engine.close();
  }
});
