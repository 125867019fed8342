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
  'template.check.title': 'A number is wanted',
  'template.check.whole':
    'Write a whole number, 0 or more, without words or units; or ND where the figure is not available.',
  'template.check.amount':
    'Write a number, 0 or more, without words or units; or ND where the figure is not available.',
  'template.check.list': 'Choose from the list (arrow at the right of the cell).',
  'template.check.day': 'Write a date, such as 15/03/2021.',
  'template.input.objectives': 'Choose an objective, or write several by their numbers: 7; 19',
  'template.input.axes': 'Choose an axis, or write several by their numbers: 1; 3',
  'template.status.done': 'Done',
  'template.status.running': 'Under way',
  'template.status.planned': 'Planned',
  'template.status.postponed': 'Postponed',
  'template.status.dropped': 'Dropped',
  'template.hint.figures':
    '0 = a true nought; ND = not available; an empty cell = not filled in. Totals are computed by the form.',
  'template.hint.records': 'Lines without a title are not read. Write no person’s name, telephone or document number.',
  'template.kicker': 'Collection template',
  'template.fact.department': 'Department',
  'template.fact.round': 'Round',
  'template.fact.period': 'Period covered',
  'template.fact.due': 'To be returned before',
  'template.fact.return': 'To be returned to',
  'template.fact.contact': 'Contact',
  'template.fact.reference': 'Reference of the template',
  'template.steps': 'How to fill in this workbook',
  'template.step.cells': 'Fill in the pale cells only. The others are locked, without a password, to prevent mistakes.',
  'template.step.numbers':
    'Write numbers alone, without words or units: 1250, not “1250 pers.”. Choose countries, regions and types from the lists.',
  'template.step.zero':
    '0 means: counted, and there are none. ND means: the figure is not available. An empty cell means: not filled in; you will be asked about it.',
  'template.step.totals': 'Write no totals: the form computes them.',
  'template.step.layout':
    'Do not add, delete, hide or move any row, column or sheet. Remarks go into the column “Remarks”.',
  'template.step.persons': 'Write no person’s name, passport number, NINA or telephone: only numbers are asked for.',
  'template.step.save':
    'Save the workbook in its format (.xlsx; .ods and .xls will do as well) and send back the whole file.',
  'template.legend': 'Colours',
  'template.legend.input': 'to be filled in',
  'template.legend.total': 'computed by the form',
  'template.legend.given': 'heading, not to be changed',
  'template.sheets': 'Sheets to fill in',
  'intake.ask.template': 'A sheet of a template of Kafo came back changed. {reasons} Is it read rightly?',
} satisfies Record<keyof typeof french, string>;
