// Writes the layering table into biome.json, so that the table is stated once and read by lint and by tests.
// Run by hand after a change of LAYERS: node scripts/with-node.mjs scripts/make-lint-layers.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LAYERS, lintOverride } from './layers.ts';
import { isMain } from './run-tool.ts';

interface LintConfig {
  readonly overrides: readonly { readonly includes: readonly string[] }[];
}

/** The lint configuration with the layering table of today in the place of the one it holds. */
export function withLayers<Config extends LintConfig>(config: Config): Config {
  const folders = new Set(LAYERS.map((layer) => `${layer.folder}/**`));
  const others = config.overrides.filter(({ includes }) => !folders.has(includes[0] ?? ''));
  return { ...config, overrides: [...LAYERS.map(lintOverride), ...others] };
}

if (isMain(import.meta.url)) {
  const path = fileURLToPath(new URL('../biome.json', import.meta.url));
  const config = withLayers(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`);
}
