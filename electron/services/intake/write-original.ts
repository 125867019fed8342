import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { keptPieces, loadOriginalKind } from '#electron/db/queries/originals.ts';
import { listSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import { explainWriteFailure, writeAtomically } from '#electron/files/write-atomically.ts';
import { type Desk, tell } from '#electron/services/desk.ts';
import type { CheckedInputOf, OutputOf } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { message, say } from '#shared/texts/say.ts';
import { openOriginal } from './opened-originals.ts';

/**
 * Writes a file as it was received, byte for byte; of a list of persons the cells that are kept, as a workbook that says so
 * in its name. @throws AppError `cells.unknown`, `answer.no_original` where nothing is kept, `file.*`
 */
export async function writeOriginal(
  desk: Desk,
  request: CheckedInputOf<'intake.original'>,
): Promise<OutputOf<'intake.original'>> {
  const { target, language } = request;
  const submission = find(desk, request);
  const { sha256 } = submission;
  const name = plainName(submission.file);
  const kept = loadOriginalKind(desk.readBase(), sha256);
  if (kept !== 'whole') {
    const { writeCopy } = await import('#electron/publish/copy/write-copy.ts');
    const file = `${say(language, message('intake.original.blanked', { name: name.replace(/\.[^.]*$/, '') }))}.xlsx`;
    tell(desk, 'export', file);
    await writeAtomically(join(target, file), await writeCopy(await openOriginal(desk, submission)));
    return { file, blanked: true };
  }
  tell(desk, 'export', name);
  const path = join(target, name);
  const pieces = Readable.from(keptPieces(desk.readBase(), sha256));
  await pipeline(pieces, createWriteStream(path), { signal: desk.signal() }).catch((error: unknown) => {
    throw explainWriteFailure(error, path);
  });
  return { file: name, blanked: false };
}

function find(desk: Desk, { submission, sha256 }: CheckedInputOf<'intake.original'>): Submission {
  const all = listSubmissions(desk.readBase());
  const found = submission > 0 ? all.find(({ id }) => id === submission) : all.findLast((one) => one.sha256 === sha256);
  if (!found) throw new AppError('cells.unknown', { what: submission > 0 ? String(submission) : sha256 });
  return found;
}

/** Names come from foreign machines: none leads out of the folder. */
function plainName(name: string): string {
  const plain = name.replace(/[<>:"/\\|?*]/g, '_').replace(/[. ]+$/, '');
  return /^\.*$/.test(plain) ? '_' : plain;
}
