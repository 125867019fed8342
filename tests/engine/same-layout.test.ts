import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Engine, startEngine } from '#electron/engine/entry-node.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { writeSheets } from '#tests/helpers/workbooks.ts';

async function tell<Name extends MethodName>(engine: Engine, name: Name, input: InputOf<Name>) {
  const answer = await engine.call(name, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as OutputOf<Name>;
}

const counts = async (engine: Engine) => {
  const { files } = await tell(engine, 'intake.submissions', {});
  return files.map(({ submission, tables }) => ({ submission, tables: tables.map((one) => one.observations) }));
};

test('what is stored after a correction is what the file gives whenever it is read again', async () => {
  const folder = temporaryFolder();
  const engine = startEngine({
    base: { path: join(folder, 'b.kafo'), mayCreate: true },
    env: { KAFO_AUTHOR: 'testeur' },
    onProgress: () => {},
    log: (line) => process.stderr.write(line),
  });
  const sheet = (year: number, by: number) => [
    [`Migrants de retour par région, ${year}`],
    ['Région', 'Hommes', 'Femmes', 'Observés'],
    ['Kayes', 10 + by, 4, 30],
    ['Gao', 7, 3 + by, 40],
  ];
  const path = join(folder, 'retours.xlsx');
  await writeSheets(path, { '2020': sheet(2020, 1), '2021': sheet(2021, 5) });
  await tell(engine, 'intake.import', { sources: [path], department: 'MMEIA' });
  const [before] = await counts(engine);
  const correct = (name: string, column: string, value: string) => ({
    submission: before?.submission ?? 0,
    sheet: name,
    corrections: [{ target: { on: 'column' as const, column }, field: 'role' as const, value }],
  });
  await tell(engine, 'intake.correct', correct('2020', 'D', 'exclude'));
  const [after] = await counts(engine);
  // A word that changes no number of figures has the file read once more.
  await tell(engine, 'intake.correct', {
    submission: after?.submission ?? 0,
    sheet: '2021',
    corrections: [{ target: { on: 'label', text: 'Gao' }, field: 'place', value: 'KID' }],
  });
  const [again] = await counts(engine);
  expect(after?.tables).not.toEqual(before?.tables);
  expect(again?.tables).toEqual(after?.tables);
  engine.close();
});
