import { type Dispatch, reportBug } from '#electron/engine/dispatch.ts';
import type { Progress } from '#shared/contract/progress.ts';
import type { FromWindow, ToWindow } from '#shared/contract/wire.ts';
import { AppError, toWire, type WireError } from '#shared/errors/app-error.ts';
import { fail } from '#shared/lib/result.ts';
import type { HandedFiles } from './handed-files.ts';
import { LIMITS } from './limits.ts';
import { withPaths } from './tokens-to-paths.ts';

/** One window that speaks with the engine, whatever carries its words. */
export interface WindowLink {
  hear(message: unknown): void;
  /** Ends what the window waits for: it is gone. */
  close(): void;
  /** Resolves when nothing of the window is under way any more. */
  idle(): Promise<void>;
}

export interface LinkOptions {
  readonly call: Dispatch;
  readonly files: HandedFiles;
  readonly send: (message: ToWindow) => void;
  /** Takes technical lines about bugs. */
  readonly log: (line: string) => void;
}

type Call = Extract<FromWindow, { call: unknown }>;

export function linkWindow({ call, files, send, log }: LinkOptions): WindowLink {
  const running = new Map<number, { readonly ending: AbortController; readonly done: Promise<void> }>();
  const answer = async ({ id, call: name, input }: Call, signal: AbortSignal) => {
    const onProgress = seldom((progress) => signal.aborted || send({ id, progress }));
    try {
      const checked = withPaths(files, name, input);
      const answered = await call(name, checked as never, { signal, onProgress });
      // The queue has copies of its own.
      if (name === 'intake.receive' && answered.ok) await releaseSources(files, input);
      send({ id, answer: answered });
    } catch (error) {
      send({ id, answer: fail(failureOf(error, log)) });
    } finally {
      running.delete(id);
    }
  };
  return {
    hear: (message) => {
      if (!isFromWindow(message)) return;
      const { id } = message;
      if ('cancel' in message) running.get(id)?.ending.abort();
      else if (running.size >= LIMITS.running) send({ id, answer: fail(toWire(new AppError('link.busy'))) });
      else if (!running.has(id)) {
        const ending = new AbortController();
        running.set(id, { ending, done: Promise.resolve().then(() => answer(message, ending.signal)) });
      }
    },
    close: () => {
      for (const { ending } of running.values()) ending.abort();
    },
    idle: async () => void (await Promise.allSettled([...running.values()].map(({ done }) => done))),
  };
}

async function releaseSources(files: HandedFiles, input: unknown): Promise<void> {
  const { sources } = input as { readonly sources: readonly string[] };
  for (const token of new Set(sources)) await files.release(token);
}

function failureOf(error: unknown, log: (line: string) => void): WireError {
  if (error instanceof AppError) return toWire(error);
  return { code: 'internal', details: { id: reportBug(log, 'window', error) } };
}

/** Lets through the first word of each stage and subject, and then some each second: a window draws no more. */
function seldom(tell: (progress: Progress) => void): (progress: Progress) => void {
  let told = { stage: '', subject: '', at: 0 };
  return (progress) => {
    const { stage, subject } = progress;
    const at = performance.now();
    if (stage === told.stage && subject === told.subject && at - told.at < LIMITS.progress) return;
    told = { stage, subject, at };
    tell(progress);
  };
}

function isFromWindow(message: unknown): message is FromWindow {
  if (typeof message !== 'object' || message === null || !('id' in message) || !Number.isSafeInteger(message.id))
    return false;
  return ('call' in message && typeof message.call === 'string') || ('cancel' in message && message.cancel === true);
}
