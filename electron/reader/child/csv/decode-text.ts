import { isUtf8 } from 'node:buffer';

/**
 * The text of a CSV file: by its byte order mark, else UTF-8 when every byte fits, else Windows-1252, which French
 * versions of Excel write.
 */
export function decodeText(bytes: Buffer): string {
  const label = encodingOf(bytes);
  const text = new TextDecoder(label).decode(bytes);
  return text.endsWith('\x1a') ? text.slice(0, -1) : text;
}

function encodingOf(bytes: Buffer): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}
