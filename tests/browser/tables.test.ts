import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { Download, Page } from 'playwright-core';
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

const grid = (page: Page) => page.getByRole('grid');
const place = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-at'));

describe.skipIf(BROWSER === undefined)('the room of the tables', () => {
  test('shows every table of the example campaign as it is printed', async () => {
    const page = await openAt('/tables');
    const list = page.getByRole('listbox', { name: 'Tableaux du rapport' });
    await list.focus();
    await page.keyboard.press('Home');
    // Each is a press of a key away.
    for (let number = 1; number <= 18; number++) {
      await page.getByText(`Tableau ${number}`, { exact: true }).waitFor();
      const title = (await page.getByRole('heading', { level: 2 }).innerText()).trim();
      await page.getByRole('grid', { name: title }).waitFor();
      expect(await grid(page).getByRole('row').count()).toBeGreaterThan(2);
      await page.keyboard.press('ArrowDown');
    }
    await page.getByText('Annexes', { exact: true }).waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('shows units, headings over several columns, totals, signs, notes and sources', async () => {
    const page = await openAt('/tables/6');
    await page.getByText('Nombre de personnes, 2019-2021').waitFor();
    expect(await page.getByRole('columnheader').first().innerText()).toBe('Pays de provenance');
    const open = grid(page).locator('[title^="non arbitré"]').first();
    expect(await open.textContent()).toMatch(/^\d[\d\u00a0]*\?\d* non arbitré/);
    await page.getByText(/^\(1\) Non arbitré/).waitFor();
    await page.getByText(/^Source\u202f:/).waitFor();
    await page.getByRole('button', { name: 'Signes employés' }).click();
    await page.getByText('la valeur imprimée est provisoire').waitFor();
    await expectAccessible(page);
  });

  test('shows the figures of one state alone, which a reload comes back to', async () => {
    const page = await openAt('/tables/7');
    await grid(page).getByRole('row').nth(4).waitFor();
    const all = await grid(page).getByRole('row').count();
    await page.getByRole('button', { name: /Non arbitrés/ }).click();
    await expect.poll(() => grid(page).getByRole('row').count()).toBeLessThan(all);
    await page.reload();
    await grid(page).waitFor();
    expect(page.url()).toContain('state=open');
    expect(await page.getByRole('button', { name: /Non arbitrés/ }).getAttribute('aria-pressed')).toBe('true');
  });

  test('is gone through by keyboard as a spreadsheet, and copied as one', async () => {
    const page = await openAt('/tables/6');
    await grid(page).getByRole('gridcell').first().focus();
    await page.keyboard.press('Control+Home');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await place(page)).toBe('1.2');
    await page.keyboard.press('Control+End');
    await expect.poll(() => place(page)).toMatch(/^\d\d\.6$/);
    await page.keyboard.press('Control+Home');
    for (const key of ['ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown']) {
      await page.keyboard.press(key);
    }
    await page.keyboard.press('Control+c');
    await page.getByText('2 lignes copiées').first().waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const html = await item?.getType('text/html');
      return { html: await html?.text(), text: await navigator.clipboard.readText() };
    });
    expect(copied.text).toBe('Niger\tn.d.\t4512\r\nAlgérie\tn.d.\t388');
    expect(copied.html).toContain('sdval="4512"');
  });

  test('finds a table by words and by number', async () => {
    const page = await openAt('/tables');
    const search = page.getByRole('searchbox', { name: 'Chercher un tableau' });
    await search.fill('etudes');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.getByRole('option').click();
    await page.getByText('Tableau 15', { exact: true }).waitFor();
  });

  test('exports a workbook and a document that other programs open', async () => {
    const page = await openAt('/tables/5');
    await page.getByRole('button', { name: 'Exporter…' }).click();
    await page.getByRole('radio', { name: /Le tableau ouvert/ }).check();
    const made: Download[] = [];
    page.on('download', (download) => made.push(download));
    await page.getByRole('button', { name: 'Exporter', exact: true }).click();
    await page.getByText('2 fichiers ont été remis').waitFor({ timeout: 60_000 });
    await expect.poll(() => made.length).toBe(2);
    const names = await Promise.all(
      made.map(async (download) => {
        const name = download.suggestedFilename();
        await download.saveAs(join(window.folder, name));
        return name;
      }),
    );
    expect(names.sort()).toEqual(['Tableaux consolidés 2019-2021.pdf', 'Tableaux consolidés 2019-2021.xlsx']);
    const [pdf = '', xlsx = ''] = names.map((name) => join(window.folder, name));
    const { sheets } = await readXlsx(readFileSync(xlsx));
    expect(sheets.map(({ name }) => name)).toContain('5. Retours par région');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(textOf(pdf)).toMatch(/Migrants de retour, par région|^$/);
    await expectAccessible(page);
  });

  test('says in an empty base what each table waits for', async () => {
    const { openWindow } = await import('./open-window.ts');
    window = await openWindow();
    const { page } = window;
    await page
      .getByRole('button', { name: /Paramètres|Réglages/ })
      .first()
      .waitFor();
    await page.evaluate(() => {
      location.hash = '/tables';
    });
    await page.getByText('Pas encore de chiffres à publier').waitFor();
    await page.getByRole('option', { name: /Transferts de fonds/ }).click();
    await page.getByText(/vient d’habitude de.*MEF, MAECI/).waitFor();
  });
});

/** The words of a document; '' where no program reads them. */
function textOf(path: string): string {
  try {
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
