import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBase } from '#electron/db/open.ts';
import { loadAnswers } from '#electron/db/queries/questions.ts';
import { type Engine, startEngine } from '#electron/engine/entry-node.ts';
import { type LiveReading, liveReading } from '#renderer/features/intake/worker/live-reading.ts';
import { MARKS } from '#renderer/features/intake/worker/protocol.ts';
import { unpack } from '#shared/cells/pack.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import type { FileSummary } from '#shared/contract/intake.ts';
import { CELLS_FILE, type Drafted, SETTING_FILE } from '#shared/contract/reading.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import type { ReadingContext } from '#shared/domain/intake/types.ts';
import { fromWire } from '#shared/errors/app-error.ts';
import { ROOT } from '#tests/samples/files.ts';

const UTF8 = {
  encode: (text: string) => Buffer.from(text, 'utf8'),
  decode: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
};

let folder = '';
let engine: Engine;

async function call<Name extends MethodName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await engine.call(name, input);
  if (!answer.ok) throw fromWire(answer.error);
  return answer.value;
}

/** A submission read as the window reads it. */
async function openLive(submission: number): Promise<LiveReading> {
  const target = join(folder, `window-${submission}`);
  await call('intake.open', { submission, target });
  const bytes = readFileSync(join(target, CELLS_FILE));
  const packet = new Uint8Array(bytes).buffer;
  const setting = JSON.parse(readFileSync(join(target, SETTING_FILE), 'utf8')) as ReadingContext;
  return liveReading(unpack(packet, UTF8) as Workbook, setting, () => 0);
}

async function stored(): Promise<readonly FileSummary[]> {
  return (await call('intake.submissions', {})).files;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kafo-live-'));
  engine = startEngine({
    base: { path: join(folder, 'base.kafo'), mayCreate: true },
    env: { KAFO_AUTHOR: 'A. Traoré', KAFO_OFFICE: 'DGME' },
    onProgress: () => {},
    log: () => {},
    clock: () => '2022-08-22T09:00:00Z',
  });
  const samples = join(ROOT, 'resources', 'samples');
  const sources = readdirSync(samples).filter((name) => /\.(?:xlsx|xls|ods|csv)$/.test(name));
  await call('intake.import', { sources: sources.map((name) => join(samples, name)) });
}, 60_000);
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the reading in the window', () => {
  test('is that of the engine, for every file of the example campaign: tables, questions and account', async () => {
    const files = await stored();
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const live = await openLive(file.submission);
      const { reading, marks } = live.read([]);
      const told = reading.tables.map(({ range, content, questions, figures, missing }) =>
        questions > 0 ? { range, content } : { range, content, figures, missing },
      );
      expect(told).toEqual(
        file.tables.map(({ range, content, certain, observations: figures, missing }) =>
          certain ? { range, content, figures, missing } : { range, content },
        ),
      );
      const asked = [...file.questions, ...file.tables.flatMap(({ questions }) => questions)];
      expect(reading.questions.map(({ id, sheet }) => `${sheet} ${id}`).sort()).toEqual(
        asked.map(({ id, sheet }) => `${sheet} ${id}`).sort(),
      );
      expect(reading.ledger.buckets).toEqual(file.ledger.buckets);
      expect(reading.ledger).toMatchObject({ read: file.ledger.read, kept: file.ledger.kept, balance: 0 });
      expect(reading.department.code).toBe(file.department);
      expect(marks.map(({ length }) => length)).toEqual(live.sheets.map(({ grid }) => grid.size));
    }
  }, 60_000);

  test('gives each answered question what saving it gives', async () => {
    const [file] = (await stored()).filter(({ status }) => status === 'to_confirm');
    if (!file) throw new Error('the campaign has a file that waits');
    const live = await openLive(file.submission);
    const draft: Drafted[] = [];
    for (;;) {
      const [question] = live.read(draft).reading.questions;
      if (!question) break;
      draft.push({
        sheet: question.sheet,
        question: question.id,
        answer: question.proposed || question.options[0]?.code || '2021',
      });
    }
    expect(draft.length).toBeGreaterThan(0);
    await call('intake.draft', { submission: file.submission, draft });
    const opened = await call('intake.open', { submission: file.submission, target: join(folder, 'again') });
    expect(opened.draft).toEqual(draft);
    const settled = await call('intake.settle', { submission: file.submission, given: draft });
    expect(settled.open).toBe(0);
    const after = (await stored()).find(({ submission }) => submission === settled.submission);
    expect(after?.ledger.buckets).toEqual(live.read(draft).reading.ledger.buckets);
    const again = await call('intake.open', { submission: file.submission, target: join(folder, 'again') });
    expect(again).toMatchObject({ submission: settled.submission, draft: [] });
    await call('journal.undo', { entry: settled.entry });
    const undone = (await stored()).find(({ sha256 }) => sha256 === file.sha256);
    expect(undone?.ledger.buckets).toEqual(file.ledger.buckets);
  });

  test('saves all or nothing, and refuses what is not asked', async () => {
    const [file] = (await stored()).filter(({ status }) => status === 'to_confirm');
    const [question] = file?.tables.flatMap(({ questions }) => questions) ?? [];
    if (!file || !question) throw new Error('the campaign has a question');
    const good = {
      sheet: question.sheet,
      question: question.id,
      answer: question.proposed || question.options[0] || '2021',
    };
    const given = [good, { sheet: question.sheet, question: 'dash:Z1:Z2:Z', answer: 'zero' }];
    await expect(call('intake.settle', { submission: file.submission, given })).rejects.toThrow('answer.unknown');
    const base = openBase(join(folder, 'base.kafo'), { readonly: true });
    expect(loadAnswers(base).filter((answer) => answer.question === question.id)).toEqual([]);
    base.close();
  });

  test('tells of a cell what it became, of whom, when and where, in words', async () => {
    const file = (await stored()).find(({ file: name }) => name.startsWith('MPFEF'));
    const live = await openLive(file?.submission ?? 0);
    const { marks, reading } = live.read([]);
    const sheet = reading.tables[0]?.sheet ?? 0;
    const grid = live.sheets[sheet]?.grid;
    const at = marks[sheet]?.indexOf(MARKS.indexOf('data') + 1) ?? -1;
    const story = live.tell(sheet, grid?.rows[at] ?? 0, grid?.columns[at] ?? 0);
    expect(story?.mark).toBe('data');
    expect(story?.figure?.about.map(({ dimension }) => dimension)).toContain('period');
    expect(story?.figure?.about[0]?.value.code).toBe('REPAT');
  });
});
