import * as xlsx from '@e965/xlsx';
import { damaged, encrypted, needsConversion, wrongType } from '#electron/reader/child/problems.ts';

/** The stream of BIFF records in the file: the file itself, or a part of a compound file. */
export function openStream(bytes: Buffer): Buffer {
  if (bytes.readUInt16LE(0) !== 0xcfd0) return bytes;
  const names = new Map(entries(bytes).map((entry) => [entry.name.toLowerCase(), entry]));
  const has = (name: string) => names.has(name);
  if (has('encryptedpackage')) throw encrypted();
  const book = names.get('workbook') ?? names.get('book');
  if (!book) {
    if (has('worddocument')) throw wrongType('word');
    if (has('powerpoint document')) throw wrongType('slides');
    if (has('wksssrst') || has('contents')) throw needsConversion('office');
    throw wrongType('office');
  }
  return Buffer.from(book.content);
}

function entries(bytes: Buffer): readonly { readonly name: string; readonly content: Uint8Array }[] {
  try {
    return xlsx.CFB.read(bytes, { type: 'buffer' }).FileIndex;
  } catch {
    throw damaged('binary');
  }
}
