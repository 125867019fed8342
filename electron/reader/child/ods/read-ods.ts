import { MAX_SHEET_BYTES } from '#electron/reader/child/limits.ts';
import type { ReadResult, Send } from '#electron/reader/child/output.ts';
import { damaged } from '#electron/reader/child/problems.ts';
import { createProgress } from '#electron/reader/child/tell-progress.ts';
import { type Package, partEntry } from '#electron/reader/child/xlsx/package.ts';
import { inflatePieces } from '#electron/reader/child/zip/inflate.ts';
import { createContentReader } from './content.ts';
import { refuseEncrypted } from './manifest.ts';

/** Reads an OpenDocument spreadsheet and sends its sheets in order. */
export async function readOds(source: Package, send: Send, looks = false): Promise<ReadResult> {
  refuseEncrypted(source);
  const entry = partEntry(source, 'content.xml');
  if (!entry) throw damaged('missing-part', { part: 'content.xml' });
  const content = createContentReader(entry.name, send, looks ? await looksOf(source) : []);
  const progress = createProgress(send, entry.size + 1);
  let read = 0;
  for await (const piece of inflatePieces(source.bytes, entry, MAX_SHEET_BYTES)) {
    content.write(piece);
    await content.flush();
    read += piece.length;
    await progress(read);
  }
  await content.end();
  const scripts = [...source.directory.keys()].some((name) => /^(?:basic|scripts)\//.test(name));
  return { format: 'ods', leftOut: scripts ? ['reader.left-out.macros'] : [] };
}

async function looksOf(source: Package) {
  const { odsLooks } = await import('#electron/reader/child/looks/ods-looks.ts');
  return odsLooks(source);
}
