import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Engine, startEngine } from '#electron/engine/entry-node.ts';
import type { QueueItem } from '#shared/contract/queue.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';
import { agile } from '#tests/reader/make-encrypted.ts';

const engines: Engine[] = [];

afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
});

interface Watched {
  readonly engine: Engine;
  /** What windows were told of each file, in order. */
  readonly told: readonly string[];
  items(): Promise<readonly QueueItem[]>;
  receive(...files: readonly string[]): Promise<void>;
  /** Waits until nothing is read any more; gives the state of each file by its name. */
  end(): Promise<Record<string, string>>;
}

function open(folder: string, name = 'b.kafo'): Watched {
  const told: string[] = [];
  const engine = startEngine({
    base: { path: join(folder, name), mayCreate: true },
    env: { KAFO_AUTHOR: 'essai' },
    log: (line) => told.push(line),
    onProgress: () => {},
    onQueue: (id, item) => told.push(item ? `${item.file} ${item.state}` : `${id} gone`),
    onChange: (by) => told.push(by),
  });
  engines.push(engine);
  const items = async () => answered(await engine.call('intake.queue', {}));
  return {
    ...{ engine, told, items },
    receive: async (...files) => {
      answered(await engine.call('intake.receive', { sources: files.map((file) => join(folder, file)) }));
    },
    end: () =>
      vi.waitFor(
        async () => {
          const all = await items();
          expect(all.filter(({ state }) => UNDER_WAY.has(state))).toEqual([]);
          return Object.fromEntries(all.map(({ file, state }) => [file, state]));
        },
        { timeout: 10_000, interval: 20 },
      ),
  };
}

const UNDER_WAY = new Set(['waiting', 'reading', 'understanding', 'storing']);

function answered<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const inbox = (folder: string) => join(folder, 'b.kafo-reception');
/** Files that wait, wherever in the inbox. */
const kept = (folder: string) =>
  readdirSync(inbox(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'item.json')
    .map(({ name }) => name);

describe('the queue of received files', () => {
  it('reads one after the other, tells each stage, and keeps no file that was read', async () => {
    const folder = temporaryFolder();
    await writeReturns(join(folder, 'a.xlsx'), RETURNS);
    writeFileSync(join(folder, 'b.xlsx'), '');
    const { told, receive, end, items } = open(folder);
    await receive('a.xlsx', 'b.xlsx');
    expect(await end()).toEqual({ 'a.xlsx': 'done', 'b.xlsx': 'refused' });
    expect(told.filter((line, i) => line !== told[i - 1]).slice(0, 6)).toEqual([
      'a.xlsx waiting',
      'b.xlsx waiting',
      'a.xlsx reading',
      'a.xlsx understanding',
      'a.xlsx storing',
      'a.xlsx done',
    ]);
    expect(told).toContain('intake.import');
    const [first, second] = await items();
    expect(first).toMatchObject({
      department: 'MMEIA',
      submission: 1,
      result: { tables: 1, figures: 8, questions: 0 },
    });
    expect(second).toMatchObject({ sentence: { key: 'error.file.empty' }, submission: 0 });
    expect(kept(folder)).toEqual([]);
  });

  it('takes files of folders at any depth, the campaign first, and reads in the order in which they were received', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'envois', 'DGME'), { recursive: true });
    await writeReturns(join(folder, 'envois', 'DGME', 'a.xlsx'), RETURNS);
    await writeReturns(join(folder, 'envois', 'z.xlsx'), { ...RETURNS, Kayes: [121, 45] });
    writeFileSync(join(folder, 'envois', 'Thumbs.db'), 'x');
    const received = [
      { file: 'z.xlsx', department: 'MMEIA', at: '2022-02-01' },
      { file: 'a.xlsx', department: 'MMEIA', at: '2022-03-01' },
    ];
    writeFileSync(join(folder, 'envois', 'campaign.json'), JSON.stringify({ version: 1, received }));
    const { receive, end, items } = open(folder);
    await receive('envois');
    expect(await end()).toEqual({ 'campaign.json': 'done', 'a.xlsx': 'done', 'z.xlsx': 'done' });
    const second = (await items()).find(({ file }) => file === 'a.xlsx');
    expect(second).toMatchObject({ receivedAt: '2022-03-01', submission: 2, result: { replaces: ['z.xlsx'] } });
  });

  it('asks for the password of a protected file, keeps it nowhere, and asks again for a wrong one', async () => {
    const folder = temporaryFolder();
    const plain = await writeReturns(join(folder, 'a.xlsx'), RETURNS);
    writeFileSync(join(folder, 'secret.xlsx'), agile(plain, 'sésame-ouvre'));
    const { engine, receive, end, items } = open(folder);
    await receive('secret.xlsx');
    expect(await end()).toEqual({ 'secret.xlsx': 'password' });
    const give = async (password: string) => {
      const item = (await items())[0]?.id ?? '';
      answered(await engine.call('intake.resumeReceived', { item, password }));
      return end();
    };
    expect(await give('essai')).toEqual({ 'secret.xlsx': 'password' });
    expect((await items())[0]?.sentence?.key).toBe('error.file.wrong-password');
    expect(await give('sésame-ouvre')).toEqual({ 'secret.xlsx': 'done' });
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of written)
      expect(readFileSync(join(parentPath, name)).includes('sésame-ouvre')).toBe(false);
    expect(JSON.stringify(await engine.call('journal.list', {}))).not.toContain('refused');
  });

  it('loses nothing when the program ends: what waits is read by the next one', async () => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b', 'c'])
      await writeReturns(join(folder, `${name}.xlsx`), RETURNS, { year: 2018 + name.charCodeAt(0) - 97 });
    const first = open(folder);
    await first.receive('a.xlsx', 'b.xlsx', 'c.xlsx');
    first.engine.close();
    expect(kept(folder)).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
    // A copy that was being made is no file yet.
    mkdirSync(join(inbox(folder), '000009', 'file'), { recursive: true });
    writeFileSync(join(inbox(folder), '000009', 'file', 'd.xlsx'), 'half');
    const second = open(folder);
    expect(await second.end()).toEqual({ 'a.xlsx': 'done', 'b.xlsx': 'done', 'c.xlsx': 'done' });
    expect(kept(folder)).toEqual([]);
    const list = answered(await second.engine.call('intake.list', {}));
    expect(list).toMatchObject({ total: 3, states: { imported: 3 } });
    expect(list.lines.every(({ figures }) => figures === 8)).toBe(true);
  });

  it('ends the reading of one file, or takes it out of the line, and goes on with the others', async () => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b', 'c'])
      await writeReturns(join(folder, `${name}.xlsx`), RETURNS, { year: 2018 + name.charCodeAt(0) - 97 });
    const { engine, receive, end, items } = open(folder);
    await receive('a.xlsx', 'b.xlsx', 'c.xlsx');
    for (const item of ['000001', '000003']) {
      expect(answered(await engine.call('intake.cancelReceived', { item }))).toEqual({ cancelled: true });
    }
    expect(await end()).toEqual({ 'a.xlsx': 'cancelled', 'b.xlsx': 'done', 'c.xlsx': 'cancelled' });
    expect(answered(await engine.call('intake.list', {})).lines.map(({ file }) => file)).toEqual(['b.xlsx']);
    expect(answered(await engine.call('intake.cancelReceived', { item: '000002' }))).toEqual({ cancelled: false });
    expect(answered(await engine.call('intake.dismiss', {}))).toEqual({ dismissed: 3 });
    expect(await items()).toEqual([]);
    expect(existsSync(inbox(folder))).toBe(false);
  });

  it('keeps a file while something is in the way of the base, says what, and tries again when it is told to', async () => {
    const folder = temporaryFolder();
    await writeReturns(join(folder, 'a.xlsx'), RETURNS);
    writeFileSync(join(folder, 'b.kafo'), 'this is no base of Kafo, but a text');
    const { engine, receive, end, items } = open(folder);
    await receive('a.xlsx');
    expect(await end()).toEqual({ 'a.xlsx': 'failed' });
    expect((await items())[0]?.sentence?.key).toBe('error.base.foreign');
    expect(kept(folder)).toEqual(['a.xlsx']);
    rmSync(join(folder, 'b.kafo'));
    answered(await engine.call('intake.resumeReceived', { item: '000001' }));
    expect(await end()).toEqual({ 'a.xlsx': 'done' });
  });
});
