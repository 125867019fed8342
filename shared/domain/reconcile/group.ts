import type { Discrepancy, Rule } from '#shared/domain/model/discrepancy.ts';
import { type Comparison, compareViews } from './compare.ts';
import { type Cube, cubeOf } from './cube.ts';
import type { Family } from './family.ts';
import type { Labels } from './labels.ts';
import type { Gazetteer } from './places.ts';
import { type View, viewsInFrame, viewsOf } from './views.ts';

/** What reconciling knows beside the figures, the same for all indicators. */
export interface Setting {
  readonly gazetteer: Gazetteer;
  readonly labels: Labels;
  readonly rules: readonly Rule[];
  /** Departments in the order in which they are heard: that of the catalogue. */
  readonly departments: ReadonlyMap<string, number>;
}

/** One indicator with all its sources side by side: what the checks look at. */
export interface Group {
  readonly setting: Setting;
  readonly family: Family;
  readonly cube: Cube;
  readonly views: readonly View[];
  /** From coarse to fine. */
  readonly comparisons: readonly Comparison[];
}

export function groupOf(family: Family, setting: Setting): Group {
  const cube = cubeOf(family, setting.gazetteer);
  const { frame } = family;
  const views = frame ? viewsInFrame(cube, frame) : viewsOf(cube);
  return { setting, family, cube, views, comparisons: compareViews(cube, views) };
}

/** One candidate of a finding with the rows of the cube behind it, by which the choice is carried out. */
export interface Side {
  readonly source: string;
  readonly department: string;
  readonly value: number;
  readonly rows: readonly number[];
  /** `file!sheet!cell` of every cell behind the value. */
  readonly cells: readonly string[];
  /** Which of the statements of its only row it is; 0 is the one that the row holds. */
  readonly statement: number;
  /** Lower is finer: of equal sources the finer is kept. */
  readonly coarseness: number;
  /** False: its figures bear no mark while both sides stand, because the question is about the other side. */
  readonly aside?: boolean;
}

/**
 * A discrepancy with what becomes of the figures. `choose`: one side is kept, provisionally while it is open; `mark`: both
 * sides stand, marked, until one is kept; `ask`: nothing changes until somebody decides; `list`: nothing but the list of
 * discrepancies.
 */
export interface Finding {
  readonly discrepancy: Discrepancy;
  readonly effect: 'choose' | 'mark' | 'ask' | 'list';
  /** In the order of the candidates. */
  readonly sides: readonly Side[];
  /** Whether two sources exclude each other: they were compared with each other, not both with a third. */
  opposes(a: string, b: string): boolean;
  readonly coarseness: number;
}

/** Order of hearing: departments as in the catalogue, unknown ones last, by code. */
export function departmentRank({ departments }: Pick<Setting, 'departments'>, department: string): string {
  const rank = departments.get(department) ?? departments.size;
  return `${String(rank).padStart(4, '0')} ${department}`;
}
