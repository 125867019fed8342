// One step of a benchmark, in a process of its own: names each stage on standard output when it begins (measure.ts).
import { readFileSync, writeSync } from 'node:fs';
import { startEngine } from '#electron/engine/entry-node.ts';
import type { InputOf, MethodName } from '#shared/contract/registry.ts';

function mark(stage: string): void {
  writeSync(1, `${stage}\n`);
}

/** The bare parse: the leanest options of SheetJS, every cell looked at once. */
async function sheetjs(path: string): Promise<void> {
  const { default: xlsx } = await import('@e965/xlsx');
  mark('parse');
  const options = { dense: true, nodim: true, cellDates: false, cellText: false, cellHTML: false, sheetStubs: true };
  const book = xlsx.read(readFileSync(path), options);
  let cells = 0;
  for (const name of book.SheetNames) {
    for (const row of book.Sheets[name]?.['!data'] ?? [])
      for (const cell of row ?? []) if (cell?.v !== undefined) cells += 1;
  }
  mark('end');
  if (cells === 0) throw new Error('SheetJS read nothing');
}

async function withBase(base: string, name: MethodName, input: InputOf<MethodName>): Promise<unknown> {
  let stage = '';
  const engine = startEngine({
    base: { path: base, mayCreate: true },
    env: { KAFO_AUTHOR: 'bench' },
    clock: () => '2022-03-15T00:00:00.000Z',
    log: (line) => process.stderr.write(line),
    onProgress: (progress) => {
      if (progress.stage !== stage) mark(progress.stage);
      stage = progress.stage;
    },
  });
  try {
    const answer = await engine.call(name, input as never);
    mark('end');
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  } finally {
    engine.close();
  }
}

async function importFile(path: string, base: string): Promise<void> {
  const { files } = (await withBase(base, 'intake.import', { sources: [path], department: 'MMEIA' })) as {
    readonly files: readonly {
      readonly status: string;
      readonly tables: readonly { readonly observations: number }[];
    }[];
  };
  const [file] = files;
  if (file?.status !== 'imported') throw new Error(`not imported: ${JSON.stringify(files).slice(0, 2000)}`);
  process.stderr.write(`  ${file.tables.reduce((sum, table) => sum + table.observations, 0)} observations\n`);
}

async function exportBase(base: string, target: string, format: 'xlsx' | 'pdf'): Promise<void> {
  await withBase(base, 'tables.export', { target, language: 'fr', formats: [format], tables: [] });
}

const [step, ...args] = process.argv.slice(2) as [string, ...string[]];
const [first = '', second = ''] = args;
if (step === 'sheetjs') await sheetjs(first);
else if (step === 'import') await importFile(first, second);
else if (step === 'xlsx' || step === 'pdf') await exportBase(first, second, step);
else throw new Error(`no such step: ${step}`);
