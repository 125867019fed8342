import { describe, expect, test } from 'vitest';
import { copyCells, copyTable } from '#renderer/features/tables/grid/copy-out.ts';
import { wordsOf } from '#renderer/words/words-of.ts';
import type { TableCell, TableRow } from '#shared/domain/tables/model.ts';

const figure = (value: number, decimals = 0, notes: number[] = []): TableCell => ({
  value,
  decimals,
  figure: 'k',
  state: 'single',
  notes,
});
const ROWS: readonly TableRow[] = [
  { level: 'data', cells: [{ words: 'Kayes & <Nioro>' }, figure(13_400.5, 1, [1]), { missing: true, notes: [] }] },
  { level: 'total', cells: [{ words: 'Total' }, figure(13_400.5, 1), { empty: true }] },
];
const TABLE = {
  title: 'Retours',
  subtitle: 'Nombre',
  groups: [[{ title: '2021', first: 1, last: 2 }]],
  columns: [
    { title: 'Région', kind: 'words' as const, width: 20 },
    { title: 'Hommes', kind: 'number' as const, width: 9 },
    { title: 'Femmes', kind: 'number' as const, width: 9 },
  ],
  notes: ['Une note.'],
  source: 'MMEIA',
};

describe('what is copied', () => {
  test('holds numbers that spreadsheets read, in the language of the window', () => {
    const { html, text } = copyCells(wordsOf('fr'), ROWS, 0, 2);
    expect(text).toBe('Kayes & <Nioro>\t13400,5\tn.d.\r\nTotal\t13400,5\t');
    expect(html).toContain('x:num="13400.5" sdval="13400.5" sdnum="1033;0;#,##0.0"');
    expect(html).toContain('>13\u00a0400,5</td>');
    expect(html).toContain('Kayes &amp; &lt;Nioro&gt;');
    expect(html).not.toContain('<sup>');
    expect(copyCells(wordsOf('en'), ROWS, 1, 1).text).toBe('13400.5\r\n13400.5');
  });

  test('of a whole table has its title, headings over their columns, notes and sources', () => {
    const { html, text } = copyTable(wordsOf('fr'), TABLE, ROWS);
    expect(html).toContain('<th rowspan="2">Région</th><th colspan="2">2021</th>');
    expect(html).toContain('<sup>1</sup>');
    expect(html).toContain('<p>(1) Une note.</p>');
    expect(text.split('\r\n')).toEqual([
      'Retours',
      'Nombre',
      '\t2021\t',
      'Région\tHommes\tFemmes',
      'Kayes & <Nioro>\t13400,5\tn.d.',
      'Total\t13400,5\t',
      '(1) Une note.',
      'Source\u202f: MMEIA',
    ]);
  });
});
