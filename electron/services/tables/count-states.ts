import type { StateCounts } from '#shared/contract/tables.ts';
import type { PublishedTable } from '#shared/domain/tables/model.ts';

/** Published figures of a table by how they were settled, without the sums that it makes itself, and what is `n.d.`. */
export function countStates(table: PublishedTable): { figures: number; missing: number; states: StateCounts } {
  const states = { single: 0, agreed: 0, rule: 0, decided: 0, open: 0 };
  let [figures, missing] = [0, 0];
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      if ('missing' in cell) missing += 1;
      if (!('value' in cell) || cell.figure === '') continue;
      figures += 1;
      states[cell.state] += 1;
    }
  }
  return { figures, missing, states };
}
