import { canonicalJson } from '#electron/db/canonical.ts';
import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { undone, undoRow } from './undo.ts';

/** Rules that hold, in the order in which they apply. */
export function loadRules(base: ReadBase): Rule[] {
  return current(base).map((row) => JSON.parse(row.rule) as Rule);
}

/** Puts these rules in the place of those that hold; false when they are the same already. To be called inside `journaled`. */
export function replaceRules(base: WriteBase, entry: number, rules: readonly Rule[]): boolean {
  const earlier = current(base);
  const texts = rules.map(canonicalJson);
  if (JSON.stringify(texts) === JSON.stringify(earlier.map((row) => row.rule))) return false;
  for (const row of earlier) undoRow(base, entry, 'rule', row.id);
  for (const text of texts) base.run('INSERT INTO rule (rule, journal) VALUES (?, ?)', text, entry);
  return true;
}

/** A rule in the base, with who made it. */
export interface StoredRule {
  readonly id: number;
  readonly rule: Rule;
  readonly entry: number;
  readonly at: string;
  readonly author: string;
  readonly office: string;
}

/** Rules that hold, in the order in which they apply, with the journal entries that brought them. */
export function listRules(base: ReadBase): StoredRule[] {
  const gone = undone(base, 'rule');
  return base
    .all<Omit<StoredRule, 'rule'> & { readonly rule: string }>(
      `SELECT r.id, r.rule, j.seq AS entry, j.at, j.author, j.office FROM rule r JOIN journal j ON j.seq = r.journal
       ORDER BY r.id`,
    )
    .filter(({ id }) => !gone.has(id))
    .map((row) => ({ ...row, rule: JSON.parse(row.rule) as Rule }));
}

/** Adds a rule behind those that hold; gives its id. To be called inside `journaled`. */
export function insertRule(base: WriteBase, entry: number, rule: Rule): number {
  return base.run('INSERT INTO rule (rule, journal) VALUES (?, ?)', canonicalJson(rule), entry);
}

/** Takes a rule back. To be called inside `journaled`. */
export function withdrawRule(base: WriteBase, entry: number, id: number): void {
  undoRow(base, entry, 'rule', id);
}

function current(base: ReadBase): { readonly id: number; readonly rule: string }[] {
  const gone = undone(base, 'rule');
  return base
    .all<{ id: number; rule: string }>('SELECT id, rule FROM rule ORDER BY id')
    .filter((row) => !gone.has(row.id));
}
