import {
  AlarmClock,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleEllipsis,
  CircleHelp,
  CircleSlash,
  GitCompareArrows,
  type LucideIcon,
  Undo2,
} from 'lucide-react';
import type { Tone } from '#renderer/ui/palette.ts';
import type { BoardCellSummary } from '#shared/contract/board.ts';
import type { CellState } from '#shared/domain/rounds/model.ts';

export interface CellLook {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  /** Only outlined: nothing came yet, or nothing is to come. */
  readonly isOpen: boolean;
}

/** The sign of each state; its word stands beside it or in its name, colour says nothing alone. */
export const LOOKS: Readonly<Record<CellState, CellLook>> = {
  to_confirm: { icon: CircleHelp, tone: 'info', isOpen: false },
  conflict: { icon: GitCompareArrows, tone: 'warning', isOpen: false },
  late: { icon: AlarmClock, tone: 'danger', isOpen: false },
  withdrawn: { icon: Undo2, tone: 'danger', isOpen: true },
  expected: { icon: CircleDashed, tone: 'neutral', isOpen: true },
  received: { icon: Circle, tone: 'success', isOpen: true },
  partial: { icon: CircleEllipsis, tone: 'success', isOpen: true },
  complete: { icon: CircleCheck, tone: 'success', isOpen: false },
  released: { icon: CircleSlash, tone: 'neutral', isOpen: true },
};

/** What there is to do in a cell, in number; 0 where there is nothing to count. */
export function countIn({ state, questions, waiting, discrepancies }: BoardCellSummary): number {
  if (state === 'to_confirm') return Math.max(questions, waiting);
  return state === 'conflict' ? discrepancies : 0;
}
