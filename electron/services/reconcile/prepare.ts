import type { Desk } from '#electron/services/desk.ts';
import { compute } from './derive.ts';
import { countFigures } from './facts.ts';

/** Reads the figures of the base into memory, by the handle that decisions will be written with. @throws AppError `reconcile.cancelled` */
export async function prepare(desk: Desk): Promise<{ readonly figures: number }> {
  desk.base();
  const { facts } = await compute(desk);
  return { figures: countFigures(facts.facts) };
}
