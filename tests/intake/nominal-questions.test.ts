import { describe, expect, it } from 'vitest';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { countsOf, day, lines } from '#tests/fixtures/nominal/count.ts';
import { PEOPLE } from '#tests/fixtures/nominal/people.ts';
import { asked, type Lines, readLines } from './build.ts';

const NAME = ['N°', 'Nom et prénoms', 'Sexe'] as const;
const full = (i: number) => `${PEOPLE[i % PEOPLE.length]?.[0]} ${PEOPLE[i % PEOPLE.length]?.[1]}`;

function read(sheet: Lines, answers: Readonly<Record<string, string>> = {}) {
  const reading = readLines(sheet, answers);
  for (const { ledger } of reading.tables) expect(balanceOf(ledger)).toBe(0);
  for (const line of reading.outside) expect(balanceOf(line)).toBe(0);
  return reading;
}

describe('what a list leaves open is asked', () => {
  const OPEN: Lines = [
    ['Liste des passagers'],
    [...NAME, 'Date de naissance', 'Passeport'],
    ...lines(4, ([f, g, s, b], i) => [i + 1, `${f} ${g}`, s, b, `AA01234${i}`]),
  ];

  it('its indicator and its period', () => {
    expect(asked(read(OPEN))).toEqual(['indicator', 'period']);
    const reading = read(OPEN, { indicator: 'RETURN/AVR', period: '2021-03' });
    expect(asked(reading)).toEqual([]);
    expect(countsOf(reading)).toEqual([
      ['RETURN 2021-03 ML * F Y_GE18 AVR = 2', 'RETURN 2021-03 ML * M Y_LT18 AVR = 2'],
    ]);
  });

  it('the order of day and month, where no date of the list proves it', () => {
    const dated = (when: string, births: readonly string[]): Lines => [
      ['Rapatriés de Libye'],
      [...NAME, 'Date d’arrivée', 'Date de naissance'],
      ...lines(2, ([f, g, s], i) => [i + 1, `${f} ${g}`, s, when, births[i] ?? '']),
    ];
    expect(asked(read(dated('03/04/2021', ['01/02/1990', '02/01/1980'])))).toEqual(['date']);
    const months = (reading: ReturnType<typeof read>) =>
      countsOf(reading)
        .flat()
        .map((line) => line.slice(6, 13));
    expect(months(read(dated('03/04/2021', ['21/02/1990', ''])))).toEqual(['2021-04', '2021-04']);
    expect(months(read(dated('03/04/2021', ['02/21/1990', ''])))).toEqual(['2021-03', '2021-03']);
    expect(months(read(dated('03/04/2021', []), { date: 'month' }))).toEqual(['2021-03', '2021-03']);
  });

  it('the month of rows without a date, beside rows that have one', () => {
    const some: Lines = [
      ['Migrants de retour 2021'],
      [...NAME, 'Date d’arrivée'],
      ...lines(4, ([f, g], i) => [i + 1, `${f} ${g}`, 'M', i === 2 ? null : day('2021-03-12')]),
    ];
    const [question] = read(some).tables[0]?.questions ?? [];
    expect(question).toMatchObject({ topic: 'period', proposed: '2021-03' });
    expect(countsOf(read(some, { period: '2021-03' }))).toEqual([['RETURN 2021-03 ML * M * * = 4']]);
  });

  it('a country that is misspelt, by its word; what may be a name is never shown', () => {
    const reading = read([
      ['Migrants de retour, mars 2021'],
      [...NAME, 'Pays de provenance'],
      ...lines(6, ([f, g], i) => [i + 1, `${f} ${g}`, 'M', i === 1 ? 'Algérrie' : i === 2 ? full(7) : 'Algérie']),
    ]);
    expect(asked(reading)).toEqual(['country:Algérrie']);
    expect(JSON.stringify(reading.tables)).not.toMatch(/Demb|Rokia/);
    expect(countsOf(reading)).toEqual([['RETURN 2021-03 ML DZ M * * = 4', 'RETURN 2021-03 ML _U M * * = 2']]);
  });

  it('persons of another nationality', () => {
    const some: Lines = [
      ['Migrants de retour du Niger, mars 2021'],
      [...NAME, 'Nationalité'],
      ...lines(4, ([f, g], i) => [i + 1, `${f} ${g}`, 'M', i === 0 ? 'Guinée' : 'Malienne']),
    ];
    expect(asked(read(some))).toEqual(['category:nationality']);
    expect(countsOf(read(some, { 'category:nationality': 'exclude' }))).toEqual([['RETURN 2021-03 ML NE M * * = 3']]);
  });

  it('whether it is one at all, when only its cells speak for it', () => {
    const doubtful: Lines = [
      ['Migrants de retour enregistrés 2021'],
      ['Agent', 'Dossiers'],
      ...lines(5, ([f, g], i) => [`${g} ${f}`, 10 + i]),
    ];
    expect(asked(read(doubtful))).toEqual(['personal']);
    expect(JSON.stringify(read(doubtful).tables)).not.toMatch(/Traor|Diarra/);
    expect(countsOf(read(doubtful, { personal: 'exclude' }))).toEqual([[]]);
    expect(read(doubtful, { personal: 'keep' }).tables.map(({ content }) => content)).not.toContain('nominal');
  });
});
