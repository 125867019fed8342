import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import type { TextKey } from '#shared/texts/message.ts';
import type { Way } from './choices.ts';

const SOURCE: readonly TextKey[] = [
  'window.reconcile.reason.closest',
  'window.reconcile.reason.confirmed',
  'window.reconcile.reason.complete',
  'window.reconcile.reason.latest',
];

const BY_WAY: Readonly<Record<Way, readonly TextKey[]>> = {
  source: SOURCE,
  sum: ['window.reconcile.reason.apart', 'window.reconcile.reason.places'],
  max: ['window.reconcile.reason.least', 'window.reconcile.reason.partial'],
  value: ['window.reconcile.reason.letter', 'window.reconcile.reason.recount'],
  'not-comparable': ['window.reconcile.reason.definitions', 'window.reconcile.reason.periods'],
  wait: ['window.reconcile.reason.asked', 'window.reconcile.reason.meeting'],
};

type Own = Partial<Readonly<Record<Way, readonly TextKey[]>>>;

/** Where the type of the discrepancy tells more than the way it is settled. */
const BY_TYPE: Partial<Readonly<Record<DiscrepancyType, Own>>> = {
  unit_error: { source: ['window.reconcile.reason.thousands', 'window.reconcile.reason.confirmed'] },
  duplicate: {
    source: ['window.reconcile.reason.same'],
    sum: ['window.reconcile.reason.apart'],
    'not-comparable': ['window.reconcile.reason.differentActions'],
  },
  wrong_total: { source: ['window.reconcile.reason.addition', 'window.reconcile.reason.missingLine'] },
  other_year_total: { source: ['window.reconcile.reason.copiedTotal'] },
  copied_period: {
    source: ['window.reconcile.reason.copied'],
    'not-comparable': ['window.reconcile.reason.bothRight'],
  },
  jump: {
    source: ['window.reconcile.reason.realJump', 'window.reconcile.reason.confirmed'],
    'not-comparable': ['window.reconcile.reason.realJump'],
  },
  overlap: { 'not-comparable': ['window.reconcile.reason.overlap'] },
  part_above_whole: { 'not-comparable': ['window.reconcile.reason.definitions'] },
};

/** Reasons that are often given for settling a discrepancy of a type in some way. */
export function reasonsFor(type: DiscrepancyType, way: Way | ''): readonly TextKey[] {
  if (way === '') return [];
  return BY_TYPE[type]?.[way] ?? BY_WAY[way];
}
