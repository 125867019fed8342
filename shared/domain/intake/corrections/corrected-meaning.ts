import { type Meaning, NOTHING } from '#shared/domain/intake/words/meaning.ts';
import type { Corrected } from './grammar.ts';

/** What words say, with what an officer corrected in its place. */
export function correctedMeaning(said: Meaning, corrected: Corrected | undefined): Meaning {
  if (!corrected || corrected.size === 0) return said;
  const { indicator, kind } = named(said, corrected);
  const period = corrected.get('period');
  const multiplier = corrected.get('multiplier');
  return {
    ...said,
    indicator,
    kind,
    period: period === undefined ? said.period : { timePeriod: period },
    refArea: corrected.get('place') ?? said.refArea,
    counterpart: corrected.get('country') ?? said.counterpart,
    sex: corrected.get('sex') ?? said.sex,
    age: corrected.get('age') ?? said.age,
    unit: corrected.get('unit') ?? said.unit,
    multiplier: multiplier === undefined ? said.multiplier : Number(multiplier),
    excluded: said.excluded || [...corrected.values()].includes('exclude'),
    rest: '',
  };
}

/** Another indicator has other kinds: the one that was read goes with the indicator that was read. */
function named(said: Meaning, corrected: Corrected): Pick<Meaning, 'indicator' | 'kind'> {
  const [indicator, kind] = corrected.get('indicator')?.split('/') ?? [];
  const own = corrected.get('kind');
  if (indicator === undefined) return { indicator: said.indicator, kind: own ?? said.kind };
  return { indicator, kind: own ?? kind ?? (indicator === said.indicator ? said.kind : '') };
}

/** What a corrected label, column or row says by itself; undefined where nothing of its meaning was corrected. */
export function meaningOfCorrected(corrected: Corrected | undefined): Meaning | undefined {
  return corrected && corrected.size > 0 ? correctedMeaning(NOTHING, corrected) : undefined;
}
