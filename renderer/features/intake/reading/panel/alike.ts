import type { QuestionView } from '#renderer/features/intake/worker/protocol.ts';

/** Questions that ask the same of other columns or tables, with the same answers: one answer may do for all of them. */
export function alikeTo(question: QuestionView, all: readonly QuestionView[]): readonly QuestionView[] {
  const answers = answersOf(question);
  return all.filter(
    (one) => one.topic === question.topic && one.sentence.key === question.sentence.key && answersOf(one) === answers,
  );
}

function answersOf({ options, other }: QuestionView): string {
  return JSON.stringify([other, ...options.map(({ code }) => code).sort()]);
}
