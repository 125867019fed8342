import { beforeAll, describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '#tests/helpers/project.ts';
import { LAYERS, type Layer, RESERVED } from '../../scripts/layers.ts';
import { withLayers } from '../../scripts/make-lint-layers.ts';
import { lintProbe } from './lint-probe.ts';

/** One import of a layer, in a file of its own. */
interface Probe {
  readonly layer: Layer;
  readonly specifier: string;
  readonly allowed: boolean;
}

const FOLDERS = [...LAYERS.map((layer) => layer.folder), 'renderer', 'tests'];

function mayImport(layer: Layer, folder: string): boolean {
  return [layer.folder, ...layer.mayImport].some((one) => folder === one || folder.startsWith(`${one}/`));
}

function probesOf(layer: Layer): Probe[] {
  return [
    ...FOLDERS.map((folder) => ({ layer, specifier: `#${folder}/x.ts`, allowed: mayImport(layer, folder) })),
    ...RESERVED.map((name) => ({ layer, specifier: name, allowed: layer.packages.includes(name) })),
    { layer, specifier: 'node:fs', allowed: layer.node },
    { layer, specifier: '../x.ts', allowed: false },
    { layer, specifier: './x.ts', allowed: true },
  ];
}

const PROBES = LAYERS.flatMap(probesOf);
const pathOf = (probe: Probe) => `${probe.layer.folder}/probe-${PROBES.indexOf(probe)}.ts`;
let found: ReadonlySet<string> = new Set();

beforeAll(() => {
  found = lintProbe(Object.fromEntries(PROBES.map((probe) => [pathOf(probe), `import '${probe.specifier}';\n`])));
});

describe('the layering table', () => {
  test.each(LAYERS)('refuses in $folder every import that its row does not name, and no other', (layer) => {
    const wrong = PROBES.filter((probe) => probe.layer === layer).filter(
      (probe) => found.has(`${pathOf(probe)} noRestrictedImports`) === probe.allowed,
    );
    expect(wrong.map(({ specifier, allowed }) => `${specifier} should be ${allowed ? 'allowed' : 'refused'}`)).toEqual(
      [],
    );
  });

  test('is what the lint configuration holds', () => {
    const config = JSON.parse(readSource('biome.json'));
    expect(config).toEqual(withLayers(config));
  });

  test('covers every folder that holds code of the product', () => {
    const uncovered = sourceFolders().filter(
      (folder) => !LAYERS.some((layer) => folder === layer.folder || folder.startsWith(`${layer.folder}/`)),
    );
    expect(uncovered).toEqual([]);
  });
});

function sourceFolders(): string[] {
  return [
    ...new Set(sourceFiles('{shared,electron,renderer}/**/*.{ts,tsx}').map((path) => path.replace(/\/[^/]+$/, ''))),
  ];
}
