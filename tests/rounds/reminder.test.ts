import { expect, test } from 'vitest';
import { makeReminder, missingOf, type ReminderFacts, reminderText } from '#shared/domain/rounds/reminder.ts';
import { say } from '#shared/texts/say.ts';
import { cell } from './build-board.ts';

const FACTS: ReminderFacts = {
  department: 'Ministère de la Santé et du Développement social',
  round: { title: 'Revue 2019-2021', start: '2019-01-01', end: '2021-12-31' },
  today: '2022-03-31',
  missing: [
    { dataset: 'Études', due: '2022-02-28' },
    { dataset: 'Projets', due: '' },
  ],
  unread: [],
  signature: 'Ministère des Maliens établis à l’Extérieur',
};

const french = (facts: Partial<ReminderFacts>) =>
  reminderText(makeReminder({ ...FACTS, ...facts }), (one) => say('fr', one));

test('names what is missing with its date, the period and who signs', () => {
  const text = french({});
  expect(text).toContain('– Études (attendu pour le 28/02/2022)\n– Projets\n');
  expect(text).toContain('du 01/01/2019 au 31/12/2021');
  expect(text).toContain('La date prévue étant passée');
  expect(text.endsWith('Ministère des Maliens établis à l’Extérieur')).toBe(true);
});

test('reproaches nothing before the date', () => {
  const text = french({ today: '2022-02-01', missing: [{ dataset: 'Études', due: '2022-02-28' }] });
  expect(text).not.toContain('étant passée');
  expect(text).toContain('avant cette date');
});

test('names files that could not be read', () => {
  expect(french({ unread: [{ file: 'projets.xlsx', at: '2022-02-18T10:30:00Z' }] })).toContain(
    'projets.xlsx », reçu le 18/02/2022',
  );
});

test('is about what a department was asked for and did not send', () => {
  const cells = [
    cell(),
    cell({ dataset: 'STUDY', state: 'late' }),
    cell({ dataset: 'POLICY', state: 'withdrawn', expected: false }),
    cell({ dataset: 'PROJECT', state: 'expected' }),
    cell({ department: 'MJ', state: 'late' }),
  ];
  expect(missingOf(cells, 'MMEIA').map(({ dataset }) => dataset)).toEqual(['STUDY', 'PROJECT']);
});

test('asks for nothing but the file where only a file could not be read', () => {
  const text = french({ missing: [], unread: [{ file: 'projets.xlsx', at: '2022-02-18T10:30:00Z' }] });
  expect(text).toContain('projets.xlsx');
  expect(text).not.toContain('Les données suivantes');
  expect(text).not.toContain('n’est pas disponible');
});
