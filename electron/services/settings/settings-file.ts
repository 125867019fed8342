import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import { type Remembered, rememberedFrom } from '#shared/contract/settings.ts';

/** Beside the bases, so that it travels with them. */
const FILE = 'kafo-settings.json';

/** What was remembered in a folder; of a missing or damaged file what can be read. */
export function readSettings(folder: string): Remembered {
  try {
    return rememberedFrom(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
  } catch {
    return rememberedFrom({});
  }
}

/** Writes what changed; what another process wrote meanwhile stays. @throws AppError `file.*` */
export async function writeSettings(folder: string, change: Partial<Remembered>): Promise<Remembered> {
  const settings = { ...readSettings(folder), ...change };
  mkdirSync(folder, { recursive: true });
  await writeAtomically(join(folder, FILE), `${JSON.stringify(settings, null, 2)}\n`);
  return settings;
}
