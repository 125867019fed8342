import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '#shared/cells/workbook.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type CorpusRow, differences, dump, type ExpectedValues } from './corpus-run.ts';
import { readPathHere } from './read-here.ts';

const CORPUS = join(process.cwd(), '../shared/corpus');

async function read(file: string): Promise<Workbook | undefined> {
  try {
    return await readPathHere(join(CORPUS, file), basename(file));
  } catch (error) {
    if (error instanceof AppError && error.code !== 'file.unreadable') return undefined;
    throw error;
  }
}

describe.skipIf(!existsSync(CORPUS))('the corpus of hostile and odd workbooks', () => {
  const manifest = existsSync(CORPUS) ? readFileSync(join(CORPUS, 'manifest.csv'), 'utf8') : '';
  const rows = papaparse
    .parse<CorpusRow>(manifest, { header: true, skipEmptyLines: true })
    .data.filter(({ ext, file }) => ext !== 'xls' && !file.includes('mut_xml'));

  it('has damaged files that are refused, or read exactly as before the damage', async () => {
    const wrong: string[] = [];
    for (const { file, expected } of rows) {
      const kind = /generated\/(?:mut|trunc)\w*\/(?:trunc_)?.*\.(xlsx|ods)$/.exec(file)?.[1];
      if (kind === undefined) continue;
      const workbook = await read(file);
      if (!workbook) continue;
      const base = await read(`generated/base/good.${kind}`);
      if (expected === 'clear error' || !base || dump(workbook) !== dump(base)) wrong.push(file);
    }
    expect(wrong).toEqual([]);
  });

  it('has hostile files that are refused, and odd ones that are read', async () => {
    const wrong: string[] = [];
    for (const { file, expected, expected_values: values } of rows) {
      if (!file.startsWith('generated/hostile') && !file.startsWith('collected/calamine')) continue;
      const workbook = await read(file);
      if (workbook ? expected === 'clear error' : expected === 'parses') wrong.push(file);
      else if (workbook && expected === 'parses' && values !== '')
        wrong.push(...differences(workbook, JSON.parse(values) as ExpectedValues).map((found) => `${file}: ${found}`));
    }
    expect(wrong).toEqual([]);
  });
});
