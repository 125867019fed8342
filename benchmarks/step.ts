// One step of a benchmark, in a process of its own: names each stage on standard output when it begins (measure.ts).
import { readFileSync, writeSync } from 'node:fs';
import module from 'node:module';
import type { InputOf, MethodName } from '#shared/contract/registry.ts';

// As the command line does, for every step alike.
module.enableCompileCache?.();

function mark(stage: string): void {
  writeSync(1, `${stage}\n`);
}

/** The bare parse: the leanest options of SheetJS, every cell looked at once. The paths are parsed one after another. */
async function sheetjs(...paths: readonly string[]): Promise<void> {
  const { default: xlsx } = await import('@e965/xlsx');
  const options = { dense: true, nodim: true, cellDates: false, cellText: false, cellHTML: false, sheetStubs: true };
  for (const [turn, path] of paths.entries()) {
    if (turn < 2) mark(turn === 0 ? 'parse' : 'warm');
    const book = xlsx.read(readFileSync(path), options);
    let cells = 0;
    for (const name of book.SheetNames) {
      for (const row of book.Sheets[name]?.['!data'] ?? [])
        for (const cell of row ?? []) if (cell?.v !== undefined) cells += 1;
    }
    if (cells === 0) throw new Error('SheetJS read nothing');
  }
  mark('end');
}

type Call = <Name extends MethodName>(name: Name, input: InputOf<Name>) => Promise<unknown>;

/** With `tell`, the stages are those of the engine's progress. */
async function withBase<T>(base: string, tell: boolean, work: (call: Call) => Promise<T>): Promise<T> {
  const { startEngine } = await import('#electron/engine/entry-node.ts');
  let stage = '';
  const engine = startEngine({
    base: { path: base, mayCreate: true },
    env: { KAFO_AUTHOR: 'bench' },
    clock: () => '2022-03-15T00:00:00.000Z',
    log: (line) => process.stderr.write(line),
    onProgress: (progress) => {
      if (tell && progress.stage !== stage) mark(progress.stage);
      stage = progress.stage;
    },
  });
  try {
    return await work(async (name, input) => {
      const answer = await engine.call(name, input);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      return answer.value;
    });
  } finally {
    engine.close();
  }
}

interface Imported {
  readonly files: readonly {
    readonly status: string;
    readonly tables: readonly { readonly observations: number }[];
  }[];
}

async function importOne(call: Call, path: string): Promise<number> {
  const { files } = (await call('intake.import', { sources: [path], department: 'MMEIA' })) as Imported;
  const [file] = files;
  if (file?.status !== 'imported') throw new Error(`not imported: ${JSON.stringify(files).slice(0, 2000)}`);
  return file.tables.reduce((sum, table) => sum + table.observations, 0);
}

async function importFile(path: string, base: string, expected: string): Promise<void> {
  await withBase(base, true, async (call) => {
    const observations = await importOne(call, path);
    mark('end');
    if (observations !== Number(expected)) throw new Error(`${observations} observations, not ${expected}`);
  });
}

/** Files that are imported by one engine, one after another: the second finds it warm. */
async function importWarm(base: string, ...paths: readonly string[]): Promise<void> {
  await withBase(base, false, async (call) => {
    for (const [turn, path] of paths.entries()) {
      if (turn < 2) mark(turn === 0 ? 'cold' : 'warm');
      await importOne(call, path);
    }
    mark('end');
  });
}

async function exportBase(base: string, target: string, format: 'xlsx' | 'pdf'): Promise<void> {
  await withBase(base, true, async (call) => {
    await call('tables.export', { target, language: 'fr', formats: [format], tables: [] });
    mark('end');
  });
}

const [step, ...args] = process.argv.slice(2) as [string, ...string[]];
const [first = '', second = '', third = ''] = args;
if (step === 'sheetjs') await sheetjs(...args);
else if (step === 'import') await importFile(first, second, third);
else if (step === 'warm') await importWarm(first, ...args.slice(1));
else if (step === 'xlsx' || step === 'pdf') await exportBase(first, second, step);
else throw new Error(`no such step: ${step}`);
