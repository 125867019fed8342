import type { Place } from '#renderer/frame/rooms.ts';
import type { BoardCellSummary } from '#shared/contract/board.ts';

/** Where a click on a cell leads; undefined where there is nothing to see: its menu opens instead. */
export function placeOf(cell: BoardCellSummary): Place | undefined {
  if (cell.state === 'conflict') return discrepanciesPlace(cell);
  const last = cell.files.at(-1);
  return last && filePlace(last.submission);
}

export function filePlace(submission: number): Place {
  return { room: 'intake', path: String(submission) };
}

/** The open discrepancies of one department in one dataset. */
export function discrepanciesPlace({ department, dataset }: Pick<BoardCellSummary, 'department' | 'dataset'>): Place {
  return { room: 'reconcile', query: { department, indicator: dataset } };
}
