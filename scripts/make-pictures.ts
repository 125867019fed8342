// `npm run pictures`: a picture of each room with the example campaign, in docs/pictures; with --all also in every look, in out/pictures.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startEngine } from '#electron/engine/entry-node.ts';
import { builtWindow } from '#electron/host/built-window.ts';
import { type Host, serve } from '#electron/host/serve.ts';
import { BROWSER } from '#tests/browser/find-browser.ts';
import { PICTURES, type PictureOf } from './pictures/views.ts';
import { ROOT } from './run-tool.ts';

/** How the window is looked at: its size in pixels, its language and its colours. */
interface Look {
  readonly folder: string;
  readonly width: number;
  readonly height: number;
  readonly language: 'fr' | 'en';
  readonly theme: 'light' | 'dark' | 'contrast';
}

const SMALL = { width: 1366, height: 768, language: 'fr', theme: 'light' } as const;
const OUT = join(ROOT, 'out', 'pictures');
const GUIDE: Look = { ...SMALL, folder: join(ROOT, 'docs', 'pictures') };
const OTHERS: readonly Look[] = [
  { ...SMALL, folder: join(OUT, 'large'), width: 1920, height: 1080 },
  { ...SMALL, folder: join(OUT, 'zoomed'), width: 1093, height: 614 },
  { ...SMALL, folder: join(OUT, 'dark'), theme: 'dark' },
  { ...SMALL, folder: join(OUT, 'contrast'), theme: 'contrast' },
  { ...SMALL, folder: join(OUT, 'english'), language: 'en' },
];
const SIGNED = { author: 'A. Diarra', office: 'DGME' };

const { values } = parseArgs({
  options: { all: { type: 'boolean' }, only: { type: 'string' } },
});

async function loadExample(path: string): Promise<void> {
  const env = { KAFO_AUTHOR: SIGNED.author, KAFO_OFFICE: SIGNED.office };
  const engine = startEngine({ base: { path, mayCreate: true }, env, onProgress: () => {}, log: () => {} });
  await engine.call('settings.loadExample', {});
  await engine.call('reconcile.run', {});
  engine.close();
}

/** Serves a base as it is to be looked at; the look is a setting of the machine, as an officer makes it. */
async function open(folder: string, { language, theme }: Look): Promise<Host> {
  writeFileSync(join(folder, 'kafo-settings.json'), JSON.stringify({ ...SIGNED, language, theme }));
  const base = { path: join(folder, 'revue.kafo'), mayCreate: true };
  return serve({ base, port: 0, window: builtWindow(), env: {}, log: (line) => process.stderr.write(`${line}\n`) });
}

/** The page as it is when two looks at it in a row see the same. */
async function restingPicture(page: Page): Promise<Buffer> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  let last = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  for (let look = 0; look < 20; look++) {
    await page.waitForTimeout(150);
    const next = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (next.equals(last)) return next;
    last = next;
  }
  return last;
}

async function take(page: Page, { name, address, shows, before, after }: PictureOf, folder: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await before?.(page);
  await page.locator(shows).first().waitFor();
  writeFileSync(join(folder, `${name}.png`), await restingPicture(page));
  await after?.(page);
}

/** All pictures of one look, those of the empty base apart: each base is served by itself. */
async function takeAll(browser: Browser, look: Look, homes: { full: string; empty: string }): Promise<void> {
  mkdirSync(look.folder, { recursive: true });
  const { width, height, theme, folder } = look;
  for (const [isEmpty, home] of [
    [true, homes.empty],
    [false, homes.full],
  ] as const) {
    const wanted = PICTURES.filter((one) => (one.isEmpty ?? false) === isEmpty);
    const chosen = wanted.filter(({ name }) => values.only === undefined || name === values.only);
    if (chosen.length === 0) continue;
    const host = await open(home, look);
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      timezoneId: 'Africa/Bamako',
    });
    const page = await context.newPage();
    await page.goto(host.url);
    await page
      .getByRole('navigation')
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor();
    for (const picture of chosen) await take(page, picture, folder);
    await context.close();
    await host.close();
  }
}

const homes = {
  full: mkdtempSync(join(tmpdir(), 'kafo-pictures-')),
  empty: mkdtempSync(join(tmpdir(), 'kafo-pictures-')),
};
const browser = await chromium.launch({ ...(BROWSER && { executablePath: BROWSER }), args: ['--no-sandbox'] });
try {
  await loadExample(join(homes.full, 'revue.kafo'));
  for (const look of [GUIDE, ...(values.all ? OTHERS : [])]) {
    await takeAll(browser, look, homes);
    process.stdout.write(`${look.folder}\n`);
  }
} finally {
  await browser.close();
  for (const home of Object.values(homes)) rmSync(home, { recursive: true, force: true });
}
