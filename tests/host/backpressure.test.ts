import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type { Dispatch } from '#electron/engine/dispatch.ts';
import { createHandedFiles } from '#electron/host/handed-files.ts';
import { createSockets } from '#electron/host/sockets.ts';
import { ok } from '#shared/lib/result.ts';
import { openSocket } from './serve-for-tests.ts';

const CALLS = 200;
const ANSWER = 'x'.repeat(1_000_000);

const server = createServer();
let window: WebSocket | undefined;

afterEach(() => {
  window?.terminate();
  server.close();
});

test('a window that does not take its answers is not heard until it does; then it gets them all', async () => {
  let called = 0;
  const call = (async () => {
    called += 1;
    return ok(ANSWER);
  }) as unknown as Dispatch;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const files = createHandedFiles(() => '');
  const sockets = createSockets({ call, files, log: () => {}, knows: (key) => key === 'k', port: () => port });
  server.on('upgrade', sockets.upgrade);
  window = await openSocket(port, { key: 'k' });
  let answered = 0;
  window?.on('message', () => {
    answered += 1;
  });
  window?.pause();
  for (let id = 1; id <= CALLS; id++) {
    window?.send(JSON.stringify({ id, call: 'journal.list', input: {} }));
    // One at a time: what is read at once is answered at once.
    if (id % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(called).toBeLessThan(CALLS / 2);
  window?.resume();
  await expect.poll(() => answered, { timeout: 10_000 }).toBe(CALLS);
  await sockets.close();
});
