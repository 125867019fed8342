import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Whether nothing slides or fades; what turns without end, and the time that a notice is shown, are no movement. */
const STANDS_STILL = `document.getAnimations().every(
  ({ playState, effect }) => playState !== 'running' || effect.getComputedTiming().endTime > 2000,
)`;

/** Expects that axe finds nothing serious or critical in what the page shows now (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // Evaluated, not loaded: the page's content policy refuses scripts from elsewhere.
  if (!isThere) await page.evaluate(AXE_SOURCE);
  // Left out: the marks by which the library of components leads the keyboard; nobody hears or sees them.
  // What slides in is judged when it stands still.
  // Asked again and again from here: the content policy lets no text become a function in the page.
  for (let i = 0; i < 60 && !(await page.evaluate(STANDS_STILL)); i++) await page.waitForTimeout(50);
  const { violations } = (await page.evaluate(
    "axe.run({ exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )) as AxeResults;
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`));
  expect(found).toEqual([]);
}
