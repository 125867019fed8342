import type { Deed } from '#electron/db/journal/types.ts';
import { journaled } from '#electron/db/journal/write.ts';
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
}

/**
 * Stores answers with what they teach and with the reading that follows. Other tables of the file that have the same
 * layout or the same words are read by what was just learned.
 */
export async function storeSettled(
  desk: Desk,
  submission: Submission,
  { given, told, reading, read, confirms = false }: Settlement,
  times: ReadingTimes,
): Promise<ImportOutput> {
  const base = desk.base();
  const by = signatureOf(desk);
  const lesson = lessonOf(base, desk.catalogue(), reading, confirms);
  const waits = reading.tables.some(({ questions }) => questions.length > 0);
  const again = waits && !isEmpty(lesson);
  const settled = again ? await read(withLesson(base, knowledgeOf(base), lesson, by)) : reading;
  const started = performance.now();
  let learned: Message[] = [];
  const stored = base.transaction(() => {
    journaled(base, by, (entry) => {
      for (const answer of given) insertAnswer(base, entry, answer, submission.sha256);
      learned = keepLesson(base, entry, lesson);
      return told;
    });
    return given.length === 0 ? submission.id : storeAgain(desk, submission, settled);
  });
  times.store += performance.now() - started;
  const reasons = given.length === 0 ? learned : [message('deed.reread'), ...learned];
  return { files: [describeStored(base, stored, reasons)], ms: times };
}
