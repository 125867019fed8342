import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { appendJournal, deed } from '#electron/db/journal/write.ts';
import { openBase } from '#electron/db/open.ts';
import { kafo } from '#tests/helpers/command-line.ts';
import { discrepancies } from '#tests/helpers/json-command.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';
import { expectAccessible } from './axe.ts';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, type OpenWindow, openWindow } from './open-window.ts';

const folder = temporaryFolder();
const base = join(folder, 'b.kafo');
let window: OpenWindow;

/** Two departments that differ, and a decision of somebody. */
beforeAll(async () => {
  if (BROWSER === undefined) return;
  await writeReturns(join(folder, 'DGME_retours.xlsx'), RETURNS);
  await writeReturns(join(folder, 'OIM_retours.xlsx'), { ...RETURNS, Kayes: [118, 45] }, { sender: 'OIM' });
  await kafo(folder, 'import', 'DGME_retours.xlsx', 'OIM_retours.xlsx', '--base', 'b.kafo');
  const found = (await discrepancies(folder)).find(({ type }) => type === 'conflict');
  const call = [
    'decide',
    '--base',
    'b.kafo',
    '--discrepancy',
    found?.id ?? '',
    '--keep',
    'OIM',
    '--reason',
    'vu ensemble',
  ];
  await kafo(folder, call[0] ?? '', ...call.slice(1));
});
afterEach(() => window.close());
afterAll(closeBrowser);

/** Goes to an address once the window is there. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.getByRole('navigation').waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

const option = (text: string) => window.page.getByRole('option').filter({ hasText: text });

describe.skipIf(BROWSER === undefined)('the journal', () => {
  test('tells the latest first, in words, and opens one by keyboard so that a reload comes back to it', async () => {
    window = await openWindow({ base });
    const { page, complaints } = window;
    await goTo(page, '/journal');
    await option('Kayes').waitFor();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Home');
    const details = page.getByRole('region', { name: 'Entrée n° 4' });
    await details.waitFor();
    for (const words of ['vu ensemble', 'Valeurs différentes', 'Kayes', 'conflict|RETURN']) {
      await details.getByText(words).first().waitFor();
    }
    await page.keyboard.press('ArrowDown');
    await page.getByRole('region', { name: 'Entrée n° 3' }).getByText('il se retire').waitFor();
    await page.reload();
    await page.getByRole('region', { name: 'Entrée n° 3' }).waitFor();
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('OIM_retours');
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('takes an entry back and restores it, each as an entry of its own', async () => {
    window = await openWindow({ base });
    const { page } = window;
    await goTo(page, '/journal/4');
    await page.getByText('L’écart sera de nouveau à trancher').waitFor();
    await page.getByRole('button', { name: 'Annuler ceci' }).click();
    await page.getByText('Annulée par l’entrée n° 5').waitFor();
    await option('Entrée n° 4 annulée').waitFor();
    await page.getByRole('button', { name: 'Rétablir' }).click();
    await page.getByText('L’écart sera de nouveau à trancher').waitFor();
    await option('Entrée n° 4 rétablie').waitFor();
  });

  test('is narrowed by words, kinds and days, and exported as it is narrowed', async () => {
    window = await openWindow({ base });
    const { page } = window;
    await goTo(page, '/journal');
    await page.getByRole('searchbox').fill('ensemble vu');
    await page.getByText('1 sur 6 entrées').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Fichier importé 2' }).click();
    await page.getByText('2 sur 6 entrées').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter' }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(
      'Fichier « DGME_retours.xlsx » (MMEIA) importé'.replaceAll(/« | »/g, (mark) => mark.replace(' ', '\u202f')),
    );
    await page.getByLabel('Au').fill('31/02/2021');
    await page.keyboard.press('Enter');
    await page.getByText('Ce n’est pas un jour.').waitFor();
    await page.getByLabel('Au').fill('31/12/2020');
    await page.keyboard.press('Enter');
    await page.getByText('Aucune entrée ne correspond').waitFor();
    await page.getByRole('button', { name: 'Tout afficher' }).click();
    await page.getByText('6 entrées, de la plus récente').waitFor();
  });

  test('is verified, and told to be cut where a hash noted elsewhere is in it no more', async () => {
    window = await openWindow({ base });
    const { page } = window;
    await goTo(page, '/journal');
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await page.getByRole('button', { name: 'Vérifier maintenant' }).click();
    await page.getByText('Tout est intact.').waitFor();
    await page.getByLabel('Empreinte notée ailleurs').fill('00ff');
    await page.getByRole('button', { name: 'Vérifier de nouveau' }).click();
    await page.getByText('1 vérification a échoué.').waitFor();
    await page.getByText('Aucune entrée du journal ne porte l’empreinte 00ff').waitFor();
  });

  test('is printed on clean pages with its filter and its hash', async () => {
    window = await openWindow({ base });
    const { page } = window;
    await page.addInitScript(() => Object.assign(globalThis, { print: () => undefined }));
    await goTo(page, '/journal?words=vu+ensemble');
    await page.reload();
    await page.getByText(/^1 sur \d entrées/).waitFor();
    await page.keyboard.press('Control+p');
    const sheet = page.locator('[data-print]');
    await sheet.waitFor({ state: 'attached' });
    expect(await sheet.textContent()).toContain(
      'contenant « vu ensemble »'.replaceAll(/« | »/g, (mark) => mark.replace(' ', '\u202f')),
    );
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // The size is stated by the sheet that is printed, not by the window.
    expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 59[45]\S* 84\d/);
    await sheet.waitFor({ state: 'detached' });
  });

  test('of 20 000 entries is at its end at once, and found again from there', async () => {
    const big = join(folder, 'grand.kafo');
    const by = { author: 'A. Diarra', office: 'Bamako' };
    const opened = openBase(big, { by: { ...by, at: '2021-01-01T08:00:00.000Z' } });
    opened.transaction(() => {
      for (let i = 0; i < 20_000; i++) {
        const at = new Date(Date.UTC(2021, 0, 1, 9) + i * 600_000).toISOString();
        const said = deed('repeated', { file: `retours_${i}.xlsx`, earlier: 'retours.xlsx' });
        appendJournal(opened, { ...by, at, ...said });
      }
    });
    opened.close();
    window = await openWindow({ base: big });
    const { page } = window;
    await goTo(page, '/journal');
    await option('retours_19999.xlsx').waitFor();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await page.getByRole('region', { name: 'Entrée n° 1', exact: true }).waitFor();
    await option('Base « grand.kafo »'.replaceAll(/« | »/g, (mark) => mark)).waitFor();
    await page.keyboard.press('PageUp');
    await page.getByRole('region', { name: 'Entrée n° 9', exact: true }).waitFor();
    expect(await page.getByRole('option').count()).toBeLessThan(60);
  });
});

describe.skipIf(BROWSER === undefined)('the window', () => {
  test('opens on a new base and stays open through a reload', async () => {
    window = await openWindow();
    const { page, complaints } = window;
    const heading = page.getByRole('heading', { name: 'Journal' });
    await page.getByRole('link', { name: 'Journal' }).click();
    await heading.waitFor();
    await page.reload();
    await heading.waitFor();
    expect(complaints).toEqual([]);
  });
});
