import type { DiscrepancySummary } from '#shared/contract/reconcile.ts';
import { DISCREPANCY_TYPES, type DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import type { TextKey } from '#shared/texts/say.ts';
import type { Cli } from './cli.ts';
import { indent } from './describe-file.ts';
import { textTable } from './text-table.ts';

const TYPE_TEXTS = {
  conflict: 'cli.type.conflict',
  duplicate: 'cli.type.duplicate',
  wrong_total: 'cli.type.wrong_total',
  other_year_total: 'cli.type.other_year_total',
  part_above_whole: 'cli.type.part_above_whole',
  unit_error: 'cli.type.unit_error',
  copied_period: 'cli.type.copied_period',
  jump: 'cli.type.jump',
  overlap: 'cli.type.overlap',
  gap: 'cli.type.gap',
  definition: 'cli.type.definition',
  double_count: 'cli.type.double_count',
} as const satisfies Record<DiscrepancyType, TextKey>;

export interface DiscrepancyCounts {
  readonly found: number;
  readonly settledByRule: number;
  readonly decided: number;
  readonly open: number;
}

/** Counts by type, then the open ones, then those that were only noted; of each at most `limit` are named. */
export function describeDiscrepancies(
  cli: Cli,
  { found, settledByRule, decided, open }: DiscrepancyCounts,
  all: readonly DiscrepancySummary[],
  limit = Number.POSITIVE_INFINITY,
): string[] {
  const head = cli.words('cli.discrepancies', { found, settledByRule, decided, open });
  if (all.length === 0) return [head];
  const count = (type: DiscrepancyType, state: DiscrepancySummary['state']) =>
    String(all.filter((one) => one.type === type && one.state === state).length);
  const types = DISCREPANCY_TYPES.filter((type) => all.some((one) => one.type === type)).sort(
    (a, b) => Number(count(b, 'open')) - Number(count(a, 'open')),
  );
  const states = ['open', 'decided', 'rule', 'noted'] as const;
  const rows = [
    ['', ...states.map((state) => cli.words(`cli.state.${state}`))],
    ...types.map((type) => [cli.words(TYPE_TEXTS[type]), ...states.map((state) => count(type, state))]),
  ];
  return [
    head,
    ...indent(textTable(rows, [1, 2, 3, 4])),
    ...described(cli, all, 'open', 'cli.discrepancies.open', limit),
    ...described(cli, all, 'noted', 'cli.discrepancies.noted', limit),
  ];
}

function described(
  cli: Cli,
  all: readonly DiscrepancySummary[],
  state: DiscrepancySummary['state'],
  title: TextKey,
  limit: number,
): string[] {
  const chosen = all.filter((one) => one.state === state);
  if (chosen.length === 0) return [];
  const named = chosen.slice(0, limit).flatMap((one) => [`  ${one.id}`, `    ${cli.say(one.sentence)}`]);
  const more = chosen.length - limit;
  return [
    '',
    cli.words(title),
    ...named,
    ...(more > 0 ? [`  ${cli.words('cli.discrepancies.more', { count: more })}`] : []),
  ];
}
