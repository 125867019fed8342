import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '#tests/helpers/project.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { filesIn, filesInArchive, sizeOf } from './list-packed.ts';
import { fusesOf, HAS_NSIS, standInRuntime, standInTools } from './stand-in.ts';

/** What may lie in the archive, and beside it: everything else is too much. */
const IN_ARCHIVE =
  /^(?:package\.json|out\/main\/main\.mjs|out\/preload\/preload\.cjs|out\/renderer\/(?:index\.html|icon\.svg|assets\/[\w.~-]+\.(?:js|css|woff2?|svg|json|wasm)))$/;
const BESIDE = [
  /^package\.json$/,
  /^out\/engine\/[\w.-]+\.mjs$/,
  /^resources\/(?:catalogue|geometry)\/[\w.-]+\.json$/,
  /^resources\/templates\/[\w-]+\.typ$/,
  /^resources\/samples\/(?:campaign\.json|[^/]+\.(?:xlsx|xls|ods|csv))$/,
  /^resources\/licences\.json$/,
  /^node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/[\w/-]+\.js|prebuilds\/win32-x64\.node)$/,
  /^node_modules\/@myriaddreamin\/typst-ts-web-compiler\/(?:package\.json|pkg\/[\w-]+\.(?:mjs|wasm))$/,
  /^node_modules\/@expo-google-fonts\/noto-sans\/(?:package\.json|LICENSE_FONT|(?:400Regular|400Regular_Italic|600SemiBold|700Bold)\/\w+\.ttf)$/,
];

const MB = 1e6;
const SAMPLE = join(ROOT, 'resources', 'samples', 'OIM_Mali_retours_assistés_2019-2021.xlsx');
let folder = '';
let app = '';
let beside = '';

/** In a process of its own: vitest's own environment says NODE_ENV, types are stripped, and KAFO_WINDOW may name another folder. */
function run(args: readonly string[], more: NodeJS.ProcessEnv = {}): string {
  const { KAFO_WINDOW: _window, NODE_ENV: _mode, NODE_OPTIONS: _options, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 50 * MB,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  return stdout;
}

// The window is built first where its sources changed.
beforeAll(() => {
  folder = temporaryFolder();
  run(['scripts/build-window.ts']);
  run(['scripts/build-shell.ts']);
  const out = join(folder, 'Poste de Awa Traoré');
  app = join(out, 'win-unpacked');
  beside = join(app, 'resources', 'app.asar.unpacked');
  const place = join(folder, 'place.nsh');
  writeFileSync(place, `!define APP_DIR "${app}"\n`);
  const options = [
    `-c.electronDist=${standInRuntime(join(folder, 'runtime'))}`,
    `-c.directories.output=${out}`,
    `-c.nsis.include=${place}`,
    '-c.nsis.warningsAsErrors=true',
    // What it weighs compressed is measured by hand: it takes half a minute.
    '-c.compression=store',
  ];
  const builder = ['node_modules/electron-builder/cli.js', '--win', ...(HAS_NSIS ? [] : ['dir']), '--x64', ...options];
  run(builder, HAS_NSIS ? standInTools(join(folder, 'tools')) : {});
}, 180_000);

describe('the packed application', () => {
  test('holds what runs, and nothing else', () => {
    const inside = filesInArchive(join(app, 'resources', 'app.asar'));
    expect(inside.map(({ path }) => path).filter((path) => !IN_ARCHIVE.test(path))).toEqual([]);
    const others = filesIn(beside);
    expect(others.map(({ path }) => path).filter((path) => !BESIDE.some((allowed) => allowed.test(path)))).toEqual([]);
    // Each allowance is used: what is missing would be missed by an officer.
    expect(BESIDE.filter((allowed) => !others.some(({ path }) => allowed.test(path)))).toEqual([]);
    for (const path of ['package.json', 'out/main/main.mjs', 'out/preload/preload.cjs', 'out/renderer/index.html'])
      expect(inside.map((one) => one.path)).toContain(path);
    const names = readdirSync(join(app, 'resources'));
    expect(names.sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  });

  test('is no heavier than it was, Electron itself left out', () => {
    const [inside, others] = [filesInArchive(join(app, 'resources', 'app.asar')), filesIn(beside)].map(sizeOf);
    // 4.4 MB of window and shell; 38.4 MB of engine, most of it the typesetter.
    expect(inside).toBeLessThan(8 * MB);
    expect(others).toBeLessThan(45 * MB);
  });

  test('has the fuses of Electron set, its own name and the sum of its archive', () => {
    const program = readFileSync(join(app, 'Kafo.exe'));
    // Runs the reader as Node, encrypts cookies, hears neither NODE_OPTIONS nor --inspect, checks its archive and loads nothing else;
    // a page of the protocol file: has no more rights than any other.
    expect(fusesOf(program).slice(0, 8)).toBe('11001110');
    const text = program.toString('utf16le') + program.subarray(1).toString('utf16le');
    expect(text).toContain('Kafo');
    expect(program.includes('resources\\\\app.asar')).toBe(true);
  });

  test('reads a workbook and prints its tables without TypeScript and without the checkout', () => {
    // The library of this machine in the place of that of Windows.
    const library = `${process.platform}-${process.arch}.node`;
    const prebuilds = join('node_modules', 'better-sqlite3', 'prebuilds');
    copyFileSync(join(ROOT, prebuilds, library), join(beside, prebuilds, library));
    const made = join(folder, 'exports');
    const driver = join(folder, 'drive-engine.mjs');
    copyFileSync(join(ROOT, 'tests', 'packaging', 'drive-engine.mjs'), driver);
    const entry = join(beside, 'out', 'engine', 'entry-electron.mjs');
    const base = join(folder, 'campagne.kafo');
    const told = JSON.parse(run(['--no-strip-types', driver, entry, base, made, SAMPLE], { KAFO_AUTHOR: 'A. Diarra' }));
    const [file] = told.imported.files;
    expect(file).toMatchObject({ department: 'OIM', status: 'imported' });
    expect(file.tables).toContainEqual(expect.objectContaining({ indicator: 'RETURN', observations: 180 }));
    expect(told.verified).toMatchObject({ ok: true });
    const files = readdirSync(made).map((name) => [name.split('.').at(-1), readFileSync(join(made, name))] as const);
    const beginnings = files.map(([ending, bytes]) => [ending, bytes.toString('latin1', 0, 4), bytes.length > 10_000]);
    expect(beginnings.sort()).toEqual([
      ['pdf', '%PDF', true],
      ['xlsx', 'PK\u0003\u0004', true],
    ]);
  });
});

// `apt-get install nsis`: on Debian electron-builder takes its makensis, on Windows it fetches one.
test.skipIf(!HAS_NSIS)('the installer compiles, asks for no administrator, and holds the application', () => {
  const [name = '', ...more] = readdirSync(join(app, '..')).filter((one) => one.endsWith('.exe'));
  expect(name).toMatch(/^Kafo-\d+\.\d+\.\d+-installation\.exe$/);
  expect(more).toEqual([]);
  const installer = readFileSync(join(app, '..', name));
  expect(installer.includes('level="asInvoker"')).toBe(true);
  // Stored, not compressed: all of it is there.
  expect(installer.length).toBeGreaterThan(sizeOf(filesIn(beside)) - 3 * MB);
});
