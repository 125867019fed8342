import { randomUUID } from 'node:crypto';
import type { Progress } from '#shared/contract/progress.ts';
import {
  type Contract,
  contract,
  type Handlers,
  type InputOf,
  type MethodName,
  type OutputOf,
} from '#shared/contract/registry.ts';
import { AppError, toWire, type WireError } from '#shared/errors/app-error.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';

export type Answer<Name extends MethodName> = Result<OutputOf<Name>, WireError>;

/** How the caller follows one call, and ends it. */
export interface Task {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export type Dispatch = <Name extends MethodName>(
  name: Name,
  input: InputOf<Name>,
  task?: Task,
) => Promise<Answer<Name>>;

/**
 * The one way into the engine: the input is checked against the contract, the handler is called, and what it throws
 * becomes data. An expected failure keeps its code; anything else is a bug, told by an id that is found in the log.
 */
export function createDispatch<Context>(
  handlers: Handlers<Context>,
  contextOf: (task: Task) => Context,
  log: (line: string) => void,
  changed: (by: MethodName) => void = () => {},
): Dispatch {
  return async <Name extends MethodName>(name: Name, input: InputOf<Name>, task: Task = {}): Promise<Answer<Name>> => {
    const method: Contract[Name] | undefined = Object.hasOwn(contract, name) ? contract[name] : undefined;
    try {
      if (!method) throw new AppError('call.method', { method: name });
      const checked = method.input.safeParse(input);
      if (!checked.success) {
        throw new AppError('call.input', { method: name, field: checked.error.issues[0]?.path.join('.') ?? '' });
      }
      const handler = handlers[name] as (input: unknown, context: Context) => OutputOf<Name> | Promise<OutputOf<Name>>;
      return ok(await handler(checked.data, contextOf(task)));
    } catch (thrown) {
      if (thrown instanceof AppError) return fail(toWire(thrown));
      return fail({ code: 'internal', details: { id: reportBug(log, name, thrown) } });
    } finally {
      // A deed that failed half-way through many files has done the others.
      if (method?.changes) changed(name);
    }
  };
}

/** Writes a bug to the log as one line for engineers, never shown to officers; gives the id that they are told. */
export function reportBug(log: (line: string) => void, where: string, thrown: unknown): string {
  const id = randomUUID().slice(0, 8);
  const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  log(`${JSON.stringify({ level: 'error', id, where, what })}\n`);
  return id;
}
