import type { reconcile as french } from '#shared/texts/fr/reconcile.ts';

/** Sentences of the area `reconcile`. */
export const reconcile = {
  'reconcile.label': '{en}',
  'reconcile.unknown': 'not specified',
  'reconcile.saying': '{source}: {value}',
  'reconcile.interval': '{from} – {to}',
  'reconcile.month.1': 'January {year}',
  'reconcile.month.2': 'February {year}',
  'reconcile.month.3': 'March {year}',
  'reconcile.month.4': 'April {year}',
  'reconcile.month.5': 'May {year}',
  'reconcile.month.6': 'June {year}',
  'reconcile.month.7': 'July {year}',
  'reconcile.month.8': 'August {year}',
  'reconcile.month.9': 'September {year}',
  'reconcile.month.10': 'October {year}',
  'reconcile.month.11': 'November {year}',
  'reconcile.month.12': 'December {year}',
  'reconcile.quarter.1': '1st quarter {year}',
  'reconcile.quarter.2': '2nd quarter {year}',
  'reconcile.quarter.3': '3rd quarter {year}',
  'reconcile.quarter.4': '4th quarter {year}',
  'reconcile.semester.1': '1st half {year}',
  'reconcile.semester.2': '2nd half {year}',
  'reconcile.conflict': '{figure}: the sources differ by {gap} ({values}).',
  'reconcile.conflict.own': '{figure}: {department} gives different values in its own tables ({values}).',
  'reconcile.conflict.summed':
    '{figure}: the same value in several departments that count different people ({values}).',
  'reconcile.unitError':
    '{figure}: the values stand in a ratio of about {factor}, one unit is probably wrong ({values}).',
  'reconcile.overlap': '{figure}: periods overlap and cannot be added up ({values}).',
  'reconcile.overlap.unequal':
    '{figure}: the figure of the period is not the sum of the same department’s shorter periods ({values}).',
  'reconcile.partAboveWhole': '{figure}: a part exceeds the whole that it belongs to ({values}).',
  'reconcile.duplicate': '{figure}: {department} gives the same figure twice ({cells}); it is counted once.',
  'reconcile.duplicateRecord':
    '{dataset}: “{title}” is reported several times by {departments} ({cells}); it is probably the same action.',
  'reconcile.wrongTotal.above':
    '{figure}: the total stated by {department} ({stated}) exceeds the sum of its parts ({sum}) by {gap}, cell {cell}.',
  'reconcile.wrongTotal.below':
    '{figure}: the total stated by {department} ({stated}) falls short of the sum of its parts ({sum}) by {gap}, cell {cell}.',
  'reconcile.otherYearTotal':
    '{figure}: the total stated by {department} ({stated}) is not the sum of its parts ({sum}), but the total of {other} is found there, cell {cell}.',
  'reconcile.copiedPeriod':
    '{figure}: {department} repeats {count} {count|figure|figures} of {earlier} without any change; the column was probably copied ({values}).',
  'reconcile.jump':
    '{figure}: the figure is far from the {periods} other periods of its series, usually about {usual} ({values}).',
  'reconcile.definition':
    '{figure}: the sources do not count the same population ({kinds}); {count} {count|figure|figures} not comparable ({values}).',
  'reconcile.doubleCount':
    '{figure}: {departments} count in part the same people, and their figures would be added up ({values}).',
  'reconcile.gap.year': '{dataset}: {department} says nothing for {year}, though other years of the round are there.',
  'reconcile.gap.department': '{dataset}: {department} has sent nothing (expected by {due}).',
  'reconcile.gap.dataset': '{dataset}: not among what {department} sent (expected by {due}).',
  'reconcile.gap.late': '{dataset}: received from {department} on {at}, after the date set ({due}).',
  'reconcile.records.ACTIVITY': 'Activities',
  'reconcile.records.POLICY': 'Public policies',
  'reconcile.records.STUDY': 'Studies',
  'reconcile.records.AGREEMENT': 'Agreements and memoranda',
  'reconcile.records.PROJECT': 'Projects',
  'reconcile.records.TRAINING': 'Training sessions',
  'reconcile.records.STAKEHOLDER': 'Stakeholders',
  'reconcile.records.DIFFICULTY': 'Difficulties',
  'reconcile.records.PRIORITY': 'Next steps',
} as const satisfies Record<keyof typeof french, string>;
