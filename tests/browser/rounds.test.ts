import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEngine } from '#electron/engine/entry-node.ts';
import { ROOT } from '#tests/helpers/project.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { expectAccessible } from './axe.ts';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, openWindow } from './open-window.ts';

const SAMPLES = join(ROOT, 'resources', 'samples');
let example = '';

/** The example campaign, imported and compared once for all tests of this file; each opens a copy. */
beforeAll(async () => {
  if (BROWSER === undefined) return;
  example = join(temporaryFolder(), 'exemple.kafo');
  const engine = startEngine({
    base: { path: example, mayCreate: true },
    env: { KAFO_AUTHOR: 'A. Diarra' },
    onProgress: () => {},
    log: () => {},
  });
  await engine.call('intake.import', { sources: [SAMPLES] });
  await engine.call('reconcile.run', {});
  engine.close();
});
afterAll(closeBrowser);

function openExample() {
  const base = join(temporaryFolder(), 'campagne.kafo');
  copyFileSync(example, base);
  return openWindow({ base });
}

const grid = (page: Page) => page.getByRole('grid');
const cellOf = (page: Page, department: RegExp, dataset: RegExp) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: department }) })
    .getByRole('gridcell', { name: dataset });

describe.skipIf(BROWSER === undefined)('the room Campagne', () => {
  test('says where the round stands and leads to what there is to do', async () => {
    const { page, complaints, close } = await openExample();
    await grid(page).waitFor();
    expect(await grid(page).getByRole('rowheader').count()).toBe(11);
    await page.getByRole('button', { name: /Trancher 4 écarts/ }).waitFor();
    await page.getByText('35 sur 37').first().waitFor();
    await expectAccessible(page);
    const conflict = cellOf(page, /^MPFEF/, /Rapatriements organisés/);
    expect(await conflict.getAttribute('aria-label')).toMatch(/En conflit.*45 chiffres.*2 écarts/);
    await conflict.click();
    await page.waitForURL(/#\/reconcile.*department=MPFEF/);
    await page.goBack();
    await cellOf(page, /^MEF/, /Transferts de fonds/).click();
    await page.waitForURL(/#\/intake\/\d+/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('is walked through by keyboard: arrows, the card of a cell, its menu, back to the cell', async () => {
    const { page, close } = await openExample();
    await grid(page).waitFor();
    await grid(page).locator('[tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
    }
    const late = cellOf(page, /^MSDS/, /détresse/);
    expect(await late.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await page
      .getByText(/Attendu pour le 28\/02\/2022/i)
      .first()
      .waitFor();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Classeur vierge à envoyer' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
    expect(await late.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await close();
  });

  test('narrows down to a state and to words, and a reload comes back to it', async () => {
    const { page, close } = await openExample();
    await page.getByRole('button', { name: /^En retard 2/ }).click();
    await page.getByRole('rowheader').nth(1).waitFor();
    expect(await grid(page).getByRole('rowheader').count()).toBe(2);
    await page.getByRole('searchbox', { name: 'Département ou donnée' }).fill('jeunesse');
    await page.reload();
    await page.getByRole('rowheader', { name: /^MJ/ }).waitFor();
    expect(await grid(page).getByRole('rowheader').count()).toBe(1);
    await close();
  });

  test('takes away what is not expected any more, with its reason, and gives it back', async () => {
    const { page, close } = await openExample();
    const late = cellOf(page, /^MJ/, /^Projets\s:/);
    await late.click();
    await page.getByRole('menuitem', { name: /Ne plus l’attendre/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ne plus l’attendre' }).click();
    await dialog.getByText(/Un motif est nécessaire/).waitFor();
    await dialog.getByRole('textbox').fill('Aucun projet en 2019-2021');
    await dialog.getByRole('button', { name: 'Ne plus l’attendre' }).click();
    await page.locator('[data-state=released]').waitFor();
    expect(await late.getAttribute('aria-label')).toContain('Aucun projet en 2019-2021');
    await page.keyboard.press('Control+z');
    await page.locator('[data-state=released]').waitFor({ state: 'detached' });
    expect(await late.getAttribute('aria-label')).toContain('En retard');
    await close();
  });

  test('writes reminders and blank workbooks for all that are late in one go', async () => {
    const { page, close } = await openExample();
    await page.getByRole('button', { name: /Relancer 2 départements/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Texte de la relance' }).waitFor();
    await expectAccessible(page);
    const letter = await dialog.getByRole('textbox', { name: 'Texte de la relance' }).inputValue();
    expect(letter).toContain('Ministère de la Santé et du Développement social');
    expect(letter).toContain('Maliens en détresse assistés (attendu pour le 28/02/2022)');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Préparer 2 lettres et 2 classeurs' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Relances du .*\.zip$/);
    await dialog.waitFor({ state: 'detached' });
    await close();
  });
});

describe.skipIf(BROWSER === undefined)('a new campaign', () => {
  test('is begun, survives a reload half-way, takes files, and is changed', async () => {
    const { page, complaints, close } = await openWindow();
    await page.evaluate("location.hash = '#/rounds'");
    await page.getByRole('button', { name: 'Ouvrir une campagne' }).click();
    await page.reload();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Titre' }).fill('Revue 2019-2021');
    await dialog.getByRole('textbox', { name: 'Début de la période' }).fill('1/1/2019');
    await dialog.getByRole('textbox', { name: 'Fin de la période' }).fill('31/12/2018');
    await dialog.getByRole('button', { name: 'Ouvrir la campagne' }).click();
    await dialog.getByText('La fin vient avant le début.').waitFor();
    await dialog.getByRole('textbox', { name: 'Fin de la période' }).fill('31/12/2021');
    await expectAccessible(page);
    await dialog.getByRole('checkbox', { name: 'MJ – Projets', exact: true }).uncheck();
    await dialog.getByRole('button', { name: 'Ouvrir la campagne' }).click();
    await grid(page).waitFor();
    expect(await cellOf(page, /^MJ/, /^Projets\s:/).getAttribute('aria-label')).toContain('ni attendu, ni reçu');
    await page.getByLabel('Choisir des fichiers…').setInputFiles(join(SAMPLES, 'MSPC_refoulements_PAF_2019-2021.xlsx'));
    await page.evaluate("location.hash = '#/rounds'");
    await page.locator('[data-state=complete]').first().waitFor();
    expect(await cellOf(page, /^MSPC/, /^Migrants de retour\s:/).getAttribute('aria-label')).toMatch(
      /Complet.*66 chiffres/,
    );
    expect(complaints).toEqual([]);
    await close();
  });
});
