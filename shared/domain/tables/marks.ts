import type { FigureState } from '#shared/domain/model/discrepancy.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say, type TextKey } from '#shared/texts/say.ts';
import type { PublishedTable, TableCell } from './model.ts';

/** The sign printed after a figure. All of them lie in the printed font and in the fonts of every office suite. */
export const STATE_MARKS: Readonly<Record<FigureState, string>> = {
  single: '',
  agreed: '',
  rule: '†',
  decided: '‡',
  open: '?',
};

export type Sign = 'open' | 'rule' | 'decided' | 'missing';

/** In the order in which a legend lists them. */
const SIGNS: readonly { readonly sign: Sign; readonly key: TextKey }[] = [
  { sign: 'open', key: 'publish.legend.open' },
  { sign: 'rule', key: 'publish.legend.rule' },
  { sign: 'decided', key: 'publish.legend.decided' },
  { sign: 'missing', key: 'publish.legend.missing' },
];

export interface LegendLine {
  readonly sign: Sign;
  readonly mark: string;
  readonly text: string;
}

/** A figure that can be printed: a value that is not a number prints as missing, never as 0. */
export function isFigure(cell: TableCell): cell is Extract<TableCell, { value: number }> {
  return 'value' in cell && Number.isFinite(cell.value);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Numbers of notes as they stand after a figure: `[1, 12]` gives `¹ ¹²`. */
export function superscript(notes: readonly number[]): string {
  return notes
    .map((note) => String(note).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit))
    .join('\u00A0');
}

/** Mark and notes of a figure, as printed after it. */
export function signOf(cell: TableCell): string {
  if ('missing' in cell) return superscript(cell.notes);
  return 'value' in cell ? STATE_MARKS[cell.state] + superscript(cell.notes) : '';
}

/** What the signs of a table mean, for the signs that stand in it. */
export function legendOf(language: Language, table: PublishedTable): LegendLine[] {
  const present = new Set<Sign>();
  for (const row of table.rows) for (const cell of row.cells) addSign(present, cell);
  return linesFor(language, present);
}

/** What every sign means. */
export function fullLegend(language: Language): LegendLine[] {
  return linesFor(language, new Set(SIGNS.map(({ sign }) => sign)));
}

function linesFor(language: Language, present: ReadonlySet<Sign>): LegendLine[] {
  return SIGNS.filter(({ sign }) => present.has(sign)).map(({ sign, key }) => ({
    sign,
    mark: sign === 'missing' ? say(language, { key: 'publish.missing' }) : STATE_MARKS[sign],
    text: say(language, { key }),
  }));
}

function addSign(present: Set<Sign>, cell: TableCell): void {
  if ('missing' in cell) present.add('missing');
  if (!('value' in cell)) return;
  if (!isFigure(cell)) present.add('missing');
  else if (cell.state === 'open' || cell.state === 'rule' || cell.state === 'decided') present.add(cell.state);
}

/** How many figures a table prints, and how many of them are not settled; its own sums are left out. */
export function countFigures(table: PublishedTable): { figures: number; open: number } {
  const figures = table.rows
    .flatMap((row) => row.cells)
    .filter(isFigure)
    .filter(({ figure }) => figure !== '');
  return { figures: figures.length, open: figures.filter(({ state }) => state === 'open').length };
}
