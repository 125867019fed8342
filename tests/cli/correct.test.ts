import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { writeWorkbook } from '#tests/helpers/workbooks.ts';

let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  await writeWorkbook(join(folder, 'envoi.xlsx'), 'Feuil1', [
    ['Maliens rapatriés par région en 2021'],
    ['Région', 'Colonne 1', 'Colonne 2'],
    ['Kayes', 120, 45],
    ['Gao', 80, 22],
  ]);
  await kafo(folder, 'import', 'envoi.xlsx', '--base', 'b.kafo', '--department', 'OIM');
});

const correct = (...sets: string[]) =>
  kafoJson(
    folder,
    ...['correct', '--base', 'b.kafo', '--submission', '1', '--table', 'Feuil1!A2:C4'],
    ...sets.flatMap((one) => ['--set', one]),
  );

describe('kafo correct', () => {
  test('commits what the correction makes certain, is in the journal, and undoing it reads the file as before', async () => {
    const { status, document } = await correct('column:B:sex=M', 'column:C:sex=F');
    expect(status).toBe(0);
    expect(document.files[0].tables[0]).toMatchObject({ certain: true, observations: 4 });
    expect(document.files[0].ledger.balance).toBe(0);
    const { document: journal } = await kafoJson(folder, 'journal', '--base', 'b.kafo');
    const entry = journal.entries.find(({ sentence }: { sentence: string }) => sentence.includes('corrigée'));
    expect(entry.sentence).toBe(
      'Lecture de « envoi.xlsx » (feuille « Feuil1 », A2:C4) corrigée : column:B:sex = M, column:C:sex = F.',
    );
    expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
    await kafo(folder, 'undo', '--base', 'b.kafo', '--entry', String(entry.entry));
    const again = await kafoJson(folder, 'import', 'envoi.xlsx', '--base', 'b.kafo');
    expect(again.document.files[0].tables[0].certain).toBe(false);
  });

  test.each([
    [['column:F:sex=M'], '« F » n’est pas dans le tableau A2:C4.'],
    [['row:9:role=exclude'], '« 9 » n’est pas dans le tableau A2:C4.'],
    [['column:B:sex=Z'], 'Valeurs permises : M, F, _T'],
    [['column:B:age=Y_GE18', 'table:period=en 2020'], '« en 2020 » n’est pas permis pour « period »'],
    [['label:Kayes:place=KAY'], 'ne change rien à la lecture'],
    [['table:role=x'], '« table:role=x » n’est pas une correction'],
    [['column:B=M'], '« column:B=M » n’est pas une correction'],
  ])('refuses %s with what is allowed, and stores nothing', async (sets, sentence) => {
    const { status, err } = await correct(...sets);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
    const { document } = await kafoJson(folder, 'journal', '--base', 'b.kafo');
    expect(JSON.stringify(document)).not.toContain('corrigée');
  });

  test('names the tables and the submissions that there are', async () => {
    const table = await kafo(
      folder,
      ...['correct', '--base', 'b.kafo', '--submission', '1', '--table', 'A9:B10', '--set', 'column:B:sex=M'],
    );
    expect(table.err).toContain('Tableaux : Feuil1!A2:C4');
    const submission = await kafo(
      folder,
      ...['correct', '--base', 'b.kafo', '--submission', '7', '--set', 'column:B:sex=M'],
    );
    expect(submission.err).toContain('Envois : 1 (envoi.xlsx)');
    expect((await kafo(folder, 'correct', '--help')).out).toContain('--set');
  });
});
