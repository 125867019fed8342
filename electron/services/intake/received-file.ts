import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';
import { message } from '#shared/texts/say.ts';

/** A file as it came, before anybody looks inside. */
export interface ReceivedFile {
  readonly path: string;
  /** Name without the folder. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
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
 * Takes the fingerprint of a file. Its bytes are not held: reading and understanding it need the memory.
 * @throws AppError `file.missing`, `file.folder`, `file.locked`, `file.lock-file`, `file.empty`, `file.wrong-type` (a device, a
 * pipe), `file.too-large`
 */
export async function receiveFile(path: string): Promise<ReceivedFile> {
  const name = basename(path).normalize('NFC');
  if (name.startsWith('~$')) throw new AppError('file.lock-file', { file: name });
  try {
    const { size, sha256 } = await withRegularFile(path, name, fingerprint);
    if (size === 0) throw new AppError('file.empty', { file: name });
    return { path, name, size, sha256 };
  } catch (error) {
    throw expectedFailure(error, name);
  }
}

/**
 * Makes sure that what another process read is what was received.
 * @throws AppError `file.changed` when the file was written to, or removed, in between
 */
export async function assertUnchanged(file: ReceivedFile): Promise<void> {
  const again = await withRegularFile(file.path, file.name, fingerprint).catch(() => undefined);
  if (again?.sha256 !== file.sha256) throw new AppError('file.changed', { file: file.name });
}

/**
 * The bytes that were received, read again piece by piece: all of them may be more than fits into memory. Whether they are
 * still the same only their fingerprint tells.
 * @throws AppError `file.changed` when the file was removed, or replaced by something else, since
 */
export function* receivedPieces({ path, name, size }: ReceivedFile): Generator<Uint8Array> {
  const opened = regularFile(path);
  if (opened === undefined) throw new AppError('file.changed', { file: name });
  try {
    for (let total = 0; total <= size; ) {
      const piece = Buffer.allocUnsafe(PIECE);
      const length = readSync(opened, piece);
      if (length === 0) return;
      total += length;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(opened);
  }
}

/** Undefined for what was removed, replaced by a folder or locked: whatever it is now, it is not what was received. */
function regularFile(path: string): number | undefined {
  try {
    const opened = openSync(path, AT_ONCE);
    if (fstatSync(opened).isFile()) return opened;
    closeSync(opened);
  } catch {
    // Told apart by the caller.
  }
  return undefined;
}

async function withRegularFile<T>(path: string, name: string, use: (opened: FileHandle) => Promise<T>): Promise<T> {
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
    return await use(opened);
  } finally {
    await opened.close();
  }
}

const PIECE = 2 ** 20;

async function fingerprint(opened: FileHandle): Promise<{ size: number; sha256: string }> {
  const digest = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE);
  let size = 0;
  for (;;) {
    const { bytesRead } = await opened.read(piece, 0, PIECE);
    if (bytesRead === 0) return { size, sha256: digest.digest('hex') };
    digest.update(piece.subarray(0, bytesRead));
    size += bytesRead;
  }
}

function expectedFailure(error: unknown, name: string): unknown {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? FAILURES[String(error.code)] : undefined;
  return code ? new AppError(code, { file: name }) : error;
}
