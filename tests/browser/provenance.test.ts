import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { exampleCampaign } from './example-campaign.ts';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, type OpenWindow } from './open-window.ts';

const campaign = exampleCampaign();
let window: OpenWindow;

beforeAll(async () => {
  if (BROWSER !== undefined) await campaign.make();
});
afterEach(() => window.close());
afterAll(closeBrowser);

async function openAt(address: string): Promise<Page> {
  window = await campaign.openAt(address);
  return window.page;
}

const panel = (page: Page) => page.locator('[data-panel]');
const cell = (page: Page, at: string) => page.locator(`[data-at="${at}"]`);

describe.skipIf(BROWSER === undefined)('the provenance panel', () => {
  test('leads from a figure to its cell, from the cell to all that it feeds, and back', async () => {
    const page = await openAt('/tables/6');
    await cell(page, '13.2').click();
    const own = panel(page);
    await own.getByText('Comment il a été établi').waitFor();
    await own.getByText(/les sources diffèrent de 45/).waitFor();
    await own.getByText(/Règle.*préséance/).waitFor();
    await own.getByRole('grid', { name: /^Cellule D6/ }).waitFor();
    await own.getByText(/La cellule dit/).waitFor();
    await expectAccessible(page);
    await own.getByRole('button', { name: 'Ce que nourrit la cellule' }).click();
    await own.getByText('Lue comme un chiffre.').waitFor();
    await own.getByRole('button', { name: /Tableau 6.*Niger, 2020, Retour volontaire assisté/ }).waitFor();
    await own.getByRole('button', { name: /^Retour \(/ }).click();
    await own.getByText('Comment il a été établi').waitFor();
    await own.getByRole('button', { name: /^Suite/ }).click();
    await own.getByText('Lue comme un chiffre.').waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('opens the parts of a sum to their sources', async () => {
    const page = await openAt('/tables/5');
    const total = page
      .getByRole('row')
      .filter({ hasText: /^Total/ })
      .last();
    await total.locator('[data-origin]').first().click();
    const own = panel(page);
    await own.getByText(/^Somme de 11 chiffres/).waitFor();
    await own.getByRole('button', { name: /^Kayes/ }).click();
    await own.getByRole('button', { name: 'Ouvrir ce chiffre' }).click();
    await own.getByText('Kayes', { exact: true }).first().waitFor();
    await own.getByText(/^Cellule d’origine \(1\)/).waitFor();
  });

  test('is opened, gone through and closed by keyboard; the place in the table stays', async () => {
    const page = await openAt('/tables/6?at=13.2');
    await cell(page, '13.2').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('13.2');
    await page.keyboard.press('Enter');
    await panel(page).getByText('Comment il a été établi').waitFor();
    await page.keyboard.press('F6');
    const isInside = () => page.evaluate(() => document.activeElement?.closest('[data-panel]') !== null);
    for (let i = 0; i < 4 && !(await isInside()); i++) await page.keyboard.press('F6');
    expect(await isInside()).toBe(true);
    await panel(page).getByRole('button', { name: 'Ce que nourrit la cellule' }).press('Enter');
    await panel(page).getByText('Lue comme un chiffre.').waitFor();
    await panel(page).getByRole('button', { name: 'Prendre l’original' }).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await panel(page).getByText('Comment il a été établi').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('13.2');
  });

  test('stays open through a reload, and leads to the places where a figure is printed', async () => {
    const page = await openAt('/tables/6');
    await cell(page, '13.2').click();
    await panel(page).getByText('Où il est imprimé').waitFor();
    await page.reload();
    await panel(page)
      .getByText(/les sources diffèrent de 45/)
      .waitFor();
    await page.evaluate(() => {
      location.hash = '/tables/4';
    });
    await panel(page)
      .getByRole('button', { name: /^Tableau 6.*Niger/ })
      .first()
      .click();
    await page.getByText('Tableau 6', { exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('13.2');
  });

  test('hands over the original as it was received', async () => {
    const page = await openAt('/tables/6');
    await cell(page, '13.2').click();
    const coming = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: 'Prendre l’original' }).first().click();
    expect((await coming).suggestedFilename()).toBe('Données DGME VF (2) final corrigé.xlsx');
  });
});
