import type { Dispatch } from '#electron/engine/dispatch.ts';
import type { FromWindow, ToWindow } from '#shared/contract/wire.ts';
import { AppError, toWire } from '#shared/errors/app-error.ts';
import { fail } from '#shared/lib/result.ts';
import type { HandedFiles } from './handed-files.ts';
import { withPaths } from './tokens-to-paths.ts';

/** One window that speaks with the engine, whatever carries its words. */
export interface WindowLink {
  hear(message: unknown): void;
  /** Ends what the window waits for: it is gone. */
  close(): void;
}

export function linkWindow(call: Dispatch, files: HandedFiles, send: (message: ToWindow) => void): WindowLink {
  const running = new Map<number, AbortController>();
  const answer = async ({ id, call: name, input }: Extract<FromWindow, { call: unknown }>) => {
    const ending = new AbortController();
    running.set(id, ending);
    try {
      const checked = withPaths(files, name, input);
      const onProgress = (progress: Extract<ToWindow, { progress: unknown }>['progress']) => send({ id, progress });
      send({ id, answer: await call(name, checked as never, { signal: ending.signal, onProgress }) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      send({ id, answer: fail(toWire(error)) });
    } finally {
      running.delete(id);
    }
  };
  return {
    hear: (message) => {
      if (!isFromWindow(message)) return;
      if ('cancel' in message) running.get(message.id)?.abort();
      else void answer(message);
    },
    close: () => {
      for (const ending of running.values()) ending.abort();
    },
  };
}

function isFromWindow(message: unknown): message is FromWindow {
  if (typeof message !== 'object' || message === null || !('id' in message) || typeof message.id !== 'number')
    return false;
  return ('call' in message && typeof message.call === 'string') || ('cancel' in message && message.cancel === true);
}
