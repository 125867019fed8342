import { isUtf8 } from 'node:buffer';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252';

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncoding }[] = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
const SAMPLE_BYTES = 4096;

/**
 * How a text is written: by its byte order mark; else by where its zero bytes stand; else UTF-8 when every byte fits, else
 * Windows-1252, which French versions of Excel write.
 */
export function textEncoding(bytes: Buffer): TextEncoding {
  const marked = MARKS.find(({ bytes: mark }) => mark.every((byte, i) => bytes[i] === byte));
  return marked?.encoding ?? wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Texts of mostly Latin letters in 16 or 32 bits have their zeros always at the same places of a unit. */
function wideEncoding(bytes: Buffer): TextEncoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  const units = Math.max(1, Math.floor(sample.length / 4));
  const [a, b, c, d] = zeros.map((count) => (count > units * 0.7 ? 'most' : count < units * 0.1 ? 'few' : 'some'));
  if (bytes.length % 4 === 0 && b === 'most' && c === 'most' && d === 'most' && a === 'few') return 'utf-32le';
  if (bytes.length % 4 === 0 && a === 'most' && b === 'most' && c === 'most' && d === 'few') return 'utf-32be';
  if (bytes.length % 2 === 0 && b === 'most' && d === 'most' && a === 'few' && c === 'few') return 'utf-16le';
  if (bytes.length % 2 === 0 && a === 'most' && c === 'most' && b === 'few' && d === 'few') return 'utf-16be';
  return undefined;
}

/** The text without its byte order mark; bytes that fit nothing become U+FFFD. */
export function decodeText(bytes: Buffer, encoding: TextEncoding = textEncoding(bytes)): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le');
  return new TextDecoder(encoding).decode(bytes);
}

function decodeUtf32(bytes: Buffer, little: boolean): string {
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    if (at > 0 || point !== 0xfeff) pieces.push(String.fromCodePoint(point > 0x10ffff ? 0xfffd : point));
  }
  return pieces.join('');
}
