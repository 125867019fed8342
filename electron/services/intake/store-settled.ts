import type { Deed } from '#electron/db/journal/types.ts';
import { journaled } from '#electron/db/journal/write.ts';
import { forgetDraft } from '#electron/db/queries/drafts.ts';
import { insertAnswer } from '#electron/db/queries/questions.ts';
import type { Submission } from '#electron/db/queries/submissions.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import type { ImportOutput } from '#shared/contract/intake.ts';
import type { Knowledge } from '#shared/domain/intake/recipes/model.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { describeStored } from './describe-stored.ts';
import { isEmpty, keepLesson, knowledgeOf, lessonOf, withLesson } from './lessons.ts';
import type { ReadingTimes } from './read-file.ts';
import { storeAgain } from './reread-submission.ts';

/** What an officer settled of one file, and how the file reads with it. */
export interface Settlement {
  readonly given: readonly Answer[];
  readonly told: Deed;
  readonly reading: FileReading;
  /** Reads the file once more with the same answers. */
  read(knowledge: Knowledge): Promise<FileReading>;
  /** An officer found the whole reading right. */
  readonly confirms?: boolean;
  /** It is what was drafted: the draft is forgotten with it. */
  readonly isDraft?: boolean;
}

/** What was stored. */
export interface Settled {
  /** Number of the submission, a new one where the file was read again. */
  readonly submission: number;
  /** Journal entry that takes it back. */
  readonly entry: number;
  readonly learned: readonly Message[];
}

/**
 * Stores answers with what they teach and with the reading that follows. Other tables of the file that have the same
 * layout or the same words are read by what was just learned.
 */
export async function keepSettled(
  desk: Desk,
  submission: Submission,
  { given, told, reading, read, confirms = false, isDraft = false }: Settlement,
  times: ReadingTimes,
): Promise<Settled> {
  const base = desk.base();
  const by = signatureOf(desk);
  const lesson = lessonOf(base, desk.catalogue(), reading, confirms);
  // What is stored is what any later reading of the file gives, tables that asked nothing among them.
  const again = given.length > 0 && !isEmpty(lesson);
  const settled = again ? await read(withLesson(base, knowledgeOf(base), lesson, by)) : reading;
  const started = performance.now();
  let learned: Message[] = [];
  const stored = base.transaction(() => {
    const entry = journaled(base, by, (number) => {
      for (const answer of given) insertAnswer(base, number, answer, submission.sha256);
      learned = keepLesson(base, number, lesson);
      return told;
    });
    if (isDraft) forgetDraft(base, submission.sha256);
    return { entry, submission: given.length === 0 ? submission.id : storeAgain(desk, submission, settled) };
  });
  times.store += performance.now() - started;
  return { ...stored, learned };
}

/** The same, with the file as it stands then. */
export async function storeSettled(
  desk: Desk,
  submission: Submission,
  settlement: Settlement,
  times: ReadingTimes,
): Promise<ImportOutput> {
  const { submission: stored, learned } = await keepSettled(desk, submission, settlement, times);
  const reasons = settlement.given.length === 0 ? learned : [message('deed.reread'), ...learned];
  return { files: [describeStored(desk.base(), stored, reasons)], ms: times };
}
