import { isAgeWithin } from '#shared/domain/intake/totals/age-parts.ts';
import { isWithinPeriod, type Meaning } from '#shared/domain/intake/words/meaning.ts';
import type { Words } from '#shared/domain/intake/words/words.ts';

/** Whether one row's labels name a part of what another's name, all else being equal: a cercle of the region, a country of the group, an age of a wider one. */
export function isPart(
  part: Meaning | undefined,
  whole: Meaning | undefined,
  words: Pick<Words, 'isCountryOf'>,
): boolean {
  if (!part || !whole) return false;
  if (
    part.sex !== whole.sex ||
    (part.age !== whole.age && !isAgeWithin(part.age, whole.age)) ||
    part.kind !== whole.kind ||
    part.indicator !== whole.indicator
  )
    return false;
  const sameArea = part.refArea === whole.refArea;
  const sameCountry = part.counterpart === whole.counterpart;
  const samePeriod = part.period?.timePeriod === whole.period?.timePeriod && part.period?.part === whole.period?.part;
  if (part.age !== whole.age) return sameArea && sameCountry && samePeriod;
  if (sameCountry && samePeriod && !sameArea)
    return whole.refArea !== '' && part.refArea.startsWith(`${whole.refArea}.`);
  if (sameArea && samePeriod && !sameCountry) return words.isCountryOf(part.counterpart, whole.counterpart);
  if (sameArea && sameCountry && !samePeriod) {
    // A part of a year whose year stands elsewhere is compared within any one year.
    const outer = whole.period?.timePeriod ?? yearly(whole.period?.part);
    const year = whole.period?.timePeriod?.slice(0, 4);
    const inner = part.period?.timePeriod ?? yearly(part.period?.part, year);
    return outer !== undefined && inner !== undefined && isWithinPeriod(inner, outer);
  }
  return false;
}

function yearly(part: string | undefined, year = '0000'): string | undefined {
  return part === undefined ? undefined : `${year}-${part}`;
}
