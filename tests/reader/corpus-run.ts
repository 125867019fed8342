import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import papaparse from 'papaparse';
import { forkReader } from '#electron/reader/host/fork-reader.ts';
import { createReaderPool } from '#electron/reader/host/open-workbook.ts';
import type { StartReader } from '#electron/reader/host/reader-process.ts';
import { parseCell } from '#shared/cells/address.ts';
import { CELL, type Cell, cellAt, cellOf } from '#shared/cells/grid.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { AppError, errorMessage } from '#shared/errors/app-error.ts';
import { byText } from '#shared/lib/compare.ts';
import { say } from '#shared/texts/say.ts';
import { EXCEPTIONS } from './corpus-exceptions.ts';
import { readPathHere } from './read-here.ts';

// Reads the files of a corpus (see its manifest.csv) through real readers and prints what became of each kind of file:
// node tests/reader/corpus-run.ts FOLDER [PART-OF-A-PATH]

/** Milliseconds. */
const DEADLINE = 60_000;

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
    else if (count > sheet.grid.size || count < computed(sheet))
      found.push(`${name}: ${computed(sheet)} cells, not ${count}`);
  }
  for (const [name, address, value] of expected.samples ?? []) {
    const sheet = sheets.get(name) ?? (workbook.format === 'csv' ? workbook.sheets[0] : undefined);
    const place = parseCell(address);
    const cell = sheet && place && cellAt(sheet.grid, place.row, place.column);
    if (sheet && !agrees(cell, value)) found.push(`${name}!${address}: ${shown(cell)}, not ${JSON.stringify(value)}`);
  }
  return found;
}

/** References count no formula without a cached value, or some of them. */
function computed({ grid }: Sheet): number {
  return grid.size - grid.kinds.reduce((sum, kind) => sum + (kind === CELL.UNCOMPUTED ? 1 : 0), 0);
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

/** Damaged packages stop at a checksum: no reader of their own is started for each, which takes longer than to read them. */
const SAFE = /\/(?:mut_(?:xlsx|ods|xml)|trunc)\//;
type Opener = Pick<ReturnType<typeof createReaderPool>, 'open'>;
const HERE: Opener = { open: (path, { fileName }) => readPathHere(path, fileName) };

export async function attempt(pool: Opener, path: string): Promise<Outcome> {
  try {
    return { kind: 'read', workbook: await pool.open(path, { fileName: basename(path), deadlineMs: DEADLINE }) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const cause = String(error.details['cause'] ?? '');
    return { kind: 'refused', code: error.code, sentence: `${say('en', errorMessage(error))} ${cause}` };
  }
}

/** What became of a corpus. */
export interface CorpusResult {
  /** `class (expected): outcome`, with the number of files. */
  readonly table: ReadonlyMap<string, number>;
  /** Sentences about files that were read or refused against the manifest and no exception names. */
  readonly wrong: readonly string[];
  /** Exceptions that were met. */
  readonly excepted: readonly string[];
  /** Bytes of the largest reader. */
  readonly peak: number;
  /** Milliseconds of the slowest file, and its name. */
  readonly slowest: readonly [number, string];
}

/** Reads the files whose path contains `part`, so many at a time. */
export async function runCorpus(folder: string, part = '', jobs = 2): Promise<CorpusResult> {
  const rows = papaparse
    .parse<CorpusRow>(readFileSync(join(folder, 'manifest.csv'), 'utf8'), { header: true, skipEmptyLines: true })
    .data.filter(({ file }) => file.includes(part));
  const watch = watchedReaders();
  const pool = createReaderPool({ start: watch.start });
  const bases = new Map<string, Promise<string>>();
  const baseOf = (name: string) => {
    const known = bases.get(name) ?? attempt(pool, join(folder, 'generated/base', name)).then(dumpOf);
    bases.set(name, known);
    return known;
  };
  const table = new Map<string, number>();
  const wrong: string[] = [];
  const excepted: string[] = [];
  let slowest: readonly [number, string] = [0, ''];
  const waiting = [...rows];
  const work = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const started = performance.now();
      const outcome = await attempt(SAFE.test(row.file) ? HERE : pool, join(folder, row.file));
      const took = performance.now() - started;
      if (took > slowest[0]) slowest = [Math.round(took), row.file];
      const { word, fault } = await judge(row, outcome, baseOf);
      const key = `${row.class} (${row.expected}): ${word}`;
      table.set(key, (table.get(key) ?? 0) + 1);
      if (fault === '') continue;
      if (Object.hasOwn(EXCEPTIONS, row.file)) excepted.push(row.file);
      else wrong.push(`${row.file}: ${word}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  pool.close();
  return { table, wrong: wrong.sort(byText), excepted: excepted.sort(byText), peak: watch.peak(), slowest };
}

/** Real readers whose memory is looked at twenty times a second. */
function watchedReaders(): { start: StartReader; peak: () => number } {
  let peak = 0;
  const start: StartReader = (options) => {
    const reader = forkReader(options);
    const timer = setInterval(async () => {
      const bytes = await reader.memory();
      if (bytes === undefined) clearInterval(timer);
      else peak = Math.max(peak, bytes);
    }, 50);
    timer.unref();
    return reader;
  };
  return { start, peak: () => peak };
}

function dumpOf(outcome: Outcome): string {
  return outcome.kind === 'read' ? dump(outcome.workbook) : '';
}

interface Verdict {
  readonly word: string;
  /** '' when the manifest agrees. */
  readonly fault: string;
}

async function judge(row: CorpusRow, outcome: Outcome, baseOf: (name: string) => Promise<string>): Promise<Verdict> {
  if (outcome.kind === 'refused') {
    const unclear = outcome.code === 'file.unreadable' || outcome.code === 'file.deadline';
    const fault = row.expected === 'parses' || unclear ? outcome.sentence : '';
    return { word: `refused ${outcome.code}`, fault };
  }
  const mutant = /(?:mut_|trunc_)(xlsx|ods|xls|xml)/.exec(row.file)?.[1];
  if (mutant) return judgeMutant(outcome.workbook, await baseOf(`good.${mutant === 'xml' ? 'xlsx' : mutant}`));
  if (row.expected === 'clear error') return { word: 'read', fault: `${outcome.workbook.sheets.length} sheets` };
  if (row.expected_values === '') return { word: 'read', fault: '' };
  const found = differences(outcome.workbook, JSON.parse(row.expected_values) as ExpectedValues);
  return { word: found.length === 0 ? 'read, equal' : 'read, DIFFERENT', fault: found.slice(0, 4).join(' | ') };
}

/** What differs from the sound file must be asked about, or stand there as something that cannot be read. */
function judgeMutant(workbook: Workbook, base: string): Verdict {
  const lines = new Set(base.split('\n'));
  const changed = dump(workbook)
    .split('\n')
    .filter((line) => !lines.has(line));
  if (changed.length === 0 && dump(workbook).length === base.length) return { word: 'read, same', fault: '' };
  if ((workbook.doubts ?? []).length > 0) return { word: 'read, asked about', fault: '' };
  const marked = changed.length > 0 && changed.every((line) => /!\d+,\d+:[56]:/.test(line));
  return marked
    ? { word: 'read, marked', fault: '' }
    : { word: 'read, OTHERWISE', fault: changed.slice(0, 2).join(' | ') };
}

export function resultLines({ table, wrong, excepted, peak, slowest }: CorpusResult): string[] {
  return [
    ...[...table].sort((a, b) => byText(a[0], b[0])).map(([key, count]) => `${String(count).padStart(4)}  ${key}`),
    ...excepted.map((file) => `exception: ${file}: ${EXCEPTIONS[file]}`),
    ...wrong.map((one) => `WRONG: ${one}`),
    `largest reader ${Math.round(peak / 2 ** 20)} MB, slowest file ${slowest[0]} ms (${slowest[1]})`,
  ];
}

if (process.argv[1]?.endsWith('corpus-run.ts')) {
  const [folder = '', part = ''] = process.argv.slice(2);
  console.log(resultLines(await runCorpus(folder, part)).join('\n'));
}
