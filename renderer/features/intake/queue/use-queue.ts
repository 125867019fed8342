import { useCallback, useMemo } from 'react';
import { useAnswer, useClient } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { QueueItem } from '#shared/contract/queue.ts';
import { inOrder, type QueueTally, tallyOf } from './queue-view.ts';

export interface QueueDeeds {
  cancel(item: QueueItem): void;
  resume(item: QueueItem, password?: string): void;
  /** Takes one file that is over off the list, or all of them. */
  dismiss(item?: QueueItem): void;
}

export interface ShownQueue extends QueueDeeds {
  readonly items: readonly QueueItem[];
  readonly tally: QueueTally;
}

/** The queue as it stands, kept up to date by what the engine tells. */
export function useQueue(): ShownQueue {
  const { data } = useAnswer('intake.queue', {});
  const items = useMemo(() => inOrder(data ?? []), [data]);
  const tally = useMemo(() => tallyOf(items), [items]);
  return { items, tally, ...useQueueDeeds() };
}

function useQueueDeeds(): QueueDeeds {
  const client = useClient();
  const w = useWords();
  const { notify } = useFrame();
  const tellFailure = useCallback((error: Error) => notify({ intent: 'error', sentence: w.error(error) }), [notify, w]);
  return useMemo(
    () => ({
      cancel: ({ id }) => void client.call('intake.cancelReceived', { item: id }).catch(tellFailure),
      resume: ({ id }, password = '') =>
        void client.call('intake.resumeReceived', { item: id, password }).catch(tellFailure),
      dismiss: (item) => void client.call('intake.dismiss', { items: item ? [item.id] : [] }).catch(tellFailure),
    }),
    [client, tellFailure],
  );
}
