import { lineDigest } from '#electron/db/canonical.ts';
import { checkLine, observationLine, recordLine, setAsideLine } from '#electron/db/facts/lines.ts';
import type { ReadBase } from '#electron/db/handle.ts';
import { MEMBER_COLUMNS } from '#electron/db/migrations/guards.ts';
import { breakdowns, memberCodes } from '#electron/db/queries/members.ts';
import type { Breakdown } from '#shared/domain/model/figure-chunk.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

const LINES = `SELECT l.id, l.sheet, l.range, s.file, d.digest,
    t.first_observation AS first, t.observations + t.missing AS count
  FROM ledger_line l JOIN submission s ON s.id = l.submission
  LEFT JOIN line_digest d ON d.line = l.id LEFT JOIN source_table t USING (id) ORDER BY l.id`;

interface Line {
  readonly id: number;
  readonly sheet: string;
  readonly range: string;
  readonly file: string;
  readonly digest: string | null;
  readonly first: number | null;
  readonly count: number | null;
}

/** The rows of every table still have the digest that they were stored with. */
export function* checkFacts(base: ReadBase): Iterable<Finding> {
  const codes = codesAsStored(base);
  for (const line of base.all<Line>(LINES)) {
    if (line.digest === digestOf(base, line, codes)) continue;
    yield finding('table', { file: line.file, sheet: line.sheet, range: line.range });
  }
}

type Values = readonly (string | number | null)[];

const OBSERVATIONS = `SELECT row, col, value, raw, status, breakdown, time_period, ref_area, counterpart_area
  FROM observation WHERE id >= ? AND id < ? AND source = ? ORDER BY id`;
const TOTALS = `SELECT row, col, stated, computed, agrees, raw, parts, ${MEMBER_COLUMNS.join()} FROM check_value WHERE source = ? ORDER BY id`;
const RECORDS = `SELECT row, type, title, start, "end", objectives, ponam, ref_area, partners, amount, beneficiaries, status
  FROM record WHERE source = ? ORDER BY id`;
const SET_ASIDE = `SELECT a.row, a.col, a.bucket, a.raw, s.message
  FROM set_aside a LEFT JOIN sentence s ON s.id = a.reason WHERE a.line = ? ORDER BY a.id`;

type Figure = [
  row: number,
  col: number,
  value: number | null,
  raw: string | null,
  status: string | null,
  breakdown: number,
  ...places: number[],
];
type Aside = [row: number, col: number, bucket: string, raw: string, reason: string];

interface Codes {
  readonly members: readonly string[];
  readonly breakdowns: readonly string[];
}

/** Every code as the digests write it, by id. */
function codesAsStored(base: ReadBase): Codes {
  const codes = memberCodes(base);
  const asJson = ({ indicator, geo, sex, age, kind, unit }: Breakdown) =>
    [indicator, geo, sex, age, kind, unit].map((code) => JSON.stringify(code)).join();
  return {
    members: codes.map((code) => JSON.stringify(code)),
    breakdowns: breakdowns(base, codes).map(asJson),
  };
}

const CHUNK = 10_000;

function digestOf(base: ReadBase, { id, first, count }: Line, codes: Codes): string {
  const digest = lineDigest();
  const joined = (ids: Values) =>
    ids.map((member) => (member === null ? 'null' : codes.members[Number(member)])).join();
  if (first !== null && count !== null) {
    for (let from = first; from < first + count; from += CHUNK) {
      const rows = base.tuples<Figure>(OBSERVATIONS, from, Math.min(from + CHUNK, first + count), id);
      for (const [row, col, value, raw, status, breakdown, ...places] of rows)
        digest.add(observationLine(row, col, value, raw, status, `${codes.breakdowns[breakdown]},${joined(places)}`));
    }
  }
  for (const row of base.tuples<Values>(TOTALS, id)) digest.add(checkLine(row.slice(0, 7), joined(row.slice(7))));
  for (const row of base.tuples<Values>(RECORDS, id)) digest.add(recordLine(row));
  for (const row of base.tuples<Aside>(SET_ASIDE, id)) digest.add(setAsideLine(...row));
  return digest.hex();
}
