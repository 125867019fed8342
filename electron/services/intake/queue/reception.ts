import type { QueueItem } from '#shared/contract/queue.ts';

/** The queue of files that were handed over: read one after the other, whoever looks on. */
export interface Reception {
  /** Takes copies of files, and of the files in folders; gives their numbers. @throws AppError `file.*` where they cannot be kept */
  receive(paths: readonly string[], department: string): Promise<readonly string[]>;
  /** In order of arrival; the first call goes on with what an earlier engine left. */
  items(): Promise<readonly QueueItem[]>;
  cancel(item: string): Promise<boolean>;
  /** `password` is used for this one reading and forgotten. */
  resume(item: string, password: string): Promise<boolean>;
  dismiss(items: readonly string[]): Promise<number>;
  /** Ends what is read now; it stays in the queue, like all that waits. */
  close(): void;
}

/** Of a desk without windows: nothing waits. */
export const NO_RECEPTION: Reception = {
  receive: () => Promise.resolve([]),
  items: () => Promise.resolve([]),
  cancel: () => Promise.resolve(false),
  resume: () => Promise.resolve(false),
  dismiss: () => Promise.resolve(0),
  close: () => {},
};
