import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns, writeWorkbook } from '#tests/helpers/workbooks.ts';
import { expectAccessible } from './axe.ts';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, type OpenWindow, openWindow } from './open-window.ts';

const folder = temporaryFolder();
let window: OpenWindow;

/** Two departments that differ, and a file that waits for the meaning of a word. */
beforeAll(async () => {
  if (BROWSER === undefined) return;
  await writeReturns(join(folder, 'DGME_retours.xlsx'), RETURNS);
  await writeReturns(join(folder, 'OIM_retours.xlsx'), { ...RETURNS, Kayes: [118, 45] }, { sender: 'OIM' });
  await writeWorkbook(join(folder, 'OIM_pays.xlsx'), '2021', [
    ['OIM'],
    ['Migrants de retour par pays de provenance, 2021'],
    ['Pays', 'Effectif'],
    ['Côte d’Ivoire', 120],
    ['Centrafriqe', 40],
    ['Sénégal', 15],
  ]);
  await kafo(folder, 'import', 'DGME_retours.xlsx', 'OIM_retours.xlsx', 'OIM_pays.xlsx', '--base', 'b.kafo');
  await kafo(folder, 'reconcile', '--base', 'b.kafo');
});
afterEach(() => window.close());
afterAll(closeBrowser);

/** Opens a copy of the base at a list. */
async function openAt(address: string, width?: number): Promise<Page> {
  const base = join(folder, `${String(Math.abs(Date.now() % 1e9))}.kafo`);
  copyFileSync(join(folder, 'b.kafo'), base);
  window = await openWindow({ base, ...(width !== undefined && { width }) });
  const { page } = window;
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  return page;
}

describe.skipIf(BROWSER === undefined)('the registers', () => {
  test('are gone through by keyboard: lists, items, and the card of each', async () => {
    const page = await openAt('/registers');
    const lists = page.getByRole('navigation', { name: 'Listes' });
    await lists.getByRole('button', { name: 'Départements' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const places = page.getByRole('listbox', { name: 'Lieux' });
    await places.focus();
    await page.keyboard.press('Home');
    await page.getByRole('article', { name: 'Kayes' }).getByText('sans Nioro, Kita').waitFor();
    await page.keyboard.press('End');
    await page.getByRole('article', { name: 'Bamako', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Bamako');
    await page.reload();
    await page.getByRole('article', { name: 'Bamako', exact: true }).waitFor();
    await expectAccessible(page);
    expect(window.complaints).toEqual([]);
  });

  test('are searched without accents and narrowed to groups; cards lead to what they name', async () => {
    const page = await openAt('/registers/countries');
    await page.getByRole('searchbox').fill('cote ivoire');
    await page.getByText('1 ligne').waitFor();
    await page.getByRole('option', { name: 'Côte d’Ivoire' }).click();
    await page.getByRole('article').getByText('CIV', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('zzz');
    await page.getByText('Aucune ligne ne correspond').waitFor();
    await page.getByRole('navigation', { name: 'Listes' }).getByRole('button', { name: 'Indicateurs' }).click();
    await page.getByRole('combobox', { name: 'Afficher' }).selectOption('stock');
    await page.getByText('4 lignes').waitFor();
    await page.evaluate(() => {
      location.hash = '/registers/indicators/RETURN';
    });
    await page.getByRole('article').getByRole('button', { name: 'OIM', exact: true }).click();
    await page.getByRole('article', { name: 'Organisation internationale pour les migrations' }).waitFor();
    await expectAccessible(page);
  });

  test('take a name by hand, which reads the file that waited, and give it back', async () => {
    const page = await openAt('/registers/aliases');
    await page.getByText('Aucun mot appris').waitFor();
    await page.getByRole('button', { name: 'Ajouter un mot' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    expect(await dialog.getByText('À remplir.').count()).toBe(4);
    await dialog.getByLabel('Département').selectOption('OIM');
    await dialog.getByLabel('Ce que le mot désigne').selectOption('counterpart');
    await dialog.getByLabel('Le mot, tel qu’il est écrit').fill('Centrafriqe');
    await dialog.getByRole('combobox', { name: 'Veut dire' }).click();
    await page.keyboard.type('centraf');
    await page.getByRole('option', { name: 'République centrafricaine' }).click();
    await dialog.getByLabel('Motif').fill('leur usage');
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByRole('option', { name: /Centrafriqe/ }).click();
    await page.getByRole('article').getByText('OIM_pays.xlsx').waitFor();
    await page.getByRole('article').getByRole('button', { name: 'Retirer' }).click();
    await page.getByRole('dialog').getByText('seront relus sans lui').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Appris par erreur' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await page.getByRole('article').getByText('Retiré', { exact: true }).waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('try a rule before it is kept, show its order, and withdraw it saying what opens again', async () => {
    const page = await openAt('/registers/rules');
    await page.getByRole('button', { name: 'Ajouter une règle' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Ajouter un département' }).selectOption('MMEIA');
    await dialog.getByRole('combobox', { name: 'Ajouter un département' }).selectOption('OIM');
    await dialog.getByRole('button', { name: 'Monter OIM' }).click();
    await dialog.getByLabel('Motif').fill('OIM tient le registre');
    await dialog.getByRole('button', { name: 'Essayer' }).click();
    await dialog.getByText('1 écart serait réglé').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Garder la règle' }).click();
    await page.getByRole('option', { name: /OIM/ }).click();
    await page.getByRole('article').getByText('OIM tient le registre').waitFor();
    await page.getByRole('article').getByText('1 écart en ce moment').waitFor();
    await page.getByRole('article').getByRole('button', { name: 'Retirer' }).click();
    await page.getByRole('dialog').getByText('1 écart serait rouvert').waitFor();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Motif' }).fill('revu');
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await page.getByText('Aucune règle').waitFor();
  });

  test('note whom to address at a department and its new name', async () => {
    const page = await openAt('/registers/departments/MEF');
    const card = page.getByRole('article');
    await card.getByRole('button', { name: 'Contact' }).click();
    await page.getByRole('dialog').getByLabel('Service ou fonction').fill('Point focal migration');
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await card.getByText('Point focal migration').waitFor();
    await card.getByRole('button', { name: 'Nouveau nom' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom en français').fill('Ministère du Trésor');
    await dialog.getByLabel('Depuis le').fill('31/02/2024');
    await dialog.getByRole('textbox', { name: 'Motif' }).fill('décret');
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await dialog.getByText('Ce n’est pas un jour.').waitFor();
    await dialog.getByLabel('Depuis le').fill('01/06/2024');
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByRole('article', { name: 'Ministère du Trésor' }).getByText('Depuis le 01/06/2024').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
