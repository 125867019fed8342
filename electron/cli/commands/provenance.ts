import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { describeFigure, describeSettlement, jsonOfFigure, jsonOfSettlement } from '#electron/cli/describe-figure.ts';
import { indent } from '#electron/cli/describe-file.ts';
import { addCommand, baseOption, existingBase, jsonOption, someWords } from '#electron/cli/options.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import { parseCell } from '#shared/cells/address.ts';
import type { CellTrace } from '#shared/contract/provenance.ts';
import { BUCKETS } from '#shared/domain/model/ledger.ts';
import { AppError } from '#shared/errors/app-error.ts';

interface Options {
  readonly base: string;
  readonly figure?: string;
  readonly cell?: string;
  readonly json?: true;
}

/** A figure back to its cells, a cell on to its figures. */
export function addProvenance(program: Command, cli: Cli): void {
  addCommand(program, cli, 'provenance', 'cli.provenance.about')
    .addOption(baseOption(cli))
    .option('--figure <KEY>', cli.words('cli.option.figure'), someWords('--figure'))
    .option('--cell <FILE!SHEET!A1>', cli.words('cli.option.cell'), someWords('--cell'))
    .addOption(jsonOption(cli))
    .action(async ({ base, figure, cell, json }: Options) => {
      if ((figure === undefined) === (cell === undefined)) {
        throw new AppError('call.one_of', { options: '--figure, --cell' });
      }
      const place = cell === undefined ? undefined : parsePlace(cell);
      const path = existingBase(cli, base);
      if (place) {
        const trace = await withEngine(cli, path, (call) => call('tables.cell', place));
        if (json) cli.json(jsonOfCell(cli, trace));
        else for (const line of describeCell(cli, trace)) cli.line(line);
      } else {
        const trace = await withEngine(cli, path, (call) => call('tables.figure', { key: figure ?? '' }));
        if (json) cli.json(jsonOfFigure(cli, trace));
        else for (const line of describeFigure(cli, trace)) cli.line(line);
      }
    });
}

/** File names may hold `!`: the last two marks part it from the sheet and the cell. @throws AppError `call.cell` */
function parsePlace(text: string): { file: string; sheet: string; cell: string } {
  const parts = text.split('!');
  const cell = parts.pop() ?? '';
  const sheet = parts.pop() ?? '';
  const file = parts.join('!');
  if (!parseCell(cell) || file === '') throw new AppError('call.cell', { value: text });
  return { file, sheet, cell: cell.replaceAll('$', '').toUpperCase() };
}

/** What became of a cell, in words. */
function useWords(cli: Cli, stated: string): string {
  const bucket = BUCKETS.find((one) => one === stated);
  return cli.words(bucket ? `cli.cell.${bucket}` : 'cli.cell.empty');
}

function describeCell(cli: Cli, trace: CellTrace): string[] {
  return [
    `${trace.file}!${trace.sheet}!${trace.cell}${trace.raw === '' ? '' : ` = ${trace.raw}`}`,
    `  ${cli.words('cli.cell.bucket', { bucket: useWords(cli, trace.bucket) })}`,
    ...indent(trace.reasons.map(cli.say)),
    ...indent(trace.settlements.map((one) => describeSettlement(cli, one))),
    ...(trace.figures.length === 0
      ? [`  ${cli.words('cli.cell.nothing')}`]
      : indent(trace.figures.flatMap((figure) => describeFigure(cli, figure)))),
  ];
}

function jsonOfCell(cli: Cli, trace: CellTrace): object {
  return {
    ...trace,
    departmentName: typeof trace.departmentName === 'string' ? trace.departmentName : cli.say(trace.departmentName),
    reasons: trace.reasons.map(cli.say),
    settlements: trace.settlements.map((one) => jsonOfSettlement(cli, one)),
    figures: trace.figures.map((figure) => jsonOfFigure(cli, figure)),
  };
}
