import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { byText } from '#shared/lib/compare.ts';

/** What lies in a folder of submissions. */
export interface FolderContent {
  /** Paths of files that are to be imported, in order of name. */
  readonly files: readonly string[];
  /** Names of folders in it, which are not entered. */
  readonly folders: readonly string[];
  /** Path of `campaign.json`; undefined when there is none. */
  readonly campaign: string | undefined;
}

/** Files that belong to the campaign or to the system, not to a department. */
const NOT_SUBMITTED = /^(?:campaign\.json|readme.*|\..*|thumbs\.db|desktop\.ini|.*\.kafo(?:-(?:wal|shm))?)$/i;

/** Lists a folder; `except` (the folder of results) is passed over where it lies inside. */
export async function listFolder(folder: string, except: readonly string[] = []): Promise<FolderContent> {
  const entries = await readdir(folder, { withFileTypes: true });
  const passedOver = new Set(except.map((path) => resolve(path)));
  const submitted = entries.filter(({ name }) => !NOT_SUBMITTED.test(name) && !passedOver.has(resolve(folder, name)));
  return {
    files: submitted
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => join(folder, name))
      .sort((a, b) => byName(basename(a), basename(b))),
    folders: submitted
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(byText),
    campaign: entries.some((entry) => entry.name === 'campaign.json' && !isOdd(entry))
      ? join(folder, 'campaign.json')
      : undefined,
  };
}

/** A pipe or a device would be waited for without end. */
function isOdd(entry: Dirent): boolean {
  return !entry.isFile() && !entry.isSymbolicLink();
}

/** `Retours.xlsx` comes before `Retours (2).xlsx` and `Retours_v2.xlsx`: the stem decides, then the ending. */
export function byName(a: string, b: string): number {
  return byText(stem(a), stem(b)) || byText(extname(a), extname(b));
}

function stem(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}
