import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import {
  addCommand,
  baseOption,
  choices,
  day,
  existingBase,
  existingFolder,
  jsonOption,
  positiveNumber,
  someWords,
} from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import { DEED_KINDS, type JournalEntry } from '#shared/contract/journal.ts';
import { say } from '#shared/texts/say.ts';

interface Output {
  readonly base: string;
  readonly json?: true;
}

interface Wanted extends Output {
  readonly from?: string;
  readonly to?: string;
  readonly author?: string;
  readonly kind?: string[];
  readonly words?: string;
  readonly out?: string;
}

/** journal, undo. */
export function addJournalCommands(program: Command, cli: Cli): void {
  addCommand(program, cli, 'journal', 'cli.journal.about')
    .addOption(baseOption(cli))
    .option('--from <YYYY-MM-DD>', cli.words('cli.option.from'), day('--from'))
    .option('--to <YYYY-MM-DD>', cli.words('cli.option.to'), day('--to'))
    .option('--author <NAME>', cli.words('cli.option.author'), someWords('--author'))
    .option('--kind <LIST>', cli.words('cli.option.kind'), choices('--kind', DEED_KINDS))
    .option('--words <TEXT>', cli.words('cli.option.words'), someWords('--words'))
    .option('--out <F>', cli.words('cli.option.journal_out'))
    .addOption(jsonOption(cli))
    .action(async ({ base, json, out, from = '', to = '', author = '', kind: kinds = [], words = '' }: Wanted) => {
      const path = existingBase(cli, base);
      const filter = { from, to, author, kinds, words, language: cli.language };
      if (out !== undefined) {
        const target = cli.path(out);
        existingFolder(cli, dirname(target), '--out');
        const { entries } = await withEngine(cli, path, (call) => call('journal.export', { ...filter, target }));
        if (json) cli.json({ entries, file: target });
        else cli.line(cli.words('cli.journal.exported', { count: entries, file: basename(target) }));
        return;
      }
      const entries = await withEngine(cli, path, (call) => call('journal.list', filter));
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

function jsonOfEntry(cli: Cli, { sentence, undoneBy, ...entry }: JournalEntry): object {
  return { ...entry, sentence: say(cli.language, sentence), undone_by: undoneBy };
}
