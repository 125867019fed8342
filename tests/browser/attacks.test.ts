import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, type OpenWindow, openWindow } from './open-window.ts';

/** What a page from elsewhere tries: each gives what it got, or says that it got nothing. */
const ATTACKS = `
const tries = {
  fetch: () => fetch(AT + '/').then((answer) => answer.text()),
  opaque: () => fetch(AT + '/', { mode: 'no-cors' }).then((answer) => answer.text()),
  alive: () => fetch(AT + '/alive', { headers: { 'x-kafo-key': 'A'.repeat(43) } }).then((answer) => answer.text()),
  post: () => fetch(AT + '/folder', { method: 'POST', mode: 'no-cors', body: 'x' }).then((answer) => answer.text()),
  session: () => fetch(AT + '/session', { method: 'POST', mode: 'no-cors' }).then((answer) => answer.text()),
  socket: () => heard(new WebSocket(AT.replace('http', 'ws') + '/', ['kafo', 'A'.repeat(43)])),
  bare: () => heard(new WebSocket(AT.replace('http', 'ws') + '/')),
  script: () => element('script', 'src', '/assets/'),
  style: () => element('link', 'href', '/', { rel: 'stylesheet' }),
  image: () => element('img', 'src', '/icon.svg'),
  frame: () => element('iframe', 'src', '/').then((frame) => frame.contentDocument?.title),
};
const heard = (socket) => new Promise((resolve, reject) => {
  socket.onopen = () => resolve('opened');
  socket.onerror = () => reject();
});
const element = (name, field, path, more = {}) => new Promise((resolve, reject) => {
  const made = Object.assign(document.createElement(name), more, { [field]: AT + path });
  made.onload = () => resolve(made);
  made.onerror = () => reject();
  document.body.append(made);
});
window.outcome = Promise.all(Object.entries(tries).map(([name, attempt]) =>
  attempt().then((got) => [name, got ? String(got) : ''], () => [name, ''])));
`;

/** A server of somebody else on this machine, with a page that attacks. */
let elsewhere: Server;
let target = '';

const at = (name: string) => `http://${name}:${(elsewhere.address() as AddressInfo).port}/`;

/** Opens a page and gives the statuses that the host answered to what the page asked of it. */
async function visit(page: Page, url: string, port: number): Promise<number[]> {
  const statuses: number[] = [];
  page.on('response', (answer) => new URL(answer.url()).port === String(port) && statuses.push(answer.status()));
  // A refusal without words is an error page to the browser.
  await page.goto(url).catch(() => undefined);
  return statuses;
}

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    const form = `<form method="post" action="${target}/handed"><input name="x" value="y"></form><script>document.forms[0].submit()</script>`;
    const attack = `<body><script>const AT = '${target}';${ATTACKS}</script>`;
    response.end(request.url === '/form' ? form : attack);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  elsewhere.close();
  await closeBrowser();
});

describe.skipIf(BROWSER === undefined)('while a window is open', () => {
  let window: OpenWindow;

  beforeAll(async () => {
    window = await openWindow();
    target = `http://127.0.0.1:${window.host.port}`;
    await window.page.getByRole('navigation').first().waitFor();
  });

  afterAll(() => window.close());

  test.each(['127.0.0.1', 'localhost'])('a page of another server (%s) gets nothing of it', async (name) => {
    const page = await window.page.context().newPage();
    const statuses = await visit(page, at(name), window.host.port);
    const outcome = (await page.evaluate('window.outcome')) as readonly (readonly [string, string])[];
    expect(outcome).toHaveLength(11);
    expect(outcome.filter(([, got]) => got !== '')).toEqual([]);
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 403)).toEqual([]);
    const posted = page.waitForResponse(/handed/);
    await page.goto(`${at(name)}form`);
    expect((await posted).status()).toBe(403);
    await page.close();
  });

  test('a name that is made to mean this machine (DNS rebinding) gets nothing of it', async () => {
    const args = ['--no-sandbox', '--host-resolver-rules=MAP rebound.example 127.0.0.1'];
    const browser = await chromium.launch({ ...(BROWSER && { executablePath: BROWSER }), args });
    const page = await browser.newPage();
    expect(await visit(page, `http://rebound.example:${window.host.port}/`, window.host.port)).toEqual([403]);
    await browser.close();
  });

  test('another tab is told in French how it comes to a window, with a used link too', async () => {
    const page = await window.page.context().newPage();
    for (const url of [`${target}/`, window.host.url, `${target}/#key=${'A'.repeat(43)}`, `${target}/#/journal`]) {
      await page.goto(url);
      await page.getByText('Cette fenêtre n’est pas ouverte').waitFor();
      await page.getByText('appuyez sur Entrée').waitFor();
    }
    await page.goto(window.host.newLink());
    await page.getByRole('navigation').first().waitFor();
    await page.close();
  });

  test('what would be slipped into the window is not run, not drawn, and tells nobody', async () => {
    const complaints = window.complaints.length;
    const slipped = await window.page.evaluate(async (foreign) => {
      const { document } = globalThis as unknown as {
        document: { createElement(name: string): Record<string, unknown>; body: { append(one: unknown): void } };
      };
      const add = (name: string, fields: Record<string, unknown>) => {
        const made = Object.assign(document.createElement(name), fields);
        document.body.append(made);
        return made;
      };
      add('script', { textContent: 'globalThis.slipped = true' });
      add('script', { src: `${foreign}x.js` });
      add('iframe', { src: foreign });
      const style = add('style', { textContent: 'body { display: none }' });
      const told = await fetch(foreign, { mode: 'no-cors' }).then(
        () => 'told',
        () => '',
      );
      return { ran: 'slipped' in globalThis, styled: style['sheet'] !== null, told };
    }, at('127.0.0.1'));
    expect(slipped).toEqual({ ran: false, styled: false, told: '' });
    expect(window.complaints.length).toBeGreaterThan(complaints);
  });

  test('and the window goes on', async () => {
    await window.page.reload();
    await window.page.getByRole('navigation').first().waitFor();
  });
});

describe.skipIf(BROWSER === undefined)('a window whose link is cut', () => {
  test('says so and finds it again; when its host is gone for good it says that', { timeout: 60_000 }, async () => {
    const window = await openWindow();
    const { page, host } = window;
    let cut = () => {};
    await page.routeWebSocket(/127/, (socket) => {
      const server = socket.connectToServer();
      cut = () => {
        void socket.close();
        void server.close();
      };
    });
    await page.reload();
    await page.getByRole('navigation').first().waitFor();
    await page.route('**/alive', (route) => route.abort());
    cut();
    const lost = page.getByText('La liaison avec Kafo est coupée');
    await lost.waitFor();
    await page.unroute('**/alive');
    await lost.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Journal' }).click();
    await page.getByRole('heading', { name: 'Journal' }).waitFor();
    await page.route('**/alive', (route) => route.fulfill({ status: 403 }));
    cut();
    await page.getByText('Kafo ne répond plus').waitFor();
    expect(host.port).toBeGreaterThan(0);
    await window.close();
  });
});
