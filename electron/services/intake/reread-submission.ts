import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOriginal } from '#electron/db/queries/originals.ts';
import { listSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import type { Knowledge } from '#shared/domain/intake/recipes/model.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { invariant } from '#shared/lib/assert.ts';
import { findDeliveries } from './deliveries.ts';
import { unpackCells } from './kept-cells.ts';
import { knowledgeOf } from './lessons.ts';
import { chosenEncoding, type ReadingTimes, understand } from './read-file.ts';
import { storeFile } from './store-file.ts';

/** Reads a file of the base again with the answers that hold now, and stores it in its own place; gives the new number. */
export async function rereadSubmission(
  desk: Desk,
  submission: Submission,
  answers: readonly Answer[],
  times: ReadingTimes,
): Promise<number> {
  const read = await openAgain(desk, submission, times);
  return storeAgain(desk, submission, await read(answers));
}

/**
 * Opens a file of the base once, to be read with several lots of answers; `knowledge` is what the base knows unless it is
 * told. Changes nothing. @throws AppError `answer.no_original`
 */
export async function openAgain(
  desk: Desk,
  submission: Submission,
  times: ReadingTimes,
): Promise<(answers: readonly Answer[], knowledge?: Knowledge) => Promise<FileReading>> {
  const started = performance.now();
  const workbook = await reopen(desk, submission, undefined);
  times.read += performance.now() - started;
  const department = submission.department === '_U' ? '' : submission.department;
  const guessed = workbook.doubts?.some(({ topic }) => topic === 'encoding') ?? false;
  return async (answers, knowledge = knowledgeOf(desk.base())) => {
    const encoding = guessed ? chosenEncoding(answers) : undefined;
    const chosen = encoding === undefined ? workbook : await reopen(desk, submission, encoding);
    return understand(desk, chosen, submission.file, { department, answers, knowledge }, times);
  };
}

/**
 * Stores a new reading in the place of the one before.
 * @throws AppError `correct.replaced` where another reading took that place since: what was worked out is not true any more
 */
export function storeAgain(desk: Desk, { id, ...submission }: Submission, reading: FileReading): number {
  const original = loadOriginal(desk.base(), submission.sha256);
  invariant(original, 'a submission has an original');
  const isReplaced = listSubmissions(desk.base()).some(
    (one) => one.id > id && one.sha256 === submission.sha256 && !one.withdrawn,
  );
  if (isReplaced) throw new AppError('correct.replaced', { file: submission.file });
  return storeFile(desk, {
    name: submission.file,
    sha256: submission.sha256,
    size: submission.size,
    format: submission.format as Workbook['format'],
    receivedAt: submission.receivedAt,
    reading,
    personal: original.kept !== 'whole',
    content: () => original,
    supersedes: { submission: id, file: submission.file, why: 'reread' },
    deliveries: findDeliveries(desk.base(), reading, submission.sha256),
  });
}

/** Cells that were kept without their bytes cannot be read in another alphabet. */
function asChosen(workbook: Workbook, encoding: string | undefined, file: string): Workbook {
  const doubt = workbook.doubts?.find(({ topic }) => topic === 'encoding');
  if (doubt && encoding !== undefined && encoding !== doubt.proposed)
    throw new AppError('answer.no_original', { file });
  return workbook;
}

/** The cells of a file of the base, as they were kept. @throws AppError `answer.no_original` */
export async function reopen(
  desk: Desk,
  { sha256, file }: Submission,
  encoding: string | undefined,
  looks = false,
): Promise<Workbook> {
  const original = loadOriginal(desk.readBase(), sha256);
  if (!original || original.kept === 'none') throw new AppError('answer.no_original', { file });
  if (original.kept === 'blanked') return asChosen(unpackCells(original.bytes), encoding, file);
  // The reader opens files only: what it is given is never in this process's memory.
  const folder = await mkdtemp(join(tmpdir(), 'kafo-original-'));
  try {
    const path = join(folder, 'original');
    await writeFile(path, original.bytes);
    return await desk.openWorkbook(path, file, encoding, looks);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
