import type { FigureState } from '#shared/domain/model/discrepancy.ts';
import type { Cube } from './cube.ts';

const STATES = ['single', 'agreed', 'rule', 'decided', 'open'] as const satisfies readonly FigureState[];
const RANK = new Map<FigureState, number>(STATES.map((state, rank) => [state, rank]));

/** How a figure came to stand or to give way. */
export interface Fate {
  readonly state: FigureState;
  readonly discrepancy: string;
}

/** How a row gave way. */
export interface Loss extends Fate {
  /** It is part of a sum, so that its own breakdown still holds. */
  readonly added?: boolean;
  /** What stands states the very same figure. */
  readonly sameFigure?: boolean;
}

/** A figure that no row states: a sum over departments, or a value that somebody typed. */
export interface MadeFigure extends Fate {
  readonly value: number;
  readonly sources: readonly string[];
  readonly cells: readonly string[];
}

/** Who says the same as a row: departments by id, and their own rows where they state the very same figure. */
export interface Support {
  readonly departments: ReadonlySet<number>;
  readonly rows: readonly number[];
}

/** What becomes of each row of a cube while its discrepancies are settled one after the other. */
export interface Standing {
  isAlive(row: number): boolean;
  /** Takes a row out; the first reason stays. */
  drop(row: number, loss: Loss): void;
  mark(row: number, state: FigureState, discrepancy: string): void;
  /** Notes that another department says the same; with its own row where it states the very same figure. */
  support(row: number, department: number, by: number | undefined): void;
  /** Publishes another of the statements of a row. */
  choose(row: number, statement: number): void;
  stateOf(row: number): Fate;
  lossOf(row: number): Loss | undefined;
  supportersOf(row: number): Support;
  statementOf(row: number): number;
}

const SINGLE: Fate = { state: 'single', discrepancy: '' };
const SAME_FIGURE: Loss = { state: 'agreed', discrepancy: '', sameFigure: true };
const NOBODY: Support = { departments: new Set(), rows: [] };

export function standingOf(cube: Cube): Standing {
  const alive = Uint8Array.from(cube.values, (value, row) =>
    Number.isNaN(value) || cube.indicator[row] !== 0 ? 0 : 1,
  );
  const states = new Uint8Array(cube.size);
  const discrepancies = new Map<number, string>();
  const losses = new Map<number, Loss>();
  const repeated = new Uint8Array(cube.size);
  const support = supportOf(cube.size);
  const statements = new Map<number, number>();
  return {
    isAlive: (row) => alive[row] === 1,
    drop(row, loss) {
      if (alive[row] !== 1) return;
      alive[row] = 0;
      if (loss.sameFigure && loss.discrepancy === '') repeated[row] = 1;
      else losses.set(row, loss);
    },
    mark(row, state, discrepancy) {
      const rank = RANK.get(state) ?? 0;
      if (rank < (states[row] ?? 0)) return;
      states[row] = rank;
      if (discrepancy !== '') discrepancies.set(row, discrepancy);
      else if (discrepancies.size > 0) discrepancies.delete(row);
    },
    support: support.add,
    choose: (row, statement) => void statements.set(row, statement),
    stateOf(row) {
      const state = STATES[states[row] ?? 0];
      return state === undefined || state === 'single' ? SINGLE : { state, discrepancy: discrepancies.get(row) ?? '' };
    },
    lossOf: (row) => (repeated[row] === 1 ? SAME_FIGURE : losses.get(row)),
    supportersOf: support.of,
    statementOf: (row) => statements.get(row) ?? 0,
  };
}

/** Supporters as chains of numbers: one object for each of a million rows would not fit. */
function supportOf(rows: number): { add: Standing['support']; of: Standing['supportersOf'] } {
  const last = new Int32Array(rows);
  const links: { readonly department: number[]; readonly row: number[]; readonly before: number[] } = {
    department: [-1],
    row: [-1],
    before: [0],
  };
  return {
    add(row, department, by = -1) {
      links.department.push(department);
      links.row.push(by);
      links.before.push(last[row] ?? 0);
      last[row] = links.department.length - 1;
    },
    of(row) {
      if ((last[row] ?? 0) === 0) return NOBODY;
      const departments = new Set<number>();
      const own: number[] = [];
      for (let link = last[row] ?? 0; link > 0; link = links.before[link] ?? 0) {
        departments.add(links.department[link] ?? 0);
        const by = links.row[link] ?? -1;
        if (by >= 0) own.push(by);
      }
      return { departments, rows: own.reverse() };
    },
  };
}
