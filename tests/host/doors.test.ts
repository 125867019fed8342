import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { hostForTests, isAlive, keyOf, openSocket, raw, statusIn, type TestHost } from './serve-for-tests.ts';

let host: TestHost;
let key = '';

beforeAll(async () => {
  host = await hostForTests();
  key = (await keyOf(host.url)) ?? '';
});

const own = () => `127.0.0.1:${host.port}`;

interface Words {
  readonly verb?: string;
  readonly path?: string;
  readonly host?: string | undefined;
  readonly more?: readonly string[];
}

/** One request as bytes; the host is named rightly unless stated. */
function request({ verb = 'GET', path = '/', more = [], ...rest }: Words): string {
  const named = 'host' in rest ? rest.host : own();
  const lines = [`${verb} ${path} HTTP/1.1`, ...(named === undefined ? [] : [`Host: ${named}`]), ...more];
  return `${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`;
}

const status = async (words: Words) => statusIn(await raw(host.port, request(words)));

describe('what a page of the window asks', () => {
  test('the pages, and nothing of them without the right host', async () => {
    expect(await status({})).toBe(200);
    expect(await status({ path: '/assets/main-1.js' })).toBe(200);
    expect(await status({ verb: 'POST', path: '/folder', more: [`X-Kafo-Key: ${key}`] })).toBe(200);
  });

  test('every answer forbids what the window does not need', async () => {
    for (const path of ['/', '/nothing', '/alive']) {
      const answer = await raw(host.port, request({ path }));
      expect(answer).toMatch(/Content-Security-Policy: default-src 'none'; script-src 'self';/);
      expect(answer).not.toContain('unsafe-inline');
      expect(answer).toContain('X-Content-Type-Options: nosniff');
      expect(answer).not.toContain('Access-Control-Allow');
    }
  });
});

describe('refused', () => {
  test.each([
    ['another host (DNS rebinding)', 'kafo.example.org'],
    ['localhost by its name', 'localhost'],
    ['another port', '127.0.0.1:1'],
    ['no port', '127.0.0.1'],
    ['the address of another family', '[::1]'],
    ['a host with a user', 'x@127.0.0.1'],
  ])('%s', async (_title, named) => {
    const named2 = named.includes(':1') || named === '127.0.0.1' ? named : `${named}:${host.port}`;
    for (const path of ['/', '/alive']) {
      expect(await status({ path, host: named2, more: [`X-Kafo-Key: ${key}`] })).toBe(403);
    }
  });

  test('no host, or two', async () => {
    expect(await status({ host: undefined })).toBe(400);
    expect(await status({ host: 'evil.example', more: [`Host: ${own()}`] })).toBeGreaterThanOrEqual(400);
  });

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://localhost', 'file://'])(
    'the origin %s, key or not',
    async (origin) => {
      const more = [`Origin: ${origin}`, `X-Kafo-Key: ${key}`];
      for (const path of ['/', '/alive', '/made/x']) expect(await status({ path, more })).toBe(403);
      expect(await status({ verb: 'POST', path: '/folder', more })).toBe(403);
    },
  );

  test.each(['cross-site', 'same-site'])('what a page from elsewhere embeds (%s)', async (site) => {
    for (const path of ['/', '/assets/main-1.js', '/alive']) {
      expect(await status({ path, more: [`Sec-Fetch-Site: ${site}`, `X-Kafo-Key: ${key}`] })).toBe(403);
    }
  });

  test('no key, a guessed key, a key in another place', async () => {
    const words: readonly (readonly [string, string])[] = [
      ['GET', '/alive'],
      ['POST', '/handed'],
      ['POST', '/folder'],
      ['GET', '/made/x'],
      ['GET', '/made/x/y'],
    ];
    for (const [verb, path] of words) {
      expect(await status({ verb, path })).toBe(403);
      expect(await status({ verb, path, more: [`X-Kafo-Key: ${'A'.repeat(43)}`] })).toBe(403);
      expect(await status({ verb, path, more: ['X-Kafo-Key: undefined'] })).toBe(403);
      expect(await status({ verb, path, more: ['X-Kafo-Key:'] })).toBe(403);
      expect(await status({ verb, path: `${path}?key=${key}`, more: [`Cookie: kafo-key=${key}`] })).toBe(403);
    }
  });

  test('a link that was used, a guessed one, none', async () => {
    expect(await keyOf(host.url)).toBeUndefined();
    expect(await keyOf(`http://${own()}/#key=${'A'.repeat(43)}`)).toBeUndefined();
    expect(await status({ verb: 'POST', path: '/session' })).toBe(403);
    expect(await status({ verb: 'POST', path: '/session', more: ['X-Kafo-Token: undefined'] })).toBe(403);
  });

  test('of two links the older one, when it was not used', async () => {
    const [older, newer] = [host.newLink(), host.newLink()];
    expect(await keyOf(older)).toBeUndefined();
    expect(await keyOf(newer)).toBeDefined();
    expect(await keyOf(newer)).toBeUndefined();
  });

  test('paths that lead elsewhere, however they are written', async () => {
    const ways = [
      '..',
      '%2e%2e',
      '%252e%252e',
      '..%2f',
      '%2e%2e%2f',
      '..\\',
      '..%5c',
      '%c0%ae%c0%ae',
      '....//',
      '.%00./',
    ];
    const more = [`X-Kafo-Key: ${key}`];
    for (const way of ways) {
      for (const path of [`/${way}/secret.txt`, `/assets/${way}/${way}/secret.txt`, `/made/${way}/secret.txt`]) {
        const answer = await raw(host.port, request({ path, more }));
        expect([400, 404]).toContain(statusIn(answer));
        expect(answer).not.toContain('secret\r\n');
      }
    }
    expect(await status({ path: `http://${own()}/`, more })).toBe(404);
    expect(await status({ path: '//127.0.0.1/', more })).toBe(404);
  });

  test('names of the language itself, and verbs that nothing has', async () => {
    const more = [`X-Kafo-Key: ${key}`];
    for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await status({ path: `/${word}`, more })).toBe(404);
      expect(await status({ path: `/made/${word}/${word}`, more })).toBe(404);
    }
    for (const verb of ['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'POST']) {
      expect([0, 400, 404]).toContain(await status({ verb, more }));
    }
  });

  test('what is no HTTP at all', async () => {
    const bytes = [
      '\r\n\r\n',
      'HELO kafo\r\n\r\n',
      '\u0016\u0003\u0001\u0000',
      `GET / HTTP/1.1\r\nHost: ${own()}\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
    ];
    for (const text of bytes) expect([0, 400, 431]).toContain(statusIn(await raw(host.port, text, 500)));
  });

  test('a large body without a key, without it being heard to its end', async () => {
    const head = `POST /handed HTTP/1.1\r\nHost: ${own()}\r\nContent-Length: 1000000000\r\n\r\n`;
    expect(statusIn(await raw(host.port, head + 'x'.repeat(200_000)))).toBe(403);
  });
});

describe('sockets', () => {
  test('a page of the window with its key is let in', async () => {
    const socket = await openSocket(host.port, { key });
    expect(socket?.protocol).toBe('kafo');
    socket?.close();
  });

  test('no key, a guessed one, one in the address', async () => {
    expect(await openSocket(host.port, {})).toBeUndefined();
    expect(await openSocket(host.port, { key: 'A'.repeat(43) })).toBeUndefined();
    expect(await openSocket(host.port, { words: ['kafo'], path: `/?key=${key}` })).toBeUndefined();
    expect(await openSocket(host.port, { words: [key] })).toBeUndefined();
    expect(await openSocket(host.port, { words: ['other', key] })).toBeUndefined();
  });

  test('a foreign origin, none, a foreign host, another path: with the key too', async () => {
    for (const origin of ['http://evil.example', 'null', `http://localhost:${host.port}`, '']) {
      expect(await openSocket(host.port, { key, origin })).toBeUndefined();
    }
    expect(await openSocket(host.port, { key, host: `evil.example:${host.port}` })).toBeUndefined();
    expect(await openSocket(host.port, { key, path: '/../x' })).toBeUndefined();
  });

  test('whoever breaks off in the middle of asking for one', async () => {
    const head = `GET / HTTP/1.1\r\nHost: ${own()}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n`;
    for (let i = 0; i < 20; i++) {
      const socket = connect(host.port, '127.0.0.1', () => {
        socket.write(head);
        socket.resetAndDestroy();
      });
      socket.on('error', () => {});
      await new Promise((resolve) => socket.on('close', resolve));
    }
    expect(await isAlive(host)).toBe(true);
  });
});

test('thousands of connections that say nothing do not keep the window out', { timeout: 30_000 }, async () => {
  const mine = await openSocket(host.port, { key });
  let hungUp = 0;
  const sockets = Array.from({ length: 3_000 }, () =>
    connect(host.port, '127.0.0.1')
      .resume()
      .on('error', () => {})
      .on('close', () => {
        hungUp += 1;
      }),
  );
  // Only so many are held at all, and none for long.
  await expect.poll(() => hungUp, { timeout: 15_000 }).toBeGreaterThanOrEqual(2_000);
  expect(mine?.readyState).toBe(mine?.OPEN);
  mine?.close();
  expect(statusIn(await raw(host.port, request({})))).toBe(200);
  expect(await isAlive(host)).toBe(true);
  for (const socket of sockets) socket.destroy();
  expect(host.bugs).toEqual([]);
});
