import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { howToOpen } from '#electron/host/how-to-open.ts';
import { ROOT } from '#tests/helpers/project.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

let root = '';

beforeEach(() => {
  root = temporaryFolder();
});

function install(path: string): string {
  const program = join(root, path);
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, '');
  return program;
}

describe('the application is opened', () => {
  test('as a window of its own where Electron and a display are there', () => {
    const program = install('node_modules/electron/dist/electron');
    for (const env of [{ DISPLAY: ':0' }, { WAYLAND_DISPLAY: 'wayland-0' }]) {
      expect(howToOpen({ platform: 'linux', env, user: 1000, root })).toEqual({ desktop: program });
    }
    const other = install('elsewhere/electron.exe');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: dirname(other) };
    expect(howToOpen({ platform: 'win32', env, user: undefined, root })).toEqual({ desktop: other });
  });

  test('in the browser where the program, the display or a user of its own is missing', () => {
    const why = (env: Record<string, string>, user = 1000) => howToOpen({ platform: 'linux', env, user, root });
    expect(why({ DISPLAY: ':0' })).toEqual({ why: 'start.no_binary' });
    install('node_modules/electron/dist/electron');
    expect(why({})).toEqual({ why: 'start.no_display' });
    expect(why({ DISPLAY: '' })).toEqual({ why: 'start.no_display' });
    expect(why({ DISPLAY: ':0' }, 0)).toEqual({ why: 'start.root' });
  });
});

describe('npm start', () => {
  /** Runs the script and gives what it says until a link comes, or until it ends. */
  async function started(env: Record<string, string>): Promise<{ readonly out: string; readonly err: string }> {
    const args = [join(ROOT, 'scripts/start.ts'), '--base', join(root, 'b.kafo')];
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, PATH: '', ...env },
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    let [out, err] = ['', ''];
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      out += text;
      if (out.includes('\n')) break;
    }
    child.stdout.resume();
    child.kill('SIGTERM');
    await ended;
    return { out, err };
  }

  test('without Electron says so in one line and serves the application, though no browser can be opened', async () => {
    const { out, err } = await started({ ELECTRON_OVERRIDE_DIST_PATH: root });
    expect(err.split('\n').filter((line) => line !== '' && !line.startsWith('kafo: building'))).toHaveLength(1);
    expect(err).toContain('Electron manque');
    const link = /http:\/\/127\.0\.0\.1:\d+\/#key=\S+/.exec(out)?.[0] ?? '';
    expect(link).not.toBe('');
    // Whoever ends the script ends the server that it started.
    await expect(fetch(link)).rejects.toThrow();
  });
});
