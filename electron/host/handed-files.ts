import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Files that a window hands over, and files that are made for it: it knows them by tokens, never by paths.
 * All lie in one folder of this process, which goes with it.
 */
export interface HandedFiles {
  /** Keeps what a window sends under the name that the officer knows it by; gives its token. */
  take(name: string, bytes: Readable): Promise<string>;
  /** A new empty folder for what will be made; gives its token. */
  makeFolder(): string;
  /** The path behind a token, for the engine; undefined for one that was not given out. */
  pathOf(token: string): string | undefined;
  /** Names of what lies in the folder of a token. */
  namesIn(token: string): readonly string[];
  /** One file of the folder of a token. */
  read(token: string, name: string): Readable | undefined;
}

export function createHandedFiles(folder: () => string): HandedFiles {
  const paths = new Map<string, string>();
  const newFolder = () => {
    const token = randomUUID();
    const path = join(folder(), token);
    mkdirSync(path, { recursive: true });
    return { token, path };
  };
  const namesIn = (token: string) => {
    const path = paths.get(token);
    return path === undefined ? [] : readdirSync(path);
  };
  return {
    take: async (name, bytes) => {
      const { token, path } = newFolder();
      const file = join(path, safeName(name));
      try {
        await pipeline(bytes, createWriteStream(file, { flags: 'wx' }));
      } catch (error) {
        rmSync(path, { recursive: true, force: true });
        throw error;
      }
      paths.set(token, file);
      return token;
    },
    makeFolder: () => {
      const { token, path } = newFolder();
      paths.set(token, path);
      return token;
    },
    pathOf: (token) => paths.get(token),
    namesIn,
    read: (token, name) => {
      const path = paths.get(token);
      return path !== undefined && namesIn(token).includes(name) ? createReadStream(join(path, name)) : undefined;
    },
  };
}

/** A name as the officer knows it, without what would lead elsewhere or what Windows does not take. */
function safeName(name: string): string {
  const clean = [...name].filter((letter) => letter.charCodeAt(0) >= 32 && !'<>:"/\\|?*'.includes(letter)).join('');
  const trimmed = clean.replace(/[. ]+$/, '').slice(-200);
  return trimmed === '' || /^\.+$/.test(trimmed) ? 'fichier' : trimmed;
}
