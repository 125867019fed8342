import type { templates as french } from '#shared/texts/fr/templates.ts';

/** Sentences of the area `templates`: blank workbooks that departments fill in. */
export const templates = {
  'template.guide': 'How to fill in',
  'template.axis.region': 'Region',
  'template.axis.residence': 'Country of residence',
  'template.axis.provenance': 'Country of provenance',
  'template.axis.sending': 'Sending country',
  'template.axis.sex': 'Sex',
  'template.axis.people': 'Sex',
  'template.axis.year': 'Year',
  'template.axis.yearEnd': 'Date',
  'template.axis.month': 'Month',
  'template.axis.kind': 'Type',
  'template.at': 'On {day}',
  'template.days': 'from {from} to {to}',
  'template.wholeCountry': 'Whole of Mali',
  'template.total': 'Total',
  'template.remarks': 'Remarks',
  'template.measure.persons': 'Number of persons',
  'template.measure.projects': 'Number of projects',
  'template.measure.sessions': 'Number of sessions',
  'template.unit.persons': 'persons',
  'template.unit.projects': 'projects',
  'template.unit.sessions': 'sessions',
  'template.unit.centres': 'centres',
  'template.unit.posts': 'posts',
  'template.unit.amount': 'FCFA',
  'template.unit.millions': 'millions of FCFA',
  'template.subtitle.figures': 'Unit: {unit}',
  'template.subtitle.records': 'One line a fact; empty lines are not read',
  'intake.evidence.template': 'template {id}: each cell of {range} is read as the template lays it out',
  'intake.ask.blank': 'The row of cell {cell} holds figures, but “{header}” is blank there. What are they about?',
  'intake.template.damaged':
    'This workbook comes from a Kafo template whose identification is damaged: it is read as an ordinary workbook.',
  'intake.template.version':
    'This workbook comes from the template {id}, made by another version of Kafo: it is read as an ordinary workbook.',
  'intake.template.catalogue':
    'This workbook comes from the template {id}, made with another catalogue: it is read as an ordinary workbook.',
  'intake.template.heading':
    'Sheet “{sheet}”: cell {cell} of the template said “{expected}”, it now says “{found}”. The sheet is read as an ordinary one.',
  'intake.template.hidden': 'The sheet “{sheet}” of the template came back hidden: it is not read.',
  'intake.template.hiddenPart':
    'Sheet “{sheet}”: rows or columns of the template are hidden (cell {cell}). The sheet is read as an ordinary one.',
  'intake.template.merged':
    'Sheet “{sheet}”: cells of the template were merged or split (cell {cell}). The sheet is read as an ordinary one.',
  'intake.template.outside':
    'Sheet “{sheet}”: cell {cell}, outside the template, holds a figure. The sheet is read as an ordinary one.',
  'intake.template.missing': 'The sheet “{sheet}” of the template is missing from this workbook.',
  'intake.record.noTitle': 'row {row}: nothing is taken from it, because the first column (the title) is blank',
  'intake.record.unread': '{cell}: “{text}” could not be read',
} satisfies Record<keyof typeof french, string>;
