import { SaxesParser } from 'saxes';
import { MAX_XML_DEPTH } from '#electron/reader/child/limits.ts';
import { damaged } from '#electron/reader/child/problems.ts';
import { createXmlDecoder } from './decode.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader wants to hear; names come without the prefix of the root's namespace. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A strict push parser: feed it with pieces of the part, then end it. Throws `file.damaged` at the first fault. */
export interface XmlReader {
  write(piece: Uint8Array): void;
  end(): void;
}

/**
 * Elements of the root's namespace are told by their local name, those of other prefixes by their full name, so that
 * `<x:row>` under `<x:worksheet>` is `row`, and `<x14:row>` never is. Document types are refused, and with them every entity.
 */
export function createXmlReader(part: string, handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let prefix = '';
  parser.on('error', () => {
    throw damaged('xml', { part });
  });
  parser.on('doctype', () => {
    throw damaged('entities', { part });
  });
  const local = (name: string) => (prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  parser.on('opentag', ({ name, attributes }) => {
    if (depth === 0) prefix = name.slice(0, name.indexOf(':') + 1);
    depth += 1;
    if (depth > MAX_XML_DEPTH) throw damaged('xml', { part });
    handlers.open(local(name), attributes);
  });
  const { close, text } = handlers;
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close?.(local(name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let decoder: ReturnType<typeof createXmlDecoder> | undefined;
  return {
    write(piece) {
      decoder ??= createXmlDecoder(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength), part);
      parser.write(decoder.write(piece));
    },
    end() {
      if (!decoder) throw damaged('xml', { part });
      parser.write(decoder.end());
      parser.close();
    },
  };
}

const PIECE = 64 * 1024;

/** Reads a part that is held whole. */
export function readXml(bytes: Buffer, part: string, handlers: XmlHandlers): void {
  readPieces(bytes, createXmlReader(part, handlers));
}

/** Feeds a part that is held whole to a push reader. */
export function readPieces(bytes: Buffer, reader: XmlReader): void {
  for (let at = 0; at < bytes.length; at += PIECE) reader.write(bytes.subarray(at, at + PIECE));
  reader.end();
}
