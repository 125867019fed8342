import { describe, expect, it } from 'vitest';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { along, decision, obs, table, total } from '#tests/reconcile/builders.ts';
import { publish, tableNamed } from './builders.ts';
import { show } from './show.ts';

const shown = (observations: readonly SourcedObservation[], given = {}) =>
  show(tableNamed(publish(observations, given), 'returns_by_region')).slice(1);

/** Returns by region of 2019; the department states 500 as their total, and they add up to 486. */
const REGIONS = table('RETURN', 'MMEIA', along('place', { KAY: 300, GAO: 186 }, { t: '2019' }));
const WRONG = [total('RETURN', { t: '2019' }, 500, 486, 'MMEIA')];
const decide = (keep: string) => [decision('RETURN', { t: '2019' }, keep, '', 'wrong_total')];

describe('a total that is not the sum of its parts', () => {
  it('is printed as the sum while nobody decided, and told in the annex', () => {
    expect(shown(REGIONS, { totals: WRONG })).toEqual(['Kayes | 300', 'Gao | 186', 'total: Total | 486']);
  });

  it.each([
    ['stated', '500', 'le total indiqué'],
    ['max', '500', 'la valeur la plus haute'],
    ['490', '490', '490'],
    ['sum', '486', 'la somme des parties'],
  ])('is printed as somebody decided, %s, with a note', (keep, printed, words) => {
    const [, , row, note] = shown(REGIONS, { totals: WRONG, decisions: decide(keep) });
    expect(row).toContain(`total: Total | ${printed}`);
    expect(note).toContain(`Retenu\u202F: ${words}`);
  });

  it('keeps the rows as they are, and its mark says that it was decided', () => {
    expect(shown(REGIONS, { totals: WRONG, decisions: decide('stated') })).toMatchObject([
      'Kayes | 300',
      'Gao | 186',
      'total: Total | 500‡(1)',
      expect.stringContaining('(1)'),
    ]);
  });

  it('is not taken from a department whose figures are not the published ones, and this is said', () => {
    const other = table('RETURN', 'OIM', along('place', { KAY: 310, GAO: 186 }, { t: '2019' }));
    const decisions = [...decide('stated'), decision('RETURN', { t: '2019', place: 'KAY' }, 'OIM')];
    const lines = shown([...REGIONS, ...other], { totals: WRONG, decisions });
    expect(lines.find((line) => line.startsWith('total:'))).toContain('496');
    expect(lines.join('\n')).toContain('Ce total n’est pas repris ici');
  });

  it('goes into the total of all years', () => {
    const years = [...REGIONS, ...table('RETURN', 'MMEIA', along('place', { KAY: 10, GAO: 20 }, { t: '2020' }))];
    const lines = shown(years, { totals: WRONG, decisions: decide('stated') });
    expect(lines.find((line) => line.startsWith('total:'))).toContain('| 530');
  });

  it('leads from the printed figure to the cells of the parts', () => {
    const { sources } = publish(REGIONS, { totals: WRONG, decisions: decide('stated') });
    const own = sources.filter(
      ({ figure, table: number }) => number === 5 && figure === 'RETURN|2019|ML|10|_T|_T|_T|_T',
    );
    expect(own.map(({ value, state }) => [value, state])).toEqual([
      [500, 'decided'],
      [500, 'decided'],
    ]);
  });
});

it('a figure stated twice that was added up is printed with its note', () => {
  const twice = ['a', 'b'].map((file) => obs('RETURN', { t: '2019', place: 'KAY' }, 5, 'MMEIA', { file }));
  const decisions = [decision('RETURN', { t: '2019', place: 'KAY' }, 'sum', 'MMEIA=5;MMEIA=5', 'duplicate')];
  const lines = shown([...twice, obs('RETURN', { t: '2019', place: 'GAO' }, 1, 'MMEIA')], { decisions });
  expect(lines[0]).toContain('Kayes | 10‡');
  expect(lines.join('\n')).toContain('Retenu\u202F: la somme');
});
