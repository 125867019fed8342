import type { ReadBase } from '#electron/db/handle.ts';
import { loadAnswers, loadQuestions, type StoredAnswer } from '#electron/db/queries/questions.ts';
import { loadTables } from '#electron/db/queries/sources.ts';
import { liveSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { Knowledge } from '#shared/domain/intake/recipes/model.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { knowledgeOf } from './lessons.ts';
import { noTimes } from './read-file.ts';
import { openAgain } from './reread-submission.ts';

/** What will hold once judgements are taken back or restored. */
export interface Change {
  readonly answers: readonly StoredAnswer[];
  readonly knowledge: Knowledge;
}

export interface Rereading {
  readonly submission: Submission;
  readonly reading: FileReading;
}

/** Files that read otherwise after a change of answers, recipes or aliases, each as it then reads; stores nothing. */
export async function rereadAffected(desk: Desk, { answers, knowledge }: Change): Promise<Rereading[]> {
  const base = desk.base();
  const before = loadAnswers(base);
  const learned = affectedByLessons(base, knowledgeOf(base), knowledge);
  const rereadings: Rereading[] = [];
  for (const submission of liveSubmissions(base)) {
    const own = answersOf(answers, submission);
    const isAnswered = nameAll(own) !== nameAll(answersOf(before, submission));
    if (!isAnswered && !learned.has(submission.id)) continue;
    const read = await openAgain(desk, submission, noTimes());
    const reading = await read(own, knowledge);
    if (isAnswered || asksOtherwise(base, submission, reading)) rereadings.push({ submission, reading });
  }
  return rereadings;
}

function answersOf(answers: readonly StoredAnswer[], { sha256, file }: Submission): StoredAnswer[] {
  return answers.filter((one) => (one.sha256 === '' ? one.file === file : one.sha256 === sha256)).reverse();
}

function nameAll(answers: readonly StoredAnswer[]): string {
  return JSON.stringify(answers.map(({ sheet, question, answer }) => [sheet, question, answer]));
}

/** Submissions of the departments concerned that were read by something that changes, or that wait for an answer. */
function affectedByLessons(base: ReadBase, before: Knowledge, after: Knowledge): ReadonlySet<number> {
  const recipes = changed(before.recipes, after.recipes);
  const aliases = changed(before.aliases, after.aliases);
  const departments = new Set([...recipes, ...aliases].map(({ department }) => department));
  if (departments.size === 0) return new Set();
  const numbers = new Set(recipes.map(({ number }) => String(number)));
  const texts = new Set(aliases.map(({ text }) => text));
  const used = loadTables(base).filter(({ department, evidence }) =>
    evidence.some(({ key, params = {} }) => {
      if (key === 'intake.evidence.recipe') return numbers.has(String(params['recipe']));
      return key === 'intake.evidence.alias' && departments.has(department) && texts.has(String(params['text']));
    }),
  );
  const waiting = loadQuestions(base).filter(({ department }) => departments.has(department));
  return new Set([...used, ...waiting].map(({ submission }) => submission));
}

function changed<Item extends { readonly number: number; readonly department: string }>(
  before: readonly Item[],
  after: readonly Item[],
): Item[] {
  const lacks = (items: readonly Item[]) => {
    const known = new Set(items.map((item) => JSON.stringify(item)));
    return (item: Item) => !known.has(JSON.stringify(item));
  };
  return [...before.filter(lacks(after)), ...after.filter(lacks(before))];
}

/** Whether a file asks other questions than the base holds, or was read by something that does not hold any more. */
function asksOtherwise(base: ReadBase, { id }: Submission, reading: FileReading): boolean {
  const stored = loadQuestions(base).filter((question) => question.submission === id);
  const asked = [...reading.questions, ...reading.tables.flatMap(({ questions }) => questions)];
  const tables = loadTables(base).filter((table) => table.submission === id);
  const told = (evidence: readonly object[][]) => JSON.stringify(evidence);
  return (
    JSON.stringify(stored.map((one) => one.id).sort()) !== JSON.stringify(asked.map((one) => one.id).sort()) ||
    told(tables.map(({ evidence }) => [...evidence])) !== told(reading.tables.map(({ evidence }) => [...evidence]))
  );
}
