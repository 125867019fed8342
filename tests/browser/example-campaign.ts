import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { kafo } from '#tests/helpers/command-line.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { type OpenWindow, openWindow, type WindowOptions } from './open-window.ts';

const SAMPLES = join(import.meta.dirname, '../../resources/samples');

/** A base with the example campaign: each window that is opened gets a copy of its own. */
export function exampleCampaign() {
  const folder = temporaryFolder();
  let copies = 0;
  return {
    make: () => kafo(folder, 'import', SAMPLES, '--base', 'exemple.kafo'),
    async openAt(address: string, options: Omit<WindowOptions, 'base'> = {}): Promise<OpenWindow> {
      copies += 1;
      const base = join(folder, `${copies}.kafo`);
      copyFileSync(join(folder, 'exemple.kafo'), base);
      const window = await openWindow({ base, ...options });
      const { page } = window;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('navigation').first().waitFor();
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
      return window;
    },
  };
}
