import { afterAll, describe, expect, test } from 'vitest';
import { BROWSER } from './find-browser.ts';
import { closeBrowser, openWindow } from './open-window.ts';

afterAll(closeBrowser);

describe.skipIf(BROWSER === undefined)('the window', () => {
  test('opens on a new base and stays open through a reload', async () => {
    const { page, complaints, close } = await openWindow();
    const heading = page.getByRole('heading', { name: 'Journal' });
    await page.getByRole('tab', { name: 'Journal' }).click();
    await heading.waitFor();
    await page.reload();
    await heading.waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
