import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import { undone } from './undo.ts';

export interface NewSubmission {
  /** SHA-256 of the bytes as received. */
  readonly sha256: string;
  /** Name as received, without folder. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly format: string;
  /** `_U` when unknown. */
  readonly department: string;
  /** ISO instant or day. */
  readonly receivedAt: string;
  readonly round: number | undefined;
  /** The submission that this one takes the place of: an earlier delivery, or the same file read with fewer answers. */
  readonly supersedes: number | undefined;
}

export interface Submission extends NewSubmission {
  readonly id: number;
  /** Counts: neither withdrawn nor superseded by one that is not withdrawn. */
  readonly live: boolean;
  readonly withdrawn: boolean;
  /** Journal entry that brought it in. */
  readonly entry: number;
}

/** Adds a submission, whose original must be stored first; gives its id. To be called inside `journaled`. */
export function insertSubmission(base: WriteBase, entry: number, submission: NewSubmission): number {
  const { sha256, file, size, format, department, receivedAt, round, supersedes } = submission;
  return base.run(
    `INSERT INTO submission (sha256, file, size, format, department, received_at, round, supersedes, journal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sha256,
    file,
    size,
    format,
    department,
    receivedAt,
    round ?? null,
    supersedes ?? null,
    entry,
  );
}

/**
 * Notes a delivery that a submission takes the place of, beside the one that it names. Of a file that was read again it is
 * noted each time what it replaces as it reads now: itself, where it is nothing. To be called inside `journaled`.
 */
export function insertReplacement(base: WriteBase, entry: number, submission: number, earlier: number): number {
  return base.run(
    'INSERT INTO replacement (submission, earlier, journal) VALUES (?, ?, ?)',
    submission,
    earlier,
    entry,
  );
}

/** Takes a submission back with all that it says. To be called inside `journaled`. */
export function withdrawSubmission(base: WriteBase, entry: number, submission: number, reason: string): number {
  return base.run('INSERT INTO withdrawal (submission, reason, journal) VALUES (?, ?, ?)', submission, reason, entry);
}

interface Row extends Omit<NewSubmission, 'receivedAt' | 'round' | 'supersedes'> {
  readonly id: number;
  readonly received_at: string;
  readonly round: number | null;
  readonly supersedes: number | null;
  readonly journal: number;
}

/** Every submission ever received, in order of arrival. */
export function listSubmissions(base: ReadBase): Submission[] {
  const rows = base.all<Row>('SELECT * FROM submission ORDER BY id');
  const withdrawn = withdrawnSubmissions(base);
  const replaced = replacedSubmissions(rows, withdrawn, replacements(base));
  return rows.map(({ received_at, journal, round, supersedes, ...row }) => ({
    ...row,
    receivedAt: received_at,
    round: round ?? undefined,
    supersedes: supersedes ?? undefined,
    entry: journal,
    withdrawn: withdrawn.has(row.id),
    live: !withdrawn.has(row.id) && !replaced.has(row.id),
  }));
}

/** Submissions that would count if the bytes `sha256` had never been received, and that came before those. */
export function submissionsBeside(base: ReadBase, sha256: string): Submission[] {
  const own = base.all<Row>('SELECT * FROM submission ORDER BY id').filter((row) => row.sha256 === sha256);
  const withdrawn = new Set([...withdrawnSubmissions(base), ...own.map(({ id }) => id)]);
  const all = listSubmissions(base);
  const rows = base.all<Row>('SELECT * FROM submission ORDER BY id').filter((row) => row.sha256 !== sha256);
  const replaced = replacedSubmissions(rows, withdrawn, replacements(base));
  return all.filter(({ id }) => rows.some((row) => row.id === id) && !withdrawn.has(id) && !replaced.has(id));
}

/** A withdrawn delivery gives way to the one before; one that counts replaces the whole chain behind it. */
function replacedSubmissions(
  rows: readonly Row[],
  withdrawn: ReadonlySet<number>,
  also: ReadonlyMap<number, readonly number[]>,
): Set<number> {
  const shas = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  const replaced = new Set<number>();
  // What an earlier reading of the same bytes was found to replace holds no more once a later reading was looked at.
  const overruled = new Set<number>();
  for (const { id, sha256, supersedes } of rows.toReversed()) {
    if (withdrawn.has(id) && !replaced.has(id)) continue;
    for (const earlier of [...(supersedes === null ? [] : [supersedes]), ...(also.get(id) ?? [])]) {
      const isReading = shas.get(earlier) === sha256;
      if (earlier === id || (overruled.has(id) && !isReading)) continue;
      replaced.add(earlier);
      if (isReading && (also.has(id) || overruled.has(id))) overruled.add(earlier);
    }
  }
  return replaced;
}

/** Submissions that one takes the place of, the first found first: earlier deliveries, and earlier readings of its bytes. */
export function replacedBy(base: ReadBase, submission: number): number[] {
  const own = base.one<{ supersedes: number | null }>('SELECT supersedes FROM submission WHERE id = ?', submission);
  const also = replacements(base).get(submission) ?? [];
  return [...(own?.supersedes ? [own.supersedes] : []), ...also.filter((id) => id !== submission)];
}

/** Why a submission was withdrawn; '' where it was not. */
export function withdrawalReason(base: ReadBase, submission: number): string {
  const back = undone(base, 'withdrawal');
  const rows = base.all<{ id: number; reason: string }>(
    'SELECT id, reason FROM withdrawal WHERE submission = ? ORDER BY id',
    submission,
  );
  return rows.findLast(({ id }) => !back.has(id))?.reason ?? '';
}

function replacements(base: ReadBase): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const rows = base.all<{ submission: number; earlier: number }>('SELECT * FROM replacement ORDER BY id');
  for (const { submission, earlier } of rows) found.set(submission, [...(found.get(submission) ?? []), earlier]);
  return found;
}

/**
 * The submission that a number stands for: itself where it counts, else the last reading of the same bytes, where that counts.
 * An officer who answers a question has the file read again; the number read before still names it.
 */
export function submissionThatCounts(base: ReadBase, id: number): Submission | undefined {
  const all = listSubmissions(base);
  const named = all.find((one) => one.id === id);
  return named?.live ? named : all.findLast(({ live, sha256 }) => live && sha256 === named?.sha256);
}

export function liveSubmissions(base: ReadBase): Submission[] {
  return listSubmissions(base).filter((submission) => submission.live);
}

/** The last submission of these bytes that was not withdrawn, whether superseded or not. */
export function findSubmissionBySha(base: ReadBase, sha256: string): Submission | undefined {
  if (!base.one('SELECT 1 FROM submission WHERE sha256 = ?', sha256)) return undefined;
  return listSubmissions(base).findLast((submission) => submission.sha256 === sha256 && !submission.withdrawn);
}

function withdrawnSubmissions(base: ReadBase): Set<number> {
  const back = undone(base, 'withdrawal');
  const rows = base.all<{ id: number; submission: number }>('SELECT id, submission FROM withdrawal');
  return new Set(rows.filter((row) => !back.has(row.id)).map((row) => row.submission));
}
