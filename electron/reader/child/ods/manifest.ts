import { encrypted } from '#electron/reader/child/problems.ts';
import { type Package, partEntry } from '#electron/reader/child/xlsx/package.ts';
import { readXml } from '#electron/reader/child/xml/sax.ts';
import { inflatePart } from '#electron/reader/child/zip/inflate.ts';

/** Throws when the manifest says that parts of the document are encrypted. */
export function refuseEncrypted(source: Package): void {
  const entry = partEntry(source, 'META-INF/manifest.xml');
  if (!entry) return;
  readXml(inflatePart(source.bytes, entry), entry.name, {
    open(name) {
      if (/(?:^|:)encryption-data$/.test(name)) throw encrypted();
    },
  });
}
