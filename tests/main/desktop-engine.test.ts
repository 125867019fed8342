import { EventEmitter } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MainProcess, startDesktopEngine } from '#electron/host/desktop-engine.ts';
import type { Port } from '#electron/host/link-port.ts';
import { createPendingCalls } from '#renderer/api/pending-calls.ts';
import { createPortFiles } from '#renderer/api/port-files.ts';
import type { FromMain, ToMain } from '#shared/contract/main-wire.ts';
import type { FromPort, ThroughPort } from '#shared/contract/port-wire.ts';
import type { EngineEvent, ToWindow } from '#shared/contract/wire.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

/** Electron's port is one that the host can use. */
const asPort = (port: MessagePortMain): Port => port;
expect(asPort).toBeDefined();

/** A port of Node in the clothes of Electron's. */
function dressed(port: MessagePort): Port {
  return {
    on: (event: string, hear: (message: { readonly data: unknown }) => void) =>
      event === 'message'
        ? port.on('message', (data) => hear({ data }))
        : port.on('close', () => hear({ data: undefined })),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}

const main = new EventEmitter();
const heard: ToMain[] = [];
const logged: string[] = [];
let ended: () => void = () => {};
const end = new Promise<void>((resolve) => {
  ended = resolve;
});
const tell = (data: FromMain, ports: readonly Port[] = []) => main.emit('message', { data, ports });
let folder = '';

/** A window as the renderer has it, at the other end of a channel. */
function openWindow() {
  const { port1, port2 } = new MessageChannel();
  tell({ word: 'window' }, [dressed(port1)]);
  const send = (message: ThroughPort | object) => port2.postMessage(message);
  const calls = createPendingCalls(send);
  const files = createPortFiles(send);
  const events: EngineEvent[] = [];
  const all: FromPort[] = [];
  calls.onEvent((event) => events.push(event));
  port2.on('message', (message: FromPort) => {
    all.push(message);
    if (!files.hear(message)) calls.hear(message as ToWindow);
  });
  return { ...calls, files, events, all, send, leave: () => port2.close() };
}

beforeAll(() => {
  folder = temporaryFolder();
  const parent = Object.assign(main, { postMessage: (message: ToMain) => void heard.push(message) });
  startDesktopEngine(parent as unknown as MainProcess, {
    env: { KAFO_AUTHOR: 'testeur' },
    log: (line) => void logged.push(line),
    exit: () => ended(),
  });
  tell({ word: 'open', base: join(folder, 'campagne.kafo') });
});

afterAll(async () => {
  tell({ word: 'close' });
  await end;
  // The base is closed: nothing of it is left beside its file.
  expect(existsSync(join(folder, 'campagne.kafo-wal'))).toBe(false);
});

describe('a window with a port', () => {
  test('asks and is answered, and hears what others changed', async () => {
    const [one, other] = [openWindow(), openWindow()];
    expect(await one.call('settings.verify', {})).toMatchObject({ ok: true });
    await one.call('settings.rebuild', {});
    await expect.poll(() => other.events).toContainEqual({ event: 'changed', by: 'settings.rebuild' });
    one.leave();
    other.leave();
  });

  test('hands files over piece by piece, and fetches what was made', async () => {
    const window = openWindow();
    const content = Buffer.alloc(3_500_000, 'kafo');
    const folderOfWindow = await window.files.folder();
    await window.files.hand(new File([content], 'x.csv'), { folder: folderOfWindow, name: 'Grand é.csv' });
    await window.files.hand(new File([], 'vide.csv'), { folder: folderOfWindow, name: 'vide.csv' });
    const made = await window.files.fetchMade(folderOfWindow);
    expect(made.map(({ name, bytes }) => [name, bytes.size]).sort()).toEqual([
      ['Grand é.csv', content.length],
      ['vide.csv', 0],
    ]);
    const [back] = made.filter(({ name }) => name === 'Grand é.csv');
    expect(content.equals(Buffer.from((await back?.bytes.arrayBuffer()) ?? new ArrayBuffer()))).toBe(true);
    const refused = window.files.hand(new File(['x'], 'x.csv'), { folder: 'unknown', name: 'x.csv' });
    await expect(refused).rejects.toMatchObject({ code: 'hand.failed' });
    window.leave();
  });

  test('names files by tokens, its own or those of a dialog; paths are refused', async () => {
    const window = openWindow();
    const path = join(folder, 'lettre.txt');
    writeFileSync(path, 'Monsieur le Directeur');
    tell({ word: 'adopt', request: 7, paths: [path] });
    const [told] = heard.splice(0);
    expect(told).toMatchObject({ word: 'tokens', request: 7 });
    const token = await window.files.hand(new File(['Monsieur'], 'autre.txt'));
    const inspected = await window.call('intake.inspect', { sources: [told?.tokens[0] ?? '', token] });
    expect(JSON.stringify(inspected)).toContain('lettre.txt');
    expect(JSON.stringify(inspected)).toContain('autre.txt');
    await expect(window.call('intake.inspect', { sources: [path] })).rejects.toMatchObject({ code: 'call.input' });
    window.leave();
  });

  test('is not hurt by what is no message, nor is any other', async () => {
    const window = openWindow();
    const odd: unknown[] = [
      null,
      0,
      'x',
      [],
      {},
      { id: -1 },
      { id: -2, hand: 1 },
      { id: -3, piece: 'x' },
      { id: -4, hand: 'a', read: 'b' },
    ];
    const more: unknown[] = [
      { id: -5, read: '../x', folder: '__proto__' },
      { id: -6, madeIn: 'constructor' },
      { id: -7, piece: null },
      { id: 1.5, call: 'x' },
    ];
    for (const message of [...odd, ...more]) window.send(message as object);
    expect(await window.call('settings.verify', {})).toMatchObject({ ok: true });
    // Two of them ask for what is not there; the rest is not even answered.
    const answered = window.all.flatMap((message) =>
      'id' in message && Number(message.id) < 1 ? [Number(message.id)] : [],
    );
    expect(answered.sort()).toEqual([-5, -6]);
    expect(logged).toEqual([]);
    window.leave();
  });

  test('that goes while it hands a file over takes nobody with it', async () => {
    const window = openWindow();
    window.send({ id: -1, hand: 'a.csv' });
    window.send({ id: -1, piece: new Uint8Array(10) });
    window.leave();
    expect(await openWindow().call('settings.verify', {})).toMatchObject({ ok: true });
  });
});
