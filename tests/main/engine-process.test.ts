import { EventEmitter } from 'node:events';
import type { BaseWindow, Dialog, MessagePortMain, UtilityProcess } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { chooseFiles } from '#electron/main/choose-files.ts';
import { createEngineProcess, type EngineProcess } from '#electron/main/engine-process.ts';
import type { FromMain } from '#shared/contract/main-wire.ts';
import { CHANNELS } from '#shared/contract/port-wire.ts';

/** A utility process that notes what it is told. */
class Child extends EventEmitter {
  readonly heard: FromMain[] = [];
  readonly ports: unknown[] = [];
  postMessage(message: FromMain, ports: MessagePortMain[] = []): void {
    this.heard.push(message);
    this.ports.push(...ports);
    if (message.word === 'close') queueMicrotask(() => this.emit('exit', 0));
    if (message.word === 'adopt') {
      const tokens = message.paths.map((_path, i) => `token-${i}`);
      queueMicrotask(() => this.emit('message', { word: 'tokens', request: message.request, tokens }));
    }
  }
}

let children: Child[] = [];
let engine: EngineProcess;
const given: unknown[] = [];
const page = { postMessage: (...words: unknown[]) => void given.push(words) };

beforeEach(() => {
  children = [];
  given.length = 0;
  engine = createEngineProcess({
    fork: (() => {
      const child = new Child();
      children.push(child);
      return child as unknown as UtilityProcess;
    }) as never,
    channel: () => ({ port1: 'engine end', port2: 'page end' }) as never,
    entry: '/x/entry-electron.ts',
    base: '/bases/campagne.kafo',
  });
});

describe('the engine of the desktop application', () => {
  test('is started when a page first asks, and hears its base before any window', () => {
    expect(children).toHaveLength(0);
    engine.connect(page);
    engine.connect(page);
    expect(children).toHaveLength(1);
    expect(children[0]?.heard.map(({ word }) => word)).toEqual(['open', 'window', 'window']);
    expect(children[0]?.heard[0]).toEqual({ word: 'open', base: '/bases/campagne.kafo' });
    expect(children[0]?.ports).toEqual(['engine end', 'engine end']);
    expect(given).toEqual([1, 2].map(() => [CHANNELS.port, null, ['page end']]));
  });

  test('is started again for a page that asks after it died', () => {
    engine.connect(page);
    children[0]?.emit('exit', 1);
    engine.connect(page);
    expect(children.map(({ heard }) => heard.length)).toEqual([2, 2]);
  });

  test('is told to end, and waited for', async () => {
    await engine.close();
    expect(children).toHaveLength(0);
    engine.connect(page);
    await engine.close();
    expect(children[0]?.heard.at(-1)).toEqual({ word: 'close' });
  });

  test('that dies while it is asked for tokens gives none', async () => {
    engine.connect(page);
    const tokens = engine.adopt(['/a.xlsx']);
    children[0]?.emit('exit', 1);
    expect(await tokens).toEqual([]);
  });
});

describe('files that an officer chooses', () => {
  const dialog = (filePaths: string[], canceled = false): Pick<Dialog, 'showOpenDialog'> => ({
    showOpenDialog: (async () => ({ canceled, filePaths })) as Dialog['showOpenDialog'],
  });
  const choose = (from: Pick<Dialog, 'showOpenDialog'>) => chooseFiles(from, {} as BaseWindow, engine.adopt, 'fr');

  test('reach the page as tokens with names: it never learns where they lie', async () => {
    const chosen = await choose(dialog(['/home/a/DNPD/Retours é.xlsx', '/home/a/b.csv']));
    expect(chosen).toEqual([
      { token: 'token-0', name: 'Retours é.xlsx' },
      { token: 'token-1', name: 'b.csv' },
    ]);
    expect(JSON.stringify(chosen)).not.toContain('/home');
    expect(children[0]?.heard.at(-1)).toMatchObject({ paths: ['/home/a/DNPD/Retours é.xlsx', '/home/a/b.csv'] });
  });

  test('are none when he thinks better of it: no engine is asked', async () => {
    expect(await choose(dialog(['/home/a/b.csv'], true))).toEqual([]);
    expect(await choose(dialog([]))).toEqual([]);
    expect(children).toHaveLength(0);
  });
});
