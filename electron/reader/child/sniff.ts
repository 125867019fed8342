import { AppError } from '#shared/errors/app-error.ts';
import { needsConversion, wrongType } from './problems.ts';
import { decodeText, textEncoding } from './text-encoding.ts';

/** What the bytes of a file are, whatever its name says. */
export type Content = 'zip' | 'compound' | 'biff' | 'text';

interface Signature {
  readonly at?: number;
  readonly bytes: string;
  readonly refuse: () => AppError;
}

/** First bytes (Latin-1) of what people send in place of a workbook. */
const REFUSED: readonly Signature[] = [
  { bytes: '%PDF', refuse: () => wrongType('pdf') },
  { bytes: '\x89PNG', refuse: () => wrongType('image') },
  { bytes: '\xff\xd8\xff', refuse: () => wrongType('image') },
  { bytes: 'GIF8', refuse: () => wrongType('image') },
  { bytes: 'II*\0', refuse: () => wrongType('image') },
  { bytes: 'MM\0*', refuse: () => wrongType('image') },
  { bytes: '\x7fELF', refuse: () => wrongType('program') },
  { bytes: 'MZ', refuse: () => wrongType('program') },
  { bytes: '{\\rtf', refuse: () => wrongType('rtf') },
  { bytes: 'Rar!', refuse: () => wrongType('archive') },
  { bytes: '7z\xbc\xaf', refuse: () => wrongType('archive') },
  { bytes: '\x1f\x8b', refuse: () => wrongType('archive') },
  { bytes: 'SQLite format 3', refuse: () => wrongType('database') },
  { at: 4, bytes: 'Standard Jet DB', refuse: () => wrongType('database') },
  { at: 4, bytes: 'Standard ACE DB', refuse: () => wrongType('database') },
];

/** A record of BIFF2 to BIFF5 outside a compound file: BOF of one of four versions, then its length. */
function isRawBiff(bytes: Buffer): boolean {
  const [type, version = 0, length = 0, high] = bytes;
  return type === 9 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && high === 0;
}

const MARKUP: readonly { readonly pattern: RegExp; readonly refuse: () => AppError }[] = [
  { pattern: /^<!doctype html|^<html|^<head|^<body|^<table|^<meta|^<style/i, refuse: () => needsConversion('html') },
  { pattern: /^<\?xml[\s\S]{0,2000}<html/i, refuse: () => needsConversion('html') },
  { pattern: /^<\?xml|^<\w+:?\w*\s[^>]*xmlns/i, refuse: () => needsConversion('xml') },
  { pattern: /^mime-version:/i, refuse: () => needsConversion('html') },
];

const HEAD_BYTES = 4096;

/** Tells what a file holds by its bytes. Throws for what cannot be read as a workbook. */
export function sniff(bytes: Buffer): Content {
  const head = bytes.toString('latin1', 0, HEAD_BYTES);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'compound';
  if (isRawBiff(bytes)) return 'biff';
  if (isLockFile(bytes)) throw new AppError('file.lock-file');
  const signature = REFUSED.find((candidate) => head.startsWith(candidate.bytes, candidate.at ?? 0));
  if (signature) throw signature.refuse();
  const encoding = textEncoding(bytes);
  const start = decodeText(bytes.subarray(0, HEAD_BYTES), encoding).trimStart();
  const markup = MARKUP.find(({ pattern }) => pattern.test(start));
  if (markup) throw markup.refuse();
  if (
    hasControls(encoding === 'utf-8' || encoding === 'windows-1252' ? bytes : Buffer.from(decodeText(bytes, encoding)))
  )
    throw wrongType('other');
  return 'text';
}

/** Office writes 165 (Excel) or 54 bytes (old versions) beside an open file: the length of the user's name, the name, padding. */
function isLockFile(bytes: Buffer): boolean {
  const length = bytes[0] ?? 0;
  if (length === 0 || length > 54 || (bytes.length !== 165 && bytes.length !== 54)) return false;
  return (
    bytes
      .toString('latin1', 1 + length, 55)
      .replaceAll('\0', '')
      .trim() === ''
  );
}

/** Bytes that no text of a spreadsheet holds: NUL first of all. A final Ctrl-Z is DOS's end of file. */
function hasControls(bytes: Buffer): boolean {
  const end = bytes.at(-1) === 0x1a ? bytes.length - 1 : bytes.length;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 32 && (byte < 9 || (byte > 13 && byte !== 0x1b))) return true;
  }
  return false;
}
