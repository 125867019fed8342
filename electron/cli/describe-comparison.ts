import type { AffectedDecisions } from '#shared/contract/affected.ts';
import type { ChangeCounts, Comparison } from '#shared/contract/compare.ts';
import { DIMENSION_NAMES } from '#shared/domain/model/observation.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Cli } from './cli.ts';
import { indent } from './describe-file.ts';
import { textTable } from './text-table.ts';

/** More changes than this are counted; `--json` lists them all. */
const SHOWN = 60;

/** Two deliveries side by side: counts, tables, then one line a change. */
export function describeComparison(
  cli: Cli,
  { before, after, figures, tables, changes, records }: Comparison,
): string[] {
  const { words } = cli;
  return [
    words('cli.compare.head', {
      before: before.file,
      from: before.submission,
      after: after.file,
      to: after.submission,
    }),
    `  ${words('cli.compare.figures', countParams(figures))}`,
    ...(sumOf(records) === 0 ? [] : [`  ${words('cli.compare.records', countParams(records))}`]),
    ...tables.map(({ before: old, after: now, ...counts }) => {
      const place = now ?? old;
      const name = place ? `${place.sheet} ${place.range}` : '';
      const moved = old && now && (old.sheet !== now.sheet || old.range !== now.range);
      const from = moved ? ` ${words('cli.compare.moved', { place: `${old.sheet} ${old.range}` })}` : '';
      return `  ${name}${from} : ${words('cli.compare.figures', countParams(counts))}`;
    }),
    ...indent(textTable(changes.slice(0, SHOWN).map((one) => rowOf(cli, one)))),
    ...indent(
      textTable(
        records.changes.slice(0, SHOWN).map(({ change, type, title, sheet, row, fields }) => {
          const differing = fields.map((one) => `${one.field} ${one.before || '–'} → ${one.after || '–'}`).join('; ');
          return [words(`cli.compare.${change}`), type, title, differing, `${sheet}!${row}`];
        }),
      ),
    ),
    ...more(cli, Math.max(0, changes.length - SHOWN) + Math.max(0, records.changes.length - SHOWN)),
  ];
}

function more(cli: Cli, count: number): string[] {
  return count === 0 ? [] : [`  ${cli.words('cli.compare.more', { count })}`];
}

function countParams({ added, removed, changed, unchanged }: ChangeCounts) {
  return { added, removed, changed, unchanged };
}

function sumOf({ added, removed, changed, unchanged }: ChangeCounts): number {
  return added + removed + changed + unchanged;
}

function rowOf(cli: Cli, change: Comparison['changes'][number]): string[] {
  const { before, after } = change;
  const key = DIMENSION_NAMES.map((name) => change[name]).join('|');
  const value = (stated: typeof before) =>
    stated === null ? '–' : stated.value === null ? cli.words('cli.missing') : formatNumber(cli.language, stated.value);
  const where = (stated: typeof before) => (stated ? [`${stated.sheet}!${stated.cell} « ${stated.raw} »`] : []);
  return [
    cli.words(`cli.compare.${change.change}`),
    key,
    `${value(before)} → ${value(after)}`,
    [...where(before), ...where(after)].join(' → '),
  ];
}

/** What an import does to decisions, in sentences. */
export function describeAffected(cli: Cli, affected: AffectedDecisions | undefined): string[] {
  if (!affected) return [];
  const { standing, reopened, gone } = affected;
  return [
    cli.words('cli.affected.standing', { count: standing }),
    ...reopened.map(({ discrepancy, keep, earlier, values }) =>
      cli.words('cli.affected.reopened', { discrepancy, keep, earlier, values }),
    ),
    ...gone.map((discrepancy) => cli.words('cli.affected.gone', { discrepancy })),
  ];
}

/** The same as a program reads it. */
export function jsonOfAffected(cli: Cli, { standing, reopened, gone }: AffectedDecisions): object {
  return { standing, reopened: reopened.map((one) => ({ ...one, sentence: cli.say(one.sentence) })), gone };
}
