import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What electron-builder itself writes programs of Windows with, found as it finds it. */
const { NtExecutable, NtExecutableResource, Resource }: typeof import('resedit') = [
  'electron-builder',
  'app-builder-lib',
].reduce(
  (from, name) => createRequire(from.resolve(`${name}/package.json`)),
  createRequire(import.meta.url),
)('resedit');

/** Where Debian's package `nsis` puts what its makensis needs. */
const NSIS = '/usr/share/nsis';
const MAKENSIS = '/usr/bin/makensis';

/** Whether installers can be compiled on this machine. */
export const HAS_NSIS = existsSync(MAKENSIS) && existsSync(NSIS);

/** Marks the fuses in Electron's program: this text, the version of the wire, how many fuses follow, and each as `0` or `1`. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101001100'),
  Buffer.alloc(64),
]);

/** Files in the place of Electron's Windows distribution: an empty program with a version and fuses, and the names of its neighbours. */
export function standInRuntime(folder: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const name of ['fr', 'en-US']) writeFileSync(join(folder, 'locales', `${name}.pak`), name);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak', 'ffmpeg.dll'])
    writeFileSync(join(folder, name), name);
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([Buffer.from(program.generate()), FUSES]));
  return folder;
}

/** Fuses of a packed program, in the order of Electron's list. */
export function fusesOf(program: Buffer): string {
  const at = program.indexOf(FUSES.subarray(0, 32));
  return program.subarray(at + 34, at + 34 + 9).toString('latin1');
}

/**
 * What electron-builder would fetch, as its variables of the environment name it: Debian's NSIS, no plug-ins, and an archiver that packs
 * nothing, since our script takes the files themselves.
 */
export function standInTools(folder: string): NodeJS.ProcessEnv {
  const [nsis, plugins, archiver] = ['nsis', 'plug-ins', '7za'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(join(nsis, 'linux'), { recursive: true });
  mkdirSync(join(plugins, 'plugins', 'x86-unicode'), { recursive: true });
  symlinkSync(MAKENSIS, join(nsis, 'linux', 'makensis'));
  for (const part of ['Stubs', 'Contrib', 'Include', 'Plugins']) symlinkSync(join(NSIS, part), join(nsis, part));
  writeFileSync(archiver, '#!/bin/sh\nfor word in "$@"; do case "$word" in *.7z) echo > "$word";; esac; done\n');
  chmodSync(archiver, 0o755);
  return {
    ELECTRON_BUILDER_NSIS_DIR: nsis,
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: plugins,
    ELECTRON_BUILDER_7ZIP_PATH: archiver,
  };
}
