import { expect, test } from 'vitest';
import { createDispatch } from '#electron/engine/dispatch.ts';
import { handlers } from '#electron/handlers/index.ts';
import type { Handlers } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';

/** A dispatch whose handler of `journal.undo` does this; the log is collected. */
function dispatchWith(undo: () => never): { readonly call: ReturnType<typeof createDispatch>; readonly log: string[] } {
  const log: string[] = [];
  const changed = { ...handlers, 'journal.undo': undo } as unknown as Handlers<null>;
  return {
    call: createDispatch(
      changed,
      () => null,
      (line) => log.push(line),
    ),
    log,
  };
}

test('an expected failure crosses as data, with its details', async () => {
  const { call, log } = dispatchWith(() => {
    throw new AppError('undo.nothing', { entry: '7' });
  });
  expect(await call('journal.undo', { entry: 7 })).toEqual({
    ok: false,
    error: { code: 'undo.nothing', details: { entry: '7' } },
  });
  expect(log).toEqual([]);
});

test('a bug is told by an id that is found in the log, and by nothing else', async () => {
  const { call, log } = dispatchWith(() => {
    throw new Error('a column is missing');
  });
  const answer = await call('journal.undo', { entry: 7 });
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
  const id = answer.ok ? '' : String(answer.error.details['id']);
  expect(log).toHaveLength(1);
  expect(JSON.parse(log[0] ?? '')).toMatchObject({ id, where: 'journal.undo' });
  expect(log[0]).toContain('a column is missing');
});

test('an input that breaks the contract never reaches the handler', async () => {
  const { call } = dispatchWith(() => {
    throw new Error('reached');
  });
  expect(await call('journal.undo', { entry: 0 })).toEqual({
    ok: false,
    error: { code: 'call.input', details: { method: 'journal.undo', field: 'entry' } },
  });
});

test('a method that the contract does not know is refused, inherited names too', async () => {
  const { call } = dispatchWith(() => {
    throw new Error('reached');
  });
  for (const name of ['nothing.here', 'toString', '__proto__']) {
    expect(await call(name as 'journal.undo', { entry: 1 })).toMatchObject({ error: { code: 'call.method' } });
  }
});
