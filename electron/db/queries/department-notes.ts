import { canonicalJson } from '#electron/db/canonical.ts';
import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import { undone } from './undo.ts';

/** A name that a department bears from a day on (ISO). */
export interface NotedName {
  readonly fr: string;
  /** '' where none was told. */
  readonly en: string;
  readonly since: string;
}

/** Whom to address: a service or a function, no person. */
export interface NotedContact {
  readonly service: string;
  readonly phone: string;
  readonly email: string;
}

interface Row {
  readonly id: number;
  readonly department: string;
  readonly content: string;
  readonly journal: number;
}

export type Noted<Content> = Content & { readonly department: string; readonly entry: number };

function notes<Content extends object>(base: ReadBase, what: 'name' | 'contact'): Noted<Content>[] {
  const gone = undone(base, 'department_note');
  return base
    .all<Row>('SELECT id, department, content, journal FROM department_note WHERE what = ? ORDER BY id', what)
    .filter(({ id }) => !gone.has(id))
    .map(({ department, content, journal }) => ({ ...(JSON.parse(content) as Content), department, entry: journal }));
}

/** Names that hold, in the order in which they were noted. */
export function notedNames(base: ReadBase): Noted<NotedName>[] {
  return notes<NotedName>(base, 'name');
}

/** The contact that holds for each department: the last one noted. */
export function notedContacts(base: ReadBase): ReadonlyMap<string, Noted<NotedContact>> {
  return new Map(notes<NotedContact>(base, 'contact').map((contact) => [contact.department, contact]));
}

/** Keeps a note. To be called inside `journaled`. */
export function insertNote(
  base: WriteBase,
  entry: number,
  department: string,
  note: { readonly name: NotedName } | { readonly contact: NotedContact },
): number {
  const [what, content] = 'name' in note ? ['name', note.name] : ['contact', note.contact];
  return base.run(
    'INSERT INTO department_note (department, what, content, journal) VALUES (?, ?, ?, ?)',
    ...[department, String(what), canonicalJson(content), entry],
  );
}
