import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { beforeAll, expect, test, vi } from 'vitest';
import { CHANNELS } from '#shared/contract/port-wire.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { buildShell } from '../../scripts/build-shell.ts';

let out = '';
const built = (path: string) => readFileSync(join(out, path), 'utf8');

beforeAll(async () => {
  out = temporaryFolder();
  await buildShell(out);
});

test('the preload is one file that needs nothing but Electron, and lets a port and two wishes through', () => {
  const text = built('preload/preload.cjs');
  expect([...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(text).not.toMatch(/\bimport\b\s*[({"]/);
  const given: Record<string, Record<string, unknown>> = {};
  let hearPort: (event: { ports: readonly string[] }) => void = () => {};
  const ipcRenderer = {
    send: vi.fn(),
    invoke: vi.fn(),
    on: (channel: string, hear: typeof hearPort) => {
      expect(channel).toBe(CHANNELS.port);
      hearPort = hear;
    },
  };
  const contextBridge = { exposeInMainWorld: (name: string, shell: Record<string, unknown>) => (given[name] = shell) };
  const postMessage = vi.fn();
  const world = {
    require: () => ({ contextBridge, ipcRenderer }),
    window: { postMessage },
    location: { origin: 'kafo://app' },
  };
  new Script(text).runInContext(createContext(world));
  expect(Object.entries(given).map(([name, shell]) => [name, Object.keys(shell)])).toEqual([
    ['kafoShell', ['connect', 'choose']],
  ]);
  hearPort({ ports: ['port'] });
  expect(postMessage.mock.calls).toEqual([[CHANNELS.port, 'kafo://app', ['port']]]);
});

test('the main process needs nothing but Electron and Node', () => {
  const names = [...built('main/main.mjs').matchAll(/^import .* from "([^"]+)";/gm)].map(([, name]) => name);
  expect(names.filter((name) => name !== 'electron' && !name?.startsWith('node:'))).toEqual([]);
  expect(names).toContain('electron');
});
