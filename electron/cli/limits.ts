import type { Command } from 'commander';
import type { Cli } from './cli.ts';
import { positiveNumber } from './options.ts';

/** What one file may take before its reader is stopped. */
export interface LimitOptions {
  /** Seconds. */
  readonly deadline?: number;
  /** MB. */
  readonly memory?: number;
}

/** The options of every command that reads foreign files. */
export function addLimits(command: Command, cli: Cli): Command {
  return command
    .option('--deadline <S>', cli.words('cli.option.deadline'), positiveNumber('--deadline'))
    .option('--memory <MB>', cli.words('cli.option.memory'), positiveNumber('--memory'));
}

/** The limits in the units of the engine; what was not stated is left to it. */
export function limitsOf({ deadline, memory }: LimitOptions): { deadlineMs?: number; memoryBytes?: number } {
  return {
    ...(deadline === undefined ? {} : { deadlineMs: deadline * 1000 }),
    ...(memory === undefined ? {} : { memoryBytes: memory * 2 ** 20 }),
  };
}
