import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { describeDiscrepancies } from '#electron/cli/describe-discrepancies.ts';
import { describeUnfolded } from '#electron/cli/describe-discrepancy.ts';
import { describeRules } from '#electron/cli/describe-rules.ts';
import { describeScenarios } from '#electron/cli/describe-scenarios.ts';
import { addCommand, baseOption, existingBase, existingSources, jsonOption, someWords } from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import {
  jsonOfDiscrepancy,
  jsonOfReconcile,
  jsonOfRules,
  jsonOfScenario,
  jsonOfUnfolded,
} from '#shared/contract/plain-json.ts';
import type { ReconcileOutput } from '#shared/contract/reconcile.ts';

interface Output {
  readonly json?: true;
  readonly base: string;
}

/** reconcile, unfold, scenarios, rules, decide. */
export function addReconcileCommands(program: Command, cli: Cli): void {
  addReconcile(program, cli);
  addUnfold(program, cli);
  addScenarios(program, cli);
  addRules(program, cli);
  addDecide(program, cli);
}

function addReconcile(program: Command, cli: Cli): void {
  addCommand(program, cli, 'reconcile', 'cli.reconcile.about')
    .addOption(baseOption(cli))
    .addOption(jsonOption(cli))
    .action(async ({ base, json }: Output) => {
      const path = existingBase(cli, base);
      tell(cli, json, await withEngine(cli, path, (call) => call('reconcile.run', {})));
    });
}

function addUnfold(program: Command, cli: Cli): void {
  addCommand(program, cli, 'unfold', 'cli.unfold.about')
    .addOption(baseOption(cli))
    .requiredOption('--discrepancy <ID>', cli.words('cli.option.discrepancy'), someWords('--discrepancy'))
    .addOption(jsonOption(cli))
    .action(async ({ base, json, discrepancy }: Output & { discrepancy: string }) => {
      const path = existingBase(cli, base);
      const unfolded = await withEngine(cli, path, (call) => call('reconcile.unfold', { discrepancy }));
      if (json) cli.json(jsonOfUnfolded(cli.language, unfolded));
      else for (const line of describeUnfolded(cli, unfolded)) cli.line(line);
    });
}

function addScenarios(program: Command, cli: Cli): void {
  addCommand(program, cli, 'scenarios', 'cli.scenarios.about')
    .addOption(baseOption(cli))
    .addOption(jsonOption(cli))
    .action(async ({ base, json }: Output) => {
      const path = existingBase(cli, base);
      const scenarios = await withEngine(cli, path, (call) => call('reconcile.scenarios', {}));
      if (json) cli.json({ scenarios: scenarios.map((one) => jsonOfScenario(cli.language, one)) });
      else for (const line of describeScenarios(cli, scenarios)) cli.line(line);
    });
}

function addRules(program: Command, cli: Cli): void {
  addCommand(program, cli, 'rules', 'cli.rules.about')
    .addOption(baseOption(cli))
    .option('--with <FILE>', cli.words('cli.option.rules_file'), someWords('--with'))
    .option('--dry-run', cli.words('cli.option.dry_run'))
    .addOption(jsonOption(cli))
    .action(async ({ base, json, dryRun = false, with: file }: Output & { dryRun?: boolean; with?: string }) => {
      const path = existingBase(cli, base);
      const [rulesFile = ''] = file === undefined ? [] : existingSources(cli, [file]);
      const output = await withEngine(cli, path, (call) => call('reconcile.rules', { dryRun, file: rulesFile }));
      if (json) cli.json(jsonOfRules(cli.language, dryRun, output));
      else for (const line of describeRules(cli, dryRun, output)) cli.line(line);
    });
}

interface Decision {
  readonly discrepancy: string;
  readonly keep: string;
  readonly reason: string;
  readonly similar?: true;
}

function addDecide(program: Command, cli: Cli): void {
  addCommand(program, cli, 'decide', 'cli.decide.about')
    .addOption(baseOption(cli))
    .requiredOption('--discrepancy <ID>', cli.words('cli.option.discrepancy'), someWords('--discrepancy'))
    .requiredOption('--keep <VALUE>', cli.words('cli.option.keep'), someWords('--keep'))
    .requiredOption('--reason <TEXT>', cli.words('cli.option.reason'), someWords('--reason'))
    .option('--similar', cli.words('cli.option.similar'))
    .addOption(jsonOption(cli))
    .action(async (options: Output & Decision) => {
      const path = existingBase(cli, options.base);
      const { discrepancy, keep, reason, similar = false } = options;
      const request = { discrepancy, keep, reason, similar };
      const output = await withEngine(cli, path, (call) => call('reconcile.decide', request));
      if (options.json) {
        cli.json({ ...output, discrepancy: jsonOfDiscrepancy(cli.language, output.discrepancy) });
        return;
      }
      for (const one of [{ entry: output.entry, discrepancy: output.discrepancy.id }, ...output.similar]) {
        cli.line(cli.words('cli.decided', { id: one.discrepancy, keep, entry: one.entry }));
      }
    });
}

function tell(cli: Cli, json: true | undefined, output: ReconcileOutput): void {
  if (json) cli.json(jsonOfReconcile(cli.language, output));
  else for (const line of describeDiscrepancies(cli, output, output.discrepancies)) cli.line(line);
}
