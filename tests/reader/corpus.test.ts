import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MEMORY_BYTES } from '#electron/reader/host/read-one.ts';
import { EXCEPTIONS } from './corpus-exceptions.ts';
import { resultLines, runCorpus } from './corpus-run.ts';

const CORPUS = join(process.cwd(), '../shared/corpus');

describe.skipIf(!existsSync(CORPUS))('the corpus of hostile and odd workbooks', () => {
  it('is read or refused as its manifest says, damaged files never as other figures without a word', async () => {
    const result = await runCorpus(CORPUS);
    console.log(resultLines(result).join('\n'));
    expect(result.wrong).toEqual([]);
    expect(result.excepted).toEqual(Object.keys(EXCEPTIONS).sort());
    expect(result.peak).toBeLessThan(DEFAULT_MEMORY_BYTES);
  }, 600_000);
});
