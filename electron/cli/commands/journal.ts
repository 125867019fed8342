import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { addCommand, baseOption, existingBase, jsonOption, positiveNumber } from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import type { JournalEntry } from '#shared/contract/journal.ts';
import { say } from '#shared/texts/say.ts';

interface Output {
  readonly base: string;
  readonly json?: true;
}

/** journal, undo. */
export function addJournalCommands(program: Command, cli: Cli): void {
  addCommand(program, cli, 'journal', 'cli.journal.about')
    .addOption(baseOption(cli))
    .addOption(jsonOption(cli))
    .action(async ({ base, json }: Output) => {
      const path = existingBase(cli, base);
      const entries = await withEngine(cli, path, (call) => call('journal.list', {}));
      if (json) cli.json({ entries: entries.map((entry) => jsonOfEntry(cli, entry)) });
      else for (const entry of entries) cli.line(describe(cli, entry));
    });

  addCommand(program, cli, 'undo', 'cli.undo.about')
    .addOption(baseOption(cli))
    .requiredOption('--entry <N>', cli.words('cli.option.entry'), positiveNumber('--entry'))
    .addOption(jsonOption(cli))
    .action(async ({ base, json, entry }: Output & { entry: number }) => {
      const path = existingBase(cli, base);
      const output = await withEngine(cli, path, (call) => call('journal.undo', { entry }));
      if (json) cli.json({ entry: output.entry, undone: jsonOfEntry(cli, output.undone) });
      else cli.line(cli.words('cli.undone', { entry: output.entry, undone: cli.say(output.undone.sentence) }));
    });
}

function describe(cli: Cli, { entry, at, author, office, sentence, undoneBy }: JournalEntry): string {
  const who = [author, office].filter((one) => one !== '').join(', ');
  const undone = undoneBy === 0 ? '' : ` ${cli.words('cli.journal.undone', { entry: String(undoneBy) })}`;
  return `${entry}  ${at}  ${who}: ${cli.say(sentence)}${undone}`;
}

function jsonOfEntry(cli: Cli, { entry, at, author, office, sentence, undoneBy }: JournalEntry): object {
  return { entry, at, author, office, sentence: say(cli.language, sentence), undone_by: undoneBy };
}
