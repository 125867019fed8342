import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { describeAffected, jsonOfAffected } from '#electron/cli/describe-comparison.ts';
import { describeFiles, describeTable, indent } from '#electron/cli/describe-file.ts';
import { addLimits, type LimitOptions, limitsOf } from '#electron/cli/limits.ts';
import {
  addCommand,
  baseOption,
  existingBase,
  existingSources,
  jsonOption,
  newOrExistingBase,
  positiveNumber,
  someWords,
  wholeNumber,
} from '#electron/cli/options.ts';
import { printable } from '#electron/cli/printable.ts';
import { type CorrectionOption, collectCorrections, tablePlace } from '#electron/cli/read-corrections.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import type { FileSummary, ImportOutput } from '#shared/contract/intake.ts';
import { jsonOfFile, jsonOfLedger } from '#shared/contract/plain-json.ts';

interface Output {
  readonly json?: true;
}

type Reading = Output & LimitOptions;

/** Figures that the document of one file lists, if no other number is asked for: a matrix of all countries fits. */
const MOST_FIGURES = 60_000;

/** inspect, import, answer, correct, withdraw. */
export function addIntakeCommands(program: Command, cli: Cli): void {
  addInspect(program, cli);
  addImport(program, cli);
  addAnswer(program, cli);
  addCorrect(program, cli);
  addWithdraw(program, cli);
}

function addInspect(program: Command, cli: Cli): void {
  addLimits(addCommand(program, cli, 'inspect', 'cli.inspect.about'), cli)
    .argument(cli.words('cli.argument.files'), cli.words('cli.argument.files.about'))
    .addOption(jsonOption(cli))
    .option('--figures <N>', cli.words('cli.option.figures'), wholeNumber('--figures'), MOST_FIGURES)
    .action(async (files: string[], { json, figures, ...limits }: Reading & { figures: number }) => {
      const sources = existingSources(cli, files);
      const request = { sources, figures: json ? figures : 0 };
      const output = await withEngine(
        cli,
        undefined,
        (call) => call('intake.inspect', request),
        await limitsOf(cli, limits),
      );
      tell(cli, output, json, (file) => file.tables.flatMap((table) => describeTable(cli, table)));
    });
}

function addImport(program: Command, cli: Cli): void {
  addLimits(addCommand(program, cli, 'import', 'cli.import.about'), cli)
    .argument(cli.words('cli.argument.sources'), cli.words('cli.argument.sources.about'))
    .addOption(baseOption(cli))
    .option('--round <R>', cli.words('cli.option.round'), someWords('--round'))
    .option('--department <D>', cli.words('cli.option.department'), someWords('--department'))
    .addOption(jsonOption(cli))
    .action(async (files: string[], options: Reading & { base: string; round?: string; department?: string }) => {
      const sources = existingSources(cli, files);
      const base = newOrExistingBase(cli, options.base);
      const { department = '', round = '' } = options;
      const output = await withEngine(
        cli,
        base,
        (call) => call('intake.import', { sources, department, round }),
        await limitsOf(cli, options),
      );
      tell(cli, output, options.json, () => []);
    });
}

function addAnswer(program: Command, cli: Cli): void {
  addCommand(program, cli, 'answer', 'cli.answer.about')
    .addOption(baseOption(cli))
    .requiredOption('--question <ID>', cli.words('cli.option.question'), someWords('--question'))
    .requiredOption('--with <VALUE>', cli.words('cli.option.with'), someWords('--with'))
    .addOption(jsonOption(cli))
    .action(async (options: Output & { base: string; question: string; with: string }) => {
      const base = existingBase(cli, options.base);
      const { question, with: answer } = options;
      const output = await withEngine(cli, base, (call) => call('intake.answer', { question, answer }));
      tell(cli, output, options.json, () => []);
    });
}

function addCorrect(program: Command, cli: Cli): void {
  addCommand(program, cli, 'correct', 'cli.correct.about')
    .addOption(baseOption(cli))
    .requiredOption('--submission <ID>', cli.words('cli.option.submission'), positiveNumber('--submission'))
    .option('--table <TABLE>', cli.words('cli.option.table'), someWords('--table'))
    .requiredOption('--set <CORRECTION>', cli.words('cli.option.set'), collectCorrections)
    .addOption(jsonOption(cli))
    .action(async (options: Output & { base: string; submission: number; table?: string; set: CorrectionOption[] }) => {
      const base = existingBase(cli, options.base);
      const { submission, table = '', set: corrections } = options;
      const request = { submission, ...tablePlace(table), corrections };
      const output = await withEngine(cli, base, (call) => call('intake.correct', request));
      tell(cli, output, options.json, () => []);
    });
}

function addWithdraw(program: Command, cli: Cli): void {
  addCommand(program, cli, 'withdraw', 'cli.withdraw.about')
    .addOption(baseOption(cli))
    .requiredOption('--submission <ID>', cli.words('cli.option.submission'), positiveNumber('--submission'))
    .requiredOption('--reason <TEXT>', cli.words('cli.option.reason'), someWords('--reason'))
    .addOption(jsonOption(cli))
    .action(async (options: Output & { base: string; submission: number; reason: string }) => {
      const base = existingBase(cli, options.base);
      const { submission, reason } = options;
      const output = await withEngine(cli, base, (call) => call('intake.withdraw', { submission, reason }));
      if (options.json) cli.json(output);
      else cli.line(cli.words('cli.withdrawn', { file: output.file, entry: output.entry }));
    });
}

function tell(
  cli: Cli,
  { files, ms, decisions }: ImportOutput,
  json: true | undefined,
  details: (file: FileSummary) => string[],
): void {
  if (files.some((file) => file.status === 'to_confirm' || file.status === 'refused')) cli.leaveOver();
  if (json) {
    cli.json({
      files: files.map((file) => ({ ...jsonOfFile(cli.language, file), ledger: jsonOfLedger(file.ledger) })),
      ...(decisions && { decisions: jsonOfAffected(cli, decisions) }),
      ms,
    });
    return;
  }
  for (const file of files) {
    const lines = details(file);
    if (lines.length > 0) cli.line([printable(file.file), ...indent(lines), ''].join('\n'));
  }
  for (const line of [...describeFiles(cli, files), ...describeAffected(cli, decisions)]) cli.line(line);
}
