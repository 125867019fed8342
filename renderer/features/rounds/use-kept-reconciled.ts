import { useEffect } from 'react';
import { useDeed } from '#renderer/api/hooks.tsx';
import type { Board } from '#shared/contract/board.ts';

/** Milliseconds without a change after which sources are compared: files that come together are compared together. */
const QUIET = 700;

/** Compares sources as soon as the board says that something changed since; tells how far it is. */
export function useKeptReconciled(board: Board | undefined) {
  const { perform, isRunning, progress, error, cancel } = useDeed('reconcile.run');
  const isWanted = board !== undefined && !board.reconciled && !isRunning && error === null;
  useEffect(() => {
    if (!isWanted || !board) return;
    const timer = setTimeout(() => perform({ list: false }).catch(() => undefined), QUIET);
    return () => clearTimeout(timer);
  }, [isWanted, board, perform]);
  return { isRunning, progress, error, cancel, again: () => void perform({ list: false }).catch(() => undefined) };
}
