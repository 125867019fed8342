import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEngine } from '#electron/engine/entry-node.ts';
import { ROOT } from '#tests/samples/files.ts';
import { expectAccessible } from './axe.ts';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, type OpenWindow, openWindow } from './open-window.ts';

const FILES = [
  'DGME_assistance_detresse_2019-2021.xlsx',
  'MEF_moyens_mise_en_oeuvre.ods',
  'MPFEF Rapatriements femmes et enfants.xlsx',
];

let folder = '';
let opened: OpenWindow;
let page: Page;

beforeAll(async () => {
  if (BROWSER === undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'kafo-reading-'));
  const base = join(folder, 'campagne.kafo');
  const engine = startEngine({ base: { path: base, mayCreate: true }, env: {}, onProgress: () => {}, log: () => {} });
  const samples = join(ROOT, 'resources', 'samples');
  await engine.call('intake.import', { sources: FILES.map((file) => join(samples, file)) });
  const long = join(folder, 'OIM retours.csv');
  writeFileSync(long, longTable());
  await engine.call('intake.import', { sources: [long], department: 'OIM' });
  engine.close();
  opened = await openWindow({ base });
  page = opened.page;
}, 60_000);

afterAll(async () => {
  await opened?.close();
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

/** 100 000 rows of returns, as a department's own system exports them. */
function longTable(): string {
  const regions = ['Kayes', 'Koulikoro', 'Sikasso', 'Ségou', 'Mopti', 'Tombouctou', 'Gao', 'Kidal'];
  const countries = ['Niger', 'Libye', 'Algérie', 'Mauritanie', 'Maroc', 'Gabon', 'France', 'Espagne', 'Togo', 'Ghana'];
  const lines = ['Migrants de retour;;;;', 'Région;Pays de provenance;Jour;Hommes;Femmes'];
  for (let row = 0; row < 100_000; row++) {
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(row / 80))).toISOString().slice(0, 10);
    lines.push(`${regions[row % 8]};${countries[Math.floor(row / 8) % 10]};${day};${row % 97};${row % 89}`);
  }
  return `\uFEFF${lines.join('\n')}\n`;
}

/** Opens a submission anew, as its address says. */
async function open(address: string): Promise<void> {
  await page.evaluate(`location.hash = '#/intake/${address}'`);
  await page.locator('[data-sheet]').waitFor();
}

const ledger = (part: string) => page.locator(`[data-ledger="${part}"]`);
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe.skipIf(BROWSER === undefined)('the reading of a submission', () => {
  test('leads by keyboard through the sheet, the questions and the menus, and is read by who cannot see', async () => {
    await open('3?sheet=2021&cell=C6');
    await page.locator('[data-sheet]').focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.locator('#kafo-active-cell').getAttribute('aria-label'))
      .toMatch(/^C7, 88, en attente d’une réponse.: Rapatriements organisés, 2021, Mali, Libye, Hommes/);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Colonne C' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('q');
    await expect.poll(() => page.locator('#kafo-active-cell').getAttribute('aria-label')).toMatch(/^B10, Centrafriqe/);
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Colonnes' }).click();
    await expectAccessible(page);
  }, 30_000);

  test('asks by keyboard what only a person knows; the account follows, the draft outlives a reload, saving can be undone', async () => {
    await open('1');
    await page.getByText('que veut dire le tiret').waitFor();
    await expect.poll(() => ledger('pending').innerText()).toMatch(/52 en attente/);
    await page.keyboard.press('2');
    await page.getByText('Aucune question').waitFor();
    await expect.poll(() => ledger('kept').innerText()).toMatch(/36 retenues/);
    expect(await ledger('pending').count()).toBe(0);
    // "At most a second of a draft" may be lost.
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByText('Tiret (C)').waitFor();
    await expect.poll(() => ledger('kept').innerText()).toMatch(/36 retenues/);
    await page.keyboard.press('Control+s');
    await button('Enregistrer').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText(/non enregistrée/).count()).toBe(0);
    await page
      .getByRole('button', { name: /Autres actions|Plus/ })
      .last()
      .click();
    await page.getByRole('menuitem', { name: 'Annuler le dernier enregistrement' }).click();
    await expect.poll(() => ledger('pending').innerText()).toMatch(/52 en attente/);
    expect(opened.complaints).toEqual([]);
  }, 30_000);

  test('changes what a column is in place, and takes it back', async () => {
    await open('3?sheet=2019&cell=D6');
    await expect.poll(() => ledger('kept').innerText()).toMatch(/30 retenues/);
    await page
      .getByRole('button', { name: /^Total/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Chiffres', exact: true }).click();
    await expect.poll(() => ledger('kept').innerText()).toMatch(/35 retenues/);
    await page.getByRole('tab', { name: /Questions/ }).click();
    await page.getByText('Colonne F, rôle').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => ledger('kept').innerText()).toMatch(/30 retenues/);
  }, 30_000);

  test('answers questions that are alike at once, and confirms the reading', async () => {
    await open('2');
    await page.getByText('Même réponse aux 3 questions semblables').click();
    await page.locator('[data-sheet]').focus();
    await page
      .getByRole('button', { name: /1.250$/ })
      .first()
      .click();
    await page.getByText('Aucune question').waitFor();
    await button('Confirmer la lecture').click();
    await page.getByText('Lecture confirmée').first().waitFor();
    expect(opened.complaints).toEqual([]);
  }, 30_000);

  test('scrolls through 100 000 rows, none of which is missing where one looks', async () => {
    await open('4');
    await page.locator('[data-sheet]').focus();
    await page.keyboard.press('Control+End');
    await expect.poll(() => page.locator('#kafo-active-cell').getAttribute('aria-label')).toMatch(/^E100002, /);
    const missing = await page.evaluate(FIND_MISSING_ROWS);
    expect(missing).toEqual([]);
    expect(await page.locator('[data-sheet] [role="row"]').count()).toBeLessThan(150);
  }, 40_000);
});

/** Jumps through the sheet and names the places at which no row stood two frames later. */
const FIND_MISSING_ROWS = `(async () => {
  const sheet = document.querySelector('[data-sheet]');
  const missing = [];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let step = 0; step <= 20; step++) {
    sheet.scrollTop = (sheet.scrollHeight * step) / 20;
    await frame();
    await frame();
    const box = sheet.getBoundingClientRect();
    const middle = box.top + box.height / 2;
    const rows = [...sheet.querySelectorAll('[role="row"]')].map((row) => row.getBoundingClientRect());
    if (!rows.some(({ top, bottom, height }) => height < 60 && top <= middle && bottom >= middle - 1)) missing.push(step);
  }
  return missing;
})()`;
