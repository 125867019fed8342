import { useEffect } from 'react';
import { useClient, useDeed } from '#renderer/api/hooks.tsx';
import type { DiscrepancyList } from '#shared/contract/discrepancies.ts';

/** Milliseconds without a change after which discrepancies are looked for again: what comes together is looked at together. */
const QUIET = 400;

/**
 * Looks for discrepancies again as soon as the list says that something was done since; until then, and after the officer
 * stopped it, the list stays as it was found.
 */
export function useKeptFresh(list: DiscrepancyList | undefined) {
  const { perform, isRunning, progress, error, cancel } = useDeed('reconcile.run');
  const isStale = list !== undefined && !list.isUpToDate && !list.isEmpty;
  // Figures are read beforehand, so that the first decision is as quick as the others.
  const client = useClient();
  const isReady = list?.isUpToDate === true && !list.isEmpty;
  useEffect(() => {
    if (isReady) client.call('reconcile.prepare', {}).catch(() => undefined);
  }, [isReady, client]);
  const isWanted = isStale && !isRunning && error === null;
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => perform({ list: false }).catch(() => undefined), QUIET);
    return () => clearTimeout(timer);
  }, [isWanted, perform]);
  return {
    isStale,
    // What follows from it is fetched again after it: that is told by those who show it.
    isRunning: isRunning && isStale,
    share: progress?.share,
    error: isStale ? error : null,
    cancel,
    again: () => void perform({ list: false }).catch(() => undefined),
  };
}

export type KeptFresh = ReturnType<typeof useKeptFresh>;
