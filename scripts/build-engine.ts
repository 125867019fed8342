// Builds the engine, its reader and its typesetter into out/engine as JavaScript: Electron need not strip types.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { ROOT } from './run-tool.ts';

/** What is started on its own, each a file of out/engine: processes and threads name them by their sources. */
const ENTRIES = {
  'entry-electron': 'electron/host/entry-electron.ts',
  'main-node': 'electron/reader/child/main-node.ts',
  'typeset-worker': 'electron/publish/pdf/typeset-worker.ts',
} as const;

/** Packages that stay as they are: their binaries are found beside their code. */
const KEPT = ['better-sqlite3', '@myriaddreamin/typst-ts-web-compiler'];

const SOURCE_OF_PROCESS = /new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g;

/** `C:\kafo\electron\x.ts` → `electron/x.ts`. */
const inProject = (path: string) => relative(ROOT, path).split(sep).join('/');

/**
 * Modules find the product's resources from where their sources lie. The built files lie flat in a folder two below the root, so each
 * module is told the place of its source; what is started on its own is told its built file.
 */
export function withPlaces(code: string, source: string): string {
  const started = code.replace(SOURCE_OF_PROCESS, (_all, path: string) => {
    const entry = Object.entries(ENTRIES).find(([, one]) => one === inProject(resolve(ROOT, dirname(source), path)));
    if (!entry) throw new Error(`${source} starts ${path}, which is no entry of scripts/build-engine.ts`);
    return `new URL('./${entry[0]}.mjs', BUILT_PLACE)`;
  });
  return started
    .replaceAll('import.meta.url', `new URL('../../${source}', import.meta.url).href`)
    .replaceAll('BUILT_PLACE', 'import.meta.url');
}

const places: Plugin = {
  name: 'kafo-places',
  enforce: 'pre',
  transform(code, id) {
    const source = inProject(id);
    return source.startsWith('electron/') && code.includes('import.meta.url')
      ? { code: withPlaces(code, source), map: null }
      : null;
  },
};

/** Builds it into `engine` of a folder. */
export async function buildEngine(out: string): Promise<void> {
  const input = Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(ROOT, path)]));
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [places],
    build: {
      outDir: join(out, 'engine'),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input,
        external: [/^node:/, ...KEPT],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true, external: [...KEPT] },
  });
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  // Stands for the project's own in the installed application.
  writeFileSync(join(out, 'engine', 'package.json'), `${JSON.stringify({ name, version, type: 'module' }, null, 2)}\n`);
}
