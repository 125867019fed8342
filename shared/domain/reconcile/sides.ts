import type { Cube, Statement } from './cube.ts';
import { codeAt } from './dictionary.ts';
import type { FactTable } from './fact-columns.ts';
import { referenceAt } from './fact-table.ts';
import { cellReference, same } from './facts.ts';
import type { Side } from './group.ts';
import type { View } from './views.ts';

/** What one or several views of a department say, before it is given a name. */
export interface Saying {
  readonly department: string;
  readonly value: number;
  readonly rows: readonly number[];
  readonly statement: number;
  readonly views: readonly View[];
}

export type NamedSide = Side & { readonly views: readonly View[] };

/** `file!sheet!cell` of every cell that states these rows, in order and without repeats. */
export function cellsOf(cube: Cube, rows: readonly number[], statement = 0): string[] {
  return referencesOf(cube.family.facts.table, entriesOf(cube, rows, statement));
}

/** `file!sheet!cell` of every cell that states these entries, in order and without repeats. */
export function referencesOf(table: FactTable, entries: readonly number[]): string[] {
  const [only = -1] = entries;
  if (entries.length === 1) return [referenceAt(table, only)];
  return [...new Set(entries.map((entry) => referenceAt(table, entry)))].sort();
}

/** Entries of all facts that state these rows; of a single row, those of one of its statements. */
export function entriesOf(cube: Cube, rows: readonly number[], statement = 0): number[] {
  const entries: number[] = [];
  for (const row of rows) {
    const only = cube.onlyEntry(row);
    if (only >= 0) {
      if (statement === 0) entries.push(only);
      continue;
    }
    const statements = cube.statements(row);
    const chosen = statements[statement];
    for (const said of statements) {
      if (chosen && (said === chosen || same(said.value, chosen.value))) {
        for (const entry of said.entries) entries.push(entry);
      }
    }
  }
  return entries;
}

/**
 * Names the sides of a question. A department that says one thing is named by its code; one that says several is named
 * with the file of each (`MMEIA:retours.xlsx`), the sheet, the periods or the cell where the file alone does not tell them apart.
 */
export function nameSides(cube: Cube, sayings: readonly Saying[]): NamedSide[] {
  const merged = mergeSame(sayings.flatMap((saying) => unfold(cube, saying)));
  return merged.map((saying) => {
    const rivals = merged.filter((other) => other.department === saying.department);
    return {
      department: saying.department,
      value: saying.value,
      rows: saying.rows,
      statement: saying.statement,
      views: saying.views,
      source: rivals.length === 1 ? saying.department : `${saying.department}:${tell(cube, saying, rivals)}`,
      cells: cellsOf(cube, saying.rows, saying.statement),
      coarseness: Math.min(...saying.views.map((view) => view.coarseness)),
    };
  });
}

/** A single row that several tables of the department state differently is as many sayings. */
function unfold(cube: Cube, saying: Saying): Saying[] {
  const [row] = saying.rows;
  if (row === undefined || saying.rows.length > 1 || saying.statement !== 0) return [saying];
  const distinct = distinctStatements(cube.statements(row));
  return distinct.length < 2 ? [saying] : distinct.map(({ value, statement }) => ({ ...saying, value, statement }));
}

/** Positions of the statements that differ in value; missing ones state nothing. */
export function distinctStatements(statements: readonly Statement[]): { value: number; statement: number }[] {
  const distinct: { value: number; statement: number }[] = [];
  statements.forEach(({ value }, statement) => {
    if (!Number.isNaN(value) && !distinct.some((other) => same(other.value, value)))
      distinct.push({ value, statement });
  });
  return distinct;
}

function mergeSame(sayings: readonly Saying[]): Saying[] {
  const merged: Saying[] = [];
  for (const saying of sayings) {
    const at = merged.findIndex((other) => other.department === saying.department && same(other.value, saying.value));
    const known = merged[at];
    if (known)
      merged[at] = {
        ...known,
        rows: [...new Set([...known.rows, ...saying.rows])],
        views: [...known.views, ...saying.views],
      };
    else merged.push(saying);
  }
  return merged;
}

/** What tells a saying from the others of its department: its files, else its sheets, else its first cell. */
function tell(cube: Cube, saying: Saying, rivals: readonly Saying[]): string {
  const facts = (of: Saying) => of.rows.flatMap((row) => cube.statements(row)[of.statement]?.facts ?? []);
  const distinct = (names: readonly string[]) => [...new Set(names)].sort().join('+');
  const ways: ((of: Saying) => string)[] = [
    (of) => distinct(facts(of).map(({ file }) => file)),
    (of) => distinct(facts(of).map(({ file, sheet }) => `${file}!${sheet}`)),
    (of) => spanOf(cube, of),
    (of) => `${distinct(facts(of).map(cellReference)).split('+')[0]}`,
  ];
  const way = ways.find((name) => new Set(rivals.map(name)).size === rivals.length);
  const text = way ? way(saying) : `${rivals.indexOf(saying) + 1}`;
  // A list of candidates is written `source=value;...`: these two signs would break it.
  return text.replaceAll(';', ',').replaceAll('=', '-');
}

/** The periods of a saying: `2019+2020+2021`, `2019-01..2019-12`. */
function spanOf(cube: Cube, { rows }: Saying): string {
  const codes = [...new Set(rows.map((row) => codeAt(cube.dictionaries.time, cube.ids.time[row] ?? 0)))].sort();
  return codes.length > 3 ? `${codes[0]}..${codes.at(-1)}` : codes.join('+');
}

export function departmentOf(cube: Cube, view: View): string {
  return codeAt(cube.departments, view.department);
}
