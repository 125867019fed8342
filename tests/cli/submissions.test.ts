import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { kafoJson } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { writeWorkbook } from '#tests/helpers/workbooks.ts';

let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  await writeWorkbook(join(folder, 'envoi.xlsx'), 'Retours', [
    ['Migrants de retour par région'],
    ['Région', 2020, 2021],
    ['Kayes', 12, '-'],
    ['Gao', '-', 7],
    ['Mopti', 3, 4],
  ]);
  await kafo(folder, 'import', 'envoi.xlsx', '--base', 'b.kafo');
});

const answer = (question: string, value: string) =>
  kafo(folder, 'answer', '--base', 'b.kafo', '--question', question, '--with', value);

describe('kafo submissions', () => {
  test('lists the files that count with their numbers and what they still wait for, long after they were imported', async () => {
    const told = await kafo(folder, 'submissions', '--base', 'b.kafo');
    expect(told.status).toBe(1);
    expect(told.out).toContain('n°');
    expect(told.out).toMatch(/1 {2}à confirmer {2}inconnu .*envoi\.xlsx/);
    expect(told.out).toContain('dash:A2:C5:B');
    const { document } = await kafoJson(folder, 'submissions', '--base', 'b.kafo');
    expect(document.files.map(({ submission }: { submission: number }) => submission)).toEqual([1]);
    expect(document.files[0].questions.map(({ id }: { id: string }) => id)).toEqual(['department']);
  });

  test('keeps naming a question and a file by the numbers that were printed first, though each answer has the file read again', async () => {
    const { document } = await kafoJson(folder, 'submissions', '--base', 'b.kafo');
    const [file] = document.files;
    const printed = [...file.questions, ...file.tables.flatMap(({ questions }: { questions: [] }) => questions)];
    const values: Record<string, string> = { department: 'MMEIA', dash: 'missing' };
    for (const { id, number } of printed) {
      const told = await answer(String(number), values[id.split(':')[0]] ?? '');
      if (told.status === 2) expect(told.err).toContain('n’est pas ouverte');
    }
    expect((await kafo(folder, 'submissions', '--base', 'b.kafo')).status).toBe(0);
    const confirmed = await kafo(folder, 'confirm', '--base', 'b.kafo', '--submission', '1');
    expect(confirmed.out).toContain('Lecture gardée pour MMEIA');
  });
});
