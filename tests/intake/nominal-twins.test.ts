import { expect, test } from 'vitest';
import { countsOf, day } from '#tests/fixtures/nominal/count.ts';
import { asked, type Lines, readLines } from './build.ts';

const HEAD = ['N°', 'Nom et prénoms', 'Sexe', 'Âge', 'Date d’arrivée', 'Passeport', 'Né(e) le'] as const;
type Row = readonly [name: string, age: number | null, date: string, paper: string | null, birth?: string];

function read(rows: readonly Row[], answers: Readonly<Record<string, string>> = {}) {
  const lines: Lines = [
    ['Migrants de retour, mars 2021'],
    [...HEAD],
    ...rows.map(([name, age, date, paper, birth], i) => [i + 1, name, 'M', age, day(date), paper, birth ?? null]),
  ];
  return readLines(lines, answers);
}

function total(reading: ReturnType<typeof read>): number {
  return countsOf(reading)
    .flat()
    .reduce((sum, line) => sum + Number(line.split('= ')[1]), 0);
}

const A = ['TRAORÉ Moussa', 30, '2021-03-12', 'AA1234567'] as const;

test('the same paper at the same event is one person, however the name is written', () => {
  const reading = read([A, ['Diarra Awa', 22, '2021-03-12', null], ['Moussa Traore', 30, '2021-03-12', 'aa 1234567']]);
  expect(total(reading)).toBe(2);
  expect(asked(reading)).toEqual([]);
  expect(reading.tables[0]?.evidence).toContainEqual({ key: 'persons.twice', params: { rows: ['5 = 3'] } });
});

test('the same name and day of birth at the same event is one person', () => {
  const reading = read([
    ['TRAORÉ Moussa', null, '2021-03-12', null, '12/05/1990'],
    ['Traoré Moussa', null, '2021-03-12', null, '12/05/1990'],
    ['Traoré Moussa', null, '2021-03-12', null, '13/05/1990'],
  ]);
  expect(total(reading)).toBe(2);
  expect(asked(reading)).toEqual([]);
});

test('who comes twice is counted twice', () => {
  expect(total(read([A, ['TRAORÉ Moussa', 30, '2021-04-12', 'AA1234567']]))).toBe(2);
});

test('other people bear the same name: another age, another paper', () => {
  const reading = read([
    A,
    ['TRAORÉ Moussa', 41, '2021-03-12', 'AA7654321'],
    ['TRAORÉ Moussa', 22, '2021-03-12', null],
  ]);
  expect(total(reading)).toBe(3);
  expect(asked(reading)).toEqual([]);
});

test('the same name that nothing contradicts is asked about by the rows alone', () => {
  const rows: Row[] = [
    ['Diarra Awa', 22, '2021-03-12', null],
    ['Awa DIARRA', 22, '2021-03-12', null],
  ];
  const reading = read(rows);
  expect(asked(reading)).toEqual(['column:twins']);
  expect(JSON.stringify(reading.tables)).not.toMatch(/diarra|awa/i);
  expect(reading.tables[0]?.questions).toMatchObject([{ options: ['once', 'keep'], proposed: 'once' }]);
  expect(total(read(rows, { 'column:twins': 'once' }))).toBe(1);
  expect(total(read(rows, { 'column:twins': 'keep' }))).toBe(2);
});

test('one paper with two names is asked about: children travel on the paper of a parent', () => {
  const reading = read([A, ['Traoré Bintou', 7, '2021-03-12', 'AA1234567']]);
  expect(asked(reading)).toEqual(['column:twins']);
});
