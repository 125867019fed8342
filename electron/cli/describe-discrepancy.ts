import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Cli } from './cli.ts';
import { indent } from './describe-file.ts';
import { textTable } from './text-table.ts';

/** One discrepancy: what was found, what each source says in which cells, and what was decided when and by whom. */
export function describeUnfolded(cli: Cli, { discrepancy, sides, history }: UnfoldedDiscrepancy): string[] {
  const number = (value: number | null) =>
    value === null ? cli.words('cli.missing') : formatNumber(cli.language, value);
  return [
    discrepancy.id,
    `  ${cli.say(discrepancy.sentence)}`,
    ...sides.flatMap(({ source, value, cells }) => [
      '',
      `  ${source}: ${number(value)}`,
      ...indent(indent(textTable(cells.map(({ file, sheet, cell, raw }) => [file, sheet, cell, raw])))),
    ]),
    ...(history.length === 0 ? [] : ['', `  ${cli.words('cli.unfold.history')}`]),
    ...history.map(({ entry, at, author, office, keep, reason, values, undoneBy }) => {
      const who = [author, office].filter((one) => one !== '').join(', ');
      const undone = undoneBy === 0 ? '' : ` ${cli.words('cli.journal.undone', { entry: String(undoneBy) })}`;
      return `    ${entry}  ${at}  ${who}: ${keep} (${values}) ${reason}${undone}`;
    }),
  ];
}
