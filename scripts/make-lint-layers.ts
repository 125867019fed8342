// Writes the layering table into biome.json, so that the table is stated once and read by lint and by tests.
// Run by hand after a change of LAYERS: node scripts/with-node.mjs scripts/make-lint-layers.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LAYERS, lintOverride } from './layers.ts';

const path = fileURLToPath(new URL('../biome.json', import.meta.url));
const config = JSON.parse(readFileSync(path, 'utf8'));
config.overrides = [
  ...LAYERS.map(lintOverride),
  ...config.overrides.filter(
    (o: { layer?: string; includes: string[] }) => !LAYERS.some((layer) => o.includes[0] === `${layer.folder}/**`),
  ),
];
writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`);
