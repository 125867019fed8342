import { describe, expect, it } from 'vitest';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { say } from '#shared/texts/say.ts';
import { asked, committed, type Lines } from './build.ts';
import { openDesk } from './desk.ts';

const evidence = (reading: FileReading) =>
  reading.tables.flatMap((table) => table.evidence.map((one) => say('fr', one))).join('\n');
describe('words of a department', () => {
  const countries = (names: string[]): Lines => [
    ['Maliens rapatriés en 2021'],
    ['Pays', 'Nombre'],
    ...names.map((name, i) => [name, i + 1]),
  ];

  it('are its own once they were named: certain for it, proposed to others', () => {
    const desk = openDesk();
    const names = ['Niger', 'Libye', 'Pays des Baoulés'];
    desk.learn(desk.read(countries(names), { 'country:Pays des Baoulés': 'CI' }));
    expect(desk.aliases.map(({ dimension, text, code }) => [dimension, text, code])).toEqual([
      ['counterpart', 'Pays des Baoulés', 'CI'],
    ]);
    const next = desk.read([['Migrants de retour en 2022'], ['Provenance', 'Effectif'], ['PAYS DES BAOULÉS', 4]]);
    expect(committed(next)).toEqual(['B3 RETURN 2022 ML CI * * * = 4']);
    expect(evidence(next)).toContain(
      '« Pays des Baoulés » veut dire CI pour ce service, d’après A. Traoré le 2022-03-12',
    );
    const other = desk.read(countries(names), {}, 'DGME');
    expect(asked(other)).toEqual(['country:Pays des Baoulés']);
    expect(other.tables[0]?.questions[0]?.proposed).toBe('CI');
  });

  it('left out stay with their layout', () => {
    const desk = openDesk();
    desk.learn(desk.read(countries(['Niger', 'Libye', 'Indéterminé X']), { 'country:Indéterminé X': 'exclude' }));
    expect(desk.aliases).toEqual([]);
    expect(asked(desk.read(countries(['Niger', 'Libye', 'Indéterminé X'])))).toEqual([]);
    const other: Lines = [
      ['Migrants de retour en 2022'],
      ['Pays', 'Sexe', 'Nombre'],
      ['Niger', 'H', 1],
      ['Indéterminé X', 'F', 2],
    ];
    expect(asked(desk.read(other))).toEqual(['country:Indéterminé X']);
  });

  it('that contradict the catalogue or what they meant before are refused, with a sentence', () => {
    const desk = openDesk();
    const told = desk.learn(desk.read(countries(['Niger', 'Libye']), { 'set:label:Niger:country': 'NG' }));
    expect(told.refused.map((one) => say('fr', one))).toEqual([
      '« Niger » veut dire NE dans le catalogue : NG vaut ici, mais n’est pas retenu comme nom.',
    ]);
    desk.learn(desk.read(countries(['Niger', 'Pays Y']), { 'country:Pays Y': 'CI' }));
    const again = desk.learn(desk.read(countries(['Niger', 'Gabon', 'Pays Y']), { 'set:label:Pays Y:country': 'GH' }));
    expect(again.refused.map((one) => say('fr', one))[0]).toContain('voulait déjà dire CI pour ce service');
    expect(desk.aliases.map(({ code }) => code)).toEqual(['CI']);
  });

  it('in headings are learned where they tell columns apart, never a general word', () => {
    const desk = openDesk();
    const table = (men: string, women: string): Lines => [
      ['Maliens rapatriés par région en 2020'],
      ['Région', men, women],
      ['Kayes', 5, 6],
      ['Gao', 7, 8],
    ];
    const said = { 'set:column:B:sex': 'M', 'set:column:C:sex': 'F' };
    desk.learn(desk.read(table('Mskl', 'Fmnn'), said));
    expect(desk.aliases.map(({ dimension, text, code }) => [dimension, text, code])).toEqual([
      ['header', 'Mskl', 'sex=M'],
      ['header', 'Fmnn', 'sex=F'],
    ]);
    const next = desk.read([['Migrants de retour 2021'], ['Pays', 'Mskl', 'Fmnn'], ['Niger', 1, 2], ['Libye', 3, 4]]);
    expect(committed(next)).toContain('C3 RETURN 2021 ML NE F * * = 2');
    desk.learn(desk.read(table('Nombre', 'Valeur'), said));
    expect(desk.aliases).toHaveLength(2);
  });

  it('for a period are kept only where they tell the year', () => {
    const desk = openDesk();
    const table: Lines = [
      ['Migrants de retour par exercice'],
      ['Période', 'Nombre'],
      ['2019', 3],
      ['2020', 4],
      ['Gestion en cours', 5],
    ];
    const told = desk.learn(desk.read(table, { 'period:Gestion en cours': '2021' }));
    expect(desk.aliases).toEqual([]);
    expect(told.refused).toHaveLength(1);
  });
});
