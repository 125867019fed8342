import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#shared/errors/app-error.ts';
import { LIMITS } from './limits.ts';
import { safeParts } from './safe-name.ts';

/**
 * Files that a window hands over, and files that are made for it: it knows them by tokens, never by paths.
 * Those that it sent lie in one folder of this process, which goes with it.
 */
export interface HandedFiles {
  /**
   * Keeps what a window sends under the name that the officer knows it by, `DNPD/retours.xlsx` in the folder of a token; gives its token.
   * @throws AppError `hand.*`
   */
  take(name: string, bytes: Readable, folder?: string): Promise<string>;
  /** A new empty folder: for what will be made, or for the files of a folder that is handed over; gives its token. */
  makeFolder(): string;
  /** The token of a file or folder that the officer chose in a dialog of the machine. */
  adopt(path: string): string;
  /** The path behind a token, for the engine; undefined for one that was not given out. */
  pathOf(token: string): string | undefined;
  /** Lets go what a window sent and the engine has taken over: it may name persons. What the officer chose on the machine stays. */
  release(token: string): Promise<void>;
  /** Names of what was made in a folder of `makeFolder`. */
  namesIn(token: string): readonly string[];
  /** One file of such a folder. */
  read(token: string, name: string): Readable | undefined;
}

/** `folder`: where they lie, made when it is first asked for; `most` bytes of a file. */
export function createHandedFiles(folder: () => string, most: number = LIMITS.upload): HandedFiles {
  const paths = new Map<string, string>();
  const folders = new Map<string, string>();
  /** What goes with a token. */
  const own = new Map<string, string>();
  const newFolder = () => {
    const token = randomUUID();
    const path = join(folder(), token);
    mkdirSync(path, { recursive: true });
    return { token, path };
  };
  const namesIn = (token: string) => {
    const path = folders.get(token);
    if (path === undefined) return [];
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  };
  return {
    take: async (name, bytes, into) => {
      const parts = safeParts(name);
      const shown = parts.at(-1) ?? '';
      const within = into === undefined ? undefined : folders.get(into);
      if (into !== undefined && within === undefined) throw new AppError('hand.failed', { file: shown });
      const path = join(within ?? newFolder().path, ...(within === undefined ? [shown] : parts));
      mkdirSync(dirname(path), { recursive: true });
      await store(path, shown, bytes, most);
      const token = randomUUID();
      paths.set(token, path);
      own.set(token, within === undefined ? dirname(path) : path);
      return token;
    },
    makeFolder: () => {
      const { token, path } = newFolder();
      paths.set(token, path);
      folders.set(token, path);
      own.set(token, path);
      return token;
    },
    adopt: (path) => {
      const token = randomUUID();
      paths.set(token, path);
      return token;
    },
    pathOf: (token) => paths.get(token),
    release: async (token) => {
      const path = own.get(token);
      if (path === undefined) return;
      for (const known of [paths, folders, own]) known.delete(token);
      await rm(path, { recursive: true, force: true });
    },
    namesIn,
    read: (token, name) => {
      const path = folders.get(token);
      return path !== undefined && namesIn(token).includes(name) ? createReadStream(join(path, name)) : undefined;
    },
  };
}

/** Writes the bytes as they come; of a file that does not come whole nothing is left. */
async function store(path: string, file: string, bytes: Readable, most: number): Promise<void> {
  let size = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      if (size > most) done(new AppError('hand.too-large', { file, most: Math.floor(most / 2 ** 20) }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(bytes, counted, createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') throw new AppError('hand.twice', { file });
    await rm(path, { force: true });
    if (error instanceof AppError) throw error;
    throw new AppError(code === 'ENOSPC' || code === 'EDQUOT' ? 'hand.disk-full' : 'hand.failed', { file });
  }
}
