import { deed, journaled } from '#electron/db/journal/write.ts';
import { type NewOriginal, storeOriginal } from '#electron/db/queries/originals.ts';
import { currentRound } from '#electron/db/queries/rounds.ts';
import { storeReading } from '#electron/db/queries/store-reading.ts';
import { insertSubmission } from '#electron/db/queries/submissions.ts';
import type { WorkbookFormat } from '#shared/cells/workbook.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { type Desk, signatureOf } from './desk.ts';

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
    const { name, sha256, size, format, receivedAt, reading, personal, supersedes } = file;
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
    const { tables, observations, records, pending } = storeReading(base, submission, reading, shares(desk, file));
    const params = { file: name, department: reading.department, tables, observations, records, pending };
    if (supersedes?.why === 'reread') return deed('reread', params);
    return supersedes ? deed('superseded', { ...params, earlier: supersedes.file }) : deed('imported', params);
  });
  return submission;
}
