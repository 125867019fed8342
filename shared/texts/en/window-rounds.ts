import type { windowRounds as french } from '#shared/texts/fr/window-rounds.ts';

export const windowRounds = {
  'rounds.sender.unknown': 'Sender not recognised',
  'rounds.subject.asked': 'Subject to be stated',
  'rounds.reminder.subject': 'Data expected: {round}',
  'rounds.reminder.subjectPlain': 'Data expected from your department',
  'rounds.reminder.salutation': 'Dear Sir or Madam,',
  'rounds.reminder.asked':
    'For “{round}”, the following data are expected from your department ({department}) and have not reached us yet:',
  'rounds.reminder.askedPlain':
    'The following data are expected from your department ({department}) and have not reached us yet:',
  'rounds.reminder.item': '{dataset}',
  'rounds.reminder.itemDue': '{dataset} (expected by {due})',
  'rounds.reminder.period': 'They cover the period from {start} to {end}.',
  'rounds.reminder.unread': 'Your file “{file}”, received on {day}, could not be read; please send it again.',
  'rounds.reminder.late':
    'As the date has passed, we would be grateful if you could send them as soon as possible, preferably in the blank workbook sent to you.',
  'rounds.reminder.early':
    'We would be grateful if you could send them before that date, preferably in the blank workbook sent to you.',
  'rounds.reminder.soon':
    'We would be grateful if you could send them as soon as possible, preferably in the blank workbook sent to you.',
  'rounds.reminder.unavailable':
    'If any of these data are not available, please simply say so: they will be marked “not available”.',
  'rounds.reminder.crossed': 'If you have sent them in the meantime, please disregard this message.',
  'rounds.reminder.regards': 'Yours faithfully,',
  'rounds.letter.subject': 'Subject: {subject}',
  'rounds.reminder.file': 'Reminder - {department}',
  'rounds.template.file': '{department} - {dataset}',
  'rounds.archive.file': 'Reminders of {day}',
} as const satisfies Record<keyof typeof french, string>;
