import { expect, test } from 'vitest';
import { addressOf, placeAt } from '#renderer/frame/rooms.ts';

test('an address names room, path and what is filtered, and leads back to the same place', () => {
  const place = {
    room: 'reconcile',
    path: ['conflict|2021-01-01/P1Y', 'é à'],
    query: { type: 'conflict', q: 'Ségou & Kayes' },
  } as const;
  expect(placeAt(addressOf(place))).toEqual(place);
});

test('a path can be written as words between strokes, and blanks of a query are left out', () => {
  expect(addressOf({ room: 'intake', path: '12/Feuil1', query: { only: '' } })).toBe('/intake/12/Feuil1');
  expect(placeAt('/intake/12/Feuil1')).toEqual({ room: 'intake', path: ['12', 'Feuil1'], query: {} });
});

test('an address that names no view, or that is no address, names no place', () => {
  expect(placeAt('')).toBeUndefined();
  expect(placeAt('#key=abc')).toBeUndefined();
  expect(placeAt('/kitchen/1')).toBeUndefined();
  expect(placeAt('/journal/%E0%A4%A')?.path).toEqual(['%E0%A4%A']);
});
