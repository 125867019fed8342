import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadRequest } from '#electron/reader/wire.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { ReadResult, Send } from './output.ts';
import { damaged, encrypted, needsConversion, tooLarge, wrongType } from './problems.ts';
import { sniff } from './sniff.ts';
import { readZipDirectory } from './zip/directory.ts';
import { inflatePart } from './zip/inflate.ts';

/**
 * Reads one file of any format and sends its sheets. Throws AppError, without the file's name, for whatever is wrong with
 * the file; formats are loaded only when they are met.
 */
export async function readWorkbook(request: ReadRequest, send: Send): Promise<ReadResult> {
  const { path, fileName, looks = false } = request;
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new AppError('file.empty');
  if (/^(?:~\$|\.~lock\.)/.test(basename(fileName)) && bytes.length < 1024) throw new AppError('file.lock-file');
  switch (sniff(bytes)) {
    case 'zip':
      return readPackage(bytes, send, looks);
    case 'compound': {
      const inside = await unlocked(bytes, request.password);
      if (inside) return { ...(await readPackage(inside, send, looks)), unlocked: true };
      const { readXls } = await import('./xls/read-xls.ts');
      return readXls(bytes, send, looks);
    }
    case 'biff': {
      const { readXls } = await import('./xls/read-xls.ts');
      return readXls(bytes, send, looks);
    }
    case 'text': {
      if (/\.(?:xls[xmb]?|xlt[xm]?|ods)$/i.test(fileName)) throw new AppError('file.renamed-text');
      const { readCsv } = await import('./csv/read-csv.ts');
      return readCsv(bytes, request, send);
    }
  }
}

/** The package that a password protects; undefined when there is none, or no password to open it with. */
async function unlocked(bytes: Buffer, password: string | undefined): Promise<Buffer | undefined> {
  if (password === undefined) return undefined;
  const { decryptPackage } = await import('./encrypted/decrypt-package.ts');
  return decryptPackage(bytes, password);
}

async function readPackage(bytes: Buffer, send: Send, looks: boolean): Promise<ReadResult> {
  const source = { bytes, directory: readZipDirectory(bytes) };
  const has = (name: string) => source.directory.has(name);
  const mimetype = source.directory.get('mimetype');
  if (mimetype || (has('content.xml') && has('meta-inf/manifest.xml'))) {
    const type = mimetype ? inflatePart(bytes, mimetype, 1024).toString('latin1') : '';
    if (has('encrypted-package')) throw encrypted();
    if (/opendocument\.text/.test(type)) throw wrongType('word');
    if (/opendocument\.presentation/.test(type)) throw wrongType('slides');
    if (type !== '' && !/opendocument\.spreadsheet/.test(type)) throw wrongType('office');
    const { readOds } = await import('./ods/read-ods.ts');
    return readOds(source, send, looks);
  }
  if (has('index/document.iwa') || has('index.zip')) throw needsConversion('numbers');
  if (!has('[content_types].xml') && !has('xl/workbook.xml')) {
    throw source.directory.size === 0 ? damaged('archive') : wrongType('archive');
  }
  const { readXlsx } = await import('./xlsx/read-xlsx.ts');
  return readXlsx(source, send, looks);
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    // A named pipe must not be waited for. Windows has neither.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const about = await file.stat();
      if (about.isDirectory()) throw new AppError('file.folder');
      if (!about.isFile()) throw wrongType('other');
      if (about.size > MAX_FILE_BYTES) throw tooLarge('bytes', MAX_FILE_BYTES / 2 ** 20);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw openFailure(error);
  }
}

const OPEN_FAILURES: ReadonlyMap<string, 'file.missing' | 'file.folder' | 'file.locked'> = new Map([
  ['ENOENT', 'file.missing'],
  ['ENOTDIR', 'file.missing'],
  ['EISDIR', 'file.folder'],
  ['EACCES', 'file.locked'],
  ['EPERM', 'file.locked'],
  ['EBUSY', 'file.locked'],
  ['ENXIO', 'file.locked'],
  ['ELOOP', 'file.missing'],
  ['ENAMETOOLONG', 'file.missing'],
  ['EAGAIN', 'file.locked'],
]);

/** The expected failure behind an error of the file system; any other error as it is. */
export function openFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? OPEN_FAILURES.get(String(error.code)) : undefined;
  return code === undefined || error instanceof AppError ? error : new AppError(code);
}
