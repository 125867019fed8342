import { describe, expect, test } from 'vitest';
import { buttonsOf } from '#renderer/features/intake/reading/reading-keys.ts';

const options = (codes: string) => [...codes].map((code) => ({ code: code === 'x' ? 'exclude' : code, name: code }));
const shown = (codes: string) =>
  buttonsOf({ options: options(codes) })
    .map(({ name }) => name)
    .join('');

describe('the answers of a question', () => {
  test('have a button each where they are few', () => expect(shown('abcdefgh')).toBe('abcdefgh'));

  test('have six buttons where they are many, and leaving it aside one more wherever it stands', () => {
    expect(shown('abcdefghij')).toBe('abcdef');
    expect(shown('abcdefghixj')).toBe('abcdefx');
    expect(shown('axbcdefghij')).toBe('axbcde');
  });
});
