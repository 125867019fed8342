import { describe, expect, it } from 'vitest';
import { findUnit } from '#shared/domain/values/unit-words.ts';

describe('findUnit', () => {
  it.each([
    ['Transferts (en millions de FCFA)', 'XOF', 1e6],
    ['(en millions de F CFA)', 'XOF', 1e6],
    ['en milliards de FCFA', 'XOF', 1e9],
    ['En milliards F CFA', 'XOF', 1e9],
    ['Montant (milliards FCFA)', 'XOF', 1e9],
    ['Montant en MdF', 'XOF', 1e9],
    ['MdF', 'XOF', 1e9],
    ['MDFCFA', 'XOF', 1e9],
    ['Mds de FCFA', 'XOF', 1e9],
    ['Montants en MF', 'XOF', 1e6],
    ['MFCFA', 'XOF', 1e6],
    ['Budget (M FCFA)', 'XOF', 1e6],
    ['Montant millions FCFA', 'XOF', 1e6],
    ['FCFA (millions)', 'XOF', 1e6],
    ['en milliers de FCFA', 'XOF', 1e3],
    ['kF', 'XOF', 1e3],
    ['Montant (FCFA)', 'XOF', 0],
    ['Montant en F.CFA', 'XOF', 0],
    ['Coût en francs CFA', 'XOF', 0],
    ['XOF', 'XOF', 0],
    ['Amount (USD)', 'USD', 0],
    ['en millions USD', 'USD', 1e6],
    ['Millions of dollars', 'USD', 1e6],
    ['US$', 'USD', 0],
    ['Montant (€)', 'EUR', 0],
    ['en milliers d’euros', 'EUR', 1e3],
    ['Effectifs (en milliers)', '', 1e3],
    ['Milliers', '', 1e3],
    ['(milliers de personnes)', '', 1e3],
    ['Unité : millions', '', 1e6],
    ['Figures in thousands', '', 1e3],
    ['Effectif (x 1000)', '', 1e3],
    ['3 millions de FCFA', 'XOF', 0],
  ])('finds in %j the unit %j and the multiplier %d', (text, unit, multiplier) => {
    expect(findUnit(text)).toMatchObject({ unit, multiplier });
  });

  it.each([
    'Nombre',
    'Migrants de retour',
    'Des milliers de migrants de retour',
    'Un million de Maliens à l’extérieur',
    '4 millions de Maliens',
    'Café',
    'Fonctionnaires',
    'Malfrats',
    'Km parcourus',
    '',
  ])('finds no unit in %j', (text) => {
    expect(findUnit(text)).toBeUndefined();
  });

  it('leaves the words that the unit does not explain', () => {
    expect(findUnit('Transferts 2021 (en millions de FCFA)')?.rest).toBe('transferts 2021');
    expect(findUnit('Montant en FCFA')?.rest).toBe('montant');
    expect(findUnit('2020 (MdF)')?.rest).toBe('2020');
  });
});
