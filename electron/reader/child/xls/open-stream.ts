import { encrypted, needsConversion, wrongType } from '#electron/reader/child/problems.ts';
import { readCompoundFile } from './compound-file.ts';

/** The stream of BIFF records in the file: the file itself, or a part of a compound file. */
export function openStream(bytes: Buffer): Buffer {
  if (bytes.readUInt16LE(0) !== 0xcfd0) return bytes;
  const { names, stream } = readCompoundFile(bytes);
  if (names.has('encryptedpackage')) throw encrypted();
  const book = stream('workbook') ?? stream('book');
  if (book) return book;
  if (names.has('worddocument')) throw wrongType('word');
  if (names.has('powerpoint document')) throw wrongType('slides');
  if (names.has('wksssrst') || names.has('contents')) throw needsConversion('office');
  throw wrongType('office');
}
