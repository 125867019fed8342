import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type RawData, WebSocket } from 'ws';
import { type Host, serve } from '#electron/host/serve.ts';
import type { FromWindow, ToWindow } from '#shared/contract/wire.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

export interface TestHost extends Host {
  readonly folder: string;
  readonly base: string;
  /** Technical lines about bugs: a test that expects none looks here. */
  readonly bugs: string[];
}

const open: TestHost[] = [];

afterAll(async () => {
  for (const host of open.splice(0)) await host.close();
});

/** A host on a new base, with a window of one page; closed when the tests of the file are over. */
export async function hostForTests(): Promise<TestHost> {
  const folder = temporaryFolder();
  const window = join(folder, 'window');
  mkdirSync(join(window, 'assets'), { recursive: true });
  writeFileSync(join(window, 'index.html'), '<!doctype html><title>Kafo</title>');
  writeFileSync(join(window, 'assets', 'main-1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const base = join(folder, 'campagne.kafo');
  const bugs: string[] = [];
  const host = await serve({
    base: { path: base, mayCreate: true },
    port: 0,
    window,
    env: { KAFO_AUTHOR: 'testeur' },
    log: (line) => void bugs.push(line),
  });
  const test = { ...host, folder, base, bugs };
  open.push(test);
  return test;
}

/** Exchanges a link for its key, as a window does; undefined when it is refused. */
export async function keyOf(url: string): Promise<string | undefined> {
  const { origin, hash } = new URL(url);
  const token = hash.slice('#key='.length);
  const answer = await fetch(`${origin}/session`, { method: 'POST', headers: { 'x-kafo-token': token, origin } });
  return answer.ok ? answer.text() : undefined;
}

/** What a host says to bytes that no browser and no library has mended; '' when it only hangs up. */
export function raw(port: number, text: string, patienceMs = 3_000): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(patienceMs, () => socket.destroy());
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}

/** The status of an answer that `raw` heard. */
export function statusIn(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

export interface SocketCall {
  readonly key?: string | undefined;
  readonly origin?: string;
  readonly host?: string;
  readonly path?: string;
  readonly words?: readonly string[];
}

/** Opens a socket as a window does, but for what is stated; undefined when it is refused. */
export function openSocket(
  port: number,
  { key = '', origin, host, path = '/', words }: SocketCall,
): Promise<WebSocket | undefined> {
  const own = `http://127.0.0.1:${port}`;
  const headers = host === undefined ? {} : { host };
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}${path}`,
    (words ?? ['kafo', key]).filter((word) => word !== ''),
    {
      headers,
      ...(origin === '' ? {} : { origin: origin ?? own }),
    },
  );
  return new Promise((resolve) => {
    socket.on('open', () => resolve(socket));
    socket.on('error', () => resolve(undefined));
  });
}

/** Asks over a socket and waits for the answer. */
export function ask(socket: WebSocket, message: FromWindow | object): Promise<Extract<ToWindow, { answer: unknown }>> {
  return new Promise((resolve, reject) => {
    const hear = (data: RawData) => {
      const heard = JSON.parse(String(data)) as ToWindow;
      if (!('answer' in heard) || !('id' in message) || heard.id !== message.id) return;
      socket.off('message', hear);
      resolve(heard);
    };
    socket.on('message', hear);
    socket.once('close', () => reject(new Error('closed')));
    socket.send(JSON.stringify(message));
  });
}

/** Whether the engine still answers: a question that touches the base, by a window of its own. */
export async function isAlive(host: TestHost): Promise<boolean> {
  const key = await keyOf(host.newLink());
  const socket = await openSocket(host.port, { key });
  if (!socket) return false;
  const { answer } = await ask(socket, { id: 1, call: 'journal.list', input: {} });
  socket.close();
  return answer.ok;
}
