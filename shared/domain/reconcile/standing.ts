import type { FigureState } from '#shared/domain/model/discrepancy.ts';
import type { Cube } from './cube.ts';

const RANK: Readonly<Record<FigureState, number>> = { single: 0, agreed: 1, rule: 2, decided: 3, open: 4 };

/** How a figure came to stand or to give way. */
export interface Fate {
  readonly state: FigureState;
  readonly discrepancy: string;
}

/** How a row gave way; `added`: it is part of a sum, so that its own breakdown still holds. */
export interface Loss extends Fate {
  readonly added?: boolean;
}

/** A figure that no row states: a sum over departments, or a value that somebody typed. */
export interface MadeFigure extends Fate {
  readonly value: number;
  readonly sources: readonly string[];
  readonly cells: readonly string[];
}

/** What becomes of each row of a cube while its discrepancies are settled one after the other. */
export interface Standing {
  isAlive(row: number): boolean;
  /** Takes a row out; the first reason stays. */
  drop(row: number, loss: Loss): void;
  mark(row: number, state: FigureState, discrepancy: string): void;
  /** Notes that another department says the same; with its own row where it states the very same figure. */
  support(row: number, department: string, by: number | undefined): void;
  /** Publishes another of the statements of a row. */
  choose(row: number, statement: number): void;
  stateOf(row: number): Fate;
  lossOf(row: number): Loss | undefined;
  supportersOf(row: number): { readonly departments: ReadonlySet<string>; readonly rows: readonly number[] };
  statementOf(row: number): number;
}

export function standingOf(cube: Cube): Standing {
  const alive = Uint8Array.from(cube.values, (value, row) =>
    Number.isNaN(value) || cube.indicator[row] !== 0 ? 0 : 1,
  );
  const states = new Map<number, Fate>();
  const losses = new Map<number, Loss>();
  const support = new Map<number, { departments: Set<string>; rows: number[] }>();
  const statements = new Map<number, number>();
  const single: Fate = { state: 'single', discrepancy: '' };
  const nobody = { departments: new Set<string>(), rows: [] };
  return {
    isAlive: (row) => alive[row] === 1,
    drop(row, loss) {
      if (alive[row] !== 1) return;
      alive[row] = 0;
      losses.set(row, loss);
    },
    mark(row, state, discrepancy) {
      if (RANK[state] >= RANK[(states.get(row) ?? single).state]) states.set(row, { state, discrepancy });
    },
    support(row, department, by) {
      const known = support.get(row) ?? { departments: new Set<string>(), rows: [] };
      known.departments.add(department);
      if (by !== undefined) known.rows.push(by);
      support.set(row, known);
    },
    choose: (row, statement) => void statements.set(row, statement),
    stateOf: (row) => states.get(row) ?? single,
    lossOf: (row) => losses.get(row),
    supportersOf: (row) => support.get(row) ?? nobody,
    statementOf: (row) => statements.get(row) ?? 0,
  };
}
