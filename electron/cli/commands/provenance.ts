import type { Command } from 'commander';
import type { Cli } from '#electron/cli/cli.ts';
import { indent } from '#electron/cli/describe-file.ts';
import { addCommand, baseOption, existingBase, jsonOption, someWords } from '#electron/cli/options.ts';
import { textTable } from '#electron/cli/text-table.ts';
import { withEngine } from '#electron/cli/with-engine.ts';
import { parseCell } from '#shared/cells/address.ts';
import type { CellTrace, FigureTrace } from '#shared/contract/tables.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import { unitWords } from '#shared/texts/unit-words.ts';

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
        if (json) cli.json({ ...trace, reasons: trace.reasons.map(cli.say) });
        else for (const line of describeCell(cli, trace)) cli.line(line);
      } else {
        const trace = await withEngine(cli, path, (call) => call('tables.figure', { key: figure ?? '' }));
        if (json) cli.json(trace);
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

function describeFigure(cli: Cli, figure: FigureTrace): string[] {
  const value = figure.value === null ? cli.words('cli.missing') : formatNumber(cli.language, figure.value);
  const unit = unitWords(figure.unit);
  const rows = figure.origins.map(({ department, file, sheet, cell, raw }) => [department, file, sheet, cell, raw]);
  return [
    `${figure.key} = ${value} ${typeof unit === 'string' ? unit : cli.say(unit)}`,
    `  ${cli.words('cli.figure.state', { state: cli.words(`cli.figure.${figure.state}`), sources: figure.sources })}`,
    ...(figure.discrepancy === ''
      ? []
      : [
          `  ${cli.words('cli.figure.discrepancy', { id: figure.discrepancy, kept: figure.kept, reason: figure.reason })}`,
        ]),
    ...(figure.tables.length === 0
      ? []
      : [`  ${cli.words('cli.figure.tables', { tables: figure.tables.map(String) })}`]),
    ...indent(textTable(rows)),
  ];
}

function describeCell(cli: Cli, trace: CellTrace): string[] {
  return [
    `${trace.file}!${trace.sheet}!${trace.cell}: ${trace.raw}`,
    `  ${cli.words('cli.cell.bucket', { bucket: trace.bucket })}`,
    ...indent(trace.reasons.map(cli.say)),
    ...(trace.figures.length === 0
      ? [`  ${cli.words('cli.cell.nothing')}`]
      : indent(trace.figures.flatMap((figure) => describeFigure(cli, figure)))),
  ];
}
