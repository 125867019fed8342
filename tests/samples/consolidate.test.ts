import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expected, ROOT, readCsv, SAMPLES } from './files.ts';

interface Summary {
  readonly files: readonly {
    readonly file: string;
    readonly department: string;
    readonly status: string;
    readonly reason: string;
    readonly tables: readonly {
      readonly sheet: string;
      readonly range: string;
      readonly questions: readonly unknown[];
    }[];
  }[];
  readonly ledger: { readonly balance: number };
}
type Row = Record<string, string>;

let out = '';
let status: number | null = null;
let errors = '';
let summary: Summary;
const table = (name: string): Row[] => readCsv(join(out, name));

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'kafo-campaign-'));
  const main = join(ROOT, 'electron', 'cli', 'main.ts');
  const run = spawnSync(process.execPath, [main, 'consolidate', SAMPLES, '--out', out, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  status = run.status;
  errors = run.stderr;
  summary = JSON.parse(run.stdout) as Summary;
});
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

const truth = readCsv(join(ROOT, 'tests', 'samples', 'truth.csv'));
const DIMENSIONS = ['INDICATOR', 'TIME_PERIOD', 'REF_AREA', 'COUNTERPART_AREA', 'SEX', 'AGE', 'KIND'];
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, ' ')
    .trim();

function figureLines(rows: readonly Row[]): string[] {
  return rows
    .filter((row) => !expected.superseded.includes(row['FILE'] ?? ''))
    .map((row) => [
      row['FILE'],
      row['CELL'],
      ...DIMENSIONS.map((name) => (name === 'KIND' ? folded(row[name] ?? '') : row[name])),
      Number(row['OBS_VALUE']),
      row['DEPARTMENT'],
    ])
    .map((parts) => parts.join(' | '))
    .sort();
}

describe('reading the example campaign', () => {
  it('ends with status 1, one file being refused, and says nothing it was not asked for', () => {
    expect(status, errors).toBe(1);
  });

  it('imports every file but the one that cannot be read, with its sentence', () => {
    const refused = summary.files.filter((file) => file.status === 'refused');
    expect(refused.map(({ file }) => file)).toEqual(expected.refused);
    expect(refused[0]?.reason).toMatch(/Projets jeunesse 2021\.xlsx/);
    expect(summary.files.filter((file) => file.status === 'to_confirm')).toEqual([]);
  });

  it('recognises all eleven departments', () => {
    const senders = new Map(truth.map((row) => [row['FILE'], row['DEPARTMENT']]));
    for (const record of expected.records) senders.set(record.file, record.department);
    const seen = Object.fromEntries(
      summary.files.filter(({ file }) => senders.has(file)).map(({ file, department }) => [file, department]),
    );
    expect(seen).toEqual(Object.fromEntries(senders));
    expect(new Set(Object.values(seen)).size).toBe(11);
  });

  it('leaves no question open: campaign.json holds the answers', () => {
    const open = summary.files.flatMap(({ file, tables }) =>
      tables.filter(({ questions }) => questions.length > 0).map(({ sheet, range }) => `${file}!${sheet}!${range}`),
    );
    expect(open).toEqual([]);
  });

  it('reads every figure as a careful person would, and no other', () => {
    const got = figureLines(table('observations.csv'));
    const wanted = figureLines(truth);
    expect({
      missed: wanted.filter((line) => !got.includes(line)),
      wrong: got.filter((line) => !wanted.includes(line)),
    }).toEqual({ missed: [], wrong: [] });
    expect(got.length).toBe(wanted.length);
  });

  it('keeps what is not available apart, without a value', () => {
    const cells = table('missing.csv').map((row) => `${row['FILE']}!${row['CELL']}`);
    expect(cells).toEqual(expected.missing.map(({ file, cell }) => `${file}!${cell}`));
  });

  it('reads every line of the activity reports', () => {
    const names = ['FILE', 'TYPE', 'TITLE', 'START', 'END', 'OBJECTIVES', 'DEPARTMENT'];
    const line = (row: Row) => names.map((name) => row[name]).join(' | ');
    const undated = new Set(expected.records.filter(({ start }) => start === '').map(({ title }) => title));
    const wanted = expected.records.map(({ file, type, title, start, end, objectives, department }) =>
      line({
        FILE: file,
        TYPE: type,
        TITLE: title,
        START: start,
        END: end,
        OBJECTIVES: objectives.join(' '),
        DEPARTMENT: department,
      }),
    );
    const got = table('records.csv').map((row) => {
      const dates = undated.has(row['TITLE'] ?? '') ? { START: '', END: '' } : {};
      return line({ ...row, ...dates, OBJECTIVES: (row['OBJECTIVES'] ?? '').replace(/\D+/g, ' ') });
    });
    expect(got.sort()).toEqual(wanted.sort());
  });

  it('accounts for every figure cell of every file', () => {
    expect(summary.ledger.balance).toBe(0);
    expect(table('ledger.csv').filter((row) => row['BALANCE'] !== '0')).toEqual([]);
  });
});

describe('reconciling the example campaign', () => {
  it.each([
    ['ASSIST', {}, 10_000],
    ['REINT', {}, 2_500],
    ['DIA_EXPERT', {}, 105],
    ['DIA_COMPROJ', {}, 110],
    ['DIA_INVPROJ', {}, 15],
    ['DIA_TRAIN', {}, 5],
    ['CORDON', { KIND: 'PLANNED' }, 15],
    ['CENTRE', { REF_AREA: 'KAY', TIME_PERIOD: '2020' }, 1],
    ['CENTRE', { REF_AREA: 'GAO', TIME_PERIOD: '2020' }, 1],
    ['CENTRE', {}, 2],
  ])("states the report's figure of %s %j", (indicator, where: Row, figure) => {
    const rows = table('consolidated.csv').filter(
      (row) => row['INDICATOR'] === indicator && Object.entries(where).every(([name, code]) => row[name] === code),
    );
    // What the kept source does not break down is stated as not available, and adds nothing.
    const figures = rows.map((row) => Number(row['OBS_VALUE'])).filter((value) => !Number.isNaN(value));
    expect(figures.reduce((sum, value) => sum + value, 0)).toBe(figure);
  });

  it("states the report's five public policies with their months", () => {
    const dates = table('records.csv').filter((row) => row['TYPE'] === 'POLICY');
    expect(dates.map((row) => row['START']).sort()).toEqual(['2019-03', '2019-08', '2020-10', '2021-03', '2021-05']);
  });

  const built = expected.findings.filter(({ issue }) => issue === 2);
  it.each(built)('finds $type of $indicator $timePeriod $refArea $counterpartArea $kind', (finding) => {
    const wanted: [string, string | undefined][] = [
      ['TYPE', finding.type],
      ['INDICATOR', finding.indicator],
      ['TIME_PERIOD', finding.timePeriod],
      ['REF_AREA', finding.refArea],
      ['COUNTERPART_AREA', finding.counterpartArea],
      ['KIND', finding.kind],
      ['VALUES', finding.values],
      ['STATE', finding.state],
    ];
    const fits = table('discrepancies.csv').filter((row) =>
      wanted.every(([name, value]) => value === undefined || row[name] === value),
    );
    expect(
      fits.length,
      JSON.stringify(table('discrepancies.csv').filter((row) => row['INDICATOR'] === finding.indicator)),
    ).toBeGreaterThan(0);
  });

  it('leaves open only the conflict that was left open', () => {
    const open = table('discrepancies.csv').filter((row) => row['TYPE'] === 'conflict' && row['STATE'] === 'open');
    expect(open.map((row) => row['VALUES'])).toEqual(['MAECI=418;MPFEF=406']);
  });

  it('writes the tables for people', () => {
    expect(existsSync(join(out, 'consolidated-fr.xlsx'))).toBe(true);
    expect(existsSync(join(out, 'consolidated-fr.pdf'))).toBe(true);
  });
});

describe('the printed tables of the example campaign', () => {
  /** Rows of one table of the workbook as texts and numbers, blanks left out. */
  const rows = (number: number): (string | number)[][] => {
    const book = read(readFileSync(join(out, 'consolidated-fr.xlsx')), { dense: true });
    const name = book.SheetNames.find((sheet) => sheet.startsWith(`${number}. `)) ?? '';
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const lines = utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, raw: true });
    return lines.map((line) => [...line].filter((cell) => cell !== null && cell !== undefined));
  };
  const last = (row: readonly (string | number)[] | undefined) => row?.at(-1);
  const labelled = (number: number, label: string) =>
    rows(number).filter(([first]) => typeof first === 'string' && first.startsWith(label));

  it.each([
    [9, 'Total', 10_000],
    [10, 'Total', 2_500],
    [11, 'Intellectuels de la diaspora mobilisés (', 105],
    [11, 'Projets de développement communautaire avec la diaspora (', 110],
    [11, 'Projets d’investissement productif de la diaspora (', 15],
    [11, 'Sessions de formation du HCME (', 5],
  ])("prints the report's figure in table %i: %s %i", (number, label, figure) => {
    const found = labelled(number, label);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(last)).toEqual(found.map(() => figure));
  });

  it('adds up the years of each total as they are printed', () => {
    const wrong = [8, 9, 10, 11].flatMap((number) =>
      rows(number)
        .filter((row) => row.length === 5 && row.slice(1).every((cell) => typeof cell === 'number'))
        .map((row) => row as [string, number, number, number, number])
        .filter(([, a, b, c, all]) => Math.abs(a + b + c - all) > 0.05)
        .map((row) => `${number}: ${row.join(' ')}`),
    );
    expect(wrong).toEqual([]);
  });

  it('prints men and women of a region as the department states them', () => {
    const [, men, women] = labelled(5, 'Kayes')[0] ?? [];
    expect([men, women]).toEqual([2538, 314]);
  });

  it('counts the forced returns of three years in table 6', () => {
    const totals = labelled(6, 'Total').map((row) => row[5]);
    expect(totals).toEqual([3651, 2428, 3750, 9829]);
  });

  it('adds up the kinds of return that one department states for a country', () => {
    const niger = labelled(6, 'Niger').map(last);
    // The special flights (1 208) lie across two years: they are shown in a block of their own and added to nothing.
    expect(niger).toEqual([4824, 3767, 4071, 1208, 12_662]);
  });

  it('prints the sessions that each department counts for itself, and their sum', () => {
    expect(last(labelled(12, 'Total')[0])).toBe(54);
  });
});
