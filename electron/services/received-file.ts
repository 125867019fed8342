import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';
import { message } from '#shared/texts/say.ts';

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
  ENXIO: 'file.locked',
  ELOOP: 'file.missing',
  ENAMETOOLONG: 'file.missing',
  ERR_FS_FILE_TOO_LARGE: 'file.unreadable',
};

/** A larger file is no table of figures: it is not even loaded. Bytes, as the reader's own limit. */
const LARGEST = 2 ** 30;
/** A named pipe must not be waited for. Windows has neither. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Takes the bytes of a file.
 * @throws AppError `file.missing`, `file.folder`, `file.locked`, `file.lock-file`, `file.empty`, `file.wrong-type` (a device, a
 * pipe), `file.too-large`
 */
export async function receiveFile(path: string): Promise<ReceivedFile> {
  const name = basename(path).normalize('NFC');
  if (name.startsWith('~$')) throw new AppError('file.lock-file', { file: name });
  try {
    const bytes = await readRegularFile(path, name);
    if (bytes.length === 0) throw new AppError('file.empty', { file: name });
    return { path, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    throw expectedFailure(error, name);
  }
}

async function readRegularFile(path: string, name: string): Promise<Buffer> {
  // Windows answers "denied" when a folder is read as a file: it must be told apart before.
  if ((await stat(path)).isDirectory()) throw new AppError('file.folder', { file: name });
  const opened = await open(path, AT_ONCE);
  try {
    const about = await opened.stat();
    if (!about.isFile()) throw new AppError('file.wrong-type', { file: name, kind: message('reader.kind.other') });
    if (about.size > LARGEST)
      throw new AppError('file.too-large', {
        file: name,
        reason: message('reader.limit.bytes', { limit: LARGEST / 2 ** 20 }),
      });
    return await opened.readFile();
  } finally {
    await opened.close();
  }
}

function expectedFailure(error: unknown, name: string): unknown {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? FAILURES[String(error.code)] : undefined;
  return code ? new AppError(code, { file: name }) : error;
}

/**
 * Makes sure that what another process read is what was received.
 * @throws AppError `file.changed` when the file was written to, or removed, in between
 */
export async function assertUnchanged(file: ReceivedFile): Promise<void> {
  const again = await readRegularFile(file.path, file.name).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    // Removed, replaced by a folder, locked: whatever it is now, it is not what was received.
    () => '',
  );
  if (again !== file.sha256) throw new AppError('file.changed', { file: file.name });
}
