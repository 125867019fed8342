import { beforeEach, describe, expect, test } from 'vitest';
import type { Dispatch, Task } from '#electron/engine/dispatch.ts';
import { createHandedFiles } from '#electron/host/handed-files.ts';
import { LIMITS } from '#electron/host/limits.ts';
import { linkWindow, type WindowLink } from '#electron/host/window-link.ts';
import type { ToWindow } from '#shared/contract/wire.ts';
import { ok } from '#shared/lib/result.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { ask, hostForTests, isAlive, keyOf, openSocket } from './serve-for-tests.ts';

let heard: ToWindow[] = [];
let logged: string[] = [];
/** Calls that reached the engine, each with what ends it. */
let calls: { readonly name: string; readonly task: Task; answer(value: unknown): void }[] = [];
let link: WindowLink;

beforeEach(() => {
  [heard, logged, calls] = [[], [], []];
  const call = ((name: string, _input: unknown, task: Task) =>
    new Promise((resolve) => {
      calls.push({ name, task, answer: (value) => resolve(ok(value)) });
    })) as unknown as Dispatch;
  const files = createHandedFiles(() => temporaryFolder());
  link = linkWindow({ call, files, send: (message) => heard.push(message), log: (line) => logged.push(line) });
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const codes = () =>
  heard.flatMap((one) => ('answer' in one && !one.answer.ok ? [`${one.id} ${one.answer.error.code}`] : []));

describe('a window', () => {
  test('is answered by the number of its call, in whatever order answers come', async () => {
    link.hear({ id: 1, call: 'journal.list', input: {} });
    link.hear({ id: 2, call: 'settings.verify', input: {} });
    await turn();
    calls[1]?.answer('second');
    await turn();
    calls[0]?.answer('first');
    await turn();
    expect(heard).toEqual([
      { id: 2, answer: ok('second') },
      { id: 1, answer: ok('first') },
    ]);
  });

  test('ends a call of its own, and all of them when it goes', async () => {
    for (const id of [1, 2, 3]) link.hear({ id, call: 'journal.list', input: {} });
    await turn();
    link.hear({ id: 2, cancel: true });
    expect(calls.map(({ task }) => task.signal?.aborted)).toEqual([false, true, false]);
    link.close();
    expect(calls.map(({ task }) => task.signal?.aborted)).toEqual([true, true, true]);
  });

  test('hears the first word of each stage, and not more of it than can be drawn', async () => {
    link.hear({ id: 1, call: 'intake.inspect', input: {} });
    await turn();
    for (const stage of ['read', 'understand'] as const) {
      for (let done = 0; done < 1_000; done++)
        calls[0]?.task.onProgress?.({ stage, subject: 'a.xlsx', done, total: 1_000 });
    }
    expect(heard).toHaveLength(2);
    expect(heard[1]).toMatchObject({ id: 1, progress: { stage: 'understand', done: 0 } });
  });

  test('is idle when all is answered', async () => {
    link.hear({ id: 1, call: 'journal.list', input: {} });
    let idle = false;
    void link.idle().then(() => {
      idle = true;
    });
    await turn();
    expect(idle).toBe(false);
    calls[0]?.answer('x');
    await turn();
    expect(idle).toBe(true);
  });
});

describe('what is no message', () => {
  test.each([
    undefined,
    null,
    0,
    'journal.list',
    [],
    {},
    { id: 1 },
    { id: '1', call: 'journal.list', input: {} },
    { id: 1.5, call: 'journal.list', input: {} },
    { id: 1, call: 1 },
    { id: 1, call: ['journal.list'] },
    { id: 1, cancel: 'yes' },
    { id: 2 ** 60, call: 'journal.list' },
  ])('%j is not heard', async (message) => {
    link.hear(message);
    await turn();
    expect([heard, calls]).toEqual([[], []]);
  });

  test('a number that is taken is not given twice', async () => {
    link.hear({ id: 1, call: 'journal.list', input: {} });
    link.hear({ id: 1, call: 'journal.undo', input: { entry: 1 } });
    await turn();
    expect(calls.map(({ name }) => name)).toEqual(['journal.list']);
  });

  test('more calls at once than a window can need are turned away, and cancelling is still heard', async () => {
    for (let id = 0; id < LIMITS.running + 3; id++) link.hear({ id, call: 'journal.list', input: {} });
    await turn();
    expect(calls).toHaveLength(LIMITS.running);
    expect(codes()).toEqual([500, 501, 502].map((id) => `${id} link.busy`));
    link.hear({ id: 0, cancel: true });
    expect(calls[0]?.task.signal?.aborted).toBe(true);
  });

  test('a bug in between is told by its number, and stands in the log', async () => {
    const files = { ...createHandedFiles(() => ''), pathOf: () => JSON.parse('{') };
    const broken = linkWindow({
      call: (async () => ok(1)) as never,
      files,
      send: (one) => heard.push(one),
      log: (line) => logged.push(line),
    });
    broken.hear({ id: 1, call: 'intake.import', input: { sources: ['x'] } });
    await turn();
    expect(codes()).toEqual(['1 internal']);
    expect(logged.join()).toContain('"where":"window"');
  });
});

describe('over a real socket', () => {
  test('names of the language itself are no methods, malformed and binary messages are nothing', async () => {
    const host = await hostForTests();
    const socket = await openSocket(host.port, { key: await keyOf(host.url) });
    if (!socket) throw new Error('refused');
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'rounds.consolidate',
      'journal',
      '',
    ]) {
      const { answer } = await ask(socket, {
        id: 1,
        call: name,
        input: { folder: '/etc', target: '/tmp', language: 'fr' },
      });
      expect(answer).toMatchObject({ ok: false, error: { code: 'call.method' } });
    }
    for (const bad of ['{', 'null', '[]', '"x"', '{"id":1}', '{"__proto__":{"id":1,"call":"journal.list"}}', '\u0000'])
      socket.send(bad);
    socket.send(Buffer.from(JSON.stringify({ id: 7, call: 'journal.list', input: {} })));
    const polluted = '{"id":9,"call":"journal.list","input":{"__proto__":{"polluted":1}}}';
    const { answer } = await ask(socket, JSON.parse(polluted));
    expect(answer.ok).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    socket.close();
    expect(host.bugs).toEqual([]);
  });

  test('a message that is too long ends its window, and no other', async () => {
    const host = await hostForTests();
    const [one, other] = await Promise.all(
      [await keyOf(host.url), await keyOf(host.newLink())].map((key) => openSocket(host.port, { key })),
    );
    const closed = new Promise((resolve) => one?.on('close', resolve));
    one?.on('error', () => {});
    one?.send(JSON.stringify({ id: 1, call: 'journal.list', input: { author: 'x'.repeat(LIMITS.message) } }));
    await closed;
    expect(other?.readyState).toBe(other?.OPEN);
    other?.close();
    expect(await isAlive(host)).toBe(true);
    expect(host.bugs).toEqual([]);
  });

  test('what a deed changed is told to every window', async () => {
    const host = await hostForTests();
    const [one, other] = await Promise.all(
      [await keyOf(host.url), await keyOf(host.newLink())].map((key) => openSocket(host.port, { key })),
    );
    const told = new Promise((resolve) => other?.once('message', (data) => resolve(JSON.parse(String(data)))));
    if (one) await ask(one, { id: 1, call: 'settings.rebuild', input: {} });
    expect(await told).toEqual({ event: 'changed', by: 'settings.rebuild' });
  });
});
