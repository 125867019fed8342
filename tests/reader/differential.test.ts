import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { CELL, type Cell, cellAt } from '#shared/cells/grid.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import { readPathHere } from './read-here.ts';

// On sound files SheetJS is right (reading-hazards.md, section 2): what it reads, the reader must read too, and nothing else.

const FOLDERS = ['../shared/samples', '../shared/realdata'].map((folder) => join(process.cwd(), folder));
const FILES = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.xlsx?$/.test(name))
    .map((name) => [name, join(folder, name)] as const),
);

/** What differs between the two readings, as sentences. */
function differences(workbook: Workbook, oracle: xlsx.WorkBook): string[] {
  const found: string[] = [];
  const names = oracle.SheetNames;
  if (names.join() !== workbook.sheets.map(({ name }) => name).join()) found.push(`sheets ${names.join()}`);
  for (const { name, grid } of workbook.sheets) {
    const data = (oracle.Sheets[name]?.['!data'] ?? []) as (xlsx.CellObject | undefined)[][];
    let count = 0;
    data.forEach((cells, row) => {
      cells?.forEach((theirs, column) => {
        if (!theirs || theirs.v === undefined || theirs.v === '') return;
        count += 1;
        const ours = cellAt(grid, row, column);
        if (!ours || !same(ours, theirs)) found.push(`${name} ${row},${column}: ${ours?.text} not ${theirs.v}`);
      });
    });
    const uncomputed = grid.kinds.filter((kind) => kind === CELL.UNCOMPUTED).length;
    if (count !== grid.size - uncomputed) found.push(`${name}: ${grid.size} cells, not ${count}`);
  }
  return found;
}

function same(ours: Cell, { t: type, v: value }: xlsx.CellObject): boolean {
  if (type === 'n') return (ours.kind === CELL.NUMBER || ours.kind === CELL.DATE) && ours.number === value;
  if (type === 'b') return ours.kind === CELL.BOOLEAN && ours.number === Number(value);
  if (type === 'e') return ours.kind === CELL.ERROR;
  return ours.kind === CELL.TEXT && lines(ours.text) === lines(String(value));
}

/** SheetJS keeps the carriage returns that XML parsers take away. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

describe.skipIf(FILES.length === 0)('beside SheetJS', () => {
  it.each(FILES)('reads every cell of %s alike', async (name, path) => {
    const workbook = await readPathHere(path, name);
    const options = { dense: true, nodim: true, cellDates: false, cellText: false, cellHTML: false, cellNF: false };
    const oracle = xlsx.read(readFileSync(path), { type: 'buffer', ...options, cellFormula: false });
    expect(differences(workbook, oracle).slice(0, 10)).toEqual([]);
  });
});
