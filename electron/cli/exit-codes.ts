import type { ErrorCode } from '#shared/errors/app-error.ts';

/** What the command tells the shell (docs: cli.md). */
export const EXIT = { done: 0, leftOver: 1, wrongCall: 2, machineFailed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Failures of the machine, not of the call: nothing is half-written, and the same call may succeed later. */
const MACHINE: readonly ErrorCode[] = [
  'internal',
  'base.locked',
  'base.full',
  'base.readonly',
  'base.unreadable',
  'base.damaged',
  'file.disk-full',
  'file.cannot-write',
  'file.locked',
  'serve.port_taken',
  'serve.port_denied',
];

export function exitCodeOf(code: ErrorCode): ExitCode {
  return MACHINE.includes(code) ? EXIT.machineFailed : EXIT.wrongCall;
}
