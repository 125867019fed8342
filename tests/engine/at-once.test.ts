import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Engine, startEngine } from '#electron/engine/entry-node.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { writeWorkbook } from '#tests/helpers/workbooks.ts';

async function tell<Name extends MethodName>(engine: Engine, name: Name, input: InputOf<Name>) {
  const answer = await engine.call(name, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as OutputOf<Name>;
}

/** A table with two places that nobody knows: each is a question. */
async function askingFile(folder: string): Promise<string> {
  const path = join(folder, 'DNPD.xlsx');
  await writeWorkbook(path, '2021', [
    ['DNPD'],
    ['Migrants de retour par région, 2021'],
    ['Région', 'Migrants de retour'],
    ['Kayes', 10],
    ['Zone Alpha', 20],
    ['Zone Beta', 30],
  ]);
  return path;
}

test('two answers that are given at once are both kept, as if one had been given after the other', async () => {
  const folder = temporaryFolder();
  const engine = startEngine({
    base: { path: join(folder, 'b.kafo'), mayCreate: true },
    env: { KAFO_AUTHOR: 'testeur' },
    onProgress: () => {},
    log: (line) => process.stderr.write(line),
  });
  const { files } = await tell(engine, 'intake.import', { sources: [await askingFile(folder)], department: 'MMEIA' });
  const questions = files.flatMap(({ tables }) => tables.flatMap((table) => table.questions));
  const answers = await Promise.all(
    questions.map(({ id }) => engine.call('intake.answer', { question: id, answer: 'exclude' })),
  );
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  const submissions = await tell(engine, 'intake.submissions', {});
  expect(
    submissions.files.map(({ file, status, tables }) => [file, status, tables.map((one) => one.observations)]),
  ).toEqual([['DNPD.xlsx', 'imported', [1]]]);
  const { ok } = await tell(engine, 'settings.verify', {});
  expect(ok).toBe(true);
  engine.close();
});
