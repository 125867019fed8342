import type { ReadBase } from '#electron/db/handle.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { invariant } from '#shared/lib/assert.ts';
import { breakdowns, memberCodes } from './members.ts';

/** Turns the four columns that say what a figure is about into codes. */
export type FigureCodes = (
  breakdown: number,
  timePeriod: number,
  refArea: number,
  counterpartArea: number,
) => Dimensions & { readonly unit: string };

/** Reads all codes of the base once. */
export function figureCodes(base: ReadBase): FigureCodes {
  const codes = memberCodes(base);
  const all = breakdowns(base, codes);
  return (breakdown, timePeriod, refArea, counterpartArea) => {
    const about = all[breakdown];
    invariant(about, `there is no breakdown ${breakdown}`);
    const { indicator, geo, sex, age, kind, unit } = about;
    return {
      indicator,
      timePeriod: codes[timePeriod] ?? '',
      refArea: codes[refArea] ?? '',
      geo,
      counterpartArea: codes[counterpartArea] ?? '',
      sex,
      age,
      kind,
      unit,
    };
  };
}
