import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly unpacked?: boolean;
}

export interface PackedFile {
  readonly path: string;
  readonly bytes: number;
}

/** Files inside an archive of Electron: a JSON header, its length in the fourth number, then the files. Those beside it are left out. */
export function filesInArchive(archive: string): PackedFile[] {
  const bytes = readFileSync(archive);
  const header: Entry = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  const walk = (entry: Entry, path: string): PackedFile[] => {
    if (entry.files)
      return Object.entries(entry.files).flatMap(([name, one]) => walk(one, path === '' ? name : `${path}/${name}`));
    return entry.unpacked ? [] : [{ path, bytes: entry.size ?? 0 }];
  };
  return walk(header, '');
}

/** Files of a folder, with `/`. */
export function filesIn(folder: string): PackedFile[] {
  return globSync('**/*', { cwd: folder })
    .map((path) => ({ path: path.replaceAll('\\', '/'), stat: statSync(join(folder, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, bytes: stat.size }));
}

/** Bytes of them all. */
export function sizeOf(files: readonly PackedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
