import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { describeComparison } from '#electron/cli/describe-comparison.ts';
import { addCommand, baseOption, existingBase, jsonOption, positiveNumber } from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';

interface Options {
  readonly base: string;
  readonly submission: number;
  readonly with?: number;
  readonly json?: true;
}

/** What changed from one delivery to the next. */
export function addCompare(program: Command, cli: Cli): void {
  addCommand(program, cli, 'compare', 'cli.compare.about')
    .addOption(baseOption(cli))
    .requiredOption('--submission <ID>', cli.words('cli.option.submission'), positiveNumber('--submission'))
    .option('--with <ID>', cli.words('cli.option.compare_with'), positiveNumber('--with'))
    .addOption(jsonOption(cli))
    .action(async ({ base, submission, with: other = 0, json }: Options) => {
      const path = existingBase(cli, base);
      const comparison = await withEngine(cli, path, (call) => call('intake.compare', { submission, with: other }));
      if (json) cli.json(comparison);
      else for (const line of describeComparison(cli, comparison)) cli.line(line);
    });
}
