import type { InputOf, MethodName, OutputOf } from '#shared/contract/registry.ts';
import type { EngineEvent, FromWindow, ToWindow } from '#shared/contract/wire.ts';
import { AppError, fromWire } from '#shared/errors/app-error.ts';
import type { Task } from './client.ts';

interface Pending {
  readonly task: Task;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Calls that wait for their answers, over anything that carries messages. */
export interface PendingCalls {
  call<Name extends MethodName>(name: Name, input: InputOf<Name>, task?: Task): Promise<OutputOf<Name>>;
  hear(message: ToWindow): void;
  onEvent(hear: (event: EngineEvent) => void): () => void;
  /** What waits for an answer will not get one. */
  drop(): void;
  /** Nothing will be answered any more. */
  close(): void;
}

export function createPendingCalls(send: (message: FromWindow) => void): PendingCalls {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(event: EngineEvent) => void>();
  let last = 0;
  let closed = false;
  const drop = () => {
    const waiting = [...pending.values()];
    pending.clear();
    for (const { reject } of waiting) reject(new AppError('link.closed'));
  };
  return {
    call: <Name extends MethodName>(name: Name, input: InputOf<Name>, task: Task = {}) =>
      new Promise<OutputOf<Name>>((resolve, reject) => {
        if (closed) return reject(new AppError('link.closed'));
        last += 1;
        const id = last;
        // The engine answers by the contract: its tests hold it to that.
        pending.set(id, { task, resolve: resolve as (value: unknown) => void, reject });
        task.signal?.addEventListener('abort', () => pending.has(id) && send({ id, cancel: true }), { once: true });
        send({ id, call: name, input });
      }),
    hear: (message) => {
      if ('event' in message) {
        for (const hear of listeners) hear(message);
        return;
      }
      const waiting = pending.get(message.id);
      if (!waiting) return;
      if ('progress' in message) {
        waiting.task.onProgress?.(message.progress);
        return;
      }
      pending.delete(message.id);
      if (message.answer.ok) waiting.resolve(message.answer.value);
      else waiting.reject(fromWire(message.answer.error));
    },
    onEvent: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    drop,
    close: () => {
      closed = true;
      drop();
    },
  };
}
