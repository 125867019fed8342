import { expect, test } from 'vitest';
import { nameFault, sizeOf } from '#renderer/features/settings/base-names.ts';

test('a name of a base must be one of a file on Windows too', () => {
  expect(nameFault('Revue nationale 2025 (2)')).toBeUndefined();
  expect(nameFault(' ')).toBe('empty');
  for (const name of ['a/b', 'a\\b', 'a:b', 'a?', '.a', 'a.']) expect(nameFault(name)).toBe('signs');
  for (const name of ['NUL', 'com1', 'aux.2025']) expect(nameFault(name)).toBe('reserved');
});

test('a size is said in kilobytes, from a million bytes on in megabytes', () => {
  expect(sizeOf(1)).toEqual({ unit: 'kilo', size: 1 });
  expect(sizeOf(999_999)).toEqual({ unit: 'kilo', size: 1_000 });
  expect(sizeOf(12_345_678)).toEqual({ unit: 'mega', size: 12.3 });
});
