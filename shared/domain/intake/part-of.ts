import { isWithinPeriod, NOTHING } from './meaning.ts';
import type { MeaningCodes } from './meaning-codes.ts';
import type { RowCodes } from './row-codes.ts';
import type { Words } from './words.ts';

/**
 * Whether one row's labels name a part of what another's name, all else being equal: a cercle of the region, a country of
 * the group, a quarter of the year. `hasSaid` is 1 for rows of which some label was understood.
 */
export function partOf(said: RowCodes, hasSaid: Uint8Array, codes: MeaningCodes, words: Words) {
  const whats = codes.what.values;
  const isSameMatter = (part: number, whole: number) => {
    if (part === whole) return true;
    const a = whats[part] ?? NOTHING;
    const b = whats[whole] ?? NOTHING;
    return a.sex === b.sex && a.age === b.age && a.kind === b.kind && a.indicator === b.indicator;
  };
  return (part: number, whole: number): boolean => {
    if (hasSaid[part] !== 1 || hasSaid[whole] !== 1) return false;
    if (!isSameMatter(said.what[part] ?? 0, said.what[whole] ?? 0)) return false;
    const sameArea = said.area[part] === said.area[whole];
    const sameCountry = said.counterpart[part] === said.counterpart[whole];
    const samePeriod = said.period[part] === said.period[whole];
    if (sameCountry && samePeriod && !sameArea) {
      const outer = codes.area.values[said.area[whole] ?? 0] ?? '';
      return outer !== '' && (codes.area.values[said.area[part] ?? 0] ?? '').startsWith(`${outer}.`);
    }
    const countries = codes.counterpart.values;
    if (sameArea && samePeriod && !sameCountry)
      return words.isCountryOf(
        countries[said.counterpart[part] ?? 0] ?? '',
        countries[said.counterpart[whole] ?? 0] ?? '',
      );
    return sameArea && sameCountry && !samePeriod && isPeriodOf(said.period[part] ?? 0, said.period[whole] ?? 0, codes);
  };
}

/** A part of a year whose year stands elsewhere is compared within any one year. */
function isPeriodOf(part: number, whole: number, { period }: MeaningCodes): boolean {
  const outer = period.values[whole];
  const inner = period.values[part];
  const within = outer?.timePeriod ?? yearly(outer?.part);
  const own = inner?.timePeriod ?? yearly(inner?.part, outer?.timePeriod?.slice(0, 4));
  return within !== undefined && own !== undefined && isWithinPeriod(own, within);
}

function yearly(part: string | undefined, year = '0000'): string | undefined {
  return part === undefined ? undefined : `${year}-${part}`;
}
