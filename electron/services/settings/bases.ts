import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Desk } from '#electron/services/desk.ts';
import type { OutputOf } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { byKeys } from '#shared/lib/compare.ts';

const ENDING = '.kafo';

/** Copies that were made before a base was brought up to date (electron/db/migrate.ts). */
const BACKUP = /\.sauvegarde-v\d+/;

/** How many bases are named as opened before. */
const REMEMBERED = 20;

/** The bases of the folder: the one that is open, those that were opened before, then the others by name. */
export function listBases(desk: Desk): OutputOf<'settings.bases'> {
  const { folder, remembered, base } = desk.home;
  const { recent } = remembered();
  const rank = (name: string) => (recent.includes(name) ? recent.indexOf(name) : recent.length);
  const open = baseName(base());
  return namesIn(folder)
    .map((name) => {
      const { size, mtime } = statSync(join(folder, name + ENDING));
      return { name, size, changedAt: mtime.toISOString(), isOpen: name === open };
    })
    .sort(
      byKeys(
        ({ isOpen }) => (isOpen ? 0 : 1),
        ({ name }) => rank(name),
        ({ name }) => name,
      ),
    );
}

/** @throws AppError `settings.base_exists`, `settings.busy`, `base.*` */
export async function createBase(desk: Desk, name: string): Promise<{ readonly name: string }> {
  const path = pathOf(desk, name);
  if (existsSync(path)) throw new AppError('settings.base_exists', { base: name });
  mkdirSync(dirname(path), { recursive: true });
  return use(desk, path, true);
}

/** @throws AppError `file.missing`, `settings.busy`, `base.*` */
export async function openOther(desk: Desk, name: string): Promise<{ readonly name: string }> {
  return use(desk, pathOf(desk, name), false);
}

/** Copies a base from elsewhere (a key, another office) into the folder under a name of its own. @throws AppError `base.*`, `settings.busy` */
export async function takeBase(desk: Desk, source: string): Promise<{ readonly name: string }> {
  const wanted = baseName(source);
  const taken = new Set(namesIn(desk.home.folder));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} (${number})`;
  const path = pathOf(desk, name);
  mkdirSync(dirname(path), { recursive: true });
  try {
    // What a program that was ended at once had not yet moved into the base lies beside it.
    for (const part of ['', '-wal'])
      if (part === '' || existsSync(source + part)) copyFileSync(source + part, path + part);
    return await use(desk, path, false);
  } catch (error) {
    for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true });
    throw error;
  }
}

async function use(desk: Desk, path: string, mayCreate: boolean): Promise<{ readonly name: string }> {
  desk.home.use(path, { mayCreate });
  const name = baseName(path);
  const { recent } = desk.home.remembered();
  await desk.home.remember({
    base: name,
    recent: [name, ...recent.filter((one) => one !== name)].slice(0, REMEMBERED),
  });
  return { name };
}

/** @throws AppError `settings.no_folder` where no folder of bases is known */
function pathOf({ home: { folder } }: Desk, name: string): string {
  if (folder === '') throw new AppError('settings.no_folder');
  return join(folder, name + ENDING);
}

export function baseName(path: string): string {
  return basename(path, extname(path) === ENDING ? ENDING : '');
}

function namesIn(folder: string): string[] {
  if (folder === '' || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === ENDING && !BACKUP.test(entry.name))
    .map(({ name }) => baseName(name));
}
