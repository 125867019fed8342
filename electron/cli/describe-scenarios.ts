import type { ScenarioSummary } from '#shared/contract/reconcile.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import { unitWords } from '#shared/texts/unit-words.ts';
import type { Cli } from './cli.ts';
import { textTable } from './text-table.ts';

/** One line for each indicator and period: what is retained, and what the other ways to settle would give. */
export function describeScenarios(cli: Cli, scenarios: readonly ScenarioSummary[]): string[] {
  if (scenarios.length === 0) return [cli.words('cli.scenarios.none')];
  const total = (value: number | null) =>
    value === null ? cli.words('publish.missing') : formatNumber(cli.language, value);
  const heads = ['indicator', 'period', 'retained', 'sum', 'maximum', 'low', 'high', 'conflicts'] as const;
  const rows = scenarios.map(({ indicator, name, unit, timePeriod, retained, sum, maximum, low, high, conflicts }) => [
    nameOf(cli, indicator, name, unit),
    timePeriod,
    ...[retained, sum, maximum, low, high].map(total),
    String(conflicts),
  ]);
  const table = textTable([heads.map((head) => cli.words(`cli.scenarios.${head}`)), ...rows], [2, 3, 4, 5, 6, 7]);
  return [...table, '', cli.words('cli.scenarios.legend')];
}

function nameOf(cli: Cli, indicator: string, name: ScenarioSummary['name'], unit: string): string {
  const words = unitWords(unit);
  const counted = typeof words === 'string' ? words : cli.say(words);
  return [`${name[cli.language]} (${indicator})`, counted].filter((part) => part !== '').join(', ');
}
