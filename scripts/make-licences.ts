// Writes resources/licences.json: programs of others that the product is shipped with, as the lock file names them.
// Run by hand after a change of package-lock.json: node scripts/with-node.mjs scripts/make-licences.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, ROOT } from './run-tool.ts';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
}

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Packages that are not for developing only, by name; one that is there in several versions once for each. */
export function licencesOf(lock: { readonly packages: Readonly<Record<string, Locked>> }): Licence[] {
  const licences = Object.entries(lock.packages).flatMap(([path, { version, license = '', dev = false }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    // Node itself comes as a package for each machine.
    return path === '' || dev || license === '' || name.startsWith('node-')
      ? []
      : [{ name, version, licence: license }];
  });
  const unique = new Map(licences.map((one) => [`${one.name} ${one.version}`, one]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

if (isMain(import.meta.url)) {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  writeFileSync(join(ROOT, 'resources', 'licences.json'), `${JSON.stringify(licencesOf(lock), null, 2)}\n`);
}
