import { expect, it } from 'vitest';
import { asked, committed, readLines } from './build.ts';

it('months cut short are months, though one has the stem of another word', () => {
  const lines = [
    ['Migrants de retour en 2021'],
    ['Région', 'Octo.', 'Nove.', 'Déce.', 'Total'],
    ['Kayes', 16, 5, 89, 110],
    ['Gao', 22, 94, 66, 182],
  ];
  const read = readLines(lines);
  expect(asked(read)).toEqual([]);
  expect(committed(read)).toHaveLength(6);
  expect(committed(read)).toContain('D3 RETURN 2021-12 KAY * * * * = 89');
});
