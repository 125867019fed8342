import { hasCome } from './cell-state.ts';
import type { BoardCell } from './model.ts';

/** How far the round is, in numbers. */
export interface RoundProgress {
  /** Expected datasets, and how many of them came. */
  readonly expected: number;
  readonly received: number;
  /** Of those that came: after their date. */
  readonly cameLate: number;
  /** Not come, though their date is over. */
  readonly late: number;
  /** Datasets with open questions. */
  readonly toConfirm: number;
  /** Datasets with open discrepancies. */
  readonly inConflict: number;
  /** Datasets that came without being asked for. */
  readonly unasked: number;
}

export function countProgress(cells: readonly BoardCell[]): RoundProgress {
  const count = (is: (cell: BoardCell) => boolean) => cells.filter(is).length;
  return {
    expected: count(({ expected }) => expected),
    received: count(({ expected, state }) => expected && hasCome(state)),
    cameLate: count((cell) => cell.expected && hasCome(cell.state) && cell.cameLate),
    late: count(({ expected, state }) => expected && state === 'late'),
    toConfirm: count(({ state }) => state === 'to_confirm'),
    inConflict: count(({ discrepancies }) => discrepancies > 0),
    unasked: count(({ expected, state }) => !expected && hasCome(state)),
  };
}
