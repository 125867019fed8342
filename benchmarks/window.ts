import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startEngine } from '#electron/engine/entry-node.ts';
import { builtWindow } from '#electron/host/built-window.ts';
import { BROWSER } from '#tests/browser/find-browser.ts';
import { makeWorkbook } from './make-workbook.ts';
import { measureIn } from './measure.ts';
import { print } from './print.ts';
import { RAIL, type Switch, switchRooms, USABLE, until, watchGrid } from './window-page.ts';
import { type Task, type Trace, traced } from './window-trace.ts';

const RECONCILE_STEP = fileURLToPath(new URL('./reconcile-step.ts', import.meta.url));
const CLI = fileURLToPath(new URL('../electron/cli/main.ts', import.meta.url));
/** A little more than 200 000: a campaign grows by whole countries. */
const OBSERVATIONS = 209_000;
const ROWS = 100_000;
/** Each turn of the wheel is taken before the next: as fast as the window follows. */
const WHEEL = { times: 240, pixels: 240 };

/** What the window costs its user, by Chromium's own trace: nothing is judged here. */
export async function benchWindow(folder: string): Promise<void> {
  if (BROWSER === undefined) return print('\nwindow: no browser is on this machine; left out');
  const base = join(folder, 'window.kafo');
  const book = join(folder, 'Retours.xlsx');
  print('\nwindow, on a base of 200 000 observations, 1366 x 768');
  await measureIn(RECONCILE_STEP, 'make', base, `${OBSERVATIONS}`);
  await reconcile(base);
  await makeWorkbook(book, ROWS);
  builtWindow();
  const served = await startServer(base);
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await benchOpening(browser, page, served.url, served.ms);
    await benchRooms(browser, page);
    await benchImport(browser, page, book);
    await benchScrolling(browser, page);
  } finally {
    await browser.close();
    await served.stop();
  }
}

async function reconcile(path: string): Promise<void> {
  const engine = startEngine({ base: { path, mayCreate: false }, env: {}, onProgress: () => {}, log: print });
  const answer = await engine.call('reconcile.run', {});
  engine.close();
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

interface Served {
  readonly url: string;
  /** Milliseconds from the start of the command to its link. */
  readonly ms: number;
  stop(): Promise<void>;
}

async function startServer(base: string): Promise<Served> {
  const began = performance.now();
  const args = ['--no-warnings', CLI, 'serve', '--base', base, '--json'];
  // Somebody signs: else the window asks who.
  const env = { ...process.env, KAFO_AUTHOR: 'bench', KAFO_OFFICE: 'bench' };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let out = '';
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    out += text;
    if (out.includes('}')) break;
  }
  child.stdout.resume();
  const { url } = JSON.parse(out) as { url: string };
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { url, ms: performance.now() - began, stop };
}

async function benchOpening(browser: Browser, page: Page, url: string, servedMs: number): Promise<void> {
  let opened = 0;
  const trace = await traced(browser, async () => {
    const began = performance.now();
    await page.goto(url);
    await until(page, USABLE);
    opened = performance.now() - began;
  });
  print(`  usable window                 ${ms(opened)} after the link; the link ${ms(servedMs)} after the command`);
  printTasks(trace.tasks);
}

async function benchRooms(browser: Browser, page: Page): Promise<void> {
  for (const turn of ['first visit', 'again']) {
    let switches: readonly Switch[] = [];
    const trace = await traced(browser, async () => {
      switches = await switchRooms(page);
    });
    for (const { room, shown, filled } of switches)
      print(`  ${`room ${room}, ${turn}`.padEnd(36)} shown ${ms(shown)}  filled ${ms(filled)}`);
    printTasks(trace.tasks);
  }
}

async function benchImport(browser: Browser, page: Page, book: string): Promise<void> {
  await page.locator(RAIL).nth(1).click();
  await until(page, USABLE);
  let lasted = 0;
  const trace = await traced(browser, async () => {
    const began = performance.now();
    await page.locator('input[type=file]').first().setInputFiles(book);
    await until(page, `/400.000/.test(document.body.innerText)`);
    lasted = performance.now() - began;
  });
  print(`  ${ROWS} rows dropped and read      ${ms(lasted)}`);
  printTasks(trace.tasks);
}

async function benchScrolling(browser: Browser, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Confirmer' }).first().click();
  const grid = page.locator('[role=grid][aria-rowcount]').first();
  await grid.waitFor({ timeout: 60_000 });
  await until(page, USABLE);
  await page.waitForTimeout(3_000);
  const box = await grid.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
  let seen: Awaited<ReturnType<typeof watchGrid>> | undefined;
  const trace: Trace = await traced(browser, async () => {
    seen = await watchGrid(page, async () => {
      for (let i = 0; i < WHEEL.times; i++) await page.mouse.wheel(0, WHEEL.pixels);
    });
  });
  if (!seen) return;
  print(
    `  scrolling ${ROWS} rows          ${seen.rows} rows by wheel, ${seen.frames} frames, ${seen.blank} with an empty row`,
  );
  print(
    `    longest without a frame ${ms(seen.longest)}; ${trace.frames.shown} shown, ${trace.frames.dropped} dropped`,
  );
  printTasks(trace.tasks);
}

const LONG_TASK = 50;

function printTasks(tasks: readonly Task[]): void {
  const long = tasks.filter(({ lasted }) => lasted > LONG_TASK);
  const [longest] = tasks;
  print(`    longest task ${ms(longest?.lasted ?? 0)}; ${long.length} over ${LONG_TASK} ms`);
  for (const { lasted, causes } of long.slice(0, 4)) print(`      ${ms(lasted)}  ${causes}`);
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0).padStart(5)} ms`;
}
