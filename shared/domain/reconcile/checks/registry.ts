import { conflict } from './conflict.ts';
import { copiedPeriod } from './copied-period.ts';
import { definition } from './definition.ts';
import { doubleCount } from './double-count.ts';
import { duplicate } from './duplicate.ts';
import { duplicateRecords } from './duplicate-records.ts';
import { gap } from './gap.ts';
import { jump } from './jump.ts';
import { otherYearTotal } from './other-year-total.ts';
import { overlap } from './overlap.ts';
import { partAboveWhole } from './part-above-whole.ts';
import type { CampaignCheck, GroupCheck, SeriesCheck, TotalCheck } from './types.ts';
import { unitError } from './unit-error.ts';
import { wrongTotal } from './wrong-total.ts';

/** Every check that looks at one indicator, periods that share no day apart, one file each. */
export const GROUP_CHECKS: readonly GroupCheck[] = [
  conflict,
  unitError,
  overlap,
  partAboveWhole,
  duplicate,
  definition,
  doubleCount,
];

/** Every check that follows an indicator over all periods. */
export const SERIES_CHECKS: readonly SeriesCheck<unknown>[] = [copiedPeriod, jump];

/** Every check of what tables state as totals of an indicator. */
export const TOTAL_CHECKS: readonly TotalCheck[] = [wrongTotal, otherYearTotal];

/** Every check that looks at the campaign as a whole. */
export const CAMPAIGN_CHECKS: readonly CampaignCheck[] = [gap, duplicateRecords];
