import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';
import { agile } from '#tests/reader/make-encrypted.ts';
import { makeXlsx } from '#tests/reader/make-xlsx.ts';
import { expectAccessible } from './axe.ts';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, type OpenWindow, openWindow } from './open-window.ts';

/** A file that takes its reader about a second. */
function writeLarge(path: string): void {
  const rows = Array.from(
    { length: 120_000 },
    (_, i) => `<row><c t="str"><v>Libye ${i}</v></c><c><v>${i}</v></c><c><v>${i % 97}</v></c></row>`,
  );
  writeFileSync(path, makeXlsx({ sheets: [{ name: 'Retours', rows: rows.join('') }] }));
}

let folder = '';
let opened: OpenWindow;
let page: Page;

beforeAll(async () => {
  if (BROWSER === undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'kafo-intake-'));
  opened = await openWindow({ base: join(folder, 'campagne.kafo') });
  page = opened.page;
}, 60_000);

afterAll(async () => {
  await opened?.close();
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const queued = (file: string) => page.getByRole('listitem').filter({ hasText: file });
const listed = (file: string) => page.getByRole('option').filter({ hasText: file });

async function go(address: string): Promise<void> {
  await page.evaluate(`location.hash = '#/${address}'`);
}

/** Chooses files as an officer does with the button. */
async function handOver(...files: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button('Choisir des fichiers').first().click();
  await (await chooser).setFiles(files.map((file) => join(folder, file)));
}

describe.skipIf(BROWSER === undefined)('the reception of files', () => {
  test('teaches while it is empty', async () => {
    await go('intake');
    await page.getByText('Aucun fichier reçu').waitFor();
    await expectAccessible(page);
  });

  test('reads eleven files in sight, one cancelled, through a reload of the window', async () => {
    const names = Array.from({ length: 10 }, (_, i) => `retours_${2010 + i}.xlsx`);
    for (const [i, name] of names.entries()) await writeReturns(join(folder, name), RETURNS, { year: 2010 + i });
    writeLarge(join(folder, 'grand.xlsx'));
    await handOver('grand.xlsx', ...names);
    await button('Annuler « retours_2013.xlsx »').click();
    await page.getByText(/Lecture en cours/).waitFor();
    await page.reload();
    await page.getByText('11 fichiers traités').waitFor({ timeout: 60_000 });
    // Where all was over before the window came back it is folded away.
    const unfold = button('Déplier');
    if ((await unfold.count()) > 0) await unfold.click();
    await queued('retours_2013.xlsx').getByText('Annulé').waitFor();
    await listed('retours_2018.xlsx').waitFor();
    expect(await page.getByText('10 fichiers reçus').count()).toBe(1);
    expect(await listed('retours_2013.xlsx').count()).toBe(0);
    await expectAccessible(page);
    await button('Effacer les fichiers traités').click();
    await page.getByText('File de réception').waitFor({ state: 'detached' });
  });

  test('narrows the list by facets and words, sorts it, and finds it again after a reload', async () => {
    await button(/^À confirmer/).click();
    await listed('grand.xlsx').waitFor();
    expect(await page.getByRole('option').count()).toBe(1);
    await button(/^À confirmer/).click();
    await page.getByRole('searchbox', { name: 'Chercher un fichier' }).fill('2012');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.reload();
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Chercher un fichier' }).fill('');
    await page.getByRole('button', { name: 'Fichier', exact: true }).click();
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain('grand.xlsx');
    await page.getByRole('listbox', { name: 'Fichiers reçus' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('region', { name: 'Fichier choisi' }).getByText('retours_2010.xlsx').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-sheet]').waitFor();
    await go('intake');
  });

  test('asks for the password of one file in its place, and says why another was refused', async () => {
    const plain = await writeReturns(join(folder, 'cercles.xlsx'), RETURNS, { year: 2009 });
    writeFileSync(join(folder, 'protégé.xlsx'), agile(plain, 'sésame'));
    writeFileSync(join(folder, 'lettre.xlsx'), 'Monsieur le Directeur, veuillez trouver ci-joint nos chiffres.');
    await handOver('protégé.xlsx', 'lettre.xlsx');
    const password = page.getByLabel('Mot de passe de « protégé.xlsx »');
    await password.fill('autre');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await password.fill('sésame');
    await page.keyboard.press('Enter');
    await queued('protégé.xlsx').getByText('Importé').waitFor();
    // The list has come to rest: nothing moves under the pointer.
    await listed('protégé.xlsx').waitFor();
    await listed('lettre.xlsx').click();
    await page.getByText('Ce fichier n’a pas pu être lu').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button('Copier la demande').click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toMatch(/lettre\.xlsx.*renommé/s);
  });

  test('takes what is dropped in any room, and leaves alone what is no file', async () => {
    await go('journal');
    await page.getByRole('heading', { name: 'Journal' }).waitFor();
    await writeReturns(join(folder, 'déposé.xlsx'), RETURNS, { year: 2008 });
    const bytes = readFileSync(join(folder, 'déposé.xlsx')).toString('base64');
    const transfer = (content: string) =>
      page.evaluateHandle(`(() => { const transfer = new DataTransfer(); ${content}; return transfer; })()`);
    const words = await transfer(`transfer.setData('text/plain', 'Kayes')`);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: words });
    expect(await page.getByText('Déposez ici les fichiers').count()).toBe(0);
    const file = `new File([Uint8Array.from(atob('${bytes}'), (c) => c.charCodeAt(0))], 'déposé.xlsx')`;
    const dropped = await transfer(`transfer.items.add(${file})`);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped });
    await page.getByText('Déposez ici les fichiers').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await go('intake');
    await listed('déposé.xlsx').waitFor();
  });

  test('shows a second delivery as a difference, with the cells of both', async () => {
    await writeReturns(join(folder, 'retours_2018_corrigé.xlsx'), { ...RETURNS, Kayes: [150, 45] }, { year: 2018 });
    await handOver('retours_2018_corrigé.xlsx');
    await listed('retours_2018_corrigé.xlsx').click();
    await button('Voir les différences').click();
    await page.getByRole('heading', { name: 'Ce qui a changé' }).waitFor();
    const line = page.getByRole('option').first();
    await expect.poll(() => line.innerText()).toMatch(/Modifié.*Kayes.*120.*150.*\+30/s);
    expect(await button(/^Modifiés/).innerText()).toMatch(/1/);
    expect(await button(/^Inchangés/).innerText()).toMatch(/7/);
    await expect.poll(() => page.locator('td[aria-current]').allInnerTexts()).toEqual(['150', '120']);
    await expectAccessible(page);
    await page.getByRole('searchbox').fill('bamako');
    await page.getByText('Aucun chiffre ne correspond').waitFor();
  });

  test('withdraws with a reason, restores, and sends back what must be corrected', async () => {
    await go('intake');
    await listed('retours_2018_corrigé.xlsx').click();
    await button('Retirer…').click();
    await button('Envoyé par erreur').click();
    await button('Retirer').last().click();
    await listed('retours_2018_corrigé.xlsx').getByText('Retiré').waitFor();
    await button('Rétablir').click();
    await listed('retours_2018_corrigé.xlsx').getByText('Importé').waitFor();
    await writeReturns(join(folder, 'douteux.xlsx'), { ...RETURNS, Kayes: ['12O', 45] }, { year: 2007 });
    await handOver('douteux.xlsx');
    await listed('douteux.xlsx').click();
    const downloads: Promise<readonly [string, string]>[] = [];
    page.on('download', (download) => {
      downloads.push(download.path().then((path) => [download.suggestedFilename(), path] as const));
    });
    await button('Renvoyer au département').click();
    await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(2);
    const made = new Map(await Promise.all(downloads));
    const letter = made.get([...made.keys()].find((name) => name.endsWith('.pdf')) ?? '') ?? '';
    expect(readFileSync(letter).subarray(0, 5).toString()).toBe('%PDF-');
    const workbook = made.get([...made.keys()].find((name) => name.endsWith('.xlsx')) ?? '') ?? '';
    const python = spawnSync('/usr/bin/python3', ['-c', OPENED, workbook], { encoding: 'utf8' });
    if (!/ModuleNotFound|ENOENT/.test(`${python.stderr}${python.error ?? ''}`)) {
      expect(python.stdout).toContain('12O');
      expect(python.stdout).toMatch(/comment/);
    }
    expect(opened.complaints).toEqual([]);
  });
});

/** Opens a workbook in another program's library and prints its texts and comments. */
const OPENED = `
import sys, openpyxl
for sheet in openpyxl.load_workbook(open(sys.argv[1], 'rb')).worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None: print(cell.coordinate, cell.value)
            if cell.comment: print('comment', cell.coordinate, cell.comment.text)
`;
