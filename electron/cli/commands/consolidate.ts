import { relative } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { describeDiscrepancies } from '#electron/cli/describe-discrepancies.ts';
import { describeFiles, describeLedger, indent } from '#electron/cli/describe-file.ts';
import { addLimits, type LimitOptions, limitsOf } from '#electron/cli/limits.ts';
import { addCommand, existingFolder, jsonOption, newOrExistingBase, outputFolder } from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import { jsonOfConsolidation } from '#shared/contract/plain-json.ts';
import type { ConsolidateOutput } from '#shared/contract/rounds.ts';

interface Options extends LimitOptions {
  readonly out: string;
  readonly base?: string;
  readonly json?: true;
}

/** Discrepancies of each kind that the summary names; all are in discrepancies.csv. */
const NAMED = 10;

/** The main job in one command. */
export function addConsolidate(program: Command, cli: Cli): void {
  addLimits(addCommand(program, cli, 'consolidate', 'cli.consolidate.about'), cli)
    .argument(cli.words('cli.argument.folder'), cli.words('cli.argument.folder.about'))
    .requiredOption('--out <DIR>', cli.words('cli.option.out'))
    .option('--base <B>', cli.words('cli.option.base.temporary'))
    .addOption(jsonOption(cli))
    .action(async (folder: string, options: Options) => {
      const source = existingFolder(cli, folder, cli.words('cli.argument.folder.name'));
      const target = outputFolder(cli, options.out);
      const base = options.base === undefined ? undefined : newOrExistingBase(cli, options.base);
      const output = await withEngine(
        cli,
        base,
        (call) => call('rounds.consolidate', { folder: source, target, language: cli.language }),
        await limitsOf(cli, options),
      );
      const unfinished = output.files.some(({ status }) => status === 'to_confirm' || status === 'refused');
      if (unfinished) cli.leaveOver();
      if (options.json) cli.json(jsonOfConsolidation(cli.language, output));
      else for (const line of describe(cli, output)) cli.line(line);
    });
}

function describe(cli: Cli, output: ConsolidateOutput): string[] {
  const { files, observations, records, ledger, discrepancies, warnings, exports } = output;
  const folder = exports[0] ? relative(cli.world.folder, exports[0]).replace(/[^/\\]+$/, '') || './' : '';
  return [
    ...(output.title === '' ? [] : [output.title, '']),
    ...describeFiles(cli, files),
    '',
    cli.words('cli.counts', { observations, records }),
    describeLedger(cli, ledger),
    '',
    ...describeDiscrepancies(cli, discrepancies, discrepancies.list, NAMED),
    ...(warnings.length === 0 ? [] : ['', ...warnings.map((warning) => cli.say(warning))]),
    '',
    cli.words('cli.results', { folder }),
    ...indent(exports.map((path) => relative(cli.world.folder, path).slice(folder === './' ? 0 : folder.length))),
  ];
}
