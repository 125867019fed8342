import { parseCell } from '#shared/cells/address.ts';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Cli } from './cli.ts';
import { indent } from './describe-file.ts';
import { textTable } from './text-table.ts';

type Cell = UnfoldedDiscrepancy['sides'][number]['cells'][number];

/** Cells as a reader meets them: row by row, from left to right. */
const AS_READ = byKeys<Cell>(
  ({ file }) => file,
  ({ sheet }) => sheet,
  ({ cell }) => parseCell(cell)?.row ?? 0,
  ({ cell }) => parseCell(cell)?.column ?? 0,
);

/** A total that does not agree has no second source: what it says and what its parts add up to are told in words. */
function sourceWords(cli: Cli, source: string): string {
  if (source === 'stated' || source === 'sum') return cli.words(`cli.unfold.${source}`);
  return source;
}

/** One discrepancy: what was found, what each source says in which cells, and what was decided when and by whom. */
export function describeUnfolded(cli: Cli, { discrepancy, sides, history }: UnfoldedDiscrepancy): string[] {
  const number = (value: number | null) =>
    value === null ? cli.words('cli.missing') : formatNumber(cli.language, value);
  return [
    discrepancy.id,
    `  ${cli.say(discrepancy.sentence)}`,
    ...sides.flatMap(({ source, value, cells }) => [
      '',
      `  ${cli.words('reconcile.saying', { source: sourceWords(cli, source), value: number(value) })}`,
      ...indent(
        indent(textTable([...cells].sort(AS_READ).map(({ file, sheet, cell, raw }) => [file, sheet, cell, raw]))),
      ),
    ]),
    ...(history.length === 0 ? [] : ['', `  ${cli.words('cli.unfold.history')}`]),
    ...history.map(({ entry, at, author, office, keep, reason, values, undoneBy }) => {
      const who = [author, office].filter((one) => one !== '').join(', ');
      const undone = undoneBy === 0 ? '' : ` ${cli.words('cli.journal.undone', { entry: String(undoneBy) })}`;
      return `    ${entry}  ${at}  ${who}: ${keep} (${values}) ${reason}${undone}`;
    }),
  ];
}
