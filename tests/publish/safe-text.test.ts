import { describe, expect, it } from 'vitest';
import { safeText, textCell } from '#electron/publish/xlsx/safe-text.ts';

describe('textCell', () => {
  it.each(['=1+1', '+33', '-', '@x', '\t=1', '\r=1', '＝1'])(
    'keeps %j a text, in the format that stays text when edited',
    (text) => {
      expect(textCell(text, {})).toMatchObject({ type: 'string', style: { numFmt: '@' } });
    },
  );

  it('leaves other text in the format of its cell', () => {
    expect(textCell('Côte d’Ivoire', { numFmt: '0' })).toEqual({
      type: 'string',
      value: 'Côte d’Ivoire',
      style: { numFmt: '0' },
    });
  });

  it('does not let the text #N/A become an error value', () => {
    expect(textCell('#N/A', {})).toMatchObject({ type: 'richText', richText: [{ text: '#N/A' }] });
  });
});

describe('safeText', () => {
  it('escapes what only looks like an escape, and unifies line ends', () => {
    expect(safeText('a_x0041_b\r\nc')).toBe('a_x005F_x0041_b\nc');
  });

  it('replaces what XML cannot hold', () => {
    expect(safeText('a\uD800b\uFFFF')).toBe('a\uFFFDb\uFFFD');
  });

  it('shows that a text beyond the limit of a cell was cut', () => {
    const text = safeText('é'.repeat(40_000));
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('…')).toBe(true);
  });
});
