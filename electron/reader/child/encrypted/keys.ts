import { createHash } from 'node:crypto';
import { encrypted, incoherentPackage } from '#electron/reader/child/problems.ts';
import { AppError } from '#shared/errors/app-error.ts';

/** Rounds of hashing beyond which a description only wants to keep the reader busy; Office writes 100 000. */
const MOST_SPINS = 10_000_000;

const HASHES: ReadonlyMap<string, string> = new Map([
  ['MD5', 'md5'],
  ['SHA1', 'sha1'],
  ['SHA-1', 'sha1'],
  ['SHA256', 'sha256'],
  ['SHA384', 'sha384'],
  ['SHA512', 'sha512'],
]);

export function wrongPassword(): AppError {
  return new AppError('file.wrong-password');
}

/** Node's name of a hash. @throws AppError `file.encrypted` for one that is not supported */
export function hashOf(name: string | undefined): string {
  const hash = HASHES.get(name ?? '');
  if (hash === undefined) throw encrypted();
  return hash;
}

/** The password, salted and hashed over and over. */
export function spun(hash: string, salt: Buffer, password: string, spins: number): Buffer {
  if (!Number.isInteger(spins) || spins < 0 || spins > MOST_SPINS) throw incoherentPackage('encryption');
  let digest = createHash(hash).update(salt).update(Buffer.from(password, 'utf16le')).digest();
  const number = Buffer.alloc(4);
  for (let i = 0; i < spins; i++) {
    number.writeUInt32LE(i);
    digest = createHash(hash).update(number).update(digest).digest();
  }
  return digest;
}

/** Cut to the size, or filled up with 0x36. */
export function fitted(bytes: Buffer, size: number): Buffer {
  return bytes.length >= size
    ? bytes.subarray(0, size)
    : Buffer.concat([bytes, Buffer.alloc(size - bytes.length, 0x36)]);
}
