import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDraft } from '#electron/db/queries/drafts.ts';
import { loadOriginalKind } from '#electron/db/queries/originals.ts';
import type { Submission } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import { pack } from '#shared/cells/pack.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import { CELLS_FILE, type OpenReading, SETTING_FILE } from '#shared/contract/reading.ts';
import type { CheckedInputOf } from '#shared/contract/registry.ts';
import type { ReadingContext } from '#shared/domain/intake/types.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { liveSubmission } from './correct-reading.ts';
import { answersFor } from './import-workbook.ts';
import { knowledgeOf } from './lessons.ts';
import { chosenEncoding } from './read-file.ts';
import { reopen } from './reread-submission.ts';

/**
 * Writes cells and setting of a submission for a window that reads them itself: the same as every reading of the base leans on,
 * so that what the window shows is what will be stored. Cells that the window has (`have`) are not opened again.
 * @throws AppError `correct.submission`, `answer.no_original`
 */
export async function openReading(
  desk: Desk,
  { submission: id, target, have, encoding }: CheckedInputOf<'intake.open'>,
): Promise<OpenReading> {
  const base = desk.base();
  const submission = liveSubmission(desk, id);
  const { file, sha256, department, receivedAt } = submission;
  const answers = answersFor(desk, { sha256, name: file });
  const setting: ReadingContext = {
    catalogue: desk.catalogue(),
    fileName: file,
    department: department === '_U' ? '' : department,
    answers,
    knowledge: knowledgeOf(base),
  };
  await mkdir(target, { recursive: true });
  await writeFile(join(target, SETTING_FILE), JSON.stringify(setting));
  const chosen = encoding || chosenEncoding(answers);
  const cells = [sha256, chosen].join(':');
  const path = join(target, CELLS_FILE);
  // The same folder may serve as long as the window looks at the file.
  if (cells === have) await rm(path, { force: true });
  else await writePieces(path, pack(await cellsOf(desk, submission, chosen), UTF8));
  return {
    submission: submission.id,
    ...{ file, sha256, department, receivedAt, cells },
    blanked: loadOriginalKind(base, sha256) === 'blanked',
    draft: [...loadDraft(base, sha256)],
  };
}

/** An alphabet is chosen only for a text whose own is doubtful. */
async function cellsOf(desk: Desk, submission: Submission, encoding: string | undefined): Promise<Workbook> {
  const workbook = await withLooks(desk, submission, undefined);
  const isGuessed = workbook.doubts?.some(({ topic }) => topic === 'encoding') ?? false;
  return isGuessed && encoding !== undefined ? withLooks(desk, submission, encoding) : workbook;
}

/** Damage where only the looks are does not keep anybody from the cells: these are shown plain then. */
async function withLooks(desk: Desk, submission: Submission, encoding: string | undefined): Promise<Workbook> {
  try {
    return await reopen(desk, submission, encoding, true);
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('file.') || error.code === 'file.cancelled') throw error;
    return reopen(desk, submission, encoding);
  }
}

const UTF8 = {
  encode: (text: string) => Buffer.from(text, 'utf8'),
  decode: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
};

async function writePieces(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}
