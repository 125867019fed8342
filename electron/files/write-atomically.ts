import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';

const FAILURES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'file.disk-full',
  EDQUOT: 'file.disk-full',
  EACCES: 'file.locked',
  EPERM: 'file.locked',
  EBUSY: 'file.locked',
  ETXTBSY: 'file.locked',
  ENOENT: 'file.cannot-write',
  ENOTDIR: 'file.cannot-write',
  EISDIR: 'file.cannot-write',
  ENOTEMPTY: 'file.cannot-write',
  EEXIST: 'file.cannot-write',
  EROFS: 'file.cannot-write',
};

let sequence = 0;

/**
 * Writes the file so that a reader sees the old content or the whole new one, never a part, even across a power cut.
 * Text is written as UTF-8. Throws AppError `file.disk-full`, `file.locked` or `file.cannot-write`, naming the file;
 * the earlier file is then untouched and nothing temporary is left.
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  sequence += 1;
  const temporary = join(folder, `.kafo-${process.pid}-${sequence}.tmp`);
  try {
    await writeDurably(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw explainWriteFailure(error, path);
  }
  await syncFolder(folder);
}

async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name durable. Windows has no such call for folders and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // Some network folders refuse it; the content itself is already on the disk.
  } finally {
    await handle.close();
  }
}

/** The failure of a write as an officer can act upon it; what is not expected comes back as it is. */
export function explainWriteFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? FAILURES[String(error.code)] : undefined;
  return code ? new AppError(code, { file: basename(path) }) : error;
}
