import { canonicalJson, lineDigest } from '#electron/db/canonical.ts';
import { numberOrNull } from '#electron/db/facts/store-rest.ts';
import type { SqlValue, WriteBase } from '#electron/db/handle.ts';
import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { FigurePart } from '#shared/domain/reconcile/family-work.ts';
import { invariant } from '#shared/lib/assert.ts';
import { noteDerived } from './derived-state.ts';
import { breakdownInterner, dimensionValues, memberInterner } from './members.ts';

/** What is known to stand in the base: the very objects that were written. */
export interface SavedDerived {
  readonly parts: ReadonlySet<FigurePart>;
  readonly discrepancies: ReadonlySet<SettledDiscrepancy>;
  /** Changes when another program writes. */
  readonly version: number;
}

export interface ToSave {
  readonly discrepancies: readonly SettledDiscrepancy[];
  readonly parts: readonly FigurePart[];
}

/**
 * Writes what is derived, in one transaction, as far as it differs from what the base holds. `known`: what was saved last;
 * `afresh`: nothing that stands there is believed. Gives what is to be known the next time, once the transaction holds.
 */
export function saveDerived(
  base: WriteBase,
  { discrepancies, parts }: ToSave,
  { known, afresh = false }: { readonly known?: SavedDerived | undefined; readonly afresh?: boolean } = {},
): SavedDerived {
  return base.transaction(() => {
    if (afresh)
      for (const table of ['discrepancy', 'consolidated', 'consolidated_part']) base.run(`DELETE FROM ${table}`);
    const version = dataVersion(base);
    const sure = known && !afresh && known.version === version ? known : undefined;
    saveDiscrepancies(base, discrepancies, sure?.discrepancies);
    saveParts(base, parts, sure?.parts);
    noteDerived(base);
    return { parts: new Set(parts), discrepancies: new Set(discrepancies), version };
  });
}

function dataVersion(base: WriteBase): number {
  return base.one<{ data_version: number }>('PRAGMA data_version')?.data_version ?? -1;
}

const COLUMNS = `id, type, indicator, time_period, ref_area, geo, counterpart_area, sex, age, kind, unit,
  candidates, digest, sentence, state, rule, kept, reason, earlier`;

function saveDiscrepancies(
  base: WriteBase,
  discrepancies: readonly SettledDiscrepancy[],
  known: ReadonlySet<SettledDiscrepancy> | undefined,
): void {
  const wanted = new Map(discrepancies.map((found) => [found.id, found]));
  invariant(wanted.size === discrepancies.length, 'two discrepancies have one id');
  const insert = base.runner(
    `INSERT OR REPLACE INTO discrepancy (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = base.runner('DELETE FROM discrepancy WHERE id = ?');
  if (known) {
    for (const { id } of known) if (!wanted.has(id)) remove(id);
    for (const found of discrepancies) if (!known.has(found)) insert(...rowOf(found));
    return;
  }
  const stored = new Map<string, string>();
  for (const row of base.tuples<[string, ...SqlValue[]]>(`SELECT ${COLUMNS} FROM discrepancy`)) {
    stored.set(row[0], JSON.stringify(row));
  }
  for (const id of stored.keys()) if (!wanted.has(id)) remove(id);
  for (const found of discrepancies) {
    const row = rowOf(found);
    if (stored.get(found.id) !== JSON.stringify(row)) insert(...row);
  }
}

function rowOf(found: SettledDiscrepancy): SqlValue[] {
  const { id, type, unit, candidates, digest, sentence, state, rule, kept, reason, earlier } = found;
  const settled = [state, rule, kept, reason, earlier ? canonicalJson(earlier) : null];
  const texts = [canonicalJson(candidates), digest, canonicalJson(sentence)];
  return [id, type, ...dimensionValues(found), unit, ...texts, ...settled];
}

interface PartRow {
  readonly name: string;
  readonly first: number;
  readonly figures: number;
  readonly digest: string;
}

function saveParts(base: WriteBase, parts: readonly FigurePart[], known: ReadonlySet<FigurePart> | undefined): void {
  const stored = new Map(base.all<PartRow>('SELECT * FROM consolidated_part').map((row) => [row.name, row]));
  const names = new Set(parts.map(({ name }) => name));
  for (const row of stored.values()) if (!names.has(row.name)) removePart(base, row);
  for (const part of parts) {
    const before = stored.get(part.name);
    if (before && known?.has(part)) continue;
    const digest = digestOf(part);
    if (before?.digest === digest) continue;
    if (before) removePart(base, before);
    const first = (base.one<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM consolidated')?.id ?? 0) + 1;
    insertFigures(base, part);
    const { name, figures } = part;
    base.run(
      'INSERT INTO consolidated_part (name, first, figures, digest) VALUES (?, ?, ?, ?)',
      name,
      first,
      figures.length,
      digest,
    );
  }
}

function removePart(base: WriteBase, { name, first, figures }: PartRow): void {
  base.run('DELETE FROM consolidated WHERE id >= ? AND id < ?', first, first + figures);
  base.run('DELETE FROM consolidated_part WHERE name = ?', name);
}

function digestOf({ figures }: FigurePart): string {
  const digest = lineDigest();
  for (const { key, value, state, sources, discrepancy } of figures) {
    digest.add(`${key}\t${value}\t${state}\t${sources.join()}\t${discrepancy}`);
  }
  return digest.hex();
}

const WIDTH = 9;
/** Rows to a statement: one call for many halves the time. */
const BATCH = 64;
const insertOf = (rows: number) =>
  `INSERT INTO consolidated (key, value, state, sources, discrepancy, breakdown, time_period, ref_area, counterpart_area)
   VALUES ${Array(rows)
     .fill(`(${Array(WIDTH).fill('?').join()})`)
     .join()}`;
const INSERT_BATCH = insertOf(BATCH);
const INSERT_ONE = insertOf(1);

function insertFigures(base: WriteBase, { figures }: FigurePart): void {
  const member = memberInterner(base);
  const breakdown = breakdownInterner(base);
  const cuts = new Map<string, number>();
  const listed = new Map<readonly string[], string>();
  const insertBatch = base.runner(INSERT_BATCH);
  const insertOne = base.runner(INSERT_ONE);
  let values: SqlValue[] = [];
  for (const figure of figures) {
    const { key, value, state, sources, discrepancy, timePeriod, refArea, counterpartArea } = figure;
    const { indicator, geo, sex, age, kind, unit } = figure;
    const name = `${indicator}\n${geo}\n${sex}\n${age}\n${kind}\n${unit}`;
    const cut = cuts.get(name) ?? breakdown(figure).id;
    cuts.set(name, cut);
    const names = listed.get(sources) ?? JSON.stringify(sources);
    listed.set(sources, names);
    const about = [cut, member(timePeriod).id, member(refArea).id, member(counterpartArea).id];
    values.push(key, numberOrNull(value), state, names, discrepancy, ...about);
    if (values.length < BATCH * WIDTH) continue;
    insertBatch(...values);
    values = [];
  }
  for (let at = 0; at < values.length; at += WIDTH) insertOne(...values.slice(at, at + WIDTH));
}
