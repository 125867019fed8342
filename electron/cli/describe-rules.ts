import type { FigureChange, RulesOutput } from '#shared/contract/reconcile.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Cli } from './cli.ts';
import { indent } from './describe-file.ts';
import { textTable } from './text-table.ts';

/** Changes that are named one by one; `--json` has them all. */
const MOST = 40;

/** What the rules settle, or would settle, and which consolidated figures that changes. */
export function describeRules(cli: Cli, dryRun: boolean, { discrepancies, changes }: RulesOutput): string[] {
  const settled = discrepancies.filter(({ state }) => state === 'rule');
  const rows = changes
    .slice(0, MOST)
    .map(({ key, before, after }) => [key, figure(cli, before), '->', figure(cli, after)]);
  const more = changes.length - MOST;
  return [
    cli.words(dryRun ? 'cli.rules.would' : 'cli.rules.did', { count: settled.length }),
    ...settled.map(({ id, rule, kept, reason }) => `  ${id}  ${rule} -> ${kept}: ${reason}`),
    cli.words(dryRun ? 'cli.rules.would_change' : 'cli.rules.changed', { count: changes.length }),
    ...indent(textTable(rows)),
    ...(more > 0 ? [`  ${cli.words('cli.discrepancies.more', { count: more })}`] : []),
  ];
}

function figure(cli: Cli, one: FigureChange['before']): string {
  if (one === null) return '-';
  const value = one.value === null ? cli.words('cli.missing') : formatNumber(cli.language, one.value);
  return `${value} (${[...one.sources, cli.words(`cli.figure.${one.state}`)].join(', ')})`;
}
