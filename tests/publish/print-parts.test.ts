import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate } from '#electron/publish/long-date.ts';
import { breakWords } from '#electron/publish/pdf/break-words.ts';
import { printable } from '#electron/publish/pdf/printable.ts';
import { shortened, shortenedSources } from '#electron/publish/pdf/shorten.ts';
import { splitColumns } from '#electron/publish/pdf/split-columns.ts';
import { layoutTable } from '#electron/publish/pdf/table-layout.ts';
import { inWords } from '#electron/publish/words.ts';
import { wrappedLines } from '#electron/publish/xlsx/text-fit.ts';
import { countFigures, legendOf, superscript } from '#shared/domain/tables/marks.ts';
import type { SourceLine } from '#shared/domain/tables/model.ts';
import { figure, missing, numberColumn, row, table, text, wordsColumn } from './build-table.ts';
import { objectives } from './sample-words.ts';

describe('longDate', () => {
  it('writes days the way each language does', () => {
    expect(longDate('fr', '2022-05-01')).toBe('1er mai 2022');
    expect(longDate('fr', '2022-05-11')).toBe('11 mai 2022');
    expect(longDate('en', '2022-05-01')).toBe('1 May 2022');
    expect(longDate('fr', 'mai 2022')).toBe('mai 2022');
    expect(longDate('fr', '2022-02-30')).toBe('2022-02-30');
  });
});

describe('legendOf', () => {
  it('explains the signs of the table and no others', () => {
    const rows = [row([text('Kayes'), figure(1, { state: 'open' })]), row([text('Gao'), missing()])];
    expect(legendOf('fr', table({ rows })).map(({ sign, mark }) => [sign, mark])).toEqual([
      ['open', '?'],
      ['missing', 'n.d.'],
    ]);
    expect(legendOf('fr', table())).toEqual([]);
  });

  it('prints a value that is no number as missing', () => {
    const rows = [row([text('Kayes'), figure(Number.NaN)])];
    expect(legendOf('en', table({ rows })).map(({ mark }) => mark)).toEqual(['n.a.']);
  });
});

describe('countFigures', () => {
  it('leaves the sums of the table out, settled or not', () => {
    const open = figure(5, { state: 'open' });
    const total = figure(5, { state: 'open', key: '' });
    const rows = [
      row([text('Kayes'), open]),
      row([text('Gao'), figure(Number.NaN)]),
      row([text('Total'), total], 'total'),
    ];
    expect(countFigures(table({ rows }))).toEqual({ figures: 1, open: 1 });
  });
});

describe('superscript', () => {
  it('keeps the notes 1 and 12 apart from the note 112', () => {
    expect(superscript([1, 12])).toBe('¹\u00A0¹²');
  });
});

describe('breakWords', () => {
  it('cuts long names after their signs and leaves words alone', () => {
    expect(breakWords('voir Retours_DGME_2021_final.xlsx, internationalement')).toEqual([
      'voir Retours_',
      'DGME_',
      '2021_',
      'final.',
      'xlsx, internationalement',
    ]);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => breakWords(words).join('') === words),
    );
  });
});

describe('printable', () => {
  it('writes out the signs that the printed font lacks', () => {
    expect(printable('≥ 60 ans → Kayes\u0007\r\n')).toBe('>= 60 ans -> Kayes\n');
  });
});

describe('splitColumns', () => {
  const wide = table({
    columns: [wordsColumn('Région', 10), ...Array.from({ length: 7 }, (_, c) => numberColumn(`c${c}`))],
    groups: [
      [
        { title: '2020', first: 1, last: 4 },
        { title: '2021', first: 5, last: 7 },
      ],
    ],
    rows: [row([text('Kayes'), ...Array.from({ length: 7 }, (_, c) => figure(c))])],
  });

  it('leaves a table that fits as it is', () => {
    expect(splitColumns(wide, 7)).toEqual([wide]);
  });

  it('repeats the leading words and cuts groups with their columns', () => {
    const parts = splitColumns(wide, 3);
    expect(parts.map(({ columns }) => columns.map(({ title }) => title))).toEqual([
      ['Région', 'c0', 'c1', 'c2'],
      ['Région', 'c3', 'c4', 'c5'],
      ['Région', 'c6'],
    ]);
    expect(parts[1]?.groups).toEqual([
      [
        { title: '2020', first: 1, last: 1 },
        { title: '2021', first: 2, last: 3 },
      ],
    ]);
    expect(parts[2]?.rows[0]?.cells).toEqual([text('Kayes'), figure(6)]);
  });
});

describe('layoutTable', () => {
  it('keeps a narrow table upright, turns a wide one, and never goes over the edge', () => {
    const columns = (count: number) => [
      wordsColumn('Région', 16),
      ...Array.from({ length: count }, () => numberColumn('Femmes')),
    ];
    const rows = (count: number) => [row([text('Kayes'), ...Array.from({ length: count }, () => figure(1_234_567))])];
    const layouts = [3, 14, 30].map((count) =>
      layoutTable('fr', table({ columns: columns(count), rows: rows(count) })),
    );
    expect(layouts.map(({ landscape }) => landscape)).toEqual([false, true, true]);
    for (const { landscape, widths, size } of layouts) {
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(landscape ? 741 : 494);
      expect(size).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives every sign room after the digits', () => {
    const rows = [row([text('Kayes'), figure(1, { state: 'open', notes: [1, 2] })])];
    expect(layoutTable('fr', table({ rows })).signs).toEqual([0, expect.any(Number)]);
    expect(layoutTable('fr', objectives()).signs.every((room) => room === 0)).toBe(true);
  });
});

describe('wrappedLines', () => {
  it('counts the lines a text takes, breaking words that are too long', () => {
    const size = { size: 10 };
    expect(wrappedLines('Kayes', 100, size)).toBe(1);
    expect(wrappedLines('Kayes\nGao', 100, size)).toBe(2);
    expect(wrappedLines('Migrants de retour par région', 60, size)).toBe(3);
    expect(wrappedLines('x'.repeat(60), 100, size)).toBe(3);
  });
});

describe('shortened annexes', () => {
  const rows = [
    ...[1, 2, 3, 4].map((n) => row([text(`Ligne ${n}`), figure(n)])),
    row([text('Total'), figure(10)], 'total'),
  ];

  it('leave a short annex alone', () => {
    expect(shortened(table({ rows }), 5).rows).toEqual(rows);
  });

  it('print the first rows and the total, and say how many there are', () => {
    const short = shortened(table({ rows }), 3);
    expect(short.rows).toEqual([rows[0], rows[1], rows[4]]);
    expect(inWords('fr', short.notes[0] ?? '')).toContain('3 premières lignes sur 5');
  });

  it('print a figure with all its cells or not at all', () => {
    const line = (name: string, cell: string) => ({ table: 1, figure: name, cell }) as SourceLine;
    const lines = [line('a', 'A1'), line('a', 'A2'), line('a', 'A3'), line('b', 'B1')];
    expect(shortenedSources(lines, 2)).toEqual(lines.slice(0, 3));
    expect(shortenedSources(lines, 3)).toEqual(lines.slice(0, 3));
    expect(shortenedSources(lines, 4)).toEqual(lines);
  });
});
