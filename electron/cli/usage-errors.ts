import { CommanderError } from 'commander';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';

const CALL_ERRORS: Readonly<Record<string, ErrorCode>> = {
  'commander.unknownOption': 'call.unknown_option',
  'commander.unknownCommand': 'call.unknown_command',
  'commander.missingArgument': 'call.missing_argument',
  'commander.optionMissingArgument': 'call.missing_value',
  'commander.missingMandatoryOptionValue': 'call.missing_option',
  'commander.excessArguments': 'call.too_many',
};

/** Details that the sentence needs and that the error itself does not carry. */
export interface CallDetails {
  readonly command: string;
  readonly allowed: string;
}

/** Turns the parser's English error into ours; what is not an error of the call is thrown on as it is. */
export function callError(error: CommanderError, details: CallDetails): Error {
  const code = CALL_ERRORS[error.code];
  if (!code) return error;
  // The parser names the culprit in quotes and nowhere else; the test of each sentence guards this.
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
  return new AppError(code, { name, command: details.command, allowed: details.allowed });
}

/** `'done'` when help or the version was shown, otherwise what went wrong. */
export function outcomeOfCommander(thrown: unknown): unknown {
  return thrown instanceof CommanderError && thrown.exitCode === 0 ? 'done' : thrown;
}
