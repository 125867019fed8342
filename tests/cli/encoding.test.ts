import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '#electron/cli/run.ts';

/** `Algérie` and `Côte d'Ivoire` in code page 850. */
const TEXT = Buffer.from(
  "Rapatriements de Maliens 2021;\nPays;Effectif\nAlg\x82rie;12\nNiger;14\nC\x93te d'Ivoire;3\n",
  'latin1',
);

it('holds back the figures of a text until its alphabet is said, then reads it so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-alphabet-'));
  const base = join(folder, 'b.kafo');
  writeFileSync(join(folder, 'MSPC_rapatries.csv'), TEXT);
  const printed: string[] = [];
  const world = { folder, env: {}, isTerminal: false, out: (text: string) => void printed.push(text), err: () => {} };
  const kafo = async (...argv: string[]) => {
    printed.length = 0;
    await run([...argv, '--base', base, '--json'], world);
    return JSON.parse(printed.join('')).files[0];
  };
  const before = await kafo('import', join(folder, 'MSPC_rapatries.csv'));
  const [question] = before.tables[0].questions;
  expect(question).toMatchObject({ topic: 'encoding', proposed: 'cp850' });
  expect(before.status).toBe('to_confirm');
  const wrong = await kafo('answer', '--question', question.id, '--with', 'windows-1252');
  expect(wrong.tables[0].questions.length).toBeGreaterThan(0);
  rmSync(base);
  await kafo('import', join(folder, 'MSPC_rapatries.csv'));
  const after = await kafo('answer', '--question', question.id, '--with', 'cp850');
  expect(after).toMatchObject({ status: 'imported', tables: [{ observations: 3, questions: [] }] });
  rmSync(folder, { recursive: true });
}, 20_000);
