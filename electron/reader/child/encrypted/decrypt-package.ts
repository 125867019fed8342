import { encrypted, incoherentPackage } from '#electron/reader/child/problems.ts';
import { readCompoundFile } from '#electron/reader/child/xls/compound-file.ts';
import { decryptAgile } from './agile.ts';
import { decryptStandard } from './standard.ts';

/**
 * The package of a workbook that is protected by a password; undefined when the compound file holds none. What is decrypted is
 * read as strictly as any other package. @throws AppError `file.wrong-password`; `file.encrypted` for other ways to encrypt
 */
export function decryptPackage(bytes: Buffer, password: string): Buffer | undefined {
  const file = readCompoundFile(bytes);
  if (!file.names.has('encryptedpackage')) return undefined;
  const packed = file.stream('encryptedpackage');
  const info = file.stream('encryptioninfo');
  if (!packed || packed.length < 8 || !info || info.length < 8) throw incoherentPackage('encryption');
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)];
  if (major === 4 && minor === 4) return decryptAgile(info.subarray(8), packed, password);
  if (minor === 2 && major >= 2 && major <= 4) return decryptStandard(info.subarray(8), packed, password);
  throw encrypted();
}
