import type { Choice, Choices, Named, QuestionView, TableView } from '#renderer/features/intake/worker/protocol.ts';
import { columnName } from '#shared/cells/address.ts';
import type { Drafted } from '#shared/contract/reading.ts';
import {
  type Correction,
  type CorrectionField,
  type CorrectionTarget,
  correctionName,
} from '#shared/domain/intake/corrections/grammar.ts';
import type { TextKey } from '#shared/texts/say.ts';

/** A correction of a table, as it is drafted. */
export function correct(sheet: string, table: Pick<TableView, 'range'>, correction: Correction): Drafted {
  return { sheet, question: correctionName(table.range, correction), answer: correction.value };
}

/** An answer, as it is drafted. */
export function answer({ sheet, id }: Pick<QuestionView, 'sheet' | 'id'>, code: string): Drafted {
  return { sheet, question: id, answer: code };
}

export function onColumn(column: number): CorrectionTarget {
  return { on: 'column', column: columnName(column) };
}

export function onRow(row: number): CorrectionTarget {
  return { on: 'row', row: row + 1 };
}

/** Roles of columns in the order of the menu, with what they are called. */
export const COLUMN_CHOICES = [
  { role: 'figures', words: 'window.reading.role.figures' },
  { role: 'total', words: 'window.reading.role.total' },
  { role: 'period', words: 'window.reading.role.period' },
  { role: 'place', words: 'window.reading.role.place' },
  { role: 'country', words: 'window.reading.role.country' },
  { role: 'category', words: 'window.reading.role.category' },
  { role: 'kind', words: 'window.reading.role.kind' },
  { role: 'indicator', words: 'window.reading.role.indicator' },
  { role: 'unit', words: 'window.reading.role.unit' },
  { role: 'note', words: 'window.reading.role.note' },
  { role: 'code', words: 'window.reading.role.code' },
  { role: 'exclude', words: 'window.reading.role.exclude' },
] as const satisfies readonly { readonly role: string; readonly words: TextKey }[];

export const ROW_CHOICES = [
  { role: 'data', words: 'window.reading.row.data' },
  { role: 'total', words: 'window.reading.row.total' },
  { role: 'exclude', words: 'window.reading.row.exclude' },
] as const satisfies readonly { readonly role: string; readonly words: TextKey }[];

export const CONTENT_CHOICES = [
  { content: 'figures', words: 'window.reading.content.figures' },
  { content: 'records', words: 'window.reading.content.records' },
  { content: 'exclude', words: 'window.reading.content.exclude' },
] as const satisfies readonly { readonly content: string; readonly words: TextKey }[];

/** What a whole column, row or table can be said to be about, in the order of the menus. */
export const SAYABLE = ['indicator', 'kind', 'period', 'place', 'country', 'sex', 'age', 'unit', 'multiplier'] as const;
export type Sayable = (typeof SAYABLE)[number];

/** Fields that say something of rows and labels. */
export const SAYABLE_OF_ROWS: readonly Sayable[] = ['indicator', 'kind', 'period', 'place', 'country', 'sex', 'age'];

export const MULTIPLIERS = ['1', '1000', '1000000', '1000000000'] as const;

/** What can be chosen for a field; none where it is typed. */
export function choicesFor(
  field: CorrectionField,
  choices: Choices | undefined,
  multiplier: (code: string) => string,
): readonly Named[] {
  if (field === 'multiplier') return MULTIPLIERS.map((code) => ({ code, name: multiplier(code) }));
  return choices?.[field as Choice] ?? [];
}

/** A period as it is typed by an officer, as code: `2021`, `T3 2021`, `3e trimestre 2021`, `S1 2021`, `07/2021`, `14/07/2021`, `2019-2021`. */
export function periodOf(text: string): string | undefined {
  const tidy = text.trim().replace(/\s+/g, ' ');
  const plain = /^\d{4}(?:-(?:Q[1-4]|S[12]|\d{2}(?:-\d{2})?))?(?:\/\d{4}(?:-(?:Q[1-4]|S[12]|\d{2}(?:-\d{2})?))?)?$/i;
  if (plain.test(tidy)) return tidy.toUpperCase();
  const years = /^(\d{4}) ?(?:-|–|à|a|au|to) ?(\d{4})$/i.exec(tidy);
  if (years) return `${years[1]}/${years[2]}`;
  const quarter = /^(?:t|q)? ?([1-4])(?:er|e|ème)? ?(?:trimestre|trim\.?|quarter)? (\d{4})$/i.exec(tidy);
  if (quarter && /t|q/i.test(tidy)) return `${quarter[2]}-Q${quarter[1]}`;
  const half = /^(?:s)? ?([12])(?:er|e|ème)? ?(?:semestre|half)? (\d{4})$/i.exec(tidy);
  if (half && /s|h/i.test(tidy)) return `${half[2]}-S${half[1]}`;
  const day = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(tidy);
  if (day) return `${day[3]}-${two(day[2])}-${two(day[1])}`;
  const month = /^(\d{1,2})[/.](\d{4})$/.exec(tidy);
  if (month) return `${month[2]}-${two(month[1])}`;
  const days = /^(?:du )?(\d{1,2}[/.]\d{1,2}[/.]\d{4}) (?:-|–|à|au|to) (\d{1,2}[/.]\d{1,2}[/.]\d{4})$/i.exec(tidy);
  const [from, to] = [periodOfDay(days?.[1]), periodOfDay(days?.[2])];
  return from && to ? `${from}/${to}` : undefined;
}

function periodOfDay(text: string | undefined): string | undefined {
  return text === undefined ? undefined : periodOf(text);
}

function two(text = ''): string {
  return text.padStart(2, '0');
}
