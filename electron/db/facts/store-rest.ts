import { canonicalJson, type LineDigest } from '#electron/db/canonical.ts';
import type { SqlValue, WriteBase } from '#electron/db/handle.ts';
import { dimensionValues, memberInterner } from '#electron/db/queries/members.ts';
import type { SetAside } from '#shared/domain/intake/types.ts';
import type { ActivityRecord, StatedTotal } from '#shared/domain/model/observation.ts';
import type { Message } from '#shared/texts/say.ts';
import { checkLine, recordLine, setAsideLine } from './lines.ts';

const INSERT_CHECK = `INSERT INTO check_value (source, row, col, stated, computed, agrees, raw, parts,
  indicator, time_period, ref_area, geo, counterpart_area, sex, age, kind, unit)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const NO_DIMENSIONS: readonly null[] = [null, null, null, null, null, null, null, null];

/** Stores the totals that a table states. */
export function storeTotals(base: WriteBase, source: number, totals: readonly StatedTotal[], digest: LineDigest): void {
  const insert = base.runner(INSERT_CHECK);
  const member = memberInterner(base);
  for (const { row, column, stated, computed, agrees, raw, parts, about, unit } of totals) {
    const own = [row, column, numberOrNull(stated), numberOrNull(computed), agrees ? 1 : 0, raw, parts];
    const codes = [...(about ? dimensionValues(about) : NO_DIMENSIONS), unit];
    insert(source, ...own, ...codes.map((code) => (code === null ? null : member(code).id)));
    digest.add(checkLine(own, codes.map((code) => JSON.stringify(code)).join()));
  }
}

const INSERT_RECORD = `INSERT INTO record (source, row, type, title, start, "end", objectives, ponam, ref_area, partners,
  amount, beneficiaries, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export function storeRecords(
  base: WriteBase,
  source: number,
  records: readonly ActivityRecord[],
  digest: LineDigest,
): void {
  const insert = base.runner(INSERT_RECORD);
  for (const record of records) {
    const { row, type, title, start, end, objectives, ponam, refArea, partners, status } = record;
    const lists = [JSON.stringify(objectives), JSON.stringify(ponam)];
    const figures = [numberOrNull(record.amount), numberOrNull(record.beneficiaries)];
    const values = [row, type, title, start, end, ...lists, refArea, partners, ...figures, status];
    insert(source, ...values);
    digest.add(recordLine(values));
  }
}

const INSERT_SET_ASIDE = 'INSERT INTO set_aside (line, row, col, bucket, raw, reason) VALUES (?, ?, ?, ?, ?, ?)';

/** Stores the cells left out of one ledger line, with their reasons; without their text when `keepText` is false. */
export function storeSetAside(
  base: WriteBase,
  line: number,
  cells: readonly SetAside[],
  digest: LineDigest,
  keepText: boolean,
): void {
  const insert = base.runner(INSERT_SET_ASIDE);
  const sentence = sentences(base);
  for (const { row, column, bucket, raw, reason } of cells) {
    const kept = keepText ? raw : '';
    const { id, json } = sentence(keepText ? reason : { key: reason.key });
    insert(line, row, column, bucket, kept, id);
    digest.add(setAsideLine(row, column, bucket, kept, json));
  }
}

/** Sentences that many cells share are written once. */
function sentences(base: WriteBase): (reason: Message) => { id: number; json: string } {
  const known = base.remembered('sentences', () => new Map<string, number>());
  return (reason) => {
    const json = canonicalJson(reason);
    const id =
      known.get(json) ??
      base.one<{ id: number }>('SELECT id FROM sentence WHERE message = ?', json)?.id ??
      base.run('INSERT INTO sentence (message) VALUES (?)', json);
    known.set(json, id);
    return { id, json };
  };
}

export function numberOrNull(value: number): SqlValue & (number | null) {
  return Number.isNaN(value) ? null : value;
}
