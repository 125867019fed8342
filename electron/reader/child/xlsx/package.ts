import { damaged } from '#electron/reader/child/problems.ts';
import { readXml } from '#electron/reader/child/xml/sax.ts';
import { normalName, type ZipDirectory, type ZipEntry } from '#electron/reader/child/zip/directory.ts';
import { inflatePart } from '#electron/reader/child/zip/inflate.ts';

/** An OOXML package: the bytes of its archive and their directory. */
export interface Package {
  readonly bytes: Buffer;
  readonly directory: ZipDirectory;
}

export interface Relationship {
  /** Last word of the type's address: `worksheet`, `sharedStrings`. Transitional and strict files differ in the rest. */
  readonly type: string;
  /** Normalised name of the part; '' when it is outside the package. */
  readonly target: string;
}

export function partEntry({ directory }: Package, name: string): ZipEntry | undefined {
  return directory.get(normalName(name));
}

/** The bytes of a part that must be there. */
export function requiredPart(source: Package, name: string): Buffer {
  const entry = partEntry(source, name);
  if (!entry) throw damaged('missing-part', { part: name });
  return inflatePart(source.bytes, entry);
}

/** Relationships of a part by their id; empty when it states none. `''` stands for the package itself. */
export function relationshipsOf(source: Package, part: string): Map<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Relationship>();
  const entry = partEntry(source, name);
  if (!entry) return found;
  readXml(inflatePart(source.bytes, entry), name, {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      const external = attributes['TargetMode'] === 'External';
      found.set(attributes['Id'] ?? '', {
        type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
        target: external ? '' : resolvePart(part.slice(0, slash), attributes['Target'] ?? ''),
      });
    },
  });
  return found;
}

/** The part a target means, seen from a folder; '' when it climbs out of the package. */
export function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[?#].*$/, '');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return '';
    } else if (step !== '' && step !== '.') steps.push(unescapePercent(step));
  }
  return normalName(steps.join('/'));
}

function unescapePercent(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
