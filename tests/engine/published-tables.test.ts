import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { openBase } from '#electron/db/open.ts';
import type { Desk } from '#electron/services/desk.ts';
import { compute } from '#electron/services/reconcile/derive.ts';
import { decide } from '#electron/services/reconcile/settle-discrepancy.ts';
import { exportTables } from '#electron/services/tables/export-tables.ts';
import { listTables } from '#electron/services/tables/list-tables.ts';
import { published } from '#electron/services/tables/published.ts';
import { showTable } from '#electron/services/tables/show-table.ts';
import { traceCell } from '#electron/services/tables/trace-cell.ts';
import { traceFigure } from '#electron/services/tables/trace-figure.ts';
import { STANDARD_TABLES } from '#shared/domain/tables/registry.ts';
import { message, say } from '#shared/texts/say.ts';
import { tempBase } from '#tests/db/temp-base.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { deliver, returnsOf, testDesk } from './test-desk.ts';

const KAYES = 'RETURN|2021|KAY|10|_T|_T|_T|_T';
const ALL_OF_IT = { most: 0, places: true };
const ALL = { state: '', from: 0, count: 0 } as const;

let desk: Desk;

beforeEach(() => {
  desk = testDesk(tempBase());
  deliver(desk, 'mmeia.xlsx', returnsOf('MMEIA', [120, 80, 60]));
  deliver(desk, 'oim.xlsx', returnsOf('OIM', [118, 80, 60]));
});

async function settle(keep: string): Promise<void> {
  const open = (await compute(desk)).discrepancies.find(({ type, state }) => type === 'conflict' && state === 'open');
  await decide(desk, { discrepancy: open?.id ?? '', keep, reason: 'r', similar: false });
}

describe('the list of tables', () => {
  test('has all standard tables, those without data with what they wait for', async () => {
    const { tables, annexes, open } = await listTables(desk);
    expect(tables.map(({ table }) => table)).toEqual(STANDARD_TABLES.map(({ number }) => String(number)));
    const returns = tables.find(({ table }) => table === '5');
    expect(returns).toMatchObject({ figures: 3, states: { open: 1, agreed: 2 } });
    expect(returns?.empty).toBeUndefined();
    const remittances = tables.find(({ table }) => table === '8');
    expect(say('fr', remittances?.empty as ReturnType<typeof message>)).toMatch(/Transferts de fonds.*MEF, MAECI/);
    expect(annexes.map(({ table }) => table)).toEqual(['discrepancies', 'ledger']);
    expect(open).toBeGreaterThan(0);
  });

  test('calls a table in the list what it is called when it is made', async () => {
    const { publication } = await published(desk);
    for (const table of publication.tables) {
      const standard = STANDARD_TABLES.find(({ number }) => number === table.number);
      expect([table.title, table.tab]).toEqual([
        standard && message(standard.title),
        standard && message(standard.tab),
      ]);
    }
  });
});

describe('a table', () => {
  test('comes in parts, and by the state of its figures with the headings above', async () => {
    const whole = await showTable(desk, { table: '5', ...ALL });
    expect(whole.rows).toHaveLength(whole.total);
    const part = await showTable(desk, { table: '5', ...ALL, from: 1, count: 1 });
    expect(part.rows).toEqual(whole.rows.slice(1, 2));
    const open = await showTable(desk, { table: '5', ...ALL, state: 'open' });
    expect(open.rows.flatMap(({ cells }) => cells)).toContainEqual(expect.objectContaining({ figure: KAYES }));
    expect(open.total).toBeLessThan(whole.total);
  });

  test('is made once for a state of the base, and anew after a deed', async () => {
    const [one, two] = await Promise.all([published(desk), published(desk)]);
    expect(one).toBe(two);
    await settle('OIM');
    expect((await published(desk)).figure(KAYES)).toMatchObject({ value: 118, state: 'decided' });
    const { states } = await showTable(desk, { table: '5', ...ALL });
    expect(states).toMatchObject({ open: 0, decided: 1 });
  });

  test('that nothing fills cannot be shown', async () => {
    await expect(showTable(desk, { table: '8', ...ALL })).rejects.toMatchObject({ code: 'table.unknown' });
  });
});

describe('provenance', () => {
  test('names what a figure is about, who says what, and what was kept', async () => {
    await settle('OIM');
    const trace = await traceFigure(desk, KAYES, ALL_OF_IT);
    expect(trace.about.map(({ dimension, name }) => `${dimension}: ${words(name)}`)).toEqual([
      'indicator: Migrants de retour',
      'timePeriod: 2021',
      'refArea: Kayes',
    ]);
    const [settlement] = trace.settlements;
    expect(settlement?.sayings.map(({ name, value }) => `${words(name)} ${value}`)).toEqual(['MMEIA 120', 'OIM 118']);
    expect(settlement && words(settlement.keptName)).toBe('OIM');
    expect(trace.departments.map(({ code }) => code)).toEqual(['OIM']);
    expect(trace.places.map(({ table, row }) => [table, words(row)])).toContainEqual([5, 'Kayes']);
  });

  test('tells so many parts and cells of a sum as are asked for, and how many are left out', async () => {
    const { rows } = await showTable(desk, { table: '5', ...ALL });
    const total = rows.at(-1)?.cells.find((cell) => 'about' in cell && cell.about);
    const key = total && 'about' in total ? (total.about ?? '') : '';
    const whole = await traceFigure(desk, key, ALL_OF_IT);
    const short = await traceFigure(desk, key, { most: 2, places: false });
    expect(whole.parts).toHaveLength(3);
    expect(whole.leftOut).toEqual({ parts: 0, origins: 0 });
    expect(short.parts.map(({ about }) => about.map(({ name }) => words(name)))).toEqual([['Kayes'], ['Koulikoro']]);
    expect(short.leftOut).toEqual({ parts: 1, origins: whole.origins.length - 2 });
    expect(short.sheets).toEqual(whole.sheets);
  });

  test('leads from a cell to what it feeds', async () => {
    const { origins } = await traceFigure(desk, KAYES, ALL_OF_IT);
    const { file = '', sheet = '', cell = '' } = origins[0] ?? {};
    const trace = await traceCell(desk, { file, sheet, cell }, ALL_OF_IT);
    expect(trace.department).toBe(origins[0]?.department);
    expect(trace.figures.map(({ key }) => key)).toContain(KAYES);
  });
});

test('an export that is ended hands over nothing more', async () => {
  const target = temporaryFolder();
  const ending = new AbortController();
  const stages: string[] = [];
  const ended: Desk = {
    ...desk,
    signal: () => ending.signal,
    progress: ({ stage, subject, done, total }) => {
      stages.push(`${stage} ${subject} ${done}/${total}`);
      if (subject.endsWith('.pdf')) setTimeout(() => ending.abort(), 20);
    },
  };
  const request = { target, language: 'fr', formats: ['xlsx', 'pdf'], tables: [5] } as const;
  await expect(exportTables(ended, request)).rejects.toMatchObject({ code: 'export.cancelled' });
  expect(readdirSync(target)).toEqual(['consolidated-fr.xlsx']);
  expect(stages).toContain('export consolidated-fr.pdf 1/2');
});

test('an empty base lists what its tables wait for', async () => {
  const base = openBase(`${temporaryFolder()}/vide.kafo`, { by: { at: '2022-01-01', author: 'a', office: '' } });
  const { tables } = await listTables(testDesk(base));
  expect(tables.filter(({ empty }) => empty === undefined).map(({ table }) => table)).toEqual(['1']);
  base.close();
});

function words(name: Parameters<typeof say>[1] | string): string {
  return typeof name === 'string' ? name : say('fr', name);
}
