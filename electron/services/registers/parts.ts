import type { CardRow, CardSection, RegisterItem, RegisterLink } from '#shared/contract/registers.ts';
import type { Labelled } from '#shared/domain/model/catalogue.ts';
import { bilingual } from '#shared/domain/reconcile/labels.ts';
import { byText } from '#shared/lib/compare.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import type { Registry } from './context.ts';

export type Words = string | Message;

/** An item with nothing but what is stated. */
export function item(own: Pick<RegisterItem, 'id' | 'name'> & Partial<RegisterItem>): RegisterItem {
  return { code: '', about: '', used: 0, level: 0, groups: [], words: [], state: '', ...own };
}

/** The name of an entry of the catalogue; a code that has no wording yet stands for itself. */
export function nameOf(entry: Pick<Labelled, 'code' | 'fr' | 'en'>): Words {
  return entry.fr === '' ? entry.code : bilingual(entry);
}

export function stateOf({ verified }: Pick<Labelled, 'verified'>): RegisterItem['state'] {
  return verified ? '' : 'unverified';
}

export function row(value: Words, more: Partial<CardRow> = {}): CardRow {
  return { name: '', value, detail: '', link: null, ...more };
}

export function fact(name: TextKey, value: Words, more: Partial<CardRow> = {}): CardRow {
  return row(value, { name: message(name), ...more });
}

/** A section, or nothing where it has no rows. */
export function section(title: TextKey, layout: CardSection['layout'], rows: readonly CardRow[]): CardSection[] {
  return rows.length === 0 ? [] : [{ title: message(title), layout, rows }];
}

export function chips(title: TextKey, words: readonly Words[]): CardSection[] {
  return section(
    title,
    'chips',
    words.map((word) => row(word)),
  );
}

export function figures(count: number): Message {
  return message('window.registers.figures', { count });
}

/** The files that state something, the one that states most first. */
export function filesSection(registry: Registry, key: string): CardSection[] {
  const files = [...(registry.use().files.get(key) ?? [])].sort(([a, m], [b, n]) => n - m || a - b);
  return section(
    'window.registers.section.files',
    'lines',
    files.map(([id, count]) => fileRow(registry, id, figures(count))),
  );
}

export function fileRow(registry: Registry, id: number, detail: Words): CardRow {
  const submission = registry.submission(id);
  return row(submission?.file ?? '', {
    detail: message('window.registers.byDepartment', {
      department: registry.names.department(submission?.department ?? '_U'),
      what: detail,
    }),
    link: { to: 'file', submission: id },
  });
}

/** What of a facet of discrepancies there is: how many, and how many of them are open. `column`: a condition with one value. */
export function discrepanciesSection(registry: Registry, column: string, facet: string, value: string): CardSection[] {
  const found = registry.base.one<{ found: number; open: number }>(
    `SELECT count(*) AS found, coalesce(sum(state = 'open'), 0) AS open FROM discrepancy WHERE ${column}`,
    value,
  ) ?? { found: 0, open: 0 };
  if (found.found === 0) return [];
  const link: RegisterLink = { to: 'discrepancies', facet, value };
  return section('window.registers.section.discrepancies', 'lines', [
    row(message('window.registers.discrepancies', { count: found.found, open: found.open }), { link }),
  ]);
}

/** The first and the last year of many periods. */
export function spanOf(periods: ReadonlySet<string>): Words {
  const years = [...new Set([...periods].flatMap((period) => period.match(/\d{4}/g) ?? []))].sort(byText);
  const [first = '', last = first] = [years[0], years.at(-1)];
  return first === last ? first : message('window.registers.span', { from: first, to: last });
}

/** A phrase of the catalogue as people read it: `a/b` either, `a*` any that begins so, `-a` must not be there. */
export function phraseWords(phrase: string): Words {
  const parts = phrase.split(' ');
  const said = parts
    .filter((part) => !part.startsWith('-'))
    .map((part) => part.replaceAll('/', ' / ').replaceAll('*', '…'))
    .join(' ');
  const unwanted = parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1).replaceAll('*', '…'));
  return unwanted.length === 0 ? said : message('window.registers.without', { said, unwanted });
}
