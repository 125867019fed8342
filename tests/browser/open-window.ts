import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { builtWindow } from '#electron/host/built-window.ts';
import { type Host, serve } from '#electron/host/serve.ts';
import { BROWSER } from './find-browser.ts';

export interface OpenWindow {
  readonly page: Page;
  readonly host: Host;
  /** Folder of the base, for files that a test makes; gone at the end. */
  readonly folder: string;
  /** What the page complained about: errors, refused requests, breaches of the content policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface WindowOptions {
  /** A base that is there; a new one unless stated. */
  readonly base?: string;
  /** Who signs where no settings say so; A. Diarra of the MMEIA unless stated. */
  readonly env?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly height?: number;
}

let browser: Promise<Browser> | undefined;

/** One browser for the tests of a file: ended with `closeBrowser`. */
export function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ ...(BROWSER && { executablePath: BROWSER }), args: ['--no-sandbox'] });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** Serves the application on a base and opens it in a browser as an officer sees it: 1366 x 768 unless stated. */
export async function openWindow({
  base,
  env = { KAFO_AUTHOR: 'A. Diarra', KAFO_OFFICE: 'MMEIA' },
  width = 1366,
  height = 768,
}: WindowOptions = {}): Promise<OpenWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-window-'));
  const path = base ?? join(folder, 'campagne.kafo');
  const complaints: string[] = [];
  const log = (line: string) => void complaints.push(line);
  const host = await serve({ base: { path, mayCreate: true }, port: 0, window: builtWindow(), env, log });
  const context = await (await theBrowser()).newContext({ viewport: { width, height }, acceptDownloads: true });
  // On a busy machine of two cores a window takes its time; a test that waits is not a test that fails.
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.url);
  return {
    page,
    host,
    folder,
    complaints,
    close: async () => {
      await context.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
