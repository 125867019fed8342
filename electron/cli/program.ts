import { Command } from 'commander';
import { AppError } from '#shared/errors/app-error.ts';
import type { Cli } from './cli.ts';
import { addBaseCommands } from './commands/base.ts';
import { addCompare } from './commands/compare.ts';
import { addConsolidate } from './commands/consolidate.ts';
import { addExport } from './commands/export.ts';
import { addIntakeCommands } from './commands/intake.ts';
import { addJournalCommands } from './commands/journal.ts';
import { addLessonCommands } from './commands/lessons.ts';
import { addProvenance } from './commands/provenance.ts';
import { addReconcileCommands } from './commands/reconcile.ts';
import { addServe } from './commands/serve.ts';
import { addSubmissions } from './commands/submissions.ts';
import { addTemplateCommands } from './commands/templates.ts';
import { parseLanguage } from './language.ts';
import { callError } from './usage-errors.ts';

/** The whole command line: what exists, nothing of what is planned. */
export function makeProgram(cli: Cli, argv: readonly string[]): Command {
  const program = new Command('kafo');
  program
    .description(cli.words('cli.about'))
    .usage(cli.words('cli.usage'))
    .configureOutput({ writeOut: cli.world.out, writeErr: () => {} })
    .configureHelp({ styleTitle: (title) => cli.helpTitle(title), optionDescription: (option) => option.description })
    .helpOption('-h, --help', cli.words('cli.option.help'))
    .helpCommand(cli.words('cli.help.term'), cli.words('cli.help.about'))
    .version(cli.version(), '-V, --version', cli.words('cli.option.version'))
    .option('--lang <fr|en>', cli.words('cli.option.lang'), parseLanguage);
  for (const add of [
    addConsolidate,
    addIntakeCommands,
    addSubmissions,
    addLessonCommands,
    addTemplateCommands,
    addCompare,
    addReconcileCommands,
    addExport,
    addProvenance,
    addJournalCommands,
    addBaseCommands,
    addServe,
  ]) {
    add(program, cli);
  }
  for (const command of [program, ...program.commands]) nameErrors(command, argv);
  return program;
}

/** Every wrong word in a call is told with what is allowed in its place. */
function nameErrors(command: Command, argv: readonly string[]): void {
  command.exitOverride((error) => {
    const options = ['--help', ...command.options.map((option) => option.long ?? option.flags)];
    const commands = command.commands.map((one) => one.name());
    const allowed = (error.code === 'commander.unknownCommand' ? commands : options).join(', ');
    // The parser looks for what is missing before it looks at what is misspelt.
    const misspelt = argv.map((word) => word.split('=')[0] ?? '').find((word) => isUnknown(word, options));
    throw error.code === 'commander.missingMandatoryOptionValue' && misspelt !== undefined
      ? new AppError('call.unknown_option', { name: misspelt, command: command.name(), allowed })
      : callError(error, { command: command.name(), allowed });
  });
}

function isUnknown(word: string, options: readonly string[]): boolean {
  return /^--\w/.test(word) && !options.includes(word);
}
