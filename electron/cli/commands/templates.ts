import { statSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { indent } from '#electron/cli/describe-file.ts';
import {
  addCommand,
  baseOption,
  existingBase,
  existingFolder,
  jsonOption,
  positiveNumber,
  someWords,
} from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import { AppError } from '#shared/errors/app-error.ts';

interface TemplateOptions {
  readonly department: string;
  readonly dataset: string;
  readonly out: string;
  readonly base?: string;
  readonly period?: string;
  readonly due?: string;
  readonly round?: string;
  readonly contact?: string;
  readonly json?: true;
}

/** template, return-sheet: what is made to be sent to a department. */
export function addTemplateCommands(program: Command, cli: Cli): void {
  addTemplate(program, cli);
  addReturnSheet(program, cli);
}

function addTemplate(program: Command, cli: Cli): void {
  addCommand(program, cli, 'template', 'cli.template.about')
    .requiredOption('--department <D>', cli.words('cli.option.template.department'), someWords('--department'))
    .requiredOption('--dataset <X>', cli.words('cli.option.template.dataset'), someWords('--dataset'))
    .requiredOption('--out <F>', cli.words('cli.option.template.out'), someWords('--out'))
    .option('--base <B>', cli.words('cli.option.template.base'))
    .option('--period <P>', cli.words('cli.option.template.period'), someWords('--period'))
    .option('--due <D>', cli.words('cli.option.template.due'), someWords('--due'))
    .option('--round <R>', cli.words('cli.option.round'), someWords('--round'))
    .option('--contact <TEXT>', cli.words('cli.option.template.contact'), someWords('--contact'))
    .addOption(jsonOption(cli))
    .action(async ({ out, base, json, ...told }: TemplateOptions) => {
      const target = outputFile(cli, out, '.xlsx');
      const path = base === undefined ? undefined : existingBase(cli, base);
      const output = await withEngine(cli, path, (call) =>
        call('intake.template', { ...told, target, language: cli.language, fromBase: path !== undefined }),
      );
      if (json) {
        cli.json(output);
        return;
      }
      cli.line(cli.words('cli.template.written', { file: relative(cli.world.folder, output.file), id: output.id }));
      for (const line of indent(output.sheets)) cli.line(line);
    });
}

interface ReturnOptions {
  readonly base: string;
  readonly submission: number;
  readonly out: string;
  readonly json?: true;
}

function addReturnSheet(program: Command, cli: Cli): void {
  addCommand(program, cli, 'return-sheet', 'cli.return.about')
    .addOption(baseOption(cli))
    .requiredOption('--submission <ID>', cli.words('cli.option.submission'), positiveNumber('--submission'))
    .requiredOption('--out <F>', cli.words('cli.option.return.out'), someWords('--out'))
    .addOption(jsonOption(cli))
    .action(async ({ base, submission, out, json }: ReturnOptions) => {
      const path = existingBase(cli, base);
      const target = outputFile(cli, out.replace(/\.(?:xlsx|pdf)$/i, ''), '');
      const output = await withEngine(cli, path, (call) =>
        call('intake.returnSheet', { submission, target, language: cli.language }),
      );
      const { file, corrections, remarks, files } = output;
      if (json) cli.json(output);
      else if (files.length === 0) cli.line(cli.words('cli.return.nothing', { file, remarks }));
      else {
        cli.line(cli.words('cli.return.written', { file, corrections }));
        for (const line of indent(files.map((one) => relative(cli.world.folder, one)))) cli.line(line);
      }
    });
}

/** A file to write, its folder there already; the extension is added where it is missing. @throws AppError `call.no_folder`, `call.out_is_folder` */
function outputFile(cli: Cli, text: string, extension: string): string {
  const path = cli.path(text);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('call.out_is_folder', { file: text });
  existingFolder(cli, dirname(path), '--out');
  return basename(path).toLowerCase().endsWith(extension) ? path : `${path}${extension}`;
}
