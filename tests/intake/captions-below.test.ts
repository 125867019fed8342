import { expect, it } from 'vitest';
import { asked, committed, readLines } from './build.ts';

it('a title set below its table, as books do, is its title', () => {
  const lines = [
    ['Région', '2020', '2021'],
    ['Kayes', 12, 14],
    ['Gao', 7, 9],
    [],
    ['Tableau : Migrants de retour par région'],
  ];
  const read = readLines(lines);
  expect(asked(read)).toEqual([]);
  expect(committed(read)).toContain('C3 RETURN 2021 GAO * * * * = 9');
});

it('each of several tables has the title below it', () => {
  const table = (a: number) => [['Région', '2020', '2021'], ['Kayes', a, a + 1], ['Gao', a + 2, a + 3], []];
  const read = readLines([
    ...table(10),
    ['Tableau 1 : Migrants de retour par région'],
    [],
    ...table(50),
    ['Tableau 2 : Migrants réinsérés par région'],
  ]);
  expect(committed(read)).toContain('B2 RETURN 2020 KAY * * * * = 10');
  expect(committed(read)).toContain('B8 REINT 2020 KAY * * * * = 50');
});

it('a stock counted by another definition is the indicator that has its name', () => {
  const lines = [
    ['Maliens de l’extérieur au 31/12/2020'],
    ['Pays', 'Population estimée', 'Immatriculés'],
    ['Gabon', 900, 400],
    ['Sénégal', 800, 300],
  ];
  const read = readLines(lines);
  expect(committed(read)).toContain('C3 EXT_REGISTERED 2020-12-31 ML GA * * * = 400');
  expect(committed(read)).toContain('B3 EXT_STOCK 2020-12-31 ML GA * * ESTIMATE = 900');
});
