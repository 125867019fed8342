import type { PersonColumn, PersonTwin } from '#shared/cells/persons.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { fold } from '#shared/lib/fold.ts';
import { isDocument } from './column-contents.ts';
import { filledCells } from './sheet-rows.ts';

/** What tells one person from another, taken from a row before it is emptied; it is never stored. */
export interface Identity {
  readonly sheet: string;
  readonly row: number;
  /** Words of the name in order of the alphabet: `traore moussa` and `MOUSSA TRAORÉ` are one. '' without a name. */
  readonly name: string;
  /** Numbers of papers by column. */
  readonly documents: ReadonlyMap<string, string>;
  /** Day, month or year; '' where it is not known. */
  readonly birth: string;
  readonly age: string;
  /** Period of the event; '' where it is not known. */
  readonly event: string;
  /** Sex, country, place and the other cells that are kept. */
  readonly rest: string;
  /** All cells but the number of the row. */
  readonly whole: string;
}

const KEPT: ReadonlySet<string> = new Set(['sex', 'tick', 'country', 'place', 'kind', 'nationality']);

/** Reads the identity of a row; birth, age and event as they were worked out. */
export function identityOf(
  view: SheetView,
  row: number,
  columns: readonly PersonColumn[],
  known: Pick<Identity, 'birth' | 'event'>,
): Identity {
  const roles = new Map(columns.map((column) => [column.column, column]));
  const name: string[] = [];
  const rest: string[] = [];
  const whole: string[] = [];
  const documents = new Map<string, string>();
  let age = '';
  const [left = 0, right = 0] = [columns[0]?.column, columns.at(-1)?.column];
  for (const i of filledCells(view, row, left, right)) {
    const column = roles.get(view.grid.columns[i] ?? -1);
    const text = labelText(view, i);
    const { role = 'private', header = '' } = column ?? {};
    if (role === 'rank') continue;
    whole.push(`${column?.column}:${fold(text)}`);
    if (role === 'name') name.push(...fold(text).split(' '));
    if (role === 'age') age = fold(text);
    if (KEPT.has(role)) rest.push(`${role}:${fold(text)}`);
    const number = text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
    if (role === 'document' && (isDocument(text) || /\d{4}/.test(number))) documents.set(fold(header), number);
  }
  return {
    sheet: view.sheet.name,
    row,
    name: name.sort().join(' '),
    documents,
    age,
    rest: rest.join('|'),
    whole: whole.join('|'),
    ...known,
  };
}

/**
 * The first row that names the same person at the same event, for each that comes later. Certain: the same paper under no
 * other name, or the same name and day of birth, or the same row again; otherwise the same name (or paper), where no birth,
 * age, sex or place speaks against it.
 */
export function findTwins(people: readonly Identity[]): ReadonlyMap<Identity, PersonTwin> {
  const byPaper = new Map<string, Identity[]>();
  const byName = new Map<string, Identity[]>();
  const twins = new Map<Identity, PersonTwin>();
  for (const person of people) {
    const papers = [...new Set(person.documents.values())].map((number) => `${number} ${person.event}`);
    const name = person.name === '' ? [] : [`${person.name} ${person.event}`];
    const before = new Set([
      ...papers.flatMap((key) => byPaper.get(key) ?? []),
      ...name.flatMap((key) => byName.get(key) ?? []),
    ]);
    for (const key of papers) byPaper.set(key, [...(byPaper.get(key) ?? []), person]);
    for (const key of name) byName.set(key, [...(byName.get(key) ?? []), person]);
    const found = [...before].map((other) => ({ other, how: compare(other, person) }));
    const best = found.find(({ how }) => how === 'certain') ?? found.find(({ how }) => how === 'likely');
    if (best) twins.set(person, { sheet: best.other.sheet, row: best.other.row, certain: best.how === 'certain' });
  }
  return twins;
}

function compare(a: Identity, b: Identity): 'certain' | 'likely' | 'other' {
  const samePaper = [...a.documents.values()].some((number) => [...b.documents.values()].includes(number));
  const otherPaper = [...a.documents].some(([kind, number]) => (b.documents.get(kind) ?? number) !== number);
  const sameName = a.name === b.name;
  if (samePaper) return sameName || a.name === '' || b.name === '' ? 'certain' : 'likely';
  if (!sameName || a.name === '') return 'other';
  if (a.whole === b.whole && a.whole.split('|').length > 4 && (a.birth !== '' || a.documents.size > 0))
    return 'certain';
  if (a.birth !== '' && b.birth !== '') {
    if (a.birth !== b.birth) return 'other';
    return a.birth.length === 10 && !otherPaper ? 'certain' : 'likely';
  }
  if (otherPaper || (a.age !== b.age && a.age !== '' && b.age !== '')) return 'other';
  return a.rest === b.rest ? 'likely' : 'other';
}
