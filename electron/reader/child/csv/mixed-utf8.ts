const SEQUENCE = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}/g;
const OTHER = /[\x80-\xFF]/g;

/**
 * A text that is mostly UTF-8, but not in every byte: lines of two programs pasted together, or a cut in the middle of a
 * character. The bytes that do not fit are read as Windows-1252. Undefined when most of it does not fit.
 */
export function decodeUtf8Mixed(bytes: Uint8Array): string | undefined {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const fitting = latin.match(SEQUENCE)?.length ?? 0;
  const strange = latin.replace(SEQUENCE, '').match(OTHER)?.length ?? 0;
  if (fitting === 0 || strange > fitting) return undefined;
  const windows = new TextDecoder('windows-1252');
  return latin.replace(new RegExp(`${SEQUENCE.source}|${OTHER.source}`, 'g'), (piece) =>
    piece.length > 1 ? Buffer.from(piece, 'latin1').toString('utf8') : windows.decode(Buffer.from(piece, 'latin1')),
  );
}
