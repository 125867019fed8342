import type { ExportFormat, TableList } from '#shared/contract/tables.ts';
import type { Language } from '#shared/texts/languages.ts';

export type Scope = 'all' | 'one' | 'some';

/** What the officer chose to export. */
export interface ExportChoice {
  readonly scope: Scope;
  /** Numbers of tables, where some are chosen one by one. */
  readonly some: readonly string[];
  readonly formats: readonly ExportFormat[];
  readonly language: Language;
}

/** Numbers of the tables that the formats for people will hold; none for all. */
export function tablesOf({ scope, some }: ExportChoice, shown: string): number[] {
  if (scope === 'all') return [];
  return (scope === 'one' ? [shown] : some).map(Number).sort((a, b) => a - b);
}

/** Whether the choice names anything to export. */
export function isComplete({ scope, some, formats }: ExportChoice): boolean {
  return formats.length > 0 && (scope !== 'some' || some.length > 0);
}

/** Tables that can be exported: annexes come with every edition. */
export function exportable({ tables }: TableList): TableList['tables'] {
  return tables.filter(({ empty }) => empty === undefined);
}

export function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
}

/** Workbook and document get a name that an officer would give them; files for programs keep theirs. */
export function nameOf(name: string, title: string): string {
  const ending = /^consolidated-\w+(\.(?:xlsx|pdf))$/.exec(name)?.[1];
  return ending === undefined ? name : `${title.trim()}${ending}`;
}
