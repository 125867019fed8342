import { AppError, errorMessage } from '#shared/errors/app-error.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';
import { createCli } from './cli.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts';
import { languageOf } from './language.ts';
import { printableJson, printableLines } from './printable.ts';
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
    return tellFailure(await expected(failure, world), argv, cli.language, world);
  }
}

/** A bug of the command line is told like one of the engine: by an id, the details going to standard error as one line. */
async function expected(failure: unknown, world: World): Promise<AppError> {
  if (failure instanceof AppError) return failure;
  const { reportBug } = await import('#electron/engine/dispatch.ts');
  return new AppError('internal', { id: reportBug(world.err, 'command line', failure) });
}

function tellFailure(failure: AppError, argv: readonly string[], language: Language, world: World): ExitCode {
  const sentence = say(language, errorMessage(failure));
  world.err(`kafo: ${printableLines(sentence)}\n`);
  if (argv.includes('--json')) {
    world.out(`${printableJson(JSON.stringify({ error: { code: failure.code, message: sentence } }, null, 2))}\n`);
  }
  return exitCodeOf(failure.code);
}
