import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kafo } from '#tests/helpers/command-line.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { expectAccessible } from './axe.ts';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, type OpenWindow, openWindow } from './open-window.ts';

const SAMPLES = join(import.meta.dirname, '../../resources/samples');
const ROOMS = ['Campagne', 'Réception', 'Rapprochement', 'Tableaux', 'Référentiels', 'Journal'];
const SETTINGS = 'kafo-settings.json';

const folder = temporaryFolder();
let window: OpenWindow | undefined;

beforeAll(async () => {
  if (BROWSER !== undefined) await kafo(folder, 'import', SAMPLES, '--base', 'exemple.kafo');
});
afterEach(async () => {
  await window?.close();
  window = undefined;
});
afterAll(closeBrowser);

/** A folder of bases of its own with the example campaign, and the settings of a machine. */
function home(settings: object = {}): string {
  const own = mkdtempSync(join(folder, 'home-'));
  copyFileSync(join(folder, 'exemple.kafo'), join(own, 'exemple.kafo'));
  writeFileSync(join(own, SETTINGS), JSON.stringify(settings));
  return own;
}

async function openIn(own: string, address = ''): Promise<Page> {
  window = await openWindow({ base: join(own, 'exemple.kafo') });
  const { page } = window;
  await page.getByRole('navigation').first().waitFor();
  if (address !== '') await goTo(page, address);
  return page;
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

const address = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
/** What a notice says; the same is said to screen readers elsewhere. */
const notice = (page: Page, words: string | RegExp) => page.locator('.fui-ToastTitle').filter({ hasText: words });
const region = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).backgroundColor);

describe.skipIf(BROWSER === undefined)('the frame of the window', () => {
  test('goes to every room by keyboard, to the same place by a reload, and back to where a room was left', async () => {
    const page = await openIn(home(), '/registers/places/KAY');
    await page.getByRole('article', { name: 'Kayes' }).waitFor();
    for (const [i, room] of ROOMS.entries()) {
      await page.keyboard.press(`Control+${i + 1}`);
      await title(page, room).waitFor();
      expect(await page.title()).toContain(room);
      const before = address(page);
      await page.reload();
      await title(page, room).waitFor();
      // A room may open what comes first in it.
      expect(address(page).startsWith(before.split('?')[0] ?? '')).toBe(true);
    }
    await page.keyboard.press('Control+5');
    await expect.poll(() => address(page)).toBe('#/registers/places/KAY');
    expect(window?.complaints).toEqual([]);
  });

  test('has a skip link; F6 leads from part to part, F1 tells the keys of the room', async () => {
    const page = await openIn(home(), '/journal');
    await title(page, 'Journal').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await region(page)).toBe('room');
    await page.keyboard.press('F6');
    expect(await region(page)).toBe('bar');
    await page.keyboard.press('F6');
    expect(await region(page)).toBe('rail');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Journal');
    await page.keyboard.press('Shift+F6');
    expect(await region(page)).toBe('bar');
    await page.keyboard.press('F1');
    const keys = page.getByRole('dialog', { name: 'Touches du clavier' });
    await keys.getByText('Aller à une pièce').waitFor();
    await keys.getByText('Imprimer').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
  });

  test('speaks English and turns dark at once, and still does after a reload and a new start of the host', async () => {
    const own = home();
    let page = await openIn(own, '/settings');
    const light = await ground(page);
    await page.getByRole('radio', { name: 'Sombres' }).click();
    await expect.poll(() => ground(page)).not.toBe(light);
    const dark = await ground(page);
    await page.getByRole('radio', { name: 'English' }).click();
    await title(page, 'Settings').waitFor();
    expect(await page.title()).toContain('Settings');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await title(page, 'Settings').waitFor();
    await window?.close();
    page = await openIn(own, '/journal');
    await page.getByRole('link', { name: 'Reconciliation' }).waitFor();
    expect(await ground(page)).toBe(dark);
  });

  test('finds a place, a file and a command by their words', async () => {
    const page = await openIn(home(), '/journal');
    const look = async (words: string, option: string | RegExp) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Rechercher' }).fill(words);
      await page.getByRole('option', { name: option }).first().waitFor();
    };
    await look('bafulabé', /^Bafoulabé/);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => address(page)).toBe('#/registers/places/KAY.BAFOULABE');
    await look('moyens oeuvre', /MEF_moyens/);
    await page.getByRole('option', { name: /MEF_moyens/ }).click();
    await expect.poll(() => address(page)).toMatch(/^#\/intake\/\d+/);
    const light = await ground(page);
    await look('theme somb', 'Thème sombre');
    await page.keyboard.press('Enter');
    await expect.poll(() => ground(page)).not.toBe(light);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Rechercher' }).fill('zzzz');
    await page.getByText('Rien ne correspond').waitFor();
    expect(window?.complaints).toEqual([]);
  });

  test('takes the last decision back with Ctrl+Z, says which, and restores it', async () => {
    const page = await openIn(home(), '/journal');
    const undo = page.getByRole('button', { name: /^Annuler : / });
    const first = await undo.getAttribute('aria-label');
    await page.keyboard.press('Control+z');
    await notice(page, 'Annulé').waitFor();
    await expect.poll(() => undo.getAttribute('aria-label')).not.toBe(first);
    // Codes are for the engine.
    expect(await notice(page, 'Annulé').innerText()).not.toMatch(/[A-Z]{3,}_|\|/);
    await page.getByRole('button', { name: 'Rétablir' }).click();
    await notice(page, 'Rétabli').waitFor();
    await expect.poll(() => undo.getAttribute('aria-label')).toBe(first);
  });

  test('makes a base, says how to begin, and goes back to the other', async () => {
    const own = home();
    const page = await openIn(own, '/settings/base');
    await page.getByRole('button', { name: 'Créer une base…' }).click();
    await page.getByLabel('Nom de la base').fill('a/b');
    await page.getByRole('button', { name: 'Créer et ouvrir' }).click();
    await page.getByText(/Ces signes ne peuvent pas/).waitFor();
    await page.getByLabel('Nom de la base').fill('Revue 2025');
    await page.keyboard.press('Enter');
    await notice(page, 'Base « Revue 2025 » ouverte.').waitFor();
    await title(page, 'Bienvenue dans Kafo').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ouvrir exemple' }).click();
    await page.getByRole('button', { name: /^Revue nationale du Pacte/ }).waitFor();
    expect(JSON.parse(readFileSync(join(own, SETTINGS), 'utf8'))).toMatchObject({
      base: 'exemple',
      recent: ['exemple', 'Revue 2025'],
    });
    expect(window?.complaints).toEqual([]);
  });

  test('verifies the base and says what was looked at', async () => {
    const page = await openIn(home(), '/settings/verify');
    await page.getByText('Tout est intact.').waitFor();
    await page.getByText('Chaîne du journal').waitFor();
  });

  test('asks at the first start who works here, and loads the example campaign in sight', async () => {
    window = await openWindow({ env: {} });
    const { page, complaints } = window;
    await title(page, 'Bienvenue dans Kafo').waitFor();
    await page.getByLabel('Nom').fill('');
    const load = page.getByRole('button', { name: 'Charger la campagne d’exemple' });
    await load.click();
    await page.getByText('Un nom est nécessaire.').waitFor();
    await page.getByLabel('Nom').fill('F. Keïta');
    await page.getByLabel('Service').fill('DGME');
    await load.click();
    await page.getByRole('progressbar', { name: /^Lecture de / }).waitFor();
    // It goes on while one looks elsewhere.
    await page.getByRole('link', { name: 'Référentiels' }).click();
    await page.getByRole('progressbar', { name: 'Campagne d’exemple…' }).waitFor();
    await notice(page, 'La campagne d’exemple est chargée').waitFor({ timeout: 60_000 });
    await title(page, 'Campagne').waitFor();
    await page.getByRole('link', { name: 'Journal' }).click();
    await page.getByText('F. Keïta').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('can be left while the example campaign is loaded', async () => {
    window = await openWindow();
    const { page } = window;
    await page.getByRole('button', { name: 'Charger la campagne d’exemple' }).click();
    await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
    await notice(page, 'a été annulée').waitFor();
  });
});

describe.skipIf(BROWSER === undefined)('every room', () => {
  const looks = [
    ['light', 'fr'],
    ['dark', 'fr'],
    ['contrast', 'en'],
  ] as const;
  test.each(looks)('has no serious finding of axe in the theme %s, in %s', async (theme, language) => {
    const page = await openIn(home({ theme, language }));
    for (const one of ['rounds', 'intake', 'reconcile', 'tables/5', 'registers', 'journal', 'settings']) {
      await goTo(page, `/${one}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.locator('.fui-Spinner').first().waitFor({ state: 'hidden' });
      await expectAccessible(page);
    }
    expect(window?.complaints).toEqual([]);
  });
});
