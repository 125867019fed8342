import type { intake as french } from '#shared/texts/fr/intake.ts';

/** Sentences of the reading: evidence, questions, reasons. */
export const intake = {
  'intake.dimension.indicator': 'indicator',
  'intake.dimension.period': 'period',
  'intake.dimension.unit': 'unit',
  'intake.dimension.country': 'country',
  'intake.dimension.place': 'place',
  'intake.evidence.title': '{what}: {code}, from the title “{text}”',
  'intake.evidence.sheet': '{what}: {code}, from the name of the sheet “{text}”',
  'intake.evidence.file': '{what}: {code}, from the name of the file “{text}”',
  'intake.evidence.note': '{what}: {code}, from the note “{text}”',
  'intake.evidence.sender': 'possible sender: {code}, from “{text}”',
  'intake.evidence.records': 'list of records, from the columns {columns}',
  'intake.evidence.recordType': 'type of records: {type}, from “{text}”',
  'intake.evidence.same': '{first} and {second} say the same thing',
  'intake.evidence.dashes': '“{token}” stands {count} times in column {column}',
  'intake.evidence.labels': '{texts}',
  'intake.evidence.numbers': '{examples}',
  'intake.evidence.recipe': 'read as on {day} by {author} (recipe no. {recipe}, v{version})',
  'intake.evidence.other_recipe': '{department}: “{answer}” for the same layout, on {day} (recipe no. {recipe})',
  'intake.evidence.alias': '“{text}” means {code} for this department, according to {author} on {day}',
  'intake.evidence.other_alias': '“{text}” means {code} for {department}, since {day}',
  'intake.ask.drift': '{changes}: is it the same thing?',
  'intake.ask.proof':
    'Read by recipe no. {recipe} (v{version}), {totals} {totals|total no longer adds|totals no longer add} up. Is it to be applied all the same?',
  'intake.drift.column': 'the column “{from}” has become “{to}”',
  'intake.drift.title': 'the title “{from}” has become “{to}”',
  'intake.alias.general': '“{text}” means nothing in particular: the answer holds here and is not kept as a name.',
  'intake.alias.total': '“{text}” announces a total: the answer {code} holds here and is not kept as a name.',
  'intake.alias.period':
    '“{text}” does not tell the year: the answer {code} holds here and is not kept for later deliveries.',
  'intake.alias.other':
    '“{text}” already meant {known} for this department: {code} holds here, but is not kept. First withdraw the earlier name (kafo aliases).',
  'intake.alias.catalogue': '“{text}” means {known} in the catalogue: {code} holds here, but is not kept as a name.',
  'intake.drift.untitled': 'this table without a title has the columns of a table read before',
  'intake.ask.department': 'Who sent “{file}”? Nothing in the file says so for certain.',
  'intake.ask.encoding': 'This sheet is a text whose alphabet is not certain: {reasons}. Which is the right one?',
  'intake.ask.damage':
    'This workbook contradicts itself ({reasons}): it may have been damaged on its way, and its format has no checksum. Compare these figures with the department’s, or ask for an .xlsx; should they be read as they are?',
  'intake.ask.indicator': 'Which indicator is this (cell {cell} and following)?',
  'intake.ask.period': 'Which period do the figures refer to (cell {cell} and following)?',
  'intake.ask.columns': 'No column of figures was recognised. What does this table hold?',
  'intake.ask.label':
    'What does “{text}” stand for (cell {cell}, column “{header}”)? Answer with its code, or with exclude to leave these rows out.',
  'intake.ask.labels':
    'In column {column} “{header}”, {count} {count|label was|labels were} not recognised. What do they stand for?',
  'intake.ask.column': 'What does column {column} “{header}” say: a breakdown to keep (kind), or a mere remark (note)?',
  'intake.ask.label-blank':
    'Cell {cell} is empty under “{text}” ({count} times in the table). same: the label above still holds; none: nothing is specified.',
  'intake.ask.negative':
    '{count|One cell holds|Several cells hold} a negative number ({cell}). Should {count|it|they} be kept (keep) or left out (exclude)?',
  'intake.ask.large':
    '{cell} would be {value} {unit}, which is beyond belief. Does the unit announced (thousands, millions) apply (keep), or are the figures in ones (ones)?',
  'intake.ask.title.mixed': 'The title speaks of some people only (women, children). Do the figures hold for all?',
  'intake.ask.title.target': 'The title announces forecasts or targets. Are the figures results?',
  'intake.ask.title.foreign': 'The title speaks of foreigners or refugees. Do the figures count Malians?',
  'intake.ask.title.percent': 'The title announces percentages. Are the figures counts?',
  'intake.ask.fraction': '{cell} is no whole number, yet units are counted. Should these figures be kept (keep: yes)?',
  'intake.ask.years': 'The title says {title}, the name of the sheet {sheet}. Which period do the figures belong to?',
  'intake.ask.strange':
    'Does column {column} “{header}” really hold the figures of the indicator? “{words}” leaves a doubt. Should it be kept (keep) or left out (exclude)?',
  'intake.ask.contradiction':
    'In {cell}, “{first}” and “{second}” cannot both hold for one figure: what is it about? Correct the role of one of the columns, or leave the table out.',
  'intake.ask.total':
    'Column {column} “{header}” calls itself a total, which the other columns hardly ever give. Should it be left out (exclude), or kept as a figure (keep)?',
  'intake.ask.subject':
    'The title “{title}” does not say that this table counts {indicator}, which only a title farther away names. Is it so?',
  'intake.ask.world':
    'This table is about many countries, Mali among them. What should be kept? ML: the figures of Mali only; counterpart: all, the countries being those of the Malians of the table; exclude: nothing.',
  'intake.ask.matrix':
    'This table crosses countries with other countries: none of its figures is about Mali alone. Should it be left out?',
  'intake.evidence.areas': '{where} “{header}”: {what}, hence {dimension}',
  'intake.areas.across': 'across',
  'intake.areas.column': 'column {column}',
  'intake.areas.to': 'countries of destination, of residence, or that receive',
  'intake.areas.from': 'countries of origin, of provenance, or that send',
  'intake.areas.unknown': 'countries whose role no word tells',
  'intake.areas.place': 'place of the figures',
  'intake.areas.partner': 'country of residence, of provenance or that sends',
  'intake.ask.repeated':
    'In {range} several cells state the same figure of the same thing. Should all of them be kept (keep), or the table be left out (exclude)?',
  'intake.ask.day': 'These figures run up to {day}: since when? State the whole period.',
  'intake.ask.dash': 'In column {column} “{header}”, does the dash mean zero (zero) or not available (missing)?',
  'intake.ask.number': 'In column {column} “{header}”, does “{example}” mean {thousands} or {decimal}?',
  'intake.aside.NOTE': 'text, note or number outside the data',
  'intake.aside.HIDDEN': 'hidden sheet, row or column',
  'intake.aside.EXCLUDED': 'column or row computed from other figures (share, rate, change)',
  'intake.aside.UNREADABLE': 'unreadable value',
  'intake.excluded.noTitle': 'a line without a title: it belongs to no record',
  'intake.excluded.currency': 'an amount in another currency than the CFA franc: it is not converted',
  'intake.excluded.answer': 'left out at the request of an officer',
  'intake.excluded.target': 'a target or forecast, not a result: “{header}”',
  'intake.excluded.other': 'column “{header}” counts something other than the indicator',
  'intake.excluded.unit': 'the unit of the column is not that of the indicator',
  'intake.excluded.breakdown': 'the indicator is not broken down by sex or age',
  'intake.unreadable.text': '{cell}: “{text}” does not read as a number',
  'intake.unreadable.uncomputed': '{cell}: formula without a stored value; open the file in Excel and save it',
  'intake.original.blanked': '{name} (copy without names)',
} as const satisfies Record<keyof typeof french, string>;
