import { type Desk, tell } from '#electron/services/desk.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import { indexOnce } from '#shared/domain/catalogue/index-once.ts';
import type { Knowledge } from '#shared/domain/intake/recipes/model.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { withPauses } from '#shared/lib/steps.ts';
import { assertUnchanged, type ReceivedFile } from './received-file.ts';

/** A file with what it says: its lists of persons are emptied, and nothing after this sees a name of theirs. */
export interface ReadFile {
  readonly file: ReceivedFile;
  readonly workbook: Workbook;
  readonly reading: FileReading;
}

/** Milliseconds spent, added up over files. */
export interface ReadingTimes {
  read: number;
  understand: number;
  store: number;
}

export function noTimes(): ReadingTimes {
  return { read: 0, understand: 0, store: 0 };
}

export interface ReadingHints {
  /** '' when the file is to say who sends it. */
  readonly department: string;
  readonly answers: readonly Answer[];
  /** What officers settled before; without it nothing is learned either. */
  readonly knowledge?: Knowledge;
}

/** Opens a received file in the reader and works out what it says; changes nothing. @throws AppError `file.*` */
export async function readReceived(
  desk: Desk,
  file: ReceivedFile,
  hints: ReadingHints,
  times: ReadingTimes,
): Promise<ReadFile> {
  const started = performance.now();
  const goOn = desk.cancellable(file.name);
  const opened = await desk.openWorkbook(file.path, file.name, chosenEncoding(hints.answers));
  await assertUnchanged(file);
  times.read += performance.now() - started;
  await goOn();
  const { withoutPersons } = await import('#shared/domain/intake/nominal/without-persons.ts');
  const emptied = performance.now();
  const { workbook, fileName: name } = withoutPersons(opened, file.name, hints.answers, indexOnce(desk.catalogue()));
  times.understand += performance.now() - emptied;
  await goOn();
  return { file: { ...file, name }, workbook, reading: await understand(desk, workbook, name, hints, times) };
}

/** The alphabet that was chosen for a text file; undefined when nobody was asked. */
export function chosenEncoding(answers: readonly Answer[]): string | undefined {
  return answers.find(({ question }) => /^encoding(?::|$)/.test(question))?.answer;
}

/** Works out what a workbook says. */
export async function understand(
  desk: Desk,
  workbook: Workbook,
  fileName: string,
  hints: ReadingHints,
  times: ReadingTimes,
): Promise<FileReading> {
  tell(desk, 'understand', fileName);
  const { readWorkbookInSteps } = await import('#shared/domain/intake/read-workbook.ts');
  const started = performance.now();
  const steps = readWorkbookInSteps(workbook, { catalogue: desk.catalogue(), fileName, ...hints });
  // What others ask for meanwhile is answered in between.
  const reading = await withPauses(steps, desk.cancellable(fileName));
  times.understand += performance.now() - started;
  return reading;
}
