import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Engine, startEngine } from '#electron/engine/entry-node.ts';
import type { CellsWindow } from '#shared/contract/cells.ts';
import type { InputOf } from '#shared/contract/registry.ts';
import { TRACES } from '#tests/fixtures/nominal/people.ts';
import { writeList } from '#tests/fixtures/nominal/write-lists.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeReturns } from '#tests/helpers/workbooks.ts';
import { ROOT } from '#tests/samples/files.ts';

const engines: Engine[] = [];

afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
});

async function imported(folder: string, ...sources: readonly string[]): Promise<Engine> {
  const base = { path: join(folder, 'b.kafo'), mayCreate: true };
  const engine = startEngine({ base, env: {}, log: () => {}, onProgress: () => {} });
  engines.push(engine);
  const answer = await engine.call('intake.import', { sources });
  expect(answer.ok).toBe(true);
  return engine;
}

async function cells(engine: Engine, input: InputOf<'intake.cells'>): Promise<CellsWindow> {
  const answer = await engine.call('intake.cells', input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** The texts of a window, row by row. */
function texts({ rows, columns, cells: all }: CellsWindow): string[] {
  const at = new Map(all.map(({ row, column, text }) => [`${row},${column}`, text]));
  return rows.map(({ row }) => columns.map(({ column }) => at.get(`${row},${column}`) ?? '').join(' | '));
}

describe('a window of a received file', () => {
  it('shows a place with what is around it, as far as the sheet has cells', async () => {
    const folder = temporaryFolder();
    await writeReturns(join(folder, 'a.xlsx'), RETURNS);
    const engine = await imported(folder, join(folder, 'a.xlsx'));
    const window = await cells(engine, { submission: 1, place: 'B5', margin: 1 });
    expect(window).toMatchObject({ file: 'a.xlsx', sheet: '2021', range: 'A4:C6', blanked: false, complete: true });
    expect(window.focus).toEqual({ row: 4, column: 1, rows: 1, columns: 1 });
    expect(texts(window)).toEqual(['Région | Hommes | Femmes', 'Kayes | 120 | 45', 'Koulikoro | 80 | 22']);
    expect((await cells(engine, { submission: 1, place: 'D99', margin: 2 })).focus).toEqual({
      row: 98,
      column: 3,
      rows: 1,
      columns: 1,
    });
  });

  it('shows the headings and the first column of the table, however far away', async () => {
    const folder = temporaryFolder();
    await writeReturns(join(folder, 'a.xlsx'), RETURNS);
    const engine = await imported(folder, join(folder, 'a.xlsx'));
    const window = await cells(engine, { submission: 1, place: 'D8', headings: true });
    expect(texts(window)).toEqual(['Région | Total', 'Bamako | 307']);
    expect(window.rows.map(({ row }) => row)).toEqual([3, 7]);
  });

  it('shows numbers by their format in the language that was asked for, and states them beside', async () => {
    const folder = temporaryFolder();
    const file = 'DGME_assistance_detresse_2019-2021.xlsx';
    const engine = await imported(folder, join(ROOT, 'resources', 'samples', file));
    const place = { submission: 1, place: 'D9' };
    expect((await cells(engine, place)).cells[0]).toMatchObject({
      kind: 'number',
      text: '1\u202f406',
      raw: '1406',
      align: 'right',
    });
    expect((await cells(engine, { ...place, language: 'en' })).cells[0]).toMatchObject({ text: '1,406' });
    const header = (await cells(engine, { submission: 1, place: 'C8' })).cells[0];
    expect(header && (await cells(engine, { submission: 1, place: 'C8' })).looks[header.look]).toMatchObject({
      bold: true,
    });
  });

  it('of a list of persons is the copy without their names', async () => {
    const folder = temporaryFolder();
    writeList(folder, 'liste.xlsx');
    const engine = await imported(folder, join(folder, 'liste.xlsx'));
    const window = await cells(engine, { submission: 1 });
    expect(window.blanked).toBe(true);
    const sheets = await Promise.all(window.sheets.map(({ name }) => cells(engine, { submission: 1, sheet: name })));
    const shown = JSON.stringify(sheets).toLowerCase();
    expect(TRACES.filter((trace) => trace.length >= 7 && shown.includes(trace))).toEqual([]);
    expect(shown).toContain('algérie');
  });

  it('refuses what is not there in a sentence', async () => {
    const folder = temporaryFolder();
    await writeReturns(join(folder, 'a.xlsx'), RETURNS);
    const engine = await imported(folder, join(folder, 'a.xlsx'));
    for (const input of [{ submission: 9 }, { submission: 1, sheet: 'x' }, { submission: 1, place: 'x' }, {}])
      await expect(cells(engine, input)).rejects.toThrow('cells.unknown');
  });

  it('is cut where more is asked for than one answer gives, and says so', async () => {
    const folder = temporaryFolder();
    await writeReturns(join(folder, 'a.xlsx'), RETURNS);
    const engine = await imported(folder, join(folder, 'a.xlsx'));
    const window = await cells(engine, { submission: 1, place: 'A1:CV5000' });
    expect(window.complete).toBe(false);
    expect(window.rows.length * window.columns.length).toBeLessThanOrEqual(60_000);
  });
});
