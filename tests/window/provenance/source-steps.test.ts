import { expect, test } from 'vitest';
import { sourceSteps } from '#renderer/features/provenance/source-steps.ts';
import { wordsOf } from '#renderer/words/words-of.ts';
import type { TracedOrigin } from '#shared/contract/provenance.ts';

const ORIGIN: TracedOrigin = {
  submission: 1,
  department: 'MEF',
  file: 'budget.xlsx',
  sha256: 'a',
  sheet: 'Feuil1',
  cell: 'C4',
  raw: '1,5',
  value: 1500,
  unit: 'XOF',
  status: 'P',
  range: 'A1:D9',
  factor: 1000,
  persons: 0,
  matches: [
    { dimension: 'refArea', stated: 'KAYES', code: 'KAY', name: 'Kayes', alias: 0 },
    { dimension: 'refArea', stated: 'Kayes-ville', code: 'KAY', name: 'Kayes', alias: 12 },
    { dimension: 'timePeriod', stated: 'An 2', code: '2020', name: '2020', alias: 0 },
  ],
  path: [{ dimension: 'timePeriod', from: '2020-S1', to: '2020', fromName: '1er semestre 2020', toName: '2020' }],
};
const steps = (more: Partial<TracedOrigin>) =>
  sourceSteps(wordsOf('fr'), { ...ORIGIN, ...more }, 'Ministère de l’Économie et des Finances').map((step) =>
    step.replaceAll('\u202f', ' '),
  );

test('what was made of a cell is told in plain words, each step once; a word that is the name needs none', () => {
  expect(steps({})).toEqual([
    'Envoyé par : Ministère de l’Économie et des Finances.',
    'La cellule dit « 1,5 », multiplié par 1 000 comme le veut le tableau : 1 500 FCFA.',
    'Chiffre provisoire.',
    'Lieu : « Kayes-ville » veut dire Kayes, appris de ce département (entrée 12 du journal).',
    'Période : « An 2 » veut dire 2020.',
    'Période : de 1er semestre 2020, ajouté à 2020.',
  ]);
});

test('a list of persons was counted; a missing figure is said to be missing', () => {
  const bare = { matches: [], path: [], status: 'A' };
  expect(steps({ ...bare, persons: 34, value: 34 })[1]).toBe('34 personnes de la liste ont été comptées.');
  expect(steps({ ...bare, value: null, raw: '..' })[1]).toBe('La cellule dit « .. » : donnée non disponible.');
  expect(steps({ ...bare, factor: 1, raw: '1500' })[1]).toBe('La cellule dit « 1500 », lu 1 500 FCFA.');
});
