import type { ReadBase } from '#electron/db/handle.ts';
import { loadTables } from './sources.ts';

/** Codes of intervals (`2020-09-01/2021-08-31`) as the figures that count state them, each once, in no order. */
export function statedIntervals(base: ReadBase): string[] {
  const members = base.all<{ id: number; code: string }>("SELECT id, code FROM member WHERE code GLOB '[0-9]*/*'");
  if (members.length === 0) return [];
  const used = new Set<number>();
  const ids = members.map(({ id }) => id).join();
  for (const { firstObservation: first, observations, missing } of loadTables(base)) {
    const rows = base.tuples<[number]>(
      `SELECT DISTINCT time_period FROM observation WHERE id >= ? AND id < ? AND time_period IN (${ids})`,
      first,
      first + observations + missing,
    );
    for (const [id] of rows) used.add(id);
  }
  return members.filter(({ id }) => used.has(id)).map(({ code }) => code);
}
