import type { WireError } from '#shared/errors/app-error.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Progress } from './progress.ts';
import type { QueueItem } from './queue.ts';
import type { MethodName } from './registry.ts';

/** What a window sends: a call, or the wish that a call of its own ends. */
export type FromWindow =
  | { readonly id: number; readonly call: MethodName; readonly input: unknown }
  | { readonly id: number; readonly cancel: true };

/** What happened in the engine, told to every window. */
export type EngineEvent =
  | {
      /** What others see may be different now: a window asks again for what it shows. */
      readonly event: 'changed';
      readonly by: MethodName;
    }
  | {
      /** What became of one file of the queue; `null`: it is off the list. */
      readonly event: 'queue';
      readonly id: string;
      readonly item: QueueItem | null;
    };

/** What a window hears: the answer to a call, how far a call is, or what happened. */
export type ToWindow =
  | { readonly id: number; readonly answer: Result<unknown, WireError> }
  | { readonly id: number; readonly progress: Progress }
  | EngineEvent;
