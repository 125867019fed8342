import { rangeName } from '#shared/cells/address.ts';
import type { TableReading } from '#shared/domain/intake/types.ts';
import type { Observation, StatedTotal } from '#shared/domain/model/observation.ts';
import { isBehind } from '#shared/domain/reconcile/counted-lists.ts';
import { message } from '#shared/texts/say.ts';

/** Of the figures of a summary at least this share is what the lists count: the others are wrong, not other figures. */
const SAME = 0.6;
/** A single figure proves little. */
const FEWEST = 2;

/**
 * A table beside a list of persons that sums the list up states the same persons once more: its figures become totals that
 * are checked against the list, and are not counted again. Tables of other figures stay as they are.
 */
export function settleSummaries(tables: readonly TableReading[]): readonly TableReading[] {
  const lists = tables.filter(({ content, questions }) => content === 'nominal' && questions.length === 0);
  const counted = lists.flatMap((list) => [...list.observations()].map((figure) => ({ figure, list })));
  if (counted.length === 0) return tables;
  return tables.map((table) => {
    if (table.content !== 'figures' || table.questions.length > 0 || table.observationCount === 0) return table;
    const compared = [...table.observations()].map((stated) => {
      const parts = counted.filter(({ figure }) => figure.indicator === stated.indicator && isBehind(stated, figure));
      return { stated, parts, sum: parts.reduce((sum, { figure }) => sum + figure.value, 0) };
    });
    const listed = compared.filter(({ parts }) => parts.length > 0);
    const same = compared.filter(({ stated, sum }) => stated.value === sum && sum > 0).length;
    if (same < FEWEST || same < compared.filter(({ stated }) => stated.value > 0).length * SAME || listed.length === 0)
      return table;
    const ranges = [...new Set(listed.flatMap(({ parts }) => parts.map(({ list }) => list)))];
    return asTotals(
      table,
      compared.map(({ stated, sum, parts }) => totalOf(table, stated, sum, parts[0]?.list)),
      ranges,
    );
  });
}

function totalOf(table: TableReading, stated: Observation, sum: number, list: TableReading | undefined): StatedTotal {
  const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind, row, column, raw, unit, value } =
    stated;
  return {
    ...{ row, column, raw, unit },
    stated: value,
    computed: sum,
    agrees: value === sum,
    about: { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind },
    parts: list?.sheet === table.sheet ? rangeName(list.range) : '',
  };
}

function asTotals(table: TableReading, own: readonly StatedTotal[], lists: readonly TableReading[]): TableReading {
  const { OBSERVATION, TOTAL } = table.ledger.buckets;
  const where = lists.map(({ sheet, range }) => `${sheet} ${rangeName(range)}`);
  return {
    ...table,
    evidence: [...table.evidence, message('persons.summary', { lists: where })],
    ledger: { ...table.ledger, buckets: { ...table.ledger.buckets, OBSERVATION: 0, TOTAL: TOTAL + OBSERVATION } },
    observations: () => [],
    chunks: () => [],
    observationCount: 0,
    totals: [...table.totals, ...own],
  };
}
