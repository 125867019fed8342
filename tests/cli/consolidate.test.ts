import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CommandResult, kafo, kafoProcess } from '#tests/helpers/command-line.ts';
import { temporaryFolder } from '#tests/helpers/temporary-folder.ts';
import { RETURNS, writeBadFiles, writeCordons, writeReturns } from '#tests/helpers/workbooks.ts';

const CSV = ['consolidated.csv', 'discrepancies.csv', 'ledger.csv', 'missing.csv', 'observations.csv', 'records.csv'];
const RESULTS = [...CSV, 'consolidated-fr.pdf', 'consolidated-fr.xlsx', 'summary.json'].sort();

const CAMPAIGN = {
  round: { title: 'Revue 2021', start: '2021-01-01', end: '2021-12-31', due: '2022-01-31' },
  edition_date: '2022-03-15',
  received: [
    { file: 'DGME_retours.xlsx', department: 'MMEIA', at: '2022-01-10' },
    { file: 'OIM_retours.xlsx', department: 'OIM', at: '2022-02-10' },
  ],
  expected: [{ department: 'OIM', dataset: 'RETURN' }],
  answers: [{ file: 'OIM_retours.xlsx', sheet: '2021', question: 'dash', answer: 'missing' }],
  rules: [{ rule: 'tolerance', indicators: ['RETURN'], absolute: 1, reason: 'arrondis' }],
};

let folder = '';
let first: CommandResult = { status: -1, out: '', err: '' };

function rowsOf(name: string, out = 'resultats'): Record<string, string>[] {
  const text = readFileSync(join(folder, out, name), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

beforeAll(async () => {
  folder = temporaryFolder();
  const envois = join(folder, 'envois');
  mkdirSync(envois);
  await writeReturns(join(envois, 'DGME_retours.xlsx'), RETURNS);
  await writeReturns(join(envois, 'OIM_retours.xlsx'), { ...RETURNS, Kayes: [118, 45] }, { sender: 'OIM' });
  writeCordons(join(envois, 'MSDS_cordons.csv'));
  await writeBadFiles(envois);
  writeFileSync(join(envois, 'campaign.json'), JSON.stringify(CAMPAIGN));
  first = await kafoProcess(folder, 'consolidate', 'envois', '--out', 'resultats', '--json');
});

describe('consolidate', () => {
  test('leaves exactly the files that are documented', () => {
    expect(readdirSync(join(folder, 'resultats')).sort()).toEqual(RESULTS);
  });

  test('prints one JSON document and nothing else, the one that it leaves behind', () => {
    expect(first.status).toBe(1);
    const left = readFileSync(join(folder, 'resultats', 'summary.json'), 'utf8').replace(/[\u00A0\u202F]/g, ' ');
    expect(JSON.parse(first.out)).toEqual(JSON.parse(left));
    expect(first.err).toContain('[1/7] lecture de ');
  });

  test('says of each file what became of it, and accounts for every cell', () => {
    const { files, observations, ledger, discrepancies, exports, ms } = JSON.parse(first.out);
    expect(files.map((file: { status: string }) => file.status).sort()).toEqual([
      ...Array(3).fill('imported'),
      ...Array(4).fill('refused'),
    ]);
    for (const file of files) {
      expect(file).toMatchObject({ file: expect.any(String), reason: expect.any(String), tables: expect.any(Array) });
      if (file.status === 'imported') expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(observations).toBe(8 + 8 + 3);
    expect(ledger).toMatchObject({ kept: 19, unreadable: 0, balance: 0 });
    expect(ledger.read).toBe(ledger.kept + ledger.set_aside + ledger.unreadable);
    expect(discrepancies).toMatchObject({ found: 2, settled_by_rule: 0, open: 1 });
    expect(exports.every((path: string) => existsSync(path))).toBe(true);
    expect(Object.keys(ms)).toEqual(['read', 'understand', 'store', 'reconcile', 'export']);
  });

  test('writes every observation with its cell, and a ledger that balances', () => {
    const observations = rowsOf('observations.csv');
    expect(observations).toHaveLength(19);
    expect(observations.find((row) => row['FILE'] === 'OIM_retours.xlsx' && row['REF_AREA'] === 'KAY')).toMatchObject({
      INDICATOR: 'RETURN',
      TIME_PERIOD: '2021',
      SEX: 'M',
      OBS_VALUE: '118',
      DEPARTMENT: 'OIM',
      SHEET: '2021',
      CELL: 'B5',
      RAW: '118',
    });
    for (const row of rowsOf('ledger.csv')) expect(row['BALANCE']).toBe('0');
  });

  test('lists what is open and marks the figure it stands for; a late delivery is a gap', () => {
    const found = rowsOf('discrepancies.csv');
    expect(found.map((row) => [row['TYPE'], row['STATE']])).toEqual([
      ['conflict', 'open'],
      ['gap', 'noted'],
    ]);
    const marked = rowsOf('consolidated.csv').filter((row) => row['DISCREPANCY'] !== '');
    expect(marked).toMatchObject([{ REF_AREA: 'KAY', SEX: 'M', STATE: 'open', DISCREPANCY: found[0]?.['ID'] }]);
  });

  test('gives the same bytes again, whatever the clock says', async () => {
    await kafo(folder, 'consolidate', 'envois', '--out', 'encore');
    for (const name of RESULTS.filter((one) => one !== 'summary.json')) {
      const [before, after] = ['resultats', 'encore'].map((out) => readFileSync(join(folder, out, name)));
      expect(before?.equals(after ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  test('keeps the base that is named, and adds nothing to it when it runs again', async () => {
    const call = ['consolidate', 'envois', '--out', 'avec-base', '--base', 'b.kafo'] as const;
    await kafo(folder, ...call);
    const journal = await kafo(folder, 'journal', '--base', 'b.kafo');
    const { status, out } = await kafo(folder, ...call);
    expect(status).toBe(1);
    expect(out).toContain('rien n’a changé');
    expect(await kafo(folder, 'journal', '--base', 'b.kafo')).toEqual(journal);
    expect((await kafo(folder, 'verify', '--base', 'b.kafo')).status).toBe(0);
  });

  test('tells a person what matters, in English too', async () => {
    const { out } = await kafo(folder, 'consolidate', 'envois', '--out', 'english', '--lang', 'en');
    for (const words of ['7 files: 3 imported, 4 refused', 'balance 0', '1 open', 'consolidated-en.pdf']) {
      expect(out).toContain(words);
    }
    expect(existsSync(join(folder, 'english', 'consolidated-en.xlsx'))).toBe(true);
  });

  test('does not take its own results for submissions', async () => {
    const inside = temporaryFolder();
    await writeReturns(join(inside, 'DGME_retours.xlsx'), RETURNS);
    await kafo(inside, 'consolidate', '.', '--out', 'out');
    const { status, out } = await kafo(inside, 'consolidate', '.', '--out', 'out', '--json');
    expect({ status, files: JSON.parse(out).files.length }).toEqual({ status: 0, files: 1 });
  });

  test('an empty folder is told, and nothing is written', async () => {
    const empty = temporaryFolder();
    mkdirSync(join(empty, 'envois'));
    const { status, err } = await kafo(empty, 'consolidate', 'envois', '--out', 'out');
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('« envois »') });
    expect(existsSync(join(empty, 'out'))).toBe(false);
  });
});

describe('export', () => {
  test('writes the formats and tables that are asked for', async () => {
    await kafo(folder, 'import', 'envois', '--base', 'e.kafo');
    const { status, out } = await kafo(
      folder,
      'export',
      '--base',
      'e.kafo',
      '--out',
      'export',
      '--format',
      'xlsx',
      '--tables',
      '5',
    );
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining('consolidated-fr.xlsx') });
    expect(readdirSync(join(folder, 'export'))).toEqual(['consolidated-fr.xlsx']);
  });
});
