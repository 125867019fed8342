import type { PublishedTable, TableCell, Words } from '#shared/domain/tables/model.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';

export function inWords(words: Words, language: Language = 'fr'): string {
  return typeof words === 'string' ? words : say(language, words);
}

const MARKS = { single: '', agreed: '', rule: '†', decided: '‡', open: '?' } as const;

function cellText(cell: TableCell, language: Language): string {
  if ('empty' in cell) return '';
  if ('words' in cell) return `${cell.indent ? '  ' : ''}${inWords(cell.words, language)}`;
  const notes = cell.notes.length === 0 ? '' : `(${cell.notes.join(',')})`;
  if ('missing' in cell) return `n.d.${notes}`;
  return `${formatNumber(language, cell.value, cell.decimals).replaceAll('\u202F', ' ')}${MARKS[cell.state]}${notes}`;
}

/** A table as lines of text, for reading in tests: cells between bars, rows that are not data with their level. */
export function show(table: PublishedTable, language: Language = 'fr'): string[] {
  const line = (cells: readonly string[]) => cells.join(' | ').trimEnd();
  return [
    ...table.groups.map((groups) =>
      groups.map(({ title, first, last }) => `${inWords(title, language)} ${first}-${last}`).join(', '),
    ),
    line(table.columns.map(({ title }) => inWords(title, language))),
    ...table.rows.map(
      ({ level, cells }) =>
        `${level === 'data' ? '' : `${level}: `}${line(cells.map((cell) => cellText(cell, language)))}`,
    ),
    ...table.notes.map((note, i) => `(${i + 1}) ${inWords(note, language)}`),
  ];
}
