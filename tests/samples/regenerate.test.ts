import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expected, filesBelow, ROOT, readCsv, SAMPLES } from './files.ts';

let out = '';
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'kafo-samples-'));
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'make-samples.ts'), '--out', out]);
});
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

// Other processors pack the same content into other bytes: zlib differs there.
const sameZlib = process.platform === 'linux' && process.arch === 'x64';
const packed = (file: string) => /\.(xlsx|ods)$/.test(file);

describe('the script of the example campaign', () => {
  it('writes exactly the files that are committed', () => {
    expect(filesBelow(join(out, 'resources', 'samples'))).toEqual(filesBelow(SAMPLES));
  });

  it('writes the same bytes as those committed', () => {
    const differing = filesBelow(SAMPLES)
      .filter((file) => sameZlib || !packed(file))
      .filter(
        (file) => !readFileSync(join(SAMPLES, file)).equals(readFileSync(join(out, 'resources', 'samples', file))),
      );
    expect(differing).toEqual([]);
  });

  it('writes the truth that the tests measure against', () => {
    for (const file of ['truth.csv', 'expected.json']) {
      const made = readFileSync(join(out, 'tests', 'samples', file), 'utf8');
      expect(made).toBe(readFileSync(join(ROOT, 'tests', 'samples', file), 'utf8'));
    }
  });
});

describe('the truth of the example campaign', () => {
  const truth = readCsv(join(ROOT, 'tests', 'samples', 'truth.csv'));
  const total = (department: string, indicator: string, kind?: string) =>
    truth
      .filter((row) => row['DEPARTMENT'] === department && row['INDICATOR'] === indicator)
      .filter((row) => !kind || row['KIND'] === kind)
      .reduce((sum, row) => sum + Number(row['OBS_VALUE']), 0);

  it.each([
    ['MMEIA', 'ASSIST', undefined, 10_000],
    ['MENEFP', 'REINT', undefined, 2_500],
    ['MMEIA', 'DIA_EXPERT', undefined, 105],
    ['MMEIA', 'DIA_COMPROJ', undefined, 110],
    ['MMEIA', 'DIA_INVPROJ', undefined, 15],
    ['OM', 'DIA_TRAIN', undefined, 5],
    ['MSDS', 'CORDON', 'PLANNED', 15],
  ])("holds the report's figure of %s for %s", (department, indicator, kind, figure) => {
    expect(total(department, indicator, kind)).toBe(figure);
  });

  it('comes from all eleven departments', () => {
    const senders = new Set([
      ...truth.map((row) => row['DEPARTMENT']),
      ...expected.records.map(({ department }) => department),
    ]);
    expect([...senders].sort()).toEqual(
      ['MAECI', 'MATD', 'MEF', 'MENEFP', 'MJ', 'MMEIA', 'MPFEF', 'MSDS', 'MSPC', 'OIM', 'OM'].sort(),
    );
  });

  it('plants at least ten difficulties of the types built with the main job', () => {
    expect(expected.findings.filter(({ issue }) => issue === 2).length).toBeGreaterThanOrEqual(10);
  });
});
