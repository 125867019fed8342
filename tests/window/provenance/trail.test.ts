import { expect, test } from 'vitest';
import { CLOSED, goOn, readTrail, shown, step } from '#renderer/features/provenance/trail.ts';

const A = { figure: 'a' };
const B = { file: 'f.xlsx', sheet: 'Feuil1', cell: 'B2' };
const C = { figure: 'c' };

test('one goes on, back and forward as in a browser; going on forgets what was ahead', () => {
  const two = goOn(goOn(CLOSED, A), B);
  expect(shown(two)).toBe(B);
  const back = step(two, -1);
  expect(shown(back)).toBe(A);
  expect(shown(step(back, 1))).toBe(B);
  expect(step(back, -1)).toEqual(back);
  expect(goOn(back, C).steps).toEqual([A, C]);
});

test('the same thing again is no step', () => {
  const one = goOn(CLOSED, A);
  expect(goOn(one, { figure: 'a' })).toEqual(one);
});

test('a trail outlives a reload; anything else that lies there is none', () => {
  const trail = goOn(goOn(CLOSED, A), B);
  expect(readTrail(JSON.stringify(trail))).toEqual(trail);
  for (const text of [null, '', '{}', '{"steps":[1],"at":0}', '{"steps":[{"figure":"a"}],"at":3}']) {
    expect(readTrail(text)).toBe(CLOSED);
  }
});
