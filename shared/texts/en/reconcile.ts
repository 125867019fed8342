import type { reconcile as french } from '#shared/texts/fr/reconcile.ts';

/** Sentences of the area `reconcile`. */
export const reconcile = {
  'reconcile.label': '{en}',
  'reconcile.sender': 'unknown sender',
  'reconcile.sender.unknown': 'Unknown sender',
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
  'reconcile.rule.everything': 'All indicators',
  'reconcile.rule.precedence': '{figures}: keep {first}.',
  'reconcile.rule.precedence.then': '{figures}: keep {first}; failing that, {others}.',
  'reconcile.rule.tolerance.absolute': '{figures}: overlook a difference of {absolute} at most.',
  'reconcile.rule.tolerance.relative': '{figures}: overlook a difference of {percent}% at most.',
  'reconcile.rule.tolerance.both': '{figures}: overlook a difference of {absolute}, or of {percent}%, at most.',
  'reconcile.rule.complementary': '{figures}: add up {departments}, which do not count the same people.',
  'reconcile.rule.complementary.all': '{figures}: add up the departments, which do not count the same people.',
  'reconcile.rule.maximum': '{figures}: keep the highest value.',
  'reconcile.rule.minimum': '{figures}: keep the lowest value.',
  'reconcile.rule.subset': '{figures}: {part} counts some of those whom {whole} counts; keep {whole}.',
  'reconcile.source.of': '{department} · {what}',
  'reconcile.source.what': '{what}',
  'reconcile.source.stated': 'Stated total',
  'reconcile.source.sum': 'Sum of the parts',
  'reconcile.source.part': 'a part',
  'reconcile.type.conflict': 'Different values',
  'reconcile.type.duplicate': 'Figure stated twice',
  'reconcile.type.wrong_total': 'Wrong total',
  'reconcile.type.other_year_total': 'Total of another period',
  'reconcile.type.part_above_whole': 'Part above its whole',
  'reconcile.type.unit_error': 'Unit error',
  'reconcile.type.copied_period': 'Copied period',
  'reconcile.type.jump': 'Jump in the series',
  'reconcile.type.overlap': 'Overlapping periods',
  'reconcile.type.gap': 'Expected and absent',
  'reconcile.type.definition': 'Different definitions',
  'reconcile.type.double_count': 'Counted twice',
  'reconcile.standing.open': 'To settle',
  'reconcile.standing.reopened': 'Reopened',
  'reconcile.standing.waiting': 'Waiting',
  'reconcile.standing.rule': 'Settled by rule',
  'reconcile.standing.decided': 'Decided',
  'reconcile.standing.noted': 'Noted',
  'reconcile.country': 'All of Mali',
  'reconcile.keep.sum': 'the sum',
  'reconcile.keep.max': 'the maximum',
  'reconcile.keep.not-comparable': 'not comparable',
  'reconcile.keep.wait': 'waiting',
  'reconcile.keep.value': '{value}',
  'reconcile.why.rule': 'Settled by the rule “{rule}” {reason}',
  'reconcile.why.earlier': '{author} had kept {keep}, on other values. This choice is still possible.',
  'reconcile.why.habit':
    'You kept {keep} for {count} {count|discrepancy|discrepancies} of this kind, between the same departments.',
  'reconcile.why.majority': '{departments} give the same value: more than half of the {of} sources.',
  'reconcile.why.conflict': 'No rule applies. Meanwhile the published figure comes from {published}.',
  'reconcile.why.conflict.alone': 'No rule applies: compare the sources.',
  'reconcile.why.duplicate':
    'The same thing is given twice; it is counted once. If it is not the same thing, count both.',
  'reconcile.why.record':
    'Both records are printed. If it is the same action, keep one of them: the other will not be printed any more.',
  'reconcile.why.wrong_total':
    'Tables are made of the sum of the parts; the stated total is told in a note. Nothing has to be decided.',
  'reconcile.why.other_year_total':
    'The stated total is that of another year: it was probably copied. The sum of the parts is published; nothing has to be decided.',
  'reconcile.why.part_above_whole':
    'A part cannot be larger than the whole. Both figures are published and marked until you decide.',
  'reconcile.why.unit_error':
    'One of the values is probably in another unit. Compare with the other years. Meanwhile the published figure comes from {published}.',
  'reconcile.why.unit_error.alone': 'One of the values is probably in another unit. Compare with the other years.',
  'reconcile.why.copied_period':
    'The column was probably copied. Both years are published and marked until you decide.',
  'reconcile.why.jump':
    'The figure is far from its series. It is published and marked until you decide: check the cell, or ask the department.',
  'reconcile.why.overlap':
    'These periods share days: their figures do not add up. All are published and marked until you decide.',
  'reconcile.why.gap':
    'There is nothing to choose: the figure is missing. Remind the department; tables call it “not available”.',
  'reconcile.why.definition':
    'These departments do not count the same people: their figures are published side by side, each under its name. Nothing has to be decided.',
  'reconcile.why.double_count': 'People would be counted twice if these figures were added up. Say which one to keep.',
} as const satisfies Record<keyof typeof french, string>;
