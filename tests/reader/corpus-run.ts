import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import papaparse from 'papaparse';
import { createReaderPool } from '#electron/reader/host/open-workbook.ts';
import { parseCell } from '#shared/cells/address.ts';
import { CELL, type Cell, cellAt, cellOf } from '#shared/cells/grid.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import { AppError, errorMessage } from '#shared/errors/app-error.ts';
import { byText } from '#shared/lib/compare.ts';
import { say } from '#shared/texts/say.ts';

// Reads the files of a corpus (see its manifest.csv) and prints what became of each kind of file:
// node tests/reader/corpus-run.ts FOLDER [PART-OF-A-PATH]

export interface CorpusRow {
  readonly file: string;
  readonly ext: string;
  readonly class: string;
  readonly expected: string;
  readonly expected_values: string;
}

export interface ExpectedValues {
  readonly ref: string;
  readonly sheets: readonly (readonly [string, number])[];
  readonly samples: readonly (readonly [string, string, unknown])[];
}

export type Outcome =
  | { readonly kind: 'read'; readonly workbook: Workbook }
  | { readonly kind: 'refused'; readonly sentence: string; readonly code: string };

/** Every cell of a workbook in one line each, to compare two readings. */
export function dump(workbook: Workbook): string {
  return workbook.sheets
    .flatMap(({ name, grid }) =>
      Array.from({ length: grid.size }, (_, i) => {
        const { row, column, kind, number, text } = cellOf(grid, i);
        return `${name}!${row},${column}:${kind}:${number}:${text}`;
      }),
    )
    .join('\n');
}

/** What differs from the manifest's values; empty when all agree. */
export function differences(workbook: Workbook, expected: ExpectedValues): string[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const found: string[] = [];
  for (const [name, count] of expected.sheets ?? []) {
    const sheet = sheets.get(name) ?? (workbook.format === 'csv' ? workbook.sheets[0] : undefined);
    if (!sheet) found.push(`${name}: no such sheet`);
    else if (sheet.grid.size !== count) found.push(`${name}: ${sheet.grid.size} cells, not ${count}`);
  }
  for (const [name, address, value] of expected.samples ?? []) {
    const sheet = sheets.get(name) ?? (workbook.format === 'csv' ? workbook.sheets[0] : undefined);
    const place = parseCell(address);
    const cell = sheet && place && cellAt(sheet.grid, place.row, place.column);
    if (sheet && !agrees(cell, value)) found.push(`${name}!${address}: ${shown(cell)}, not ${JSON.stringify(value)}`);
  }
  return found;
}

function shown(cell: Cell | undefined): string {
  return cell ? `${cell.kind} ${cell.number} ${JSON.stringify(cell.text.slice(0, 60))}` : 'empty';
}

function agrees(cell: Cell | undefined, value: unknown): boolean {
  if (value === null || value === '') return cell === undefined;
  if (!cell) return false;
  if (typeof value === 'number')
    return near(cell.number, value) || near(cell.number - 1462, value) || near(Number(cell.text), value);
  if (typeof value === 'boolean') return cell.kind === CELL.BOOLEAN && cell.number === Number(value);
  if (typeof value === 'string')
    return cell.text.replace(/\r\n?/g, '\n').trim() === value.replace(/\r\n?/g, '\n').trim();
  const { serial, error } = value as { serial?: number; error?: string };
  if (error !== undefined) return cell.kind === CELL.ERROR;
  return near(cell.number, serial ?? Number.NaN) || near(cell.number - 1462, serial ?? Number.NaN);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

export async function attempt(pool: ReturnType<typeof createReaderPool>, path: string): Promise<Outcome> {
  try {
    return { kind: 'read', workbook: await pool.open(path, { fileName: basename(path), deadlineMs: 60_000 }) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const cause = String(error.details['cause'] ?? '');
    return { kind: 'refused', code: error.code, sentence: `${say('en', errorMessage(error))} ${cause}` };
  }
}

async function main(folder: string, part: string): Promise<void> {
  const rows = papaparse
    .parse<CorpusRow>(readFileSync(join(folder, 'manifest.csv'), 'utf8'), { header: true, skipEmptyLines: true })
    .data.filter(({ file }) => file.includes(part));
  const pool = createReaderPool();
  const bases = new Map<string, string>();
  const table = new Map<string, number>();
  for (const row of rows) {
    const started = performance.now();
    const outcome = await attempt(pool, join(folder, row.file));
    const took = performance.now() - started;
    const verdict = await judge(row, outcome, async (base) => {
      const known = bases.get(base);
      if (known !== undefined) return known;
      const read = await attempt(pool, join(folder, 'generated/base', base));
      const all = read.kind === 'read' ? dump(read.workbook) : '';
      bases.set(base, all);
      return all;
    });
    const key = `${row.class} (${row.expected}): ${verdict.word}`;
    table.set(key, (table.get(key) ?? 0) + 1);
    if (verdict.note || took > 5000)
      console.log(`${row.file} [${Math.round(took)} ms] ${verdict.word}: ${verdict.note}`);
  }
  pool.close();
  console.log();
  for (const [key, count] of [...table].sort((a, b) => byText(a[0], b[0]))) console.log(`${key}\t${count}`);
}

async function judge(row: CorpusRow, outcome: Outcome, baseDump: (name: string) => Promise<string>) {
  if (outcome.kind === 'refused') {
    const wrong = row.expected === 'parses';
    return { word: wrong ? 'WRONGLY REFUSED' : `refused ${outcome.code}`, note: wrong ? outcome.sentence : '' };
  }
  const mutant = /(?:mut_|trunc_)(xlsx|ods|xls|xml)/.exec(row.file)?.[1];
  if (mutant) {
    const base = await baseDump(`good.${mutant === 'xml' ? 'xlsx' : mutant}`);
    const same = dump(outcome.workbook) === base;
    return { word: same ? 'read, same' : 'READ OTHERWISE', note: same ? '' : 'differs from the base' };
  }
  if (row.expected === 'clear error') return { word: 'WRONGLY READ', note: String(outcome.workbook.sheets.length) };
  if (row.expected_values === '') return { word: 'read', note: '' };
  const found = differences(outcome.workbook, JSON.parse(row.expected_values) as ExpectedValues);
  return { word: found.length === 0 ? 'read, equal' : 'read, DIFFERENT', note: found.slice(0, 4).join(' | ') };
}

if (process.argv[1]?.endsWith('corpus-run.ts')) await main(process.argv[2] ?? '', process.argv[3] ?? '');
