import { cellName } from '#shared/cells/address.ts';
import { ROW } from '#shared/domain/intake/labels/rows.ts';
import { ALL, breakdownOf, type TableFacts, WHOLE_COUNTRY } from '#shared/domain/intake/words/dimensions.ts';
import type { Meaning } from '#shared/domain/intake/words/meaning.ts';
import { createNumberIndex, joined, pairNumbers } from './number-index.ts';
import type { Figures } from './read-figures.ts';
import type { DataCell } from './walk-cells.ts';

/** Two cells that say the same of the same thing. */
export type Repetition = Readonly<Record<'first' | 'second', string>>;

const MOST = 5;

/** Finds cells that say the same of the same thing: by rows and columns apart where these cannot meet, else cell by cell. */
export function findRepetitions(figures: Figures, facts: TableFacts) {
  const { plan, matrix, rows } = figures;
  const found: Repetition[] = [];
  const columnKeys = plan.measures.map(({ meaning }) => keyOf(meaning));
  const apart = new Set(columnKeys).size === columnKeys.length && !labelsOverrideColumns(figures);
  const matterOf = matters(facts, apart);
  const areaOf = defaultsTo(rows.codes.area.values, WHOLE_COUNTRY);
  const countryOf = defaultsTo(rows.codes.counterpart.values, ALL);
  const [columnMatter, subjectOf, placeOf] = [pairNumbers(), pairNumbers(), pairNumbers()];
  const seen = createNumberIndex();
  const nameOf = (at: number) => {
    const width = matrix.columns.length;
    return cellName(matrix.rows[Math.floor(at / width)] ?? 0, matrix.columns[at % width] ?? 0);
  };
  let lastIndex = -1;
  return {
    found,
    note(cell: DataCell): void {
      if (found.length >= MOST) return;
      // Columns that differ in what rows never say cannot meet: then one figure of each row stands for the row.
      if (apart && cell.index === lastIndex) return;
      lastIndex = cell.index;
      const matter = columnMatter(matterOf(cell), apart ? cell.measure : 0);
      const subject = subjectOf(matter, cell.period);
      const place = placeOf(areaOf(cell.area), countryOf(cell.counterpart));
      const earlier = seen.first(joined(subject, place), cell.at);
      if (earlier >= 0) found.push({ first: nameOf(earlier), second: nameOf(cell.at) });
    },
  };
}

/** Numbers of what cells are about beside time and places; where columns are apart a unit tells nothing more. */
function matters(facts: TableFacts, apart: boolean): (cell: DataCell) => number {
  const byName = new Map<string, number>();
  const byCode: number[] = [];
  return ({ what, matter }) => {
    let number = byCode[what];
    if (number === undefined) {
      const { indicator, sex, age, kind, unit } = breakdownOf(matter, '', facts);
      const name = JSON.stringify([indicator, sex, age, kind, apart ? '' : unit]);
      number = byName.get(name) ?? byName.size;
      byName.set(name, number);
      byCode[what] = number;
    }
    return number;
  };
}

/** A code that is stated and the one that holds where nothing is said are the same. */
function defaultsTo(values: readonly string[], code: string): (number: number) => number {
  return (number) => (values[number] === code ? 0 : number);
}

/** What tells figures of two columns apart; words that were not understood do not. */
function keyOf({ indicator, kind, period, refArea, counterpart, sex, age, unit }: Meaning): string {
  return [indicator, kind, period?.timePeriod, period?.part, refArea, counterpart, sex, age, unit].join('|');
}

const OVERRIDDEN = ['indicator', 'kind', 'refArea', 'counterpart', 'sex', 'age', 'unit'] as const;

/** Whether labels state a dimension that some column states too: what differs by column may then be the same in the end. */
function labelsOverrideColumns({ plan, rows, matrix }: Figures): boolean {
  const byColumn = new Set<string>();
  for (const { meaning } of plan.measures) {
    for (const name of OVERRIDDEN) if (meaning[name] !== '') byColumn.add(name);
    if (meaning.period) byColumn.add('period');
  }
  if (byColumn.size === 0) return false;
  for (let index = 0; index < matrix.rows.length; index++) {
    const said = rows.roles[index] === ROW.DATA ? rows.meaningOf(index) : undefined;
    if (!said) continue;
    if (said.period && byColumn.has('period')) return true;
    if (OVERRIDDEN.some((name) => said[name] !== '' && byColumn.has(name))) return true;
    // Labels of one table state the same dimensions in every row, but for a few exceptions at its head.
    if (index > 200) return false;
  }
  return false;
}
