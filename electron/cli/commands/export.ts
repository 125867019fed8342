import { relative } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { indent } from '#electron/cli/describe-file.ts';
import { addCommand, baseOption, choices, existingBase, jsonOption, outputFolder } from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract/tables.ts';
import { AppError } from '#shared/errors/app-error.ts';

interface Options {
  readonly base: string;
  readonly out: string;
  readonly tables?: readonly number[];
  readonly format?: readonly ExportFormat[];
  readonly json?: true;
}

const LAST_TABLE = 18;

export function addExport(program: Command, cli: Cli): void {
  addCommand(program, cli, 'export', 'cli.export.about')
    .addOption(baseOption(cli))
    .requiredOption('--out <DIR>', cli.words('cli.option.out'))
    .option('--tables <all|1,5,8>', cli.words('cli.option.tables'), tableNumbers)
    .option('--format <xlsx,pdf,csv>', cli.words('cli.option.format'), choices('--format', EXPORT_FORMATS))
    .addOption(jsonOption(cli))
    .action(async (options: Options) => {
      const base = existingBase(cli, options.base);
      const target = outputFolder(cli, options.out);
      const output = await withEngine(cli, base, (call) =>
        call('tables.export', {
          target,
          language: cli.language,
          formats: options.format ?? EXPORT_FORMATS,
          tables: options.tables ?? [],
        }),
      );
      if (options.json) cli.json({ exports: output.files, ms: { export: output.ms } });
      else {
        cli.line(cli.words('cli.exported', { count: output.files.length }));
        for (const line of indent(output.files.map((path) => relative(cli.world.folder, path)))) cli.line(line);
      }
    });
}

/** `all` gives none: no choice was made. @throws AppError `call.choice` */
function tableNumbers(text: string): number[] {
  if (text === 'all') return [];
  return text.split(',').map((word) => {
    const number = /^\d{1,2}$/.test(word.trim()) ? Number(word) : 0;
    if (number < 1 || number > LAST_TABLE) {
      throw new AppError('call.choice', { option: '--tables', value: word, allowed: `all, 1 … ${LAST_TABLE}` });
    }
    return number;
  });
}
