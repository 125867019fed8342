import type { WriteBase } from '#electron/db/handle.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { type NewOriginal, storeOriginal } from '#electron/db/queries/originals.ts';
import { currentRound } from '#electron/db/queries/rounds.ts';
import { storeReading } from '#electron/db/queries/store-reading.ts';
import { insertReplacement, insertSubmission } from '#electron/db/queries/submissions.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import type { WorkbookFormat } from '#shared/cells/workbook.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import type { Deliveries } from './deliveries.ts';

/** A file that was read, with the place it takes in the base. */
export interface FileToStore {
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly format: WorkbookFormat;
  readonly receivedAt: string;
  readonly reading: FileReading;
  readonly personal: boolean;
  /** Asked for when it is stored, and let go at once: a large file need not be held while its figures are stored. */
  content(): NewOriginal['content'];
  /** Whose place it takes. `reread`: the same file, read with more answers. */
  readonly supersedes:
    | { readonly submission: number; readonly file: string; readonly why: 'reread' | 'delivery' }
    | undefined;
  /** What it means for the other deliveries of its department. */
  readonly deliveries: Deliveries;
}

/** Tells each hundredth of the figures that is stored. */
function shares(desk: Desk, { name, reading }: FileToStore): (figures: number) => void {
  const total = reading.tables.reduce((sum, { observationCount }) => sum + observationCount, 0);
  let stored = 0;
  let told = 0;
  return (figures) => {
    stored += figures;
    const share = Math.floor((stored * 100) / total) / 100;
    if (share > told) desk.progress({ stage: 'store', subject: name, done: 0, total: 0, share });
    told = share;
  };
}

/** Stores a file with all that it says, in one transaction with its journal entry; gives the number of the submission. */
export function storeFile(desk: Desk, file: FileToStore): number {
  const base = desk.base();
  let submission = 0;
  journaled(base, signatureOf(desk), (entry) => {
    const { name, sha256, size, format, receivedAt, reading, personal, supersedes, deliveries } = file;
    storeOriginal(base, entry, { sha256, size, personal, content: file.content() });
    submission = insertSubmission(base, entry, {
      sha256,
      file: name,
      size,
      format,
      department: reading.department,
      receivedAt,
      round: currentRound(base)?.id,
      supersedes: supersedes?.submission,
    });
    noteReplacements(base, entry, submission, file);
    const { tables, observations, records, pending } = storeReading(base, submission, reading, shares(desk, file));
    const params = { file: name, department: reading.department, tables, observations, records, pending };
    const { earlier, also } = deliveries;
    const replaced = [...(earlier ? [earlier.submission] : []), ...also].map((one) => one.file);
    if (supersedes?.why === 'reread') return deed('reread', params);
    return replaced.length > 0 ? deed('superseded', { ...params, earlier: replaced }) : deed('imported', params);
  });
  return submission;
}

function noteReplacements(base: WriteBase, entry: number, submission: number, file: FileToStore): void {
  const { supersedes, deliveries } = file;
  const { earlier, also, later } = deliveries;
  const replaced = [...(earlier ? [earlier.submission.id] : []), ...also.map(({ id }) => id)];
  for (const id of replaced) if (id !== supersedes?.submission) insertReplacement(base, entry, submission, id);
  if (supersedes?.why === 'reread' && replaced.length === 0) insertReplacement(base, entry, submission, submission);
  for (const { id } of later) insertReplacement(base, entry, id, submission);
}
