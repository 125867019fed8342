import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openBase } from '#electron/db/open.ts';
import { loadDiscrepancies } from '#electron/db/queries/derived.ts';
import { derive } from '#electron/services/reconcile/derive.ts';
import { deliver, returnsOf, testDesk } from '#tests/engine/test-desk.ts';
import { expectAccessible } from './axe.ts';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, openWindow } from './open-window.ts';

afterAll(closeBrowser);

const BY = { at: '2022-03-15T00:00:00.000Z', author: 'A. Traoré', office: 'DGME' };

/** A base in which two departments contradict each other on Kayes, Koulikoro and Ségou in 2021. */
async function disputed() {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'campagne.kafo');
  const base = openBase(path, { by: BY });
  const desk = testDesk(base);
  deliver(desk, 'MMEIA.xlsx', returnsOf('MMEIA', [120, 80, 60, 10]));
  deliver(desk, 'OIM.xlsx', returnsOf('OIM', [118, 75, 60, 16]));
  await derive(desk);
  base.close();
  return path;
}

/** Another office's program at work on the same base. */
async function meanwhile(path: string, work: (desk: ReturnType<typeof testDesk>) => void) {
  const base = openBase(path, { by: BY });
  work(testDesk(base));
  base.close();
}

function keptIn(path: string) {
  const base = openBase(path, { readonly: true });
  try {
    return loadDiscrepancies(base).map(({ refArea, state, kept, reason }) =>
      [refArea, state, kept, reason].join(' ').trim(),
    );
  } finally {
    base.close();
  }
}

async function openDesk(path: string, address = '#/reconcile') {
  const window = await openWindow({ base: path });
  onTestFinished(() => window.close());
  const { page } = window;
  await goTo(page, address);
  await figure(page, 'Kayes');
  return window;
}

const goTo = (page: Page, address: string) => page.evaluate(`location.hash = ${JSON.stringify(address)}`);

/** Waits until the figure of a place stands in the middle. */
const figure = (page: Page, place: string) =>
  page.getByRole('heading', { level: 2, name: `Migrants de retour, 2021, ${place}` }).waitFor();

const progress = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();

describe.skipIf(BROWSER === undefined)('the desk', () => {
  test('settles conflicts by keyboard alone, and says calmly that all is done', async () => {
    const path = await disputed();
    const { page, complaints } = await openDesk(path);
    const { keyboard } = page;
    await expectAccessible(page);
    await keyboard.press('2');
    await keyboard.press('Enter');
    await page.getByText('Les flèches').waitFor();
    await keyboard.type('Vu avec la police des frontières.');
    await page.getByText('270 → 268').waitFor();
    await keyboard.press('Enter');
    await figure(page, 'Koulikoro');
    // The reason that was given last for the like is there already.
    await keyboard.press('1');
    await keyboard.press('Enter');
    await figure(page, 'Ségou');
    await keyboard.press('v');
    await keyboard.type('14');
    await keyboard.press('Enter');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await progress(page, '3 sur 3 réglés');
    expect(keptIn(path)).toEqual([
      'KAY decided OIM Vu avec la police des frontières.',
      'KOU decided MMEIA Vu avec la police des frontières.',
      'SEG decided 14 Valeur donnée par lettre du département.',
    ]);
    await goTo(page, '#/reconcile');
    await page.reload();
    await page.getByText('Tout est tranché').waitFor();
    expect(complaints).toEqual([]);
  });

  test('takes the last decision back, and lets nothing move in the list meanwhile', async () => {
    const path = await disputed();
    const { page } = await openDesk(path);
    const rows = page.getByRole('listbox', { name: 'Écarts' }).getByRole('option');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Vu.');
    await page.keyboard.press('Enter');
    await progress(page, '1 sur 3 réglés');
    await rows.first().getByRole('img', { name: 'Tranché' }).waitFor();
    expect(await rows.count()).toBe(3);
    await page.keyboard.press('u');
    await progress(page, '0 sur 3 réglés');
    await figure(page, 'Kayes');
    expect(keptIn(path)).toEqual(['KAY open', 'KOU open', 'SEG open']);
  });

  test('applies a decision to those similar ones that the officer leaves in, and takes all of it back at once', async () => {
    const path = await disputed();
    const { page } = await openDesk(path);
    await page.keyboard.press('2');
    await page.keyboard.press('b');
    await page.keyboard.type('Relevé le plus complet.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog');
    const listed = dialog.getByRole('option');
    await listed.filter({ hasText: 'Ségou' }).waitFor();
    expect(await listed.count()).toBe(2);
    await expectAccessible(page);
    await listed.filter({ hasText: 'Ségou' }).click();
    await dialog.getByRole('img', { name: 'Laissé de côté' }).waitFor();
    await dialog.getByRole('button', { name: 'Trancher 2 écarts' }).click();
    await progress(page, '2 sur 3 réglés');
    expect(keptIn(path).map((line) => line.slice(0, 11))).toEqual(['KAY decided', 'KOU decided', 'SEG open']);
    await page.keyboard.press('u');
    await progress(page, '0 sur 3 réglés');
  });

  test('comes back to the same figure, filter and draft after a reload', async () => {
    const { page } = await openDesk(await disputed(), '#/reconcile?type=conflict&state=all&department=OIM');
    await page.keyboard.press('j');
    await figure(page, 'Koulikoro');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Envoi le plus récent');
    await page.reload();
    await figure(page, 'Koulikoro');
    await page.getByRole('button', { name: 'Département : OIM' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Motif' }).inputValue()).toBe('Envoi le plus récent');
    expect(await page.getByRole('radio', { name: /OIM/ }).isChecked()).toBe(true);
  });

  test('opens again what a second delivery changes, and shows what had been decided', async () => {
    const path = await disputed();
    const { page } = await openDesk(path);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Vu.');
    await page.keyboard.press('Enter');
    await progress(page, '1 sur 3 réglés');
    await meanwhile(path, (desk) => deliver(desk, 'MMEIA (2).xlsx', returnsOf('MMEIA', [125, 80, 60, 10])));
    await page.reload();
    await progress(page, '0 sur 3 réglés');
    await page.getByRole('button', { name: 'Rouverts 1' }).click();
    await page.getByRole('option').filter({ hasText: 'Kayes' }).click();
    await page.getByText(/sur d’autres valeurs \(MMEIA 120, OIM 118\)/).waitFor();
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Toujours vrai.');
    await page.keyboard.press('Enter');
    await progress(page, '1 sur 3 réglés');
  });

  test('makes a rule of a decision once its dry run is seen; the rule can be undone', async () => {
    const path = await disputed();
    const { page } = await openDesk(path);
    await page.keyboard.press('2');
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 écarts seraient réglés par cette règle.').waitFor();
    await dialog.getByText('270 → 269').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('textbox', { name: 'Motif' }).fill('Convenu le 3 mars.');
    await dialog.getByRole('button', { name: 'Garder la règle' }).click();
    await progress(page, '3 sur 3 réglés');
    expect(keptIn(path)).toEqual(['KAY', 'KOU', 'SEG'].map((place) => `${place} rule OIM Convenu le 3 mars.`));
    await page.getByText('Règles (1)').waitFor();
  });

  test('teaches what will be here while the base is empty', async () => {
    const { page, close } = await openWindow();
    await goTo(page, '#/reconcile');
    await page
      .getByRole('heading', { name: 'Rien à rapprocher pour l’instant' })
      .or(page.getByText('Rien à rapprocher'))
      .waitFor();
    await expectAccessible(page);
    await close();
  });
});
