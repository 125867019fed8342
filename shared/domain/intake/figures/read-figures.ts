import { cellName, columnName, rangeName } from '#shared/cells/address.ts';
import { textAt } from '#shared/cells/grid.ts';
import type { MeasureColumn } from '#shared/domain/intake/columns/column-roles.ts';
import type { ColumnPlan } from '#shared/domain/intake/columns/plan-columns.ts';
import { ROW, type Rows, readRows } from '#shared/domain/intake/labels/rows.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { findColumnTotals, sumOf } from '#shared/domain/intake/totals/column-totals.ts';
import { asWholes, namedByTotals } from '#shared/domain/intake/totals/named-by-totals.ts';
import { agree } from '#shared/domain/intake/totals/prove-row-totals.ts';
import { dimensionsOf, type TableFacts } from '#shared/domain/intake/words/dimensions.ts';
import { type Meaning, NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import type { Coded } from '#shared/domain/intake/words/meaning-codes.ts';
import type { Words } from '#shared/domain/intake/words/words.ts';
import type { StatedTotal } from '#shared/domain/model/observation.ts';
import { STATE, scaled, stateAt, type ValueMatrix, valueAt } from './value-matrix.ts';

/** Figures of one table with the meaning of each, before anything is claimed or stored. */
export interface Figures {
  readonly plan: ColumnPlan;
  readonly matrix: ValueMatrix;
  readonly rows: Rows;
  /** Indexes of measures that are totals of others. */
  readonly totalMeasures: ReadonlyMap<number, readonly number[]>;
  /** Those of them that their parts hardly ever give. */
  readonly doubtfulTotals?: ReadonlySet<number>;
  readonly totals: readonly StatedTotal[];
  /** What each measure says in the setting of the table. */
  readonly measures: readonly Coded[];
  /** Indexes of the measures that are no totals. */
  readonly dataMeasures: readonly number[];
}

const PART = /(?:^|[\s(])(?:dont|y compris|parmi lesquels|of which|including)\s/i;

/** Puts a table's figures together: rows and columns sorted into data and totals, each with its meaning. */
export function readFigures(
  view: SheetView,
  found: FoundTable,
  plan: ColumnPlan,
  matrix: ValueMatrix,
  base: Meaning,
  facts: TableFacts,
  words: Words,
): Figures {
  const rows = readRows(view, found, plan.labels, matrix, words);
  const bodyCount = found.layout.bodyRows.length;
  const dataRows = [...Array(bodyCount).keys()].filter((index) => rows.roles[index] === ROW.DATA);
  const own = plan.measures.map(({ meaning }) => meaning);
  // "Dont femmes" tells of a part without any claim that the parts told make the whole.
  const told = new Set([...plan.measures.keys()].filter((m) => PART.test(plan.measures[m]?.header ?? '')));
  const isMember = (code: string, group: string) =>
    words.isCountryOf(code, group) || (group !== '' && code.startsWith(`${group}.`));
  const letterOf = (measure: number) => columnName(plan.measures[measure]?.column ?? 0);
  const isKept = (measure: number) => words.answeredColumn(letterOf(measure)) === 'keep';
  const roleOf = (measure: number) => words.corrections.column(letterOf(measure))?.get('role');
  const wholes = findColumnTotals(asWholes(own, base.indicator), matrix, dataRows, told, isMember).filter(
    ({ measure, doubtful }) => roleOf(measure) !== 'figures' && (doubtful !== true || !isKept(measure)),
  );
  const named = namedByTotals(own, wholes, base.indicator);
  const measures = plan.measures.map((measure, index) =>
    within(within(base, named.get(index) ?? NOTHING), withoutTotal(measure, plan.measures)),
  );
  const totalMeasures = new Map(wholes.map(({ measure, parts }) => [measure, parts]));
  // A total that an officer names so is compared with nothing, unless its parts were found.
  for (const measure of plan.measures.keys())
    if (roleOf(measure) === 'total' && !totalMeasures.has(measure)) totalMeasures.set(measure, []);
  const doubtfulTotals = new Set(wholes.filter(({ doubtful }) => doubtful).map(({ measure }) => measure));
  const onlyTotals = dataRows.length === 0;
  if (onlyTotals) promoteTotals(rows);

  const totals = [
    ...rowTotals(view, found, rows, matrix, measures, facts),
    ...columnTotals(view, found, rows, matrix, measures, totalMeasures, facts, doubtfulTotals),
  ];
  return {
    plan,
    matrix,
    rows,
    totalMeasures,
    doubtfulTotals,
    totals,
    measures: measures.map(rows.codes.encode),
    dataMeasures: [...measures.keys()].filter((measure) => !totalMeasures.has(measure)),
  };
}

/** A lone "Total" column is the figure itself; the word then says nothing. */
function withoutTotal({ meaning }: MeasureColumn, all: readonly MeasureColumn[]): Meaning {
  return meaning.total && all.length === 1 ? { ...meaning, total: false } : { ...meaning, total: false };
}

/** In a table that holds nothing but a total row, that row is the figure. */
function promoteTotals(rows: Rows): void {
  rows.roles.forEach((role, index) => {
    if (role === ROW.TOTAL) rows.roles[index] = ROW.DATA;
  });
}

function rowTotals(
  view: SheetView,
  found: FoundTable,
  rows: Rows,
  matrix: ValueMatrix,
  measures: readonly Meaning[],
  facts: TableFacts,
): StatedTotal[] {
  return rows.totals.flatMap(({ index, first, last, sums, holes, parts, open }) => {
    if (rows.roles[index] !== ROW.TOTAL) return [];
    const row = found.layout.bodyRows[index] ?? 0;
    return measures.flatMap((meaning, measure): StatedTotal[] => {
      const state = stateAt(matrix, index, measure);
      if (state === STATE.BLANK) return [];
      const column = matrix.columns[measure] ?? 0;
      const stated = valueAt(matrix, index, measure);
      const sum = Number((sums[measure] ?? Number.NaN).toPrecision(15));
      const known = !holes[measure] && first >= 0 && open !== true;
      const span = {
        top: found.layout.bodyRows[first] ?? row,
        bottom: found.layout.bodyRows[last] ?? row,
        left: column,
        right: column,
      };
      return [
        total(
          view,
          { row, column, stated, sum, parts, known, range: first < 0 ? '' : rangeName(span) },
          wholeMeaning(meaning, rows, first, last),
          facts,
        ),
      ];
    });
  });
}

function columnTotals(
  view: SheetView,
  found: FoundTable,
  rows: Rows,
  matrix: ValueMatrix,
  measures: readonly Meaning[],
  totalMeasures: ReadonlyMap<number, readonly number[]>,
  facts: TableFacts,
  doubtful: ReadonlySet<number>,
): StatedTotal[] {
  const totals: StatedTotal[] = [];
  for (let index = 0; index < found.layout.bodyRows.length; index++) {
    if (rows.roles[index] !== ROW.DATA) continue;
    const row = found.layout.bodyRows[index] ?? 0;
    for (const [measure, parts] of totalMeasures) {
      if (stateAt(matrix, index, measure) === STATE.BLANK) continue;
      const { sum, holes, count } = sumOf(matrix, index, parts);
      const labelled = rows.meaningOf(index);
      const meaning = labelled && within(measures[measure] ?? NOTHING, labelled);
      const columns = parts.map((part) => matrix.columns[part] ?? 0);
      const range = columns.map((column) => cellName(row, column)).join(' ');
      totals.push(
        total(
          view,
          {
            row,
            column: matrix.columns[measure] ?? 0,
            stated: valueAt(matrix, index, measure),
            sum,
            parts: count,
            known: count > 0 && !holes && !doubtful.has(measure),
            range,
          },
          meaning,
          facts,
        ),
      );
    }
  }
  return totals;
}

interface Sum {
  readonly row: number;
  readonly column: number;
  readonly stated: number;
  readonly sum: number;
  readonly parts: number;
  readonly known: boolean;
  readonly range: string;
}

function total(view: SheetView, at: Sum, meaning: Meaning | undefined, facts: TableFacts): StatedTotal {
  const about = meaning && dimensionsOf(meaning, facts);
  const multiplier = about?.multiplier ?? 1;
  const agrees = Number.isNaN(at.stated) || !at.known || agree(at.stated, at.sum, at.parts);
  const position = view.grid.rowStarts[at.row] ?? 0;
  return {
    row: at.row,
    column: at.column,
    stated: scaled(at.stated, multiplier),
    computed: at.known ? scaled(at.sum, multiplier) : Number.NaN,
    agrees,
    raw: rawAt(view, position, at),
    about: about?.dimensions,
    unit: about?.unit ?? '',
    parts: at.range,
  };
}

function rawAt(view: SheetView, from: number, { row, column }: Sum): string {
  const end = view.grid.rowStarts[row + 1] ?? 0;
  for (let i = from; i < end; i++) if (view.grid.columns[i] === column) return textAt(view.grid, i);
  return '';
}

/** What a total row is about: what all its parts have in common. */
export function wholeMeaning(measure: Meaning, rows: Rows, first: number, last: number): Meaning | undefined {
  if (first < 0) return undefined;
  let common: Meaning | undefined;
  for (let index = first; index <= last; index++) {
    if (rows.roles[index] !== ROW.DATA) continue;
    const meaning = rows.meaningOf(index);
    if (!meaning) continue;
    common = common ? inCommon(common, meaning) : meaning;
  }
  return common && within(measure, common);
}

function inCommon(a: Meaning, b: Meaning): Meaning {
  const same = <K extends 'indicator' | 'kind' | 'refArea' | 'counterpart' | 'sex' | 'age' | 'unit'>(name: K) =>
    a[name] === b[name] ? a[name] : '';
  const region = a.refArea.split('.')[0] ?? '';
  return {
    ...NOTHING,
    indicator: same('indicator'),
    kind: same('kind'),
    refArea: a.refArea === b.refArea ? a.refArea : region === b.refArea.split('.')[0] ? region : '',
    counterpart: same('counterpart'),
    sex: same('sex'),
    age: same('age'),
    unit: same('unit'),
    period: a.period?.timePeriod === b.period?.timePeriod && a.period?.part === b.period?.part ? a.period : undefined,
    multiplier: a.multiplier,
  };
}
