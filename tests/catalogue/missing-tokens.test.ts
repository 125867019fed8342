import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { isFigureText } from '#shared/cells/figure-text.ts';

describe('the tokens that stand for a missing figure', () => {
  it.each(loadCatalogue().missingTokens.flatMap(({ tokens }) => tokens))(
    'are counted by the reader as figure cells: %s',
    (token) => {
      expect(isFigureText(token)).toBe(true);
    },
  );
});
