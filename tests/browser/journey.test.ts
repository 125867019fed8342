import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#shared/texts/languages.ts';
import { message, say, type TextKey } from '#shared/texts/say.ts';
import { ROOT } from '#tests/helpers/project.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { expectAccessible } from './axe.ts';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, type OpenWindow, openWindow } from './open-window.ts';

const SAMPLES = join(ROOT, 'resources', 'samples');
const ASSISTED = 'DGME_assistance_detresse_2019-2021.xlsx';
const MEANS = 'MEF_moyens_mise_en_oeuvre.ods';
const WOMEN = 'MPFEF Rapatriements femmes et enfants.xlsx';
const TURNED_BACK = 'MSPC_refoulements_PAF_2019-2021.xlsx';
const RECTIFIED = 'MSPC_refoulements_PAF_2019-2021 (rectifié).xlsx';
const NO_WORKBOOK = 'Projets jeunesse 2021.xlsx';
const ELEVEN = [
  ASSISTED,
  'Données DGME VF (2) final corrigé.xlsx',
  'MAECI Transferts ambassades 2021.xlsx',
  'MAECI assistance et rapatriements.xlsx',
  'MEF_Transferts BCEAO 2019-2021.xlsx',
  MEANS,
  'MENEFP_ANPE_réinsertion_2019-2021.xlsx',
  WOMEN,
  TURNED_BACK,
  'OIM_Mali_retours_assistés_2019-2021.xlsx',
  NO_WORKBOOK,
];
/** Milliseconds for what the engine does with many files while the machine has other work. */
const LONG = { timeout: 30_000 };

afterAll(closeBrowser);

describe.skipIf(BROWSER === undefined).each<Language>(['fr', 'en'])('the journey of an officer, in %s', (language) => {
  const folder = temporaryFolder();
  let opened: OpenWindow;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(
      join(folder, 'kafo-settings.json'),
      JSON.stringify({ language, theme: 'light', author: 'A. Diarra' }),
    );
    opened = await openWindow({ base: join(folder, 'revue.kafo') });
    page = opened.page;
    page.setDefaultTimeout(15_000);
  });
  afterAll(() => opened?.close());

  const t = (key: TextKey, params = {}) => say(language, message(key, params));
  const button = (key: TextKey, params = {}) => page.getByRole('button', { name: t(key, params), exact: true });
  const text = (key: TextKey, params = {}) => page.getByText(t(key, params), { exact: true }).first();
  const listed = (file: string) => page.getByRole('option').filter({ hasText: file });
  const ledger = (part: string) => page.locator(`[data-ledger="${part}"]`);
  const sheet = () => page.locator('[data-sheet]');

  async function go(address: string): Promise<void> {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  }

  async function handOver(...files: readonly string[]): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await button('window.intake.add').first().click();
    await (await chooser).setFiles(files.map((file) => join(SAMPLES, file)));
  }

  async function openReading(file: string): Promise<void> {
    await go('/intake');
    await listed(file).click();
    await page.keyboard.press('Enter');
    await sheet().waitFor();
  }

  async function save(): Promise<void> {
    await button('window.reading.save').waitFor();
    await page.keyboard.press('Control+s');
    await button('window.reading.save').waitFor({ state: 'detached' });
  }

  /** Resolves when the window has told the engine what is drafted: a reload loses nothing from then on. */
  function drafted(): Promise<void> {
    return new Promise((resolve) => drafts.push(resolve));
  }
  const drafts: (() => void)[] = [];
  const hear = () =>
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('intake.draft')) for (const resolve of drafts.splice(0)) resolve();
      }),
    );

  /** How many discrepancies are settled, as the head of the room says. */
  async function settled(): Promise<number> {
    const words = page.getByText(new RegExp(`^${t('window.reconcile.progress', { settled: '(\\d+)', all: '\\d+' })}$`));
    return Number(/\d+/.exec(await words.first().innerText())?.[0]);
  }

  test('hands over eleven files, one of them no workbook; a reload loses none', async () => {
    hear();
    await go('/intake');
    await text('window.intake.empty.title').waitFor();
    await handOver(...ELEVEN);
    const running = t('window.intake.queue.now', { done: '\\d+', total: ELEVEN.length });
    const over = t('window.intake.queue.over', { count: ELEVEN.length });
    await page
      .getByText(new RegExp(`^(${running}|${over})$`))
      .first()
      .waitFor();
    await page.reload();
    await page.getByText(over).waitFor(LONG);
    await button('window.intake.queue.clear').click();
    for (const file of ELEVEN) await listed(file).waitFor(LONG);
    await listed(NO_WORKBOOK).getByText(t('window.intake.state.refused')).waitFor();
    for (const file of [ASSISTED, MEANS, WOMEN]) {
      await listed(file).getByText(t('window.intake.state.to_confirm')).waitFor();
    }
    await expectAccessible(page);
  });

  test('answers what is asked by keyboard; what is not saved yet outlives a reload', async () => {
    await openReading(ASSISTED);
    await expect.poll(() => ledger('pending').innerText(), LONG).toMatch(/^\D*52\D/);
    const draft = drafted();
    await sheet().focus();
    await page.keyboard.press('1');
    await text('window.reading.nothing_asked').waitFor();
    await draft;
    await page.reload();
    await text('window.reading.nothing_asked').waitFor();
    await save();
    await openReading(MEANS);
    await text('window.reading.for_alike', { count: 3 }).click();
    await page.keyboard.press('1');
    await text('window.reading.nothing_asked').waitFor();
    await button('window.reading.confirm').click();
    await text('window.reading.state.confirmed').waitFor();
    await openReading(WOMEN);
    await sheet().focus();
    await page.keyboard.press('q');
    await page.keyboard.press('1');
    await text('window.reading.nothing_asked').waitFor();
    await expectAccessible(page);
    await save();
    await go('/intake');
    for (const file of [ASSISTED, MEANS, WOMEN]) {
      await listed(file).getByText(t('window.intake.state.imported')).waitFor();
    }
  });

  test('corrects what a column is, and takes back what was saved of it', async () => {
    await openReading(ASSISTED);
    const kept = async () => Number(/\d+/.exec(await ledger('kept').innerText())?.[0]);
    const total = page.getByRole('button', { name: /^Total/ }).first();
    await total.waitFor();
    const before = await kept();
    await total.click();
    await page.getByRole('menuitem', { name: t('window.reading.role.figures'), exact: true }).click();
    await expect.poll(kept, LONG).toBeGreaterThan(before);
    await save();
    const corrected = await kept();
    await page.reload();
    await expect.poll(kept, LONG).toBe(corrected);
    // Nothing is drafted: the undo of the window is for what was saved.
    await page.keyboard.press('Control+z');
    await expect.poll(kept, LONG).toBe(before);
  });

  test('settles conflicts by keyboard, undoes one, and comes back to the same figure by a reload', async () => {
    await go('/reconcile?type=conflict');
    await page
      .getByRole('listbox', { name: t('window.reconcile.list') })
      .getByRole('option')
      .first()
      .waitFor(LONG);
    await expectAccessible(page);
    const before = await settled();
    for (let done = 1; done <= 3; done++) {
      const figure = await page.getByRole('heading', { level: 2 }).first().innerText();
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      // The reason that was given last for the like is there already: then the first press confirms.
      if (done === 1) {
        await page.keyboard.type('Vu.');
        await page.keyboard.press('Enter');
      }
      await expect.poll(settled, LONG).toBe(before + done);
      await expect.poll(() => page.getByRole('heading', { level: 2 }).first().innerText(), LONG).not.toBe(figure);
    }
    await page.keyboard.press('u');
    await expect.poll(settled, LONG).toBe(before + 2);
    await page.reload();
    await expect.poll(settled, LONG).toBe(before + 2);
  });

  test('takes a second delivery in, and sees what it changes', async () => {
    await go('/intake');
    await handOver(RECTIFIED);
    await listed(RECTIFIED).click();
    await button('window.intake.difference').click();
    await text('window.intake.difference.title').waitFor();
    await expect.poll(() => page.getByRole('option').count(), LONG).toBe(3);
    await page.reload();
    await expect.poll(() => page.getByRole('option').count(), LONG).toBe(3);
    await page.locator('td[aria-current]').first().waitFor();
    await expectAccessible(page);
  });

  test('exports a workbook and a document that other programs open', async () => {
    await go('/tables/6');
    await page.getByRole('grid').waitFor(LONG);
    await page.reload();
    await page.getByRole('grid').waitFor(LONG);
    await expectAccessible(page);
    const out = join(folder, 'exports');
    mkdirSync(out, { recursive: true });
    const saved: Promise<string>[] = [];
    page.on('download', (download) => {
      const path = join(out, download.suggestedFilename());
      saved.push(download.saveAs(path).then(() => path));
    });
    await button('window.tables.export').click();
    await button('window.tables.exportNow').click();
    await text('window.tables.exportedText', { count: 2 }).waitFor({ timeout: 60_000 });
    await expect.poll(() => saved.length, LONG).toBe(2);
    const [pdf = '', xlsx = ''] = (await Promise.all(saved)).sort();
    const python = spawnSync('/usr/bin/python3', ['-c', OPENED, xlsx], { encoding: 'utf8' });
    if (!/ModuleNotFound|ENOENT/.test(`${python.stderr}${python.error ?? ''}`)) {
      expect(python.stderr).toBe('');
      expect(python.stdout).toMatch(/\b4512\b/);
    }
    const printed = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    if (!printed.error) expect(printed.stdout).toMatch(/4\D512/);
  });

  test('finds in the journal all that was done, and undoes there what was decided', async () => {
    await go('/journal?kinds=decided');
    const entry = page.getByRole('option').last();
    await entry.click();
    await button('window.journal.undo').click();
    await button('window.journal.redo').first().waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('option').first().waitFor();
    expect(opened.complaints).toEqual([]);
  });
});

/** Opens a workbook in another program's library and prints its values. */
const OPENED = `
import sys, openpyxl
for sheet in openpyxl.load_workbook(open(sys.argv[1], 'rb')).worksheets:
    print(sheet.title)
    for row in sheet.iter_rows(values_only=True):
        print(*[value for value in row if value is not None])
`;
