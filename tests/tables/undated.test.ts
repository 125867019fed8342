import { expect, it } from 'vitest';
import { obs } from '#tests/reconcile/builders.ts';
import { publish, record, tableNamed } from './builders.ts';
import { inWords } from './show.ts';

const subtitles = (given: Parameters<typeof publish>[1]) => {
  const records = [record('POLICY', 'Stratégie nationale')];
  const built = publish([obs('RETURN', { t: '2020' }, 7, 'MMEIA')], { records, ...given });
  return ['returns_by_region', 'public_policies'].map((name) => {
    const { subtitle } = tableNamed(built, name);
    return subtitle === undefined ? undefined : inWords(subtitle);
  });
};

it('a table says no period where the campaign has none', () => {
  expect(subtitles({})).toEqual(['Nombre de personnes, 2019-2021', 'Période 2019-2021']);
  const round = { title: 'Revue', start: '', end: '', due: '' };
  expect(subtitles({ round })).toEqual(['Nombre de personnes', undefined]);
});
