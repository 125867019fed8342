// `npm run bench [-- --sizes 1000,10000,100000] [--no-export]`: what an import costs, as ratios to the bare parse of the
// same file by SheetJS in the same run (contract, "Benchmarks"), and the export of 5 000 rows.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeWorkbook } from './make-workbook.ts';
import { measure, type Use } from './measure.ts';

const EXPORTED_ROWS = 5_000;
const MB = 2 ** 20;

function readOptions(): { readonly sizes: readonly number[]; readonly exports: boolean } {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: '1000,10000,100000' }, 'no-export': { type: 'boolean' } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    process.stderr.write(
      `--sizes: ${values.sizes} is not allowed. Allowed: whole numbers from 1 on, joined by commas.\n`,
    );
    process.exit(2);
  }
  return { sizes, exports: values['no-export'] !== true };
}

const NOTHING: Use = { cpu: Number.NaN, wall: Number.NaN, memory: Number.NaN };

function line(name: string, use: Use = NOTHING, baseline: Use | undefined = undefined): string {
  const against = (value: number, base: number | undefined) =>
    base ? `${(value / base).toFixed(2)} x`.padStart(9) : '';
  return [
    `  ${name.padEnd(28)}`,
    `cpu ${use.cpu.toFixed(2).padStart(7)} s ${against(use.cpu, baseline?.cpu)}`,
    `wall ${use.wall.toFixed(2).padStart(7)} s ${against(use.wall, baseline?.wall)}`,
    `memory ${(use.memory / MB).toFixed(0).padStart(6)} MB ${against(use.memory, baseline?.memory)}`,
  ].join('   ');
}

async function benchImport(folder: string, rows: number): Promise<void> {
  const path = join(folder, `${rows}.xlsx`);
  await makeWorkbook(path, rows);
  const bytes = (statSync(path).size / MB).toFixed(1);
  process.stdout.write(`\n${rows} rows x 12 columns (${rows * 4} observations, ${bytes} MB)\n`);
  const bare = await measure('sheetjs', path);
  const parse = bare.get('parse');
  const whole = await measure('import', path, join(folder, `${rows}.kafo`));
  const print = (text: string) => process.stdout.write(`${text}\n`);
  print(line('SheetJS lean, parse', parse));
  for (const stage of ['read', 'understand', 'store']) print(line(stage, whole.get(stage), parse));
  print(line('SheetJS lean, whole process', bare.get('all')));
  print(line('import, whole processes', whole.get('all'), bare.get('all')));
}

async function benchExport(folder: string): Promise<void> {
  const path = join(folder, 'export.xlsx');
  const base = join(folder, 'export.kafo');
  await makeWorkbook(path, EXPORTED_ROWS);
  await measure('import', path, base);
  process.stdout.write(`\nexport of ${EXPORTED_ROWS} rows (${EXPORTED_ROWS * 4} observations)\n`);
  for (const format of ['xlsx', 'pdf']) {
    const uses = await measure(format, base, join(folder, 'out'));
    process.stdout.write(`${line(`reconcile, before ${format}`, uses.get('reconcile'))}\n`);
    process.stdout.write(`${line(format, uses.get('export'))}\n`);
  }
}

const { sizes, exports } = readOptions();
const folder = mkdtempSync(join(tmpdir(), 'kafo-bench-'));
try {
  for (const size of sizes) await benchImport(folder, size);
  if (exports) await benchExport(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
