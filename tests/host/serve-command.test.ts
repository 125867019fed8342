import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '#electron/cli/run.ts';
import { kafo } from '#tests/helpers/command-line.ts';
import { ROOT } from '#tests/helpers/project.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { ask, keyOf, openSocket } from './serve-for-tests.ts';

let folder = '';

beforeAll(() => {
  folder = temporaryFolder();
});

interface Served {
  readonly url: string;
  readonly port: number;
  stop(signal: NodeJS.Signals): Promise<number | null>;
  readonly left: () => readonly string[];
}

/** Starts the command as a shell does and waits for its link. */
async function serving(...more: readonly string[]): Promise<Served> {
  const args = [join(ROOT, 'electron/cli/main.ts'), 'serve', '--base', join(folder, 'b.kafo'), '--json', ...more];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let out = '';
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    out += text;
    if (out.includes('}')) break;
  }
  child.stdout.resume();
  const { url, port } = JSON.parse(out);
  return {
    url,
    port,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
    left: () => readdirSync(tmpdir()).filter((name) => name.includes(`-${child.pid}-`)),
  };
}

describe('kafo serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends in order at %s: base closed, nothing temporary left',
    async (signal) => {
      const { url, port, stop, left } = await serving();
      const key = await keyOf(url);
      const socket = await openSocket(port, { key });
      if (!socket) throw new Error('refused');
      await ask(socket, { id: 1, call: 'settings.rebuild', input: {} });
      await fetch(`http://127.0.0.1:${port}/folder`, { method: 'POST', headers: { 'x-kafo-key': key ?? '' } });
      expect(existsSync(join(folder, 'b.kafo-wal'))).toBe(true);
      expect(left()).toHaveLength(1);
      expect(await stop(signal)).toBe(0);
      expect(readdirSync(folder).filter((name) => name.startsWith('b.kafo'))).toEqual(['b.kafo']);
      expect(left()).toEqual([]);
    },
  );

  test('names a port that is taken, and ends', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const { status, out, err } = await kafo(folder, 'serve', '--base', 'c.kafo', '--port', port);
    taken.close();
    expect([status, out]).toEqual([3, '']);
    expect(err).toContain(port);
    expect(existsSync(join(folder, 'c.kafo'))).toBe(false);
  });

  test.each(['0x10', '80', '65536', '-1', 'huit', '1e4', ''])('names what is no port: %j', async (port) => {
    const { status, err } = await kafo(folder, 'serve', '--base', 'c.kafo', `--port=${port}`);
    expect(status).toBe(2);
    expect(err).toContain('65535');
  });

  test('names a base that cannot be', async () => {
    expect(await kafo(folder, 'serve', '--base', 'nulle-part/c.kafo')).toMatchObject({ status: 2 });
  });

  test('gives another link each time that Enter is pressed on a terminal', async () => {
    let [out, err] = ['', ''];
    let enter = () => {};
    const ended = run(['serve', '--base', 'd.kafo'], {
      folder,
      env: {},
      isTerminal: true,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      onEnter: (hear) => {
        enter = hear;
      },
    });
    await expect.poll(() => err, { timeout: 30_000 }).toContain('Ctrl+C');
    const first = /http\S+/.exec(out)?.[0] ?? '';
    enter();
    const second = /http\S+/.exec(err)?.[0] ?? '';
    expect(await keyOf(first)).toBeUndefined();
    expect(await keyOf(second)).toBeDefined();
    process.emit('SIGHUP');
    expect(await ended).toBe(0);
  });
});
