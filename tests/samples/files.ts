import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const SAMPLES = join(ROOT, 'resources', 'samples');

export interface Finding {
  readonly type: string;
  readonly indicator: string;
  readonly timePeriod?: string;
  readonly refArea?: string;
  readonly counterpartArea?: string;
  readonly kind?: string;
  readonly values?: string;
  readonly state?: string;
  readonly issue: number;
}

interface ExpectedRecord {
  readonly file: string;
  readonly department: string;
  readonly sheet: string;
  readonly row: number;
  readonly type: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly objectives: readonly number[];
}

export interface Expected {
  readonly findings: readonly Finding[];
  readonly records: readonly ExpectedRecord[];
  readonly missing: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
  readonly superseded: readonly string[];
  readonly repeated: readonly string[];
  readonly refused: readonly string[];
  readonly late: readonly string[];
}

export const expected = JSON.parse(readFileSync(join(import.meta.dirname, 'expected.json'), 'utf8')) as Expected;

/** Every file below a folder, by path from it. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Rows of a CSV file of ours as objects by heading. */
export function readCsv(path: string): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(readFileSync(path, 'utf8'));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (match[0] === '' && row.length === 0) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
