import { deed, journaled } from '#electron/db/journal/write.ts';
import { listSubmissions, type Submission, withdrawSubmission } from '#electron/db/queries/submissions.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import { AppError } from '#shared/errors/app-error.ts';

/**
 * Takes a file back with all that it says; an earlier delivery counts again. Every reading of the same bytes goes with it.
 * @throws AppError `withdraw.unknown`
 */
export function withdraw(desk: Desk, id: number, reason: string): { readonly file: string; readonly entry: number } {
  const base = desk.base();
  const all = listSubmissions(base);
  const submission = all.find((one) => one.id === id && !one.withdrawn);
  if (!submission) {
    const known = all.filter((one) => one.live).map((one) => `${one.id} (${one.file})`);
    throw new AppError('withdraw.unknown', { submission: String(id), known });
  }
  const { file, department } = submission;
  const entry = journaled(base, signatureOf(desk), (number) => {
    for (const reading of readingsOf(all, submission)) withdrawSubmission(base, number, reading.id, reason);
    return deed('withdrew', { file, department, reason });
  });
  return { file, entry };
}

/** A file that was read again with more answers has a submission for each reading. */
function readingsOf(all: readonly Submission[], { sha256 }: Submission): Submission[] {
  return all.filter((one) => one.sha256 === sha256 && !one.withdrawn);
}
