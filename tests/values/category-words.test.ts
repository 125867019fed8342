import { describe, expect, it } from 'vitest';
import { findAgeBand, findCategory, findTotalWord } from '#shared/domain/values/category-words.ts';
import { index } from './catalogue-index.ts';

describe('findCategory', () => {
  it.each([
    ['H Hommes HOMMES Homme M Masc. Masculin MASCULIN Mâle Male Men Hom.', { sex: 'M', age: '', child: false }],
    ['F Femmes femme Fém. Féminin FEMININ Dames Female Women', { sex: 'F', age: '', child: false }],
    ['Nombre¤d’hommes Nbre¤Hommes Dont¤hommes Total¤hommes', { sex: 'M', age: '', child: false }],
    ['Dont¤femmes Nombre¤de¤femmes Effectif¤femmes', { sex: 'F', age: '', child: false }],
    ['Garçons GARCONS Boys', { sex: 'M', age: 'Y_LT18', child: true }],
    ['Filles Fillettes Girls', { sex: 'F', age: 'Y_LT18', child: true }],
    [
      'Enfants Enf. ENFANTS Children E Enfants¤(moins¤de¤18¤ans) Enfants¤(0-17¤ans)',
      { sex: '', age: 'Y_LT18', child: true },
    ],
    ['Mineurs MNA MENA Moins¤de¤18¤ans <18¤ans 0-17¤ans', { sex: '', age: 'Y_LT18', child: false }],
    ['Adultes Majeurs 18¤ans¤et¤plus 18¤ans¤et¤+ 18+', { sex: '', age: 'Y_GE18', child: false }],
    ['0-4¤ans 0-4 0¤à¤4¤ans de¤0¤à¤4¤ans Moins¤de¤5¤ans', { sex: '', age: 'Y0T4', child: false }],
    ['5-14¤ans 5¤–¤14¤ans', { sex: '', age: 'Y5T14', child: false }],
    ['15-35¤ans Jeunes¤(15-35¤ans)', { sex: '', age: 'Y15T35', child: false }],
    ['25¤à¤34¤ans entre¤25¤et¤34¤ans 25-34', { sex: '', age: 'Y25T34', child: false }],
    ['60¤ans¤et¤plus 60+ 60¤ans¤et¤+', { sex: '', age: 'Y_GE60', child: false }],
    ['Hommes¤adultes Hommes¤(18¤ans¤et¤plus)', { sex: 'M', age: 'Y_GE18', child: false }],
    ['Femmes¤adultes Femmes¤majeures', { sex: 'F', age: 'Y_GE18', child: false }],
    ['Sexe¤non¤précisé Indéterminé', { sex: '_U', age: '', child: false }],
    ['Âge¤inconnu Âge¤non¤précisé', { sex: '', age: '_U', child: false }],
  ])('reads each of %s', (texts, category) => {
    for (const text of texts.split(' ').map((one) => one.replaceAll('¤', ' ')))
      expect([text, findCategory(text, index)]).toEqual([text, category]);
  });

  it.each(
    [
      'Total',
      'Ensemble',
      'H+F',
      'Les deux sexes',
      'Tous âges',
      'Kayes',
      'Migrants',
      'Nombre',
      '2021',
      '0-4',
      'Mali',
      '',
      '12',
      '1 à 5',
      'Femmes et enfants',
      'Hommes et femmes',
    ].filter((text) => text !== '0-4'),
  )('reads neither sex nor age in %j', (text) => {
    expect(findCategory(text, index)).toBeUndefined();
  });

  it.each([
    ['36-45 ans', 'Y36T45'],
    ['Plus de 65 ans', 'Y_GE65'],
    ['65 ans et plus', 'Y_GE65'],
    ['Moins de 15 ans', 'Y_LT15'],
    ['entre 12 et 16 ans', 'Y12T16'],
    ['12 à 16', undefined],
    ['ans', undefined],
    ['2019-2021', undefined],
  ])('gives the band %j a code of its own', (text, code) => {
    expect(findAgeBand(text)).toBe(code);
  });
});

describe('findTotalWord', () => {
  it.each([
    'Total',
    'TOTAL',
    'Totaux',
    'Tot.',
    'TOTAL GÉNÉRAL',
    'Total général',
    'Total Général :',
    'Grand Total',
    'Grand total',
    'Total Result',
    'Ensemble',
    'ENSEMBLE',
    'Ens.',
    'Cumul',
    'Somme',
    'Total global',
    'Total national',
    'Monde',
    'WORLD',
    'Total des régions',
    'Ensemble des pays',
    'Ensemble du pays',
    'Total pays',
    'T',
    'Total général des retours',
  ])('takes %j for the total of a table', (text) => {
    expect(findTotalWord(text, index)).toBe('grand');
  });

  it.each([
    'S/Total',
    'S/TOTAL',
    'S/Total Afrique',
    'S/T',
    'Sous-total',
    'Sous total Europe',
    'SOUS-TOTAL KAYES',
    'Subtotal',
    'Ss-total',
    'Total Afrique',
    'Total région de Kayes',
    'Total 2019-2021',
    'Total hommes',
    'Total partiel',
    'Kayes Total',
    'Ensemble Afrique',
    'Ensemble Kayes',
    'Ensemble femmes',
    'Ensemble 2021',
    'Ensemble région de Ségou',
  ])('takes %j for the total of a part', (text) => {
    expect(findTotalWord(text, index)).toBe('sub');
  });

  it.each([
    'Totalement',
    'Ensemble instrumental',
    'Ensemble artistique national',
    'Totalité des vols affrétés',
    'Cumulard',
    'Kayes',
    'Autres',
    'Afrique',
    'Sommet de La Valette',
    'Hommes',
    '2021',
    '',
    'Stotale',
    'Tombouctou',
    'Accord total entre les deux parties au conflit',
    'Ensemblier',
  ])('takes %j for no total', (text) => {
    expect(findTotalWord(text, index)).toBeUndefined();
  });
});
