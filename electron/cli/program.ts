import { Command } from 'commander';
import type { Cli } from './cli.ts';
import { addBaseCommands } from './commands/base.ts';
import { addConsolidate } from './commands/consolidate.ts';
import { addExport } from './commands/export.ts';
import { addIntakeCommands } from './commands/intake.ts';
import { addJournalCommands } from './commands/journal.ts';
import { addProvenance } from './commands/provenance.ts';
import { addReconcileCommands } from './commands/reconcile.ts';
import { parseLanguage } from './language.ts';
import { callError } from './usage-errors.ts';

/** The whole command line: what exists, nothing of what is planned. */
export function makeProgram(cli: Cli): Command {
  const program = new Command('kafo');
  program
    .description(cli.words('cli.about'))
    .usage(cli.words('cli.usage'))
    .configureOutput({ writeOut: cli.world.out, writeErr: () => {} })
    .configureHelp({ styleTitle: (title) => cli.helpTitle(title), optionDescription: (option) => option.description })
    .helpOption('-h, --help', cli.words('cli.option.help'))
    .helpCommand('help [command]', cli.words('cli.help.about'))
    .version(cli.version(), '-V, --version', cli.words('cli.option.version'))
    .option('--lang <fr|en>', cli.words('cli.option.lang'), parseLanguage);
  for (const add of [
    addConsolidate,
    addIntakeCommands,
    addReconcileCommands,
    addExport,
    addProvenance,
    addJournalCommands,
    addBaseCommands,
  ]) {
    add(program, cli);
  }
  for (const command of [program, ...program.commands]) nameErrors(command);
  return program;
}

/** Every wrong word in a call is told with what is allowed in its place. */
function nameErrors(command: Command): void {
  command.exitOverride((error) => {
    const options = command.options.map((option) => option.long ?? option.flags);
    const commands = command.commands.map((one) => one.name());
    const unknownCommand = error.code === 'commander.unknownCommand';
    throw callError(error, {
      command: command.name(),
      allowed: (unknownCommand ? commands : [...options, '--help']).join(', '),
    });
  });
}
