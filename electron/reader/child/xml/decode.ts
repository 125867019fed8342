import { damaged } from '#electron/reader/child/problems.ts';

/** Turns pieces of an XML part into text; throws for bytes that the stated encoding does not have. */
export interface XmlDecoder {
  write(piece: Uint8Array): string;
  end(): string;
}

/** Chooses the encoding from the byte order mark or the XML declaration at the beginning of the part. */
export function createXmlDecoder(beginning: Buffer, part: string): XmlDecoder {
  const decoder = decoderFor(xmlEncoding(beginning), part);
  const run = (work: () => string) => {
    try {
      return work();
    } catch {
      throw damaged('xml', { part });
    }
  };
  return {
    write: (piece) => run(() => decoder.decode(piece, { stream: true })),
    end: () => run(() => decoder.decode()),
  };
}

/** `utf-8` unless a byte order mark, UTF-16 code units or the declaration say otherwise. */
export function xmlEncoding(beginning: Buffer): string {
  const [a, b] = beginning;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(
    beginning.toString('latin1', 0, Math.min(200, beginning.length)),
  );
  const label = declared?.[1]?.toLowerCase() ?? 'utf-8';
  return /^utf-?16/.test(label) ? 'utf-8' : label;
}

function decoderFor(label: string, part: string) {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw damaged('xml', { part });
  }
}
