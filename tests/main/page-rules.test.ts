import { describe, expect, test } from 'vitest';
import { answerPage } from '#electron/main/answer-page.ts';
import { isAllowed, isOwnPage, mayFetch, PRIVILEGES, WEB_PREFERENCES } from '#electron/main/page-rules.ts';

/** Addresses that are, or pretend to be, the application's. */
const FOREIGN = [
  'https://app/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'file://app/index.html',
  'kafo://evil/',
  'kafo://app.evil.example/',
  'kafo://evil.example/kafo://app/',
  'kafo://x@app/',
  'kafo://app:80/',
  'kafo-evil://app/',
  'javascript:alert(1)//kafo://app/',
  'data:text/html,kafo://app/',
  'about:blank',
  'chrome://settings',
  'view-source:kafo://app/',
  'filesystem:kafo://app/temporary/x',
  'kafo:app/',
  ' ',
  '',
];

describe('a page of the application', () => {
  test('is one of its own protocol and name, wherever in it', () => {
    for (const address of ['kafo://app/', 'kafo://app', 'kafo://app/index.html#/journal', 'KAFO://app/x?y=z']) {
      expect(isOwnPage(address)).toBe(true);
    }
    expect(FOREIGN.filter(isOwnPage)).toEqual([]);
  });

  test('fetches nothing but pages of its own and what it made itself', () => {
    expect(['kafo://app/assets/x.js', 'data:image/png;base64,', 'blob:kafo://app/1-2'].filter(mayFetch)).toHaveLength(
      3,
    );
    const others = [
      ...FOREIGN.filter((address) => !address.startsWith('data:')),
      'blob:https://evil.example/1',
      'ws://127.0.0.1:1/',
      'blob:null/1',
    ];
    expect(others.filter(mayFetch)).toEqual([]);
  });

  test('may give to the clipboard, and nothing else', () => {
    expect(isAllowed('clipboard-sanitized-write', 'kafo://app/')).toBe(true);
    expect(isAllowed('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fileSystem',
      'hid',
      'unknown',
    ]) {
      expect(isAllowed(permission, 'kafo://app/')).toBe(false);
    }
  });

  test('is sandboxed, apart from Node, and held by the policy', () => {
    expect(WEB_PREFERENCES).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(PRIVILEGES).not.toHaveProperty('bypassCSP');
    expect(PRIVILEGES).not.toHaveProperty('allowServiceWorkers');
  });
});

describe('an answer of the protocol', () => {
  const page = { type: 'text/html; charset=utf-8', bytes: Buffer.from('<title>Kafo</title>'), keep: false };
  const pages = new Map([['/', page]]);
  const ask = (url: string, method = 'GET') => answerPage(pages, { url, method });

  test('is a page of the built window, with the policy', async () => {
    const answer = ask('kafo://app/');
    expect([answer.status, await answer.text()]).toEqual([200, '<title>Kafo</title>']);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(answer.headers.get('content-type')).toBe(page.type);
  });

  test('is nothing for what is not in the list, for other names and other verbs', () => {
    const asked = [
      'kafo://app/../secret.txt',
      'kafo://app/%2e%2e/x',
      'kafo://app//etc/passwd',
      'kafo://app/..%5cx',
      'kafo://evil/',
      'x',
    ];
    expect(asked.map((url) => ask(url).status)).toEqual(asked.map(() => 404));
    expect(ask('kafo://app/', 'POST').status).toBe(404);
  });
});
