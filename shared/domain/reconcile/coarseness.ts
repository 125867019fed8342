import { TIME_LEVELS, type TimeLevel } from './periods.ts';
import { type PlaceLevel, placeRank } from './places.ts';

/** All countries, both sexes, every age or kind together. */
export const TOTAL = '_T';

/** How coarse a breakdown is: of two that can be compared, the coarser has the higher number. */
export function coarsenessOf(cut: {
  readonly time: TimeLevel;
  readonly place: PlaceLevel;
  readonly counterpart: number;
  readonly kind: number;
  readonly populations: number;
}): number {
  const levels = TIME_LEVELS.indexOf(cut.time) + placeRank(cut.place) + cut.counterpart + cut.kind;
  return levels * 100 - Math.min(cut.populations, 99);
}
