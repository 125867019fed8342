import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkProcess, forkReader } from '#electron/reader/host/fork-reader.ts';
import { createReaderPool, openWorkbook } from '#electron/reader/host/open-workbook.ts';
import type { StartReader } from '#electron/reader/host/reader-process.ts';
import { errorMessage } from '#shared/errors/app-error.ts';
import { say } from '#shared/texts/say.ts';
import { makeXlsx, oneSheet } from './make-xlsx.ts';
import { cellsOf } from './read-here.ts';

let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kafo-open-'));
  writeFileSync(path('bon.xlsx'), oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
  writeFileSync(path('vide.xlsx'), '');
  writeFileSync(path('abîmé.xlsx'), oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>').subarray(0, 300));
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `<row><c><v>${i}</v></c><c t="str"><v>t${i % 999}</v></c></row>`,
  );
  const sheets = ['un', 'deux'].map((name) => ({ name, rows: rows.join('') }));
  writeFileSync(path('grand.xlsx'), makeXlsx({ sheets }));
});

afterAll(() => rmSync(folder, { recursive: true }));

const child =
  (name: string): StartReader =>
  ({ memoryBytes }) =>
    forkProcess(fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url)), memoryBytes);

const fails = (name: string, code: string) => ({ code, details: expect.objectContaining({ file: name }) });

describe('a reader process', () => {
  it('sends a workbook of many cells in parts, and every cell arrives', async () => {
    const shares: number[] = [];
    const workbook = await openWorkbook(path('grand.xlsx'), {
      fileName: 'grand.xlsx',
      onProgress: (share) => shares.push(share),
    });
    for (const { grid, figureCells } of workbook.sheets) {
      expect([grid.size, grid.rowCount, grid.columnCount, figureCells]).toEqual([120_000, 60_000, 2, 60_000]);
      expect(grid.texts.length).toBe(999);
      let sum = 0;
      for (let i = 0; i < grid.size; i += 2) sum += grid.numbers[i] ?? Number.NaN;
      expect(sum).toBe((60_000 * 59_999) / 2);
    }
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('tells what is wrong with a file, naming it, in both languages', async () => {
    for (const [name, code] of [
      ['vide.xlsx', 'file.empty'],
      ['abîmé.xlsx', 'file.damaged'],
      ['absent.xlsx', 'file.missing'],
    ] as const) {
      const failure = await openWorkbook(path(name), { fileName: name }).catch((error: unknown) => error);
      expect(failure).toMatchObject(fails(name, code));
      for (const language of ['fr', 'en'] as const) {
        const sentence = say(language, errorMessage(failure as Parameters<typeof errorMessage>[0]));
        expect(sentence).toContain(name);
        expect(sentence).not.toMatch(/[{}]|undefined/);
      }
    }
    await expect(openWorkbook(folder, { fileName: 'dossier' })).rejects.toMatchObject(fails('dossier', 'file.folder'));
  });

  it('is stopped at its deadline', async () => {
    const opening = openWorkbook(path('bon.xlsx'), { fileName: 'a', deadlineMs: 400, start: child('endless') });
    await expect(opening).rejects.toMatchObject(fails('a', 'file.deadline'));
  });

  it.each(['greedy', 'heap'])('is stopped when it takes too much memory (%s)', async (name) => {
    const memoryBytes = 150 * 2 ** 20;
    const opening = openWorkbook(path('bon.xlsx'), { fileName: 'a', memoryBytes, start: child(name) });
    await expect(opening).rejects.toMatchObject(fails('a', 'file.memory'));
  });

  it('that dies is a file that cannot be read', async () => {
    const opening = openWorkbook(path('bon.xlsx'), { fileName: 'a', start: child('dying') });
    await expect(opening).rejects.toMatchObject(fails('a', 'file.unreadable'));
  });

  it('is stopped when the officer cancels, before or while it reads', async () => {
    const before = openWorkbook(path('bon.xlsx'), { fileName: 'a', signal: AbortSignal.abort() });
    await expect(before).rejects.toMatchObject(fails('a', 'file.cancelled'));
    const cancel = new AbortController();
    const during = openWorkbook(path('bon.xlsx'), { fileName: 'a', signal: cancel.signal, start: child('endless') });
    setTimeout(() => cancel.abort(), 200);
    await expect(during).rejects.toMatchObject(fails('a', 'file.cancelled'));
  });
});

describe('a pool of readers', () => {
  it('reads one file after another with one process, and takes a new one after a bad file', async () => {
    let started = 0;
    const start: StartReader = (options) => {
      started += 1;
      return forkReader(options);
    };
    const pool = createReaderPool({ start });
    for (let i = 0; i < 3; i++) {
      const workbook = await pool.open(path('bon.xlsx'), { fileName: 'bon.xlsx' });
      expect(cellsOf(workbook.sheets[0])).toEqual(['A1 number 1']);
    }
    expect(started).toBe(1);
    await expect(pool.open(path('vide.xlsx'), { fileName: 'vide.xlsx' })).rejects.toMatchObject({ code: 'file.empty' });
    await pool.open(path('bon.xlsx'), { fileName: 'bon.xlsx' });
    expect(started).toBe(2);
    const both = await Promise.all(['x', 'y'].map((fileName) => pool.open(path('grand.xlsx'), { fileName })));
    expect(both.map(({ sheets }) => sheets.map(({ grid }) => grid.size))).toEqual([
      [120_000, 120_000],
      [120_000, 120_000],
    ]);
    expect(started).toBe(3);
    pool.close();
  });
});
