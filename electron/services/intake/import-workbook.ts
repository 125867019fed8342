import { loadAliases } from '#electron/db/queries/aliases.ts';
import type { NewOriginal } from '#electron/db/queries/originals.ts';
import { loadAnswers, loadQuestions } from '#electron/db/queries/questions.ts';
import { loadVersions } from '#electron/db/queries/recipes.ts';
import { currentRound } from '#electron/db/queries/rounds.ts';
import { findSubmissionBySha, listSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import { type Desk, tell } from '#electron/services/desk.ts';
import { rangeName } from '#shared/cells/address.ts';
import type { FileSummary } from '#shared/contract/intake.ts';
import { namesPersons } from '#shared/domain/intake/nominal/names-persons.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { type Deliveries, findDeliveries } from './deliveries.ts';
import { toldOfDeliveries } from './delivery-reasons.ts';
import { describeReading } from './describe-reading.ts';
import { describeStored, withNumbers } from './describe-stored.ts';
import { packCells } from './kept-cells.ts';
import { summarizeLedger } from './ledger-summary.ts';
import { knowledgeOf, type Lesson, lessonOf } from './lessons.ts';
import { type ReadFile, type ReadingTimes, readReceived } from './read-file.ts';
import { type ReceivedFile, receivedPieces, receiveFile } from './received-file.ts';
import { rereadSubmission } from './reread-submission.ts';
import { storeFile } from './store-file.ts';
import { otherRound } from './template-reasons.ts';

/** What is known of a file beforehand. */
export interface FileToImport {
  readonly path: string;
  /** '' to let the file say. */
  readonly department: string;
  /** ISO instant or day; '' for now. */
  readonly receivedAt: string;
}

/**
 * Imports one file: every table without a question is committed, the others are kept as questions with their account.
 * A file that is in the base already changes nothing, unless answers came in meanwhile. What its answers teach is added to
 * `lessons`, for the caller to keep.
 * @throws AppError `file.*` when it cannot be read: nothing is stored then
 */
export async function importWorkbook(
  desk: Desk,
  toImport: FileToImport,
  times: ReadingTimes,
  lessons: Lesson[] = [],
): Promise<FileSummary> {
  const file = await receiveFile(toImport.path);
  const goOn = desk.cancellable(file.name);
  const known = findSubmissionBySha(desk.base(), file.sha256);
  if (known) return againTheSame(desk, known, file.name, times);
  const answers = answersFor(desk, file);
  const hints = { department: toImport.department, answers, knowledge: knowledgeOf(desk.base()) };
  const read = await readReceived(desk, file, hints, times);
  if (answers.length > 0) lessons.push(lessonOf(desk.base(), desk.catalogue(), read.reading));
  const started = performance.now();
  tell(desk, 'store', file.name);
  await goOn();
  const deliveries = findDeliveries(desk.base(), read.reading);
  const { earlier, also } = deliveries;
  const withdrawn = listSubmissions(desk.base()).some(({ sha256 }) => sha256 === file.sha256);
  const submission = store(desk, read, toImport.receivedAt || desk.now(), deliveries);
  times.store += performance.now() - started;
  const summary = describeReading(read);
  return withNumbers(desk.base(), {
    ...summary,
    submission,
    status: summary.status === 'certain' ? 'imported' : summary.status,
    reasons: [
      ...summary.reasons,
      ...otherRound(read.reading, currentRound(desk.base())),
      ...toldOfDeliveries(deliveries),
      ...otherReasons(read, withdrawn),
    ],
    supersedes: [...(earlier ? [earlier.submission] : []), ...also].map((one) => one.file),
  });
}

/** Answers that hold for a file, the latest first: given for its very bytes, or for any file of its name. */
export function answersFor(desk: Desk, { sha256, name }: Pick<ReceivedFile, 'sha256' | 'name'>): readonly Answer[] {
  return loadAnswers(desk.base())
    .filter((answer) => (answer.sha256 === '' ? answer.file === name : answer.sha256 === sha256))
    .reverse();
}

/** A copy under another name is told by its own name and adds nothing to the account. */
async function againTheSame(desk: Desk, known: Submission, name: string, times: ReadingTimes): Promise<FileSummary> {
  const base = desk.base();
  const answers = answersFor(desk, { sha256: known.sha256, name: known.file });
  const answered = loadQuestions(base).some(
    (question) =>
      question.submission === known.id &&
      answers.some(({ sheet, question: id }) => id === question.id && (sheet === '' || sheet === question.sheet)),
  );
  if (answered || learnedSince(desk, known)) {
    const submission = await rereadSubmission(desk, known, answers, times);
    return describeStored(base, submission, [message('deed.reread')]);
  }
  const same = describeStored(base, known.id, [message('deed.repeated', { submission: known.id, file: known.file })]);
  return name === known.file ? same : { ...same, file: name, tables: [], ledger: summarizeLedger([]) };
}

/** Whether a file that waits may be settled by what was learned of its department since it was read. */
function learnedSince(desk: Desk, { id, department, entry }: Submission): boolean {
  const base = desk.base();
  if (!loadQuestions(base).some(({ submission }) => submission === id)) return false;
  const lessons = [...loadVersions(base), ...loadAliases(base)];
  return lessons.some((one) => !one.undone && one.department === department && one.entry > entry);
}

/** What is kept of a file: its bytes, or, where it names persons, its cells without them; the cells, too, of a protected one. */
function contentOf({ file, workbook }: ReadFile): NewOriginal['content'] {
  if (namesPersons(workbook) || workbook.unlocked) return { kept: 'blanked', bytes: packCells(workbook) };
  return { kept: 'whole', file: file.name, pieces: receivedPieces(file) };
}

function store(desk: Desk, read: ReadFile, receivedAt: string, deliveries: Deliveries): number {
  const { file, workbook, reading } = read;
  const { earlier } = deliveries;
  return storeFile(desk, {
    name: file.name,
    sha256: file.sha256,
    size: file.size,
    format: workbook.format,
    receivedAt,
    reading,
    personal: namesPersons(workbook),
    content: () => contentOf(read),
    supersedes: earlier && { submission: earlier.submission.id, file: earlier.submission.file, why: 'delivery' },
    deliveries,
  });
}

/** How the rows of each list of persons add up, and which of them name a person twice. */
function toldOfPersons({ reading }: ReadFile): Message[] {
  const lists = reading.tables.filter(({ content }) => content === 'nominal');
  if (lists.length === 0) return [message('persons.unnamed')];
  const told = lists.map(({ sheet, range, evidence }) => {
    const said = evidence.filter(({ key }) => key === 'persons.rows' || key === 'persons.twice');
    return message('persons.told', { sheet, range: rangeName(range), told: said });
  });
  return [message('deed.nominal'), ...told];
}

function otherReasons(read: ReadFile, withdrawn: boolean): Message[] {
  const reasons: Message[] = [];
  if (withdrawn) reasons.push(message('deed.withdrawn_before'));
  if (namesPersons(read.workbook)) reasons.push(...toldOfPersons(read));
  return reasons;
}
