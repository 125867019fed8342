import type { Command } from 'commander';
import type { Cli } from './cli.ts';
import { positiveNumber } from './options.ts';

/** What one file may take before its reader is stopped. */
export interface LimitOptions {
  /** Seconds. */
  readonly deadline?: number;
  /** MB. */
  readonly memory?: number;
  readonly passwordStdin?: true;
}

/** The options of every command that reads foreign files. */
export function addLimits(command: Command, cli: Cli): Command {
  return command
    .option('--deadline <S>', cli.words('cli.option.deadline'), positiveNumber('--deadline'))
    .option('--memory <MB>', cli.words('cli.option.memory'), positiveNumber('--memory'))
    .option('--password-stdin', cli.words('cli.option.password'));
}

/** How files are to be read, in the units of the engine; what was not stated is left to it. */
export interface ReadingLimits {
  readonly limits: { readonly deadlineMs?: number; readonly memoryBytes?: number };
  readonly password?: string;
}

/** Asks for the password where the options say so. */
export async function limitsOf(cli: Cli, { deadline, memory, passwordStdin }: LimitOptions): Promise<ReadingLimits> {
  const limits = {
    ...(deadline === undefined ? {} : { deadlineMs: deadline * 1000 }),
    ...(memory === undefined ? {} : { memoryBytes: memory * 2 ** 20 }),
  };
  if (!passwordStdin) return { limits };
  return { limits, password: (await cli.world.secret?.(cli.words('cli.password.prompt'))) ?? '' };
}
