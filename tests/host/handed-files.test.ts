import { existsSync, readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createHandedFiles, type HandedFiles } from '#electron/host/handed-files.ts';
import { safeName, safeParts } from '#electron/host/safe-name.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { ask, hostForTests, keyOf, openSocket, raw, statusIn } from './serve-for-tests.ts';

const MB = 2 ** 20;

let folder = '';
let files: HandedFiles;

beforeEach(() => {
  folder = temporaryFolder();
  files = createHandedFiles(() => folder, MB);
});

const bytes = (size: number) => Readable.from([Buffer.alloc(size, 'x')]);
const left = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

async function refusal(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error instanceof AppError ? [error.code, error.details['file']] : error;
  }
  return 'taken';
}

describe('a file that is handed over', () => {
  test('goes when the engine has taken it over; what the officer chose on the machine stays', async () => {
    const alone = await files.take('a.xlsx', bytes(10));
    const within = files.makeFolder();
    await files.take('DNPD/b.xlsx', bytes(10), within);
    const other = await files.take('c.xlsx', bytes(10));
    for (const token of [alone, within]) await files.release(token);
    expect(left().map(({ name }) => name)).toEqual(['c.xlsx']);
    expect([alone, within].map(files.pathOf)).toEqual([undefined, undefined]);
    const chosen = files.adopt(files.pathOf(other) ?? '');
    await files.release(chosen);
    expect(left().map(({ name }) => name)).toEqual(['c.xlsx']);
  });

  test('lies under the name that the officer knows it by', async () => {
    const path = files.pathOf(await files.take('Retours 2021 (définitif).xlsx', bytes(10))) ?? '';
    expect(path.endsWith('/Retours 2021 (définitif).xlsx')).toBe(true);
    expect(statSync(path).size).toBe(10);
  });

  test('of a folder lies where it lay in that folder, beside others of its name', async () => {
    const dropped = files.makeFolder();
    const names = ['campaign.json', 'DNPD/2021/retours.xlsx', 'CIGEM/2021/retours.xlsx'];
    for (const name of names) await files.take(name, bytes(1), dropped);
    const root = files.pathOf(dropped) ?? '';
    expect(names.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    expect(await refusal(files.take('campaign.json', bytes(1), dropped))).toEqual(['hand.twice', 'campaign.json']);
    expect(await refusal(files.take('x.xlsx', bytes(1), 'unknown'))).toEqual(['hand.failed', 'x.xlsx']);
    expect(await refusal(files.take('x.xlsx', bytes(1), files.adopt(folder)))).toEqual(['hand.failed', 'x.xlsx']);
  });

  test('that is too large, or does not come to its end, leaves nothing', async () => {
    expect(await refusal(files.take('grand.xlsx', bytes(MB + 1)))).toEqual(['hand.too-large', 'grand.xlsx']);
    const cut = new Readable({ read: () => cut.destroy(new Error('cut')) });
    expect(await refusal(files.take('coupe.xlsx', cut))).toEqual(['hand.failed', 'coupe.xlsx']);
    expect(left()).toEqual([]);
  });

  test.skipIf(!existsSync('/dev/full'))('that the disk has no room for is told so', async () => {
    const full = createHandedFiles(() => '/dev/full/x');
    expect(await refusal(full.take('a.xlsx', bytes(1)))).not.toBe('taken');
  });
});

describe('names', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\win.ini', 'win.ini'],
    ['C:\\x\\y.xlsx', 'y.xlsx'],
    ['a\u0000b.xlsx', 'ab.xlsx'],
    ['NUL', '_NUL'],
    ['com1.xlsx', '_com1.xlsx'],
    ['x.xlsx. . ', 'x.xlsx'],
    ['...', 'fichier'],
    ['', 'fichier'],
    ['~$retours.xlsx', '~$retours.xlsx'],
    ['Rapatriés — août.ods', 'Rapatriés — août.ods'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeParts(given).at(-1)).toBe(kept);
  });

  test('whatever they are, none leads out of the folder, and a safe one stays as it is', () => {
    const pieces = fc.constantFrom('..', '.', '/', '\\', ':', 'a', 'é', '\u0000', ' ', '%2e', 'CON', '\ud800');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (name) => {
          const path = join('/dossier', ...safeParts(name));
          expect(relative('/dossier', path)).toMatch(/^(?!\.\.(?:\/|$)).+/);
          expect(safeName(safeName(name))).toBe(safeName(name));
        },
      ),
    );
  });
});

describe('over the host', () => {
  test('60 MB come and go as they are', async () => {
    const host = await hostForTests();
    const headers = { 'x-kafo-key': (await keyOf(host.url)) ?? '' };
    const at = `http://127.0.0.1:${host.port}`;
    const content = Buffer.alloc(60 * MB, 'kafo à 60 Mo');
    const folder = await (await fetch(`${at}/folder`, { method: 'POST', headers })).text();
    const into = { 'x-kafo-name': encodeURIComponent('Grand é.csv'), 'x-kafo-folder': folder };
    const answer = await fetch(`${at}/handed`, { method: 'POST', headers: { ...headers, ...into }, body: content });
    expect(await answer.text()).toMatch(/^[\w-]{36}$/);
    const back = await fetch(`${at}/made/${folder}/${encodeURIComponent('Grand é.csv')}`, { headers });
    expect(content.equals(Buffer.from(await back.arrayBuffer()))).toBe(true);
  });

  test('a folder with its campaign is imported as one', async () => {
    const host = await hostForTests();
    const key = (await keyOf(host.url)) ?? '';
    const post = async (path: string, headers: Record<string, string>, body: string) =>
      (
        await fetch(`http://127.0.0.1:${host.port}${path}`, {
          method: 'POST',
          headers: { 'x-kafo-key': key, ...headers },
          body,
        })
      ).text();
    const dropped = await post('/folder', {}, '');
    for (const name of ['lettre.txt', 'sous/lettre.txt']) {
      await post('/handed', { 'x-kafo-name': name, 'x-kafo-folder': dropped }, 'Monsieur le Directeur');
    }
    const socket = await openSocket(host.port, { key });
    const { answer } = await ask(socket ?? fail(), { id: 1, call: 'intake.import', input: { sources: [dropped] } });
    socket?.close();
    expect(answer).toMatchObject({ ok: true, value: { files: [{ file: 'lettre.txt' }, { file: 'sous' }] } });
  });

  test('a file that cannot be taken is refused with its sentence, a name that is no name with none', async () => {
    const host = await hostForTests();
    const key = (await keyOf(host.url)) ?? '';
    const headers = { 'x-kafo-key': key, 'x-kafo-name': 'a.xlsx', 'x-kafo-folder': 'unknown' };
    const answer = await fetch(`http://127.0.0.1:${host.port}/handed`, { method: 'POST', headers, body: 'x' });
    expect([answer.status, await answer.json()]).toEqual([422, { code: 'hand.failed', details: { file: 'a.xlsx' } }]);
    const odd = await fetch(`http://127.0.0.1:${host.port}/handed`, {
      method: 'POST',
      headers: { ...headers, 'x-kafo-name': '%E0%A4%A' },
      body: 'x',
    });
    expect(odd.status).toBe(400);
  });

  test('what was made is given by its name, and nothing else', async () => {
    const host = await hostForTests();
    const key = (await keyOf(host.url)) ?? '';
    const headers = { 'x-kafo-key': key };
    const at = `http://127.0.0.1:${host.port}`;
    const token = await (await fetch(`${at}/folder`, { method: 'POST', headers })).text();
    const socket = await openSocket(host.port, { key });
    await ask(socket ?? fail(), { id: 1, call: 'journal.export', input: { target: `${token}/Journal é.csv` } });
    socket?.close();
    expect(await (await fetch(`${at}/made/${token}`, { headers })).json()).toEqual(['Journal é.csv']);
    const csv = await fetch(`${at}/made/${token}/${encodeURIComponent('Journal é.csv')}`, { headers });
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    expect((await csv.arrayBuffer()).byteLength).toBeGreaterThan(0);
    for (const path of ['..%2F..%2Fsecret.txt', '%2e%2e', 'absent.csv', 'Journal%20%C3%A9.csv/x']) {
      const answer = await raw(
        host.port,
        `GET /made/${token}/${path} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nX-Kafo-Key: ${key}\r\n\r\n`,
      );
      expect([400, 404]).toContain(statusIn(answer));
    }
  });

  test('an upload that breaks off is no affair of the others', async () => {
    const host = await hostForTests();
    const key = (await keyOf(host.url)) ?? '';
    const head = `POST /handed HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nX-Kafo-Key: ${key}\r\nX-Kafo-Name: a\r\nContent-Length: 99999\r\n\r\n`;
    const socket = connect(host.port, '127.0.0.1', () => socket.write(`${head}some`, () => socket.destroy()));
    await new Promise((resolve) => socket.on('close', resolve));
    const socketOfWindow = await openSocket(host.port, { key });
    const { answer } = await ask(socketOfWindow ?? fail(), { id: 1, call: 'journal.list', input: {} });
    expect(answer.ok).toBe(true);
    socketOfWindow?.close();
    expect(host.bugs).toEqual([]);
  });
});

function fail(): never {
  throw new Error('refused');
}
