import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { indexCatalogue } from '#shared/domain/catalogue/lookup.ts';
import { findIndicators, findKind } from '#shared/domain/values/find-indicator.ts';
import { WORDINGS } from './indicator-wordings.ts';

const index = indexCatalogue(loadCatalogue());
const wordings = Object.entries(WORDINGS).flatMap(([meant, texts]) =>
  texts.split('|').map((text) => ({ meant, text: text.replace(/\s+/g, ' ').trim() })),
);

function meaningOf(text: string): string {
  const [best] = findIndicators(text, index);
  return best ? [best.indicator, best.kind].filter(Boolean).join('/') : '-';
}

describe('what a title or heading counts', () => {
  it.each(Object.keys(WORDINGS))('is %s in each of its wordings', (meant) => {
    const texts = wordings.filter((wording) => wording.meant === meant).map(({ text }) => text);
    expect(texts.map((text) => `${text}: ${meaningOf(text)}`)).toEqual(texts.map((text) => `${text}: ${meant}`));
  });

  it('is the same in capitals, without accents, and with other blanks', () => {
    const wording = fc.constantFrom(...wordings.map(({ text }) => text));
    fc.assert(
      fc.property(wording, fc.constantFrom(' ', '\u00A0', '  ', '\u202F', '\n'), (text, blank) => {
        const meant = meaningOf(text);
        expect(meaningOf(text.toUpperCase())).toBe(meant);
        expect(meaningOf(text.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(meant);
        expect(meaningOf(` ${text.replaceAll(' ', blank)} `)).toBe(meant);
      }),
    );
  });

  it('is not changed by the years, units and breakdowns that titles add', () => {
    const additions = [
      ' de 2019 à 2021',
      ' (en millions de FCFA)',
      ' par région et par sexe',
      ' selon le sexe en 2020',
    ];
    const plain = wordings.filter(({ meant, text }) => meant !== '-' && !/\d|budget|\(/i.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.constantFrom(...additions), ({ meant, text }, added) => {
        expect(meaningOf(`Tableau 3 : ${text}${added}`)).toBe(meant);
      }),
    );
  });

  it('is nothing in the name of a ministry, whatever it is called', () => {
    for (const { fr, en, names } of loadCatalogue().departments)
      for (const name of [fr, en, ...names.flatMap((dated) => [dated.fr, dated.en])])
        expect(findIndicators(name, index), name).toEqual([]);
  });

  it('is what stands beside the name of the ministry', () => {
    expect(meaningOf('Ministère des Maliens établis à l’Extérieur – Migrants de retour appuyés')).toBe('REINT');
    expect(meaningOf('DGME (Délégation générale des Maliens de l’extérieur) : retours 2021')).toBe('RETURN');
  });

  it('names the phrase of the catalogue that was met', () => {
    expect(findIndicators('Volume des envois de fonds', index)[0]).toMatchObject({ phrase: 'envoi fond', score: 2 });
  });
});

describe('the kind that a heading names', () => {
  it.each([
    ['RETURN', 'Volontaires', 'VOL'],
    ['RETURN', 'Volontaires assistés', 'AVR'],
    ['RETURN', 'RVH', 'VHR'],
    ['RETURN', 'Rapatriés', 'REP'],
    ['RETURN', 'Expulsés', 'FOR'],
    ['RETURN', 'Refoulés', 'FOR'],
    ['RETURN', 'Reconduits à la frontière', 'FOR'],
    ['RETURN', 'Réadmis', 'RAD'],
    ['RETURN', 'Non précisé', '_U'],
    ['RETURN', 'AVR', 'AVR'],
    ['REMIT', 'Banques', 'FORMAL'],
    ['REMIT', 'Circuit informel', 'INFORMAL'],
    ['CORDON', 'Réactivés', 'DONE'],
    ['CORDON', 'Prévus', 'PLANNED'],
    ['BUDGET', 'État', 'STATE'],
    ['BUDGET', 'PTF', 'PARTNER'],
    ['EXT_STOCK', 'Nés au Mali', 'BIRTH'],
    ['RETURN', 'Volontaires et forcés', undefined],
    ['RETURN', 'Kayes', undefined],
    ['NONE', 'Volontaires', undefined],
  ])('of %s by « %s » is %s', (indicator, text, kind) => {
    expect(findKind(indicator, text, index)).toBe(kind);
  });
});
