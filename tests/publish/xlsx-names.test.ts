import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeNames } from '#electron/publish/xlsx/references.ts';
import { sheetNames } from '#electron/publish/xlsx/sheet-names.ts';

describe('sheetNames', () => {
  it('cuts after a whole word and leaves no small word hanging', () => {
    expect(sheetNames(['8. Envois de fonds des Maliens de l’extérieur par pays'])).toEqual([
      '8. Envois de fonds des Maliens',
    ]);
  });

  it('replaces what Excel forbids and tells equal names apart, whatever the case', () => {
    expect(sheetNames(['A/B: [x]', 'a b x', "'Écarts'", 'History'])).toEqual([
      'A B x',
      'a b x (2)',
      'Écarts',
      'History (2)',
    ]);
  });

  it('always gives names that Excel accepts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }), (wishes) => {
        const names = sheetNames(wishes);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|\p{Cc}/u);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe('rangeNames', () => {
  it('gives names that formulas accept and that are no addresses', () => {
    expect(rangeNames(['T05_returns', 'T05_Returns', 'écarts du mois', 'A1', ''])).toEqual([
      'T05_returns',
      'T05_Returns_2',
      'ecarts_du_mois',
      'T_A1',
      'T_',
    ]);
  });
});
