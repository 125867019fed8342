import { describe, expect, it } from 'vitest';
import { lines } from '#tests/fixtures/nominal/count.ts';
import { type Lines, readLines } from './build.ts';

const contents = (sheet: Lines) => readLines(sheet).tables.map(({ content }) => content);

const PERSONS: Readonly<Record<string, Lines>> = {
  'names and papers in English': [
    ['Returnees from Libya, March 2021'],
    ['No', 'Full name', 'Sex', 'Passport No.', 'Next of kin'],
    ...lines(3, ([f, g, s], i) => [i + 1, `${f} ${g}`, s === 'M' ? 'Male' : 'Female', `AA000111${i}`, 'brother']),
  ],
  'persons without their names': [
    ['Migrants de retour de Libye, mars 2021'],
    ['N°', 'Sexe', 'Date de naissance', 'Région'],
    ...lines(3, ([, , s, b], i) => [i + 1, s, b, 'Kayes']),
  ],
  'a line a person, of sex and age': [
    ['Migrants de retour de Libye, mars 2021'],
    ['N°', 'Sexe', 'Âge', 'Région'],
    ...lines(5, ([, , s], i) => [i + 1, s, 20 + i, 'Kayes']),
  ],
  'participants of a meeting': [
    ['Liste de présence, 12 mars 2021'],
    ['Prénoms et nom', 'Structure', 'Fonction', 'Émargement'],
    ...lines(4, ([f, g]) => [`${g} ${f}`, 'DGME', 'Chef de division', null]),
  ],
  'headings that say nothing': [
    ['Envoi du 12 mars 2021'],
    ['A', 'B', 'C'],
    ...lines(6, ([f, g, , , c]) => [`${f} ${g}`, c, 'Kayes']),
  ],
  'names in small letters': [
    ['Rapatriés du Niger, mars 2021'],
    ['nom', 'prenom', 'tel'],
    ...lines(5, ([f, g, , , , t]) => [f.toLowerCase(), g.toLowerCase(), t]),
  ],
};

const OTHERS: Readonly<Record<string, Lines>> = {
  'consulates under « Nom »': [
    ['Maliens immatriculés 2021'],
    ['Nom', 'Effectif'],
    ['Consulat général à Paris', 120],
    ['Ambassade à Alger', 60],
    ['Abidjan', 44],
  ],
  'countries under « Nom » by sex': [
    ['Migrants de retour 2021'],
    ['Nom', 'Sexe', 'Nombre'],
    ['Libye', 'H', 12],
    ['Libye', 'F', 6],
    ['Algérie', 'H', 44],
    ['Algérie', 'F', 14],
  ],
  'associations with their presidents': [
    ['Associations de migrants'],
    ['N°', 'Nom de l’association', 'Président', 'Adresse', 'Téléphone'],
    ...lines(5, ([f, g, , , , t], i) => [i + 1, `Union des ressortissants n° ${i}`, `${g} ${f}`, 'Bamako', t]),
  ],
  'activities with who is in charge': [
    ['Activités réalisées 2021'],
    ['N°', 'Activité', 'Responsable', 'Date', 'Lieu'],
    ...lines(5, ([f, g], i) => [i + 1, `Atelier de sensibilisation n° ${i}`, `${g} ${f}`, '12/03/2021', 'Kayes']),
  ],
  'agreements under « Nom »': [
    ['Accords signés'],
    ['N°', 'Nom', 'Pays', 'Date'],
    [1, 'Accord de réadmission avec la Libye', 'Libye', '12/03/2021'],
    [2, 'Accord de circulation avec le Niger', 'Niger', '14/03/2021'],
  ],
  'figures by sex and age': [
    ['Migrants de retour 2021'],
    ['Sexe', 'Âge', 'Kayes', 'Gao'],
    ['H', '18-24 ans', 12, 13],
    ['F', '18-24 ans', 5, 6],
    ['H', '25-34 ans', 7, 8],
    ['F', '25-34 ans', 3, 4],
  ],
  'regions whose heading says « Nom Région »': [
    ['Migrants de retour 2021'],
    ['Nom Région', 'Hommes', 'Femmes'],
    ['Kayes', 12, 13],
    ['Gao', 5, 6],
  ],
};

describe('lists of persons are recognised', () => {
  it.each(Object.entries(PERSONS))('%s', (_, sheet) => {
    expect(contents(sheet)).toEqual(['nominal']);
  });
});

describe('what is no list of persons stays what it is', () => {
  it.each(Object.entries(OTHERS))('%s', (_, sheet) => {
    expect(contents(sheet)).not.toContain('nominal');
    expect(readLines(sheet).tables.flatMap(({ questions }) => questions.map(({ topic }) => topic))).not.toContain(
      'personal',
    );
  });
});
