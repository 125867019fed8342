import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReaderPool } from '#electron/reader/host/open-workbook.ts';
import { byText } from '#shared/lib/compare.ts';
import { type GoodFile, goodCsv, goodOds, goodXls, goodXlsx, plainXls } from './fuzz/good-files.ts';
import { contentOf, fateOf } from './fuzz/judge.ts';
import { damageArchive, damageBytes, damageMarkup, flipOneBit } from './fuzz/mutate.ts';
import { type Chance, chanceOf } from './fuzz/seeded.ts';

// Damages sound files as many times as asked, through real readers, and prints what became of them:
// node tests/reader/fuzz-run.ts COUNT [SEED] [PART-OF-A-KIND]

const DEADLINE_MS = 20_000;
const MEMORY_BYTES = 600 * 2 ** 20;

interface Trial {
  readonly name: string;
  readonly file: GoodFile;
  damage(chance: Chance): Buffer;
}

const bytes = (name: string, file: GoodFile): Trial => ({
  name,
  file,
  damage: (chance) => damageBytes(file.bytes, chance),
});
const bits = (name: string, file: GoodFile): Trial => ({
  name,
  file,
  damage: (chance) => flipOneBit(file.bytes, chance),
});
const markup = (name: string, file: GoodFile): Trial => ({
  name,
  file,
  damage: (chance) => damageMarkup(file.parts, chance),
});
const archive = (name: string, file: GoodFile): Trial => ({
  name,
  file,
  damage: (chance) => damageArchive(file.parts, chance),
});

const TRIALS: readonly Trial[] = [
  bytes('xlsx bytes', goodXlsx()),
  markup('xlsx markup', goodXlsx()),
  archive('xlsx archive', goodXlsx()),
  bytes('ods bytes', goodOds()),
  markup('ods markup', goodOds()),
  archive('ods archive', goodOds()),
  bytes('xls of Excel, bytes', goodXls()),
  bits('xls of Excel, one bit', goodXls()),
  bytes('xls plain 8, bytes', plainXls('biff8')),
  bits('xls plain 8, one bit', plainXls('biff8')),
  bytes('xls plain 5, bytes', plainXls('biff5')),
  bytes('csv bytes', goodCsv()),
];

async function run(count: number, seed: number, part: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-fuzz-'));
  const pool = createReaderPool();
  for (const { name, file, damage } of TRIALS.filter((trial) => trial.name.includes(part))) {
    const path = join(folder, 'file');
    const open = () => pool.open(path, { fileName: file.name, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES });
    writeFileSync(path, file.bytes);
    const good = contentOf(await open());
    const table = new Map<string, number>();
    const seeds: number[] = [];
    for (let i = 0; i < count; i++) {
      writeFileSync(path, damage(chanceOf(seed + i)));
      const fate = await fateOf(open(), good);
      table.set(fate, (table.get(fate) ?? 0) + 1);
      if (fate === 'other' || fate === 'unclear') seeds.push(seed + i);
    }
    const counts = [...table].sort((a, b) => byText(a[0], b[0])).map(([fate, number]) => `${fate} ${number}`);
    console.log(
      `${name.padEnd(24)} ${counts.join(', ')}${seeds.length > 0 ? `  (seeds ${seeds.slice(0, 8).join(' ')})` : ''}`,
    );
  }
  pool.close();
  rmSync(folder, { recursive: true });
}

if (process.argv[1]?.endsWith('fuzz-run.ts')) {
  const [count = '200', seed = '1', part = ''] = process.argv.slice(2);
  await run(Number(count), Number(seed), part);
}
