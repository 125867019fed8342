import { describe, expect, it } from 'vitest';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { asked, committed, readLines } from './build.ts';

const TITLE = ['Migrants de retour en 2021'];
const REGION = ['Région', 'Nombre'];

describe('answers to the questions of a reading', () => {
  it('settle what a dash means, column by column', () => {
    const lines = [
      ['Migrants de retour'],
      ['Région', 2020, 2021],
      ['Kayes', 12, '-'],
      ['Gao', '-', 7],
      ['Mopti', 3, 4],
    ];
    expect(asked(readLines(lines))).toEqual(['dash:B', 'dash:C']);
    const read = readLines(lines, { 'dash:B': 'zero', 'dash:C': 'missing' });
    expect(committed(read)).toContain('B4 RETURN 2020 GAO * * * * = 0');
    expect(committed(read).filter((line) => line.startsWith('C3'))).toEqual([]);
    expect(read.tables[0]?.ledger.buckets.MISSING).toBe(1);
  });

  it('settle whether 1.250 is a thousand or one and a quarter', () => {
    const title = ['Transferts de fonds de la diaspora en 2021 (FCFA)'];
    const lines = [title, ['Pays', 'Montant'], ['France', '1.250'], ['Gabon', '2.100']];
    expect(asked(readLines(lines))).toEqual(['number:B']);
    expect(committed(readLines(lines, { 'number:B': 'thousands' }))[0]).toMatch(/= 1250$/);
    expect(committed(readLines(lines, { 'number:B': 'decimal' }))[0]).toMatch(/= 1.25$/);
  });

  it('name a country that was not recognised, and no other', () => {
    const lines = [
      ['Maliens rapatriés en 2021'],
      ['Pays', 'Nombre'],
      ['Niger', 9],
      ['Centrafriqe', 4],
      ['Mali Sud', 2],
    ];
    const first = asked(readLines(lines));
    expect(first).toEqual(['country:Centrafriqe', 'country:Mali Sud']);
    const read = readLines(lines, { 'country:Centrafriqe': 'CF', 'country:Mali Sud': 'exclude' });
    expect(committed(read)).toEqual(['B3 REPAT 2021 ML NE * * * = 9', 'B4 REPAT 2021 ML CF * * * = 4']);
    expect(read.tables[0]?.setAside.map(({ bucket }) => bucket)).toEqual(['EXCLUDED']);
  });

  it('given to a whole topic leave what is understood alone', () => {
    const lines = [TITLE, REGION, ['Kayes', 61], ['Gourma', 3]];
    expect(committed(readLines(lines, { place: 'exclude' }))).toEqual(['B3 RETURN 2021 KAY * * * * = 61']);
  });

  it('given to a whole topic name no unknown label: each of them is still asked about', () => {
    const lines = [TITLE, REGION, ['Kayes', 61], ['Gourma', 3]];
    const read = readLines(lines, { place: 'GAO' });
    expect(asked(read)).toEqual(['place:Gourma']);
    expect(read.tables.map(({ ledger }) => ledger.buckets.PENDING)).toEqual([2]);
    const countries = [['Maliens rapatriés en 2021'], ['Pays', 'Nombre'], ['Niger', 9], ['Libye', 5], ['Gabonn', 2]];
    expect(committed(readLines(countries, { country: 'exclude' }))).toHaveLength(2);
  });

  it('leave out more unknown labels than are asked one by one', () => {
    const unknown = Array.from({ length: 12 }, (_, i) => [`Lieu-dit ${String.fromCharCode(65 + i)}`, i + 1]);
    const known = ['Kayes', 'Gao', 'Mopti', 'Ségou'].map((name, i) => [name, 100 + i]);
    const lines = [TITLE, REGION, ...known, ...unknown];
    expect(asked(readLines(lines))).toEqual(['place:A']);
    expect(committed(readLines(lines, { 'place:A': 'exclude' }))).toHaveLength(4);
  });

  it('are not needed for ditto marks, which repeat the label above', () => {
    const lines = [
      TITLE,
      ['Pays de provenance', 'Sexe', 'Nombre'],
      ['Niger', 'H', 3],
      ['"', 'F', 1],
      ['Libye', 'H', 2],
    ];
    expect(asked(readLines(lines))).toEqual([]);
    expect(committed(readLines(lines))).toContain('C4 RETURN 2021 ML NE F * * = 1');
    const first = lines.map((line, i) => (i === 2 ? ['"', 'H', 3] : line));
    expect(asked(readLines(first))).toEqual(['country:"']);
  });

  it('keep or leave out a column whose heading is strange', () => {
    const lines = [TITLE, ['Région', 'Candidats au départ'], ['Kayes', 44], ['Gao', 21]];
    expect(asked(readLines(lines))).toEqual(['column:B']);
    expect(committed(readLines(lines, { 'column:B': 'keep' }))).toHaveLength(2);
    const out = readLines(lines, { 'column:B': 'exclude' });
    expect(committed(out)).toEqual([]);
    expect(out.tables.every(({ ledger }) => balanceOf(ledger) === 0)).toBe(true);
  });

  it('make a column of words the kind, or a mere remark', () => {
    const lines = [
      ['Sessions de formation du HCME en 2021'],
      ['Région', 'Public', 'Nombre'],
      ['Kayes', 'Jeunes', 2],
      ['Kayes', 'Élus', 1],
      ['Gao', 'Jeunes', 3],
      ['Gao', 'Élus', 4],
    ];
    expect(asked(readLines(lines))).toEqual(['column:B']);
    const kinds = committed(readLines(lines, { 'column:B': 'kind' }));
    expect(kinds).toContain('C3 DIA_TRAIN 2021 KAY * * * Jeunes = 2');
    expect(kinds).toHaveLength(4);
    expect(asked(readLines(lines, { 'column:B': 'note' }))).toEqual(['column:repeated']);
  });

  it('keep figures that say the same twice, or leave the table out whole', () => {
    const lines = [TITLE, REGION, ['Kayes', 5], ['Kayes', 6]];
    expect(asked(readLines(lines))).toEqual(['column:repeated']);
    expect(committed(readLines(lines, { 'column:repeated': 'keep' }))).toHaveLength(2);
    const [table] = readLines(lines, { 'column:repeated': 'exclude' }).tables;
    expect(table?.ledger.buckets).toMatchObject({ EXCLUDED: 2, OBSERVATION: 0 });
    expect(table?.questions).toEqual([]);
  });

  it('leave out a table that has no indicator', () => {
    const lines = [['Bilan 2021'], ['Région', 'Valeur'], ['Kayes', 5], ['Gao', 6]];
    expect(asked(readLines(lines))).toEqual(['indicator']);
    const [table] = readLines(lines, { indicator: 'exclude' }).tables;
    expect(table?.ledger.buckets).toMatchObject({ EXCLUDED: 2, PENDING: 0 });
    expect(committed(readLines(lines, { indicator: 'RETURN/FOR' }))[0]).toBe('B3 RETURN 2021 KAY * * * FOR = 5');
  });

  it('settle negative figures and amounts beyond belief', () => {
    const negative = [TITLE, REGION, ['Kayes', 5], ['Gao', -1]];
    expect(asked(readLines(negative))).toEqual(['column:negative']);
    expect(committed(readLines(negative, { 'column:negative': 'exclude' }))).toHaveLength(1);
    const large = [
      ['Transferts de fonds de la diaspora en 2021 (en millions de FCFA)'],
      ['Pays', 'Montant'],
      ['France', 189300000000],
      ['Gabon', 96100000000],
    ];
    expect(asked(readLines(large))).toEqual(['unit:large']);
    expect(committed(readLines(large, { 'unit:large': 'ones' }))[0]).toMatch(/= 189300000000$/);
  });
});
