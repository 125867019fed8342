import { ROW } from '#shared/domain/intake/labels/rows.ts';
import {
  type Lack,
  lackOfMatter,
  type Matter,
  multiplierOf,
  type TableFacts,
  unitOf,
} from '#shared/domain/intake/words/dimensions.ts';
import { NOTHING } from '#shared/domain/intake/words/meaning.ts';
import type { Coded, MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import type { Figures } from './read-figures.ts';
import { STATE } from './value-matrix.ts';

/** What follows from what a cell is about, time and places apart. */
export interface KnownMatter {
  readonly matter: Matter;
  /** Why figures of it are none, whatever their period. */
  readonly lack: Lack | undefined;
  readonly unit: string;
  /** What one unit of the cell is worth. */
  readonly multiplier: number;
}

/** The data cell that a walk has come to: one object for all, for a long table has millions. */
export interface DataCell extends Coded, KnownMatter {
  /** Index of the body row, of the measure, and of the cell in the matrix. */
  readonly index: number;
  readonly measure: number;
  readonly at: number;
  /** Whether all labels of the row were understood: otherwise nothing is said of what it is about. */
  readonly known: boolean;
}

/** Walks over the data cells of a table, row by row, with what each is about. */
export interface CellWalk {
  readonly cell: DataCell;
  /** Goes to the next cell; false when there is none. */
  next(): boolean;
}

export function walkCells(figures: Figures, facts: TableFacts): CellWalk {
  const { dataMeasures, matrix, measures, rows } = figures;
  const { codes, said, known, roles } = rows;
  const matterOf = matters(codes, facts);
  const cell: { -readonly [Name in keyof DataCell]: DataCell[Name] } = {
    ...{ index: -1, measure: -1, at: -1, known: false },
    ...{ what: 0, period: 0, area: 0, counterpart: 0 },
    ...matterOf(0),
  };
  let place = dataMeasures.length;
  const toNextRow = (): boolean => {
    do cell.index += 1;
    while (cell.index < matrix.rows.length && roles[cell.index] !== ROW.DATA);
    place = 0;
    return cell.index < matrix.rows.length;
  };
  const say = (own: Coded): void => {
    const { index } = cell;
    cell.what = codes.what.within(own.what, said.what[index] ?? 0);
    cell.period = codes.period.within(own.period, said.period[index] ?? 0);
    cell.area = codes.area.within(own.area, said.area[index] ?? 0);
    cell.counterpart = codes.counterpart.within(own.counterpart, said.counterpart[index] ?? 0);
    const { matter, lack, unit, multiplier } = matterOf(cell.what);
    cell.matter = matter;
    cell.unit = unit;
    cell.multiplier = multiplier;
    cell.lack = lack ?? (codes.period.values[cell.period]?.timePeriod === undefined ? 'period' : undefined);
  };
  return {
    cell,
    next() {
      for (;;) {
        if (place >= dataMeasures.length && !toNextRow()) return false;
        const measure = dataMeasures[place];
        place += 1;
        if (measure === undefined) continue;
        cell.measure = measure;
        cell.at = cell.index * matrix.columns.length + measure;
        if (matrix.states[cell.at] === STATE.BLANK) continue;
        cell.known = known[cell.index] === 1;
        if (cell.known) say(measures[measure] ?? NOTHING_SAID);
        return true;
      }
    },
  };
}

const NOTHING_SAID: Coded = { what: 0, period: 0, area: 0, counterpart: 0 };

/** What follows from each code, worked out once. */
function matters(codes: MeaningCodes, facts: TableFacts): (code: number) => KnownMatter {
  const known: KnownMatter[] = [];
  return (code) => {
    let found = known[code];
    if (!found) {
      const matter = codes.what.values[code] ?? NOTHING;
      found = {
        matter,
        lack: lackOfMatter(matter, facts),
        unit: matter.unit || unitOf(matter.indicator, facts),
        multiplier: multiplierOf(matter, facts),
      };
      known[code] = found;
    }
    return found;
  };
}
