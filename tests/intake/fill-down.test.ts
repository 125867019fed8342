import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { cellName } from '#shared/cells/address.ts';
import type { LayoutCell } from '#tests/fixtures/layouts/layout.ts';
import { readLayout } from './measure-layouts.ts';

const catalogue = loadCatalogue();

/** Figures of a list of reinsertions by `cell area kind sex value`, and what is asked. */
function read(lines: readonly (readonly LayoutCell[])[], answer?: string, merges: string[] = []) {
  const body = [['Migrants de retour réinsérés en 2021'], [], ...lines];
  const layout = { says: '', fileName: 'a.xlsx', sheets: [{ name: 'Feuil1', lines: body, merges }] };
  const first = readLayout(layout, catalogue).tables[0];
  const question = first?.questions.find(({ id }) => id.endsWith(':blank'))?.id ?? '';
  const answers = answer === undefined ? [] : [{ file: 'a.xlsx', sheet: '', question, answer }];
  const [table] = readLayout(layout, catalogue, answers).tables;
  if (!table) throw new Error('no table');
  return {
    asked: table.questions.map(({ id }) => id.replace(/:A\d+:[A-Z]\d+/, '')),
    figures: [...table.observations()].map(
      (one) => `${cellName(one.row, one.column)} ${one.refArea} ${one.kind} ${one.sex} ${one.value}`,
    ),
  };
}

const HEADER = ['Région', 'Secteur', 'Sexe', 'Effectif'];

describe('an empty label under a filled one', () => {
  it('goes on with it in a column that writes each label once', () => {
    const { asked, figures } = read([
      HEADER,
      ['Kayes', 'Élevage', 'Hommes', 12],
      [null, null, 'Femmes', 4],
      [null, 'Couture', 'Hommes', 2],
      [null, null, 'Femmes', 9],
      ['Gao', 'Élevage', 'Hommes', 5],
      [null, null, 'Femmes', 6],
    ]);
    expect(asked).toEqual([]);
    expect(figures).toEqual([
      'D4 KAY Élevage M 12',
      'D5 KAY Élevage F 4',
      'D6 KAY Couture M 2',
      'D7 KAY Couture F 9',
      'D8 GAO Élevage M 5',
      'D9 GAO Élevage F 6',
    ]);
  });

  it('goes on with it where the column at its left is the inner one', () => {
    const { asked, figures } = read([
      ['Sexe', 'Secteur', 'Région', 'Effectif'],
      ['Hommes', 'Élevage', 'Kayes', 12],
      ['Femmes', null, 'Kayes', 4],
      ['Hommes', 'Couture', 'Kayes', 2],
      ['Femmes', null, 'Kayes', 9],
    ]);
    expect(asked).toEqual([]);
    expect(figures[1]).toBe('D5 KAY Élevage F 4');
  });

  it('goes on with it within a merged cell', () => {
    const lines = [
      HEADER,
      ['Kayes', 'Élevage', 'Hommes', 12],
      ['Gao', null, 'Hommes', 4],
      ['Mopti', 'Couture', 'Hommes', 9],
    ];
    expect(read(lines, undefined, ['B4:B5'])).toMatchObject({ asked: [], figures: { 1: 'D5 GAO Élevage M 4' } });
  });

  it.each([
    [
      'in a column that repeats its labels row by row',
      [
        ['Kayes', 'Élevage', 'Hommes', 12],
        ['Kayes', 'Élevage', 'Femmes', 4],
        ['Gao', 'Couture', 'Hommes', 9],
        ['Mopti', null, 'Femmes', 3],
      ],
      'D7 MOP',
    ],
    [
      'where a group at its left begins anew',
      [
        ['Kayes', 'Élevage', 'Hommes', 12],
        [null, null, 'Femmes', 4],
        ['Gao', null, 'Hommes', 9],
        [null, 'Couture', 'Femmes', 3],
      ],
      'D6 GAO',
    ],
  ])('is asked about %s', (_where, lines, place) => {
    expect(read([HEADER, ...lines]).asked).toEqual(['category:blank']);
    const same = read([HEADER, ...lines], 'same');
    expect(same.asked).toEqual([]);
    expect(same.figures.find((one) => one.startsWith(place))).toMatch(/ (?:Élevage|Couture) /);
    const none = read([HEADER, ...lines], 'none');
    expect(none.asked).toEqual([]);
    expect(none.figures.find((one) => one.startsWith(place))).toMatch(/ _T /);
  });
});
