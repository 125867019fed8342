import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { describeFiles } from '#electron/cli/describe-file.ts';
import { addCommand, baseOption, existingBase, jsonOption } from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import { jsonOfFile, jsonOfLedger } from '#shared/contract/plain-json.ts';

/** The files of a base as they stand now, with their numbers and the questions that are open. */
export function addSubmissions(program: Command, cli: Cli): void {
  addCommand(program, cli, 'submissions', 'cli.submissions.about')
    .addOption(baseOption(cli))
    .addOption(jsonOption(cli))
    .action(async ({ base, json }: { base: string; json?: true }) => {
      const path = existingBase(cli, base);
      const { files } = await withEngine(cli, path, (call) => call('intake.submissions', {}));
      if (files.some(({ status }) => status === 'to_confirm')) cli.leaveOver();
      const named = files.map((file) => ({ ...jsonOfFile(cli.language, file), ledger: jsonOfLedger(file.ledger) }));
      if (json) cli.json({ files: named });
      else for (const line of describeFiles(cli, files)) cli.line(line);
    });
}
