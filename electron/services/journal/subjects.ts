import type { ReadBase } from '#electron/db/handle.ts';
import type { JournalEntry } from '#electron/db/journal/types.ts';
import { allDecisions } from '#electron/db/queries/decisions.ts';
import { listSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import type { JournalSubject } from '#shared/contract/journal.ts';
import { DIMENSION_NAMES } from '#shared/domain/model/observation.ts';

type Finder = (entry: JournalEntry) => JournalSubject;

const NOTHING: JournalSubject = { what: 'nothing' };

/** Finds what entries speak of; files and decisions are read once, at the first need. */
export function subjectFinder(base: ReadBase): Finder {
  const files = once(() => fileFinder(listSubmissions(base)));
  const decisions = once(() => new Map(allDecisions(base).map((decision) => [decision.entry, decision])));
  const file: Finder = ({ seq, message }) => files()(seq, textOf(message.params?.['file']));
  const decided: Finder = ({ seq, message }) => {
    const id = textOf(message.params?.['discrepancy']);
    if (base.one('SELECT 1 FROM discrepancy WHERE id = ?', id)) return { what: 'discrepancy', id };
    const decision = decisions().get(seq);
    const found = decision && discrepancyLike(base, decision.type, decision.dimensions);
    return found === undefined ? NOTHING : { what: 'discrepancy', id: found };
  };
  const other: Finder = ({ message }) => {
    const entry = Number(textOf(message.params?.['entry']));
    return Number.isInteger(entry) && entry > 0 ? { what: 'entry', entry } : NOTHING;
  };
  const department: Finder = ({ message }) => {
    const code = textOf(message.params?.['department']);
    return code === '' ? NOTHING : { what: 'department', code };
  };
  const always = (what: 'rules' | 'recipes' | 'aliases' | 'round') => (): JournalSubject => ({ what });
  const finders: Readonly<Record<string, Finder>> = {
    imported: file,
    superseded: file,
    reread: file,
    repeated: file,
    refused: file,
    answered: file,
    corrected: file,
    settled: file,
    settled_confirmed: file,
    confirmed: file,
    withdrew: file,
    decided,
    rule_applied: decided,
    undone: other,
    redone: other,
    rules_loaded: always('rules'),
    rule_added: always('rules'),
    rule_withdrawn: always('rules'),
    learned: always('recipes'),
    forgot_recipe: always('recipes'),
    forgot_alias: always('aliases'),
    alias_added: always('aliases'),
    name_added: department,
    contact_set: department,
    campaign: always('round'),
    round_begun: always('round'),
    round_changed: always('round'),
    released: always('round'),
  };
  return (entry) => finders[entry.kind]?.(entry) ?? NOTHING;
}

/** The submission that an entry brought, or else the last one of that file. */
function fileFinder(submissions: readonly Submission[]): (entry: number, file: string) => JournalSubject {
  const brought = new Map(submissions.map((one) => [one.entry, one]));
  const named = new Map(submissions.map((one) => [one.file, one]));
  return (entry, file) => {
    const found = brought.get(entry) ?? named.get(file);
    return found ? { what: 'file', submission: found.id, file: found.file } : NOTHING;
  };
}

/** The one discrepancy that a decision which leaves dimensions out can mean. */
function discrepancyLike(
  base: ReadBase,
  type: string,
  dimensions: Readonly<Record<(typeof DIMENSION_NAMES)[number], string>>,
): string | undefined {
  const stated = DIMENSION_NAMES.filter((name) => dimensions[name] !== '');
  const columns = stated.map((name) => ` AND ${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} = ?`);
  const rows = base.all<{ id: string }>(
    `SELECT id FROM discrepancy WHERE type = ?${columns.join('')} LIMIT 2`,
    type,
    ...stated.map((name) => dimensions[name]),
  );
  return rows.length === 1 ? rows[0]?.id : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
