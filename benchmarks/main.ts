// `npm run bench [-- --sizes 10000,100000] [--million] [--no-export] [--reconcile 100000] [--only reconcile|window]`: what an import costs, as ratios to the bare parse of
// the same file by SheetJS in the same run (contract, "Benchmarks"), how the cost grows with the rows, what a small file
// costs an engine that is at work already, and the export of 5 000 rows. Nothing is judged here.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeWorkbook } from './make-workbook.ts';
import { measure, type Use } from './measure.ts';
import { line, print } from './print.ts';
import { benchReconcile } from './reconcile.ts';
import { benchWindow } from './window.ts';

const MILLION = 1_000_000;
const EXPORTED_ROWS = 5_000;
const WARM_ROWS = 1_000;
const WARM_FILES = 6;
const MB = 2 ** 20;

interface Options {
  readonly sizes: readonly number[];
  readonly exports: boolean;
  /** Observations of the base that is reconciled; 0 for none. */
  readonly reconcile: number;
  readonly only: string;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10000,100000' },
      million: { type: 'boolean' },
      'no-export': { type: 'boolean' },
      reconcile: { type: 'string', default: '100000' },
      only: { type: 'string', default: '' },
    },
  });
  const sizes = [...values.sizes.split(',').map(Number), ...(values.million ? [MILLION] : [])];
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    process.stderr.write(
      `--sizes: ${values.sizes} is not allowed. Allowed: whole numbers from 1 on, joined by commas.\n`,
    );
    process.exit(2);
  }
  const reconcile = Number(values.reconcile);
  return { sizes, exports: values['no-export'] !== true, reconcile, only: values.only };
}

/** Imports one workbook in processes of its own; gives what the whole of it took. */
async function benchImport(folder: string, rows: number): Promise<Use | undefined> {
  const path = join(folder, `${rows}.xlsx`);
  await makeWorkbook(path, rows);
  const bytes = (statSync(path).size / MB).toFixed(1);
  print(`\n${rows} rows x 12 columns (${rows * 4} observations, ${bytes} MB)`);
  // Twice the memory that SheetJS needs for a million rows is not to be had everywhere: there it is left out.
  const bare = rows < MILLION ? await measure('sheetjs', path) : new Map<string, Use>();
  const parse = bare.get('parse');
  const whole = await measure('import', path, join(folder, `${rows}.kafo`), String(rows * 4));
  if (parse) print(line('SheetJS lean, parse', parse));
  for (const stage of ['start', 'read', 'understand', 'store']) print(line(stage, whole.get(stage), parse));
  if (parse) print(line('SheetJS lean, whole process', bare.get('all')));
  print(line('import, whole processes', whole.get('all'), bare.get('all')));
  rmSync(path);
  return whole.get('all');
}

/** Cost of a further row between each two sizes: where it stays the same, the cost is linear. */
function printSlopes(sizes: readonly number[], uses: readonly (Use | undefined)[]): void {
  print('\nslope: each further 1 000 rows');
  sizes.forEach((size, i) => {
    const [before, from, to] = [sizes[i - 1] ?? 0, uses[i - 1], uses[i]];
    if (!from || !to) return;
    const thousands = (size - before) / 1_000;
    const cpu = ((to.cpu - from.cpu) / thousands) * 1_000;
    const memory = (to.memory - from.memory) / thousands / MB;
    print(
      `  ${String(before).padStart(8)} to ${String(size).padEnd(8)} cpu ${cpu.toFixed(1).padStart(6)} ms  memory ${memory.toFixed(2).padStart(5)} MB`,
    );
  });
}

async function benchWarm(folder: string): Promise<void> {
  const paths = Array.from({ length: WARM_FILES }, (_, i) => join(folder, `warm-${i}.xlsx`));
  for (const [i, path] of paths.entries()) await makeWorkbook(path, WARM_ROWS, i * WARM_ROWS);
  print(`\n${WARM_ROWS} rows, by an engine at work: the first file, then each of ${WARM_FILES - 1} others`);
  const bare = await measure('sheetjs', ...paths);
  const warm = await measure('warm', join(folder, 'warm.kafo'), ...paths);
  const each = (use: Use | undefined) =>
    use && { ...use, cpu: use.cpu / (WARM_FILES - 1), wall: use.wall / (WARM_FILES - 1) };
  print(line('SheetJS lean, the others', each(bare.get('warm'))));
  print(line('import, the first', warm.get('cold')));
  print(line('import, the others', each(warm.get('warm')), each(bare.get('warm'))));
}

async function benchExport(folder: string): Promise<void> {
  const path = join(folder, 'export.xlsx');
  const base = join(folder, 'export.kafo');
  await makeWorkbook(path, EXPORTED_ROWS);
  await measure('import', path, base, String(EXPORTED_ROWS * 4));
  print(`\nexport of ${EXPORTED_ROWS} rows (${EXPORTED_ROWS * 4} observations)`);
  for (const format of ['xlsx', 'pdf']) {
    const uses = await measure(format, base, join(folder, 'out'));
    print(line(`reconcile, before ${format}`, uses.get('reconcile')));
    print(line(format, uses.get('export')));
  }
}

const { sizes, exports, reconcile, only } = readOptions();
const folder = mkdtempSync(join(tmpdir(), 'kafo-bench-'));
try {
  print('memory: the highest moment of all processes together, files that they share (the code of Node) counted once');
  if (only === '') {
    const uses: (Use | undefined)[] = [];
    for (const size of sizes) uses.push(await benchImport(folder, size));
    if (sizes.length > 1) printSlopes(sizes, uses);
    await benchWarm(folder);
    if (exports) await benchExport(folder);
  }
  if (only !== 'window' && reconcile > 0) await benchReconcile(folder, reconcile);
  if (only !== 'reconcile') await benchWindow(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
