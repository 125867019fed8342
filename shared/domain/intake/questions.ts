import type { Answer } from '#shared/domain/model/round.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Message } from '#shared/texts/say.ts';
import { type Corrections, correctionsOf } from './corrections/grammar.ts';
import type { Question, QuestionTopic } from './types.ts';

/** Collects what must be asked about one table and looks up what was answered already. */
export interface Inquiry {
  /** Name of the table's range; '' for the file itself. */
  readonly range: string;
  readonly open: Question[];
  /** What an officer corrected in this table without being asked. */
  readonly corrections: Corrections;
  /** The answer given earlier, or undefined: the question is then open. */
  ask(question: NewQuestion): string | undefined;
  /** The answer given earlier, without asking. */
  answered(topic: QuestionTopic, detail?: string): string | undefined;
  /** The answer given to this very question, never one to its topic as a whole. */
  answeredExactly(topic: QuestionTopic, detail: string): string | undefined;
}

export interface NewQuestion {
  readonly topic: QuestionTopic;
  /** Column letter, cell or stated text, where the table can raise the topic more than once. */
  readonly detail?: string;
  readonly sentence: Message;
  readonly evidence?: readonly Message[];
  readonly options?: readonly string[];
  readonly proposed?: string;
}

export function openInquiry(answers: readonly Answer[], sheet: string, range: string): Inquiry {
  const own = answers.filter((answer) => answer.sheet === '' || answer.sheet === sheet);
  const open: Question[] = [];
  const idOf = (topic: string, detail?: string) =>
    [topic, range, detail].filter((part) => part !== undefined && part !== '').join(':');
  const answered = (topic: QuestionTopic, detail?: string) =>
    own.find((answer) => fits(answer.question, idOf(topic, detail), topic, detail))?.answer;
  return {
    range,
    open,
    corrections: correctionsOf(own, range),
    answered,
    answeredExactly(topic, detail) {
      const id = idOf(topic, detail);
      const named = fold(`${topic}:${detail}`);
      return own.find(({ question }) => question === id || fold(question) === named)?.answer;
    },
    ask({ topic, detail, sentence, evidence = [], options = [], proposed = '' }) {
      const given = answered(topic, detail);
      if (given !== undefined) return given;
      const id = idOf(topic, detail);
      if (!open.some((question) => question.id === id)) open.push({ id, topic, sentence, evidence, options, proposed });
      return undefined;
    },
  };
}

/** An answer names a question by its id, by topic and detail (`dash:D`), or by topic alone for the whole sheet. */
function fits(named: string, id: string, topic: string, detail: string | undefined): boolean {
  if (named === id || named === topic || id.startsWith(`${named}:`)) return true;
  return detail !== undefined && fold(named) === fold(`${topic}:${detail}`);
}
