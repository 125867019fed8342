// Writes the example campaign and its truth; `--out DIR` writes both below DIR instead, for comparing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allFiles } from './samples/all-files.ts';
import { campaignOf } from './samples/campaign.ts';
import { readmeOf } from './samples/readme.ts';
import { expectedOf, truthCsv } from './samples/truth.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const root = values.out ?? join(import.meta.dirname, '..');
const samples = join(root, 'resources', 'samples');
const tests = join(root, 'tests', 'samples');
/** Lists of plain values on one line each, as the formatter keeps them. */
const json = (value: object) => {
  const inline = (_: string, items: string) => `[${items.trim().replace(/,\s*\n\s*/g, ', ')}]`;
  return `${JSON.stringify(value, null, 2).replace(/\[\n([^{}[\]]*)\]/g, inline)}\n`;
};

const files = await allFiles();
mkdirSync(samples, { recursive: true });
mkdirSync(tests, { recursive: true });
for (const { file, bytes } of files) writeFileSync(join(samples, file), bytes);
writeFileSync(join(samples, 'campaign.json'), json(campaignOf(files)));
writeFileSync(join(samples, 'README.md'), readmeOf(files));
writeFileSync(join(tests, 'truth.csv'), truthCsv(files));
writeFileSync(join(tests, 'expected.json'), json(expectedOf(files)));
process.stdout.write(`${files.length} files in ${samples}\n`);
