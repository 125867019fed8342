import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '#tests/helpers/project.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

/** Lints files of a made-up project with this project's configuration; gives `path rule` for every error found. */
export function lintProbe(files: Readonly<Record<string, string>>): ReadonlySet<string> {
  const folder = temporaryFolder();
  const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }));
  copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const run = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const { diagnostics } = JSON.parse(run.stdout) as Report;
  return new Set(
    diagnostics.map(({ category, location }) => `${location.path.replaceAll('\\', '/')} ${category.split('/').pop()}`),
  );
}
