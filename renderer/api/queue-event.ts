import type { QueueItem } from '#shared/contract/queue.ts';
import type { EngineEvent } from '#shared/contract/wire.ts';

type QueueEvent = Extract<EngineEvent, { event: 'queue' }>;

/** The list of the queue after something happened to one file: nobody asks for all of it again. A list not yet read stays unread. */
export function withQueueEvent({ id, item }: QueueEvent) {
  return (list: readonly QueueItem[] | undefined): readonly QueueItem[] | undefined => {
    if (!list) return undefined;
    const at = list.findIndex((one) => one.id === id);
    if (!item) return list.filter((one) => one.id !== id);
    return at < 0 ? [...list, item] : list.with(at, item);
  };
}
