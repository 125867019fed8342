import type { persons as french } from '#shared/texts/fr/persons.ts';

/** Sentences about lists of persons: what was counted, and what must be asked. None holds a name or a number of a person. */
export const persons = {
  'persons.list': 'list of persons, from the columns {columns}; names and numbers are not kept',
  'persons.list.bare': 'list of persons, from what its cells hold; names and numbers are not kept',
  'persons.rows':
    '{rows} {rows|row|rows} of persons = {counted} counted + {twice} listed twice + {hidden} hidden + {left} left out',
  'persons.told': '{sheet} {range}: {told}.',
  'persons.unnamed': 'Contains names of persons: they were taken out and are not kept.',
  'persons.excluded': '{rows} {rows|row|rows} of persons, left out at the request of an officer',
  'persons.twice': 'same person at the same event, counted once (row = first row): {rows}',
  'persons.likely': 'perhaps the same person (row = first row): {rows}',
  'persons.hidden': 'hidden rows, not counted: {rows}',
  'persons.foreign': 'persons of another nationality: rows {rows}',
  'persons.undated': 'without a month of arrival: rows {rows}',
  'persons.unknown.sex': 'sex not stated for {count} {count|row|rows}: {rows}',
  'persons.unknown.age': 'age not stated for {count} {count|row|rows}: {rows}',
  'persons.unknown.country': 'country not stated for {count} {count|row|rows}: {rows}',
  'persons.unknown.place': 'place not stated for {count} {count|row|rows}: {rows}',
  'persons.others': 'rows of the list that are no persons: {rows}',
  'persons.summary':
    'summary of the list of persons ({lists}): its figures are checked against the list, and not counted a second time',
  'persons.ask.doubtful':
    'This table of {count} {count|row|rows} seems to be a list of persons. Should its rows be counted? Names and numbers were taken out of it; if it is none, answer “keep” before the import (“answers” of campaign.json).',
  'persons.ask.twins':
    '{count} {count|row names|rows name} perhaps a person that is listed already (row = first row): {rows}. Count these persons once (“once”) or keep all rows (“keep”)?',
  'persons.ask.undated':
    'Which month do {count} {count|row|rows} without a date belong to ({rows}), while others have one?',
  'persons.ask.nationality':
    '{count} {count|person is|persons are} of another nationality (rows {rows}). Should they be counted?',
  'persons.ask.dayOrder':
    'In column {column} (cell {cell} and below), do dates begin with the day (“day”) or the month (“month”)?',
} as const satisfies Record<keyof typeof french, string>;
