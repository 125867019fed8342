import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';

/** A file as it came, before anybody looks inside. */
export interface ReceivedFile {
  readonly path: string;
  /** Name without the folder. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const FAILURES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  EISDIR: 'file.folder',
  EACCES: 'file.locked',
  EPERM: 'file.locked',
  EBUSY: 'file.locked',
  ERR_FS_FILE_TOO_LARGE: 'file.unreadable',
};

/** Takes the bytes of a file. @throws AppError `file.missing`, `file.folder`, `file.locked`, `file.lock-file`, `file.empty` */
export async function receiveFile(path: string): Promise<ReceivedFile> {
  const name = basename(path).normalize('NFC');
  if (name.startsWith('~$')) throw new AppError('file.lock-file', { file: name });
  try {
    // Windows answers "denied" when a folder is read as a file: it must be told apart before.
    if ((await stat(path)).isDirectory()) throw new AppError('file.folder', { file: name });
    const bytes = await readFile(path);
    if (bytes.length === 0) throw new AppError('file.empty', { file: name });
    return { path, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? FAILURES[String(error.code)] : undefined;
    throw code ? new AppError(code, { file: name }) : error;
  }
}

/**
 * Makes sure that what another process read is what was received.
 * @throws AppError `file.changed` when the file was written to in between
 */
export async function assertUnchanged(file: ReceivedFile): Promise<void> {
  const again = createHash('sha256')
    .update(await readFile(file.path))
    .digest('hex');
  if (again !== file.sha256) throw new AppError('file.changed', { file: file.name });
}
