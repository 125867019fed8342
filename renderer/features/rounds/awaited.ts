import type { Board, BoardCellSummary } from '#shared/contract/board.ts';
import { missingOf } from '#shared/domain/rounds/reminder.ts';
import type { Language } from '#shared/texts/languages.ts';

/** A department that still has to send something, or to send it again. */
export interface Awaited {
  readonly code: string;
  readonly short: string;
  readonly name: string;
  readonly missing: readonly { readonly dataset: string; readonly name: string; readonly due: string }[];
  /** Files of it that could not be read. */
  readonly unread: readonly string[];
  /** Something of it is overdue. */
  readonly isLate: boolean;
}

/** Departments that still have to send something, those that are late first, each in the order of the board. */
export function awaitedDepartments(board: Board, language: Language): Awaited[] {
  const names = new Map(board.datasets.map((one) => [one.code, one[language]]));
  const awaited = board.departments.flatMap(({ code, short, ...called }) => {
    const cells = missingOf(board.cells, code);
    const unread = board.unread.filter(({ department }) => department === code).map(({ file }) => file);
    if (cells.length === 0 && unread.length === 0) return [];
    const missing = cells.map(({ dataset, due }) => ({ dataset, name: names.get(dataset) ?? dataset, due }));
    return {
      code,
      short,
      name: called[language],
      missing,
      unread,
      isLate: cells.some((cell) => isOver(cell, board.today)),
    };
  });
  return [...awaited.filter(({ isLate }) => isLate), ...awaited.filter(({ isLate }) => !isLate)];
}

function isOver({ due }: Pick<BoardCellSummary, 'due'>, today: string): boolean {
  return due !== '' && due < today;
}
