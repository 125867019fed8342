import { textAt } from '#shared/cells/grid.ts';
import type { AsideColumn } from '#shared/domain/intake/columns/column-roles.ts';
import { ROW } from '#shared/domain/intake/labels/rows.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { claim, isHidden, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { LISTED_BUCKETS, type SetAside } from '#shared/domain/intake/types.ts';
import { BUCKETS, type Bucket } from '#shared/domain/model/ledger.ts';
import { type Message, message } from '#shared/texts/say.ts';
import type { Figures } from './read-figures.ts';
import { STATE } from './value-matrix.ts';

/** A data cell that is left out by a rule or a person, or that cannot be read. */
export interface LeftOut {
  readonly position: number;
  readonly bucket: 'EXCLUDED' | 'UNREADABLE';
  readonly reason: Message;
}

/** Everything that decides where the figure cells of a table go. */
export interface Claims {
  readonly figures: Figures;
  readonly leftOut: readonly LeftOut[];
  /** Whether the table waits for an answer: what would be stored is then pending. */
  readonly pending: boolean;
}

const ASIDE: Readonly<Record<AsideColumn['why'], Bucket>> = {
  rank: 'DIMENSION',
  code: 'DIMENSION',
  note: 'NOTE',
  derived: 'EXCLUDED',
  target: 'EXCLUDED',
  other: 'EXCLUDED',
  answer: 'EXCLUDED',
};

/** Why the figures of a column were left out, by column; what a heading itself says (a share, a rate) needs no entry. */
export function columnReasons({ plan }: Figures): ReadonlyMap<number, Message> {
  return new Map(
    plan.aside.flatMap(({ column, header, why }): [number, Message][] =>
      why === 'target' || why === 'other' || why === 'answer'
        ? [[column, message(`intake.excluded.${why}`, { header })]]
        : [],
    ),
  );
}

/** Puts every figure cell of a table of figures into its bucket. */
export function claimFigures(view: SheetView, found: FoundTable, { figures, leftOut, pending }: Claims): void {
  const { matrix, rows, plan } = figures;
  const store = (bucket: Bucket): Bucket => (pending ? 'PENDING' : bucket);
  for (const { position, bucket } of leftOut)
    claim(view, position, pending && bucket === 'UNREADABLE' ? 'PENDING' : bucket);
  const width = matrix.columns.length;
  for (let at = 0; at < matrix.positions.length; at++) {
    const position = matrix.positions[at] ?? -1;
    if (position < 0) continue;
    const index = Math.floor(at / width);
    const measure = at % width;
    if (rows.roles[index] === ROW.DERIVED) {
      claim(view, position, 'EXCLUDED');
      continue;
    }
    const isTotal = rows.roles[index] === ROW.TOTAL || figures.totalMeasures.has(measure);
    if (isTotal) claim(view, position, store('TOTAL'));
    else claim(view, position, store(matrix.states[at] === STATE.VALUE ? 'OBSERVATION' : 'MISSING'));
  }
  const roles = new Map<number, Bucket>([
    ...plan.labels.map(({ column }): [number, Bucket] => [column, 'DIMENSION']),
    ...plan.aside.map(({ column, why }): [number, Bucket] => [column, ASIDE[why]]),
    ...plan.others.map(({ column }): [number, Bucket] => [column, 'NOTE']),
  ]);
  claimBody(view, found, roles);
  claimRows(view, found, found.layout.headerRows, 'DIMENSION');
}

/** Puts the figure cells of the body's columns into one bucket a column. */
export function claimBody(view: SheetView, found: FoundTable, roles: ReadonlyMap<number, Bucket>): void {
  const byColumn: (Bucket | undefined)[] = [];
  for (const [column, bucket] of roles) byColumn[column] = bucket;
  const claimOne: VisitCell = (position, column, row) => {
    const bucket = byColumn[column];
    if (bucket && !isHidden(view, row, column)) claim(view, position, bucket);
  };
  for (const row of found.layout.bodyRows) eachFigure(view, row, claimOne);
}

export function claimRows(view: SheetView, found: FoundTable, rows: readonly number[], bucket: Bucket): void {
  const { left, right } = found.range;
  const claimOne: VisitCell = (position, column, row) => {
    if (column >= left && column <= right && !isHidden(view, row, column)) claim(view, position, bucket);
  };
  for (const row of rows) eachFigure(view, row, claimOne);
}

/** What is left in the range after all claims: hidden rows and columns, then text among the data. */
export function claimRest(view: SheetView, found: FoundTable, bucket: Bucket): void {
  const { left, right } = found.range;
  const claimOne: VisitCell = (position, column, row) => {
    if (column >= left && column <= right) claim(view, position, isHidden(view, row, column) ? 'HIDDEN' : bucket);
  };
  for (let row = found.range.top; row <= found.range.bottom; row++) eachFigure(view, row, claimOne);
}

/** Listed buckets by their code in `claimed`. */
const LISTED = [
  undefined,
  ...BUCKETS.map((bucket) => LISTED_BUCKETS.find((listed) => listed === bucket)),
] satisfies readonly unknown[];

/** The figure cells of listed buckets in a range, each with its reason. */
export function listSetAside(
  view: SheetView,
  inside: { top: number; bottom: number; left: number; right: number },
  reasons: ReadonlyMap<number, Message>,
  byColumn: ReadonlyMap<number, Message> = new Map(),
): SetAside[] {
  const listed: SetAside[] = [];
  const listOne: VisitCell = (position, column, row) => {
    const bucket = LISTED[view.claimed[position] ?? 0];
    if (!bucket || column < inside.left || column > inside.right) return;
    const stated = reasons.get(position) ?? (bucket === 'EXCLUDED' ? byColumn.get(column) : undefined);
    const reason = stated ?? message(`intake.aside.${bucket}`);
    listed.push({ row, column, bucket, raw: textAt(view.grid, position), reason });
  };
  const last = Math.min(inside.bottom, view.grid.rowCount - 1);
  for (let row = inside.top; row <= last; row++) eachFigure(view, row, listOne);
  return listed;
}

type VisitCell = (position: number, column: number, row: number) => void;

function eachFigure({ grid, figures }: SheetView, row: number, visit: VisitCell): void {
  const { rowStarts, columns } = grid;
  const end = rowStarts[row + 1] ?? 0;
  for (let i = rowStarts[row] ?? 0; i < end; i++) if (figures[i] === 1) visit(i, columns[i] ?? 0, row);
}
