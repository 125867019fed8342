import { AppError, errorMessage } from '#shared/errors/app-error.ts';
import { say } from '#shared/texts/say.ts';
import { createCli } from './cli.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts';
import { languageOf } from './language.ts';
import { makeProgram } from './program.ts';
import { outcomeOfCommander } from './usage-errors.ts';
import type { World } from './world.ts';

/** Runs one command line (without node and script) and gives the exit status; never throws for what a caller can do wrong. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const cli = createCli(languageOf(argv), world);
  try {
    const program = makeProgram(cli, argv);
    if (argv.length === 0) {
      world.err(program.helpInformation());
      return EXIT.wrongCall;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return cli.exitCode();
  } catch (thrown) {
    const failure = outcomeOfCommander(thrown);
    if (failure === 'done') return EXIT.done;
    return tellFailure(failure, argv, cli.language, world);
  }
}

function tellFailure(failure: unknown, argv: readonly string[], language: 'fr' | 'en', world: World): ExitCode {
  if (!(failure instanceof AppError)) throw failure;
  const sentence = say(language, errorMessage(failure));
  world.err(`kafo: ${sentence}\n`);
  if (argv.includes('--json')) {
    world.out(`${JSON.stringify({ error: { code: failure.code, message: sentence } }, null, 2)}\n`);
  }
  return exitCodeOf(failure.code);
}
