import type { Answer } from '#shared/domain/model/round.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Message } from '#shared/texts/say.ts';
import { type Corrections, correctionsOf, parseCorrectionName } from './corrections/grammar.ts';
import type { Alias, Hint, Settled } from './recipes/model.ts';
import type { Question, QuestionTopic } from './types.ts';
import { EXCLUDE } from './words/words-setting.ts';

/** What was settled for tables of this layout before, and what of it this reading uses. */
export interface Settling {
  /** After those that were given for the file. */
  readonly answers: readonly Answer[];
  /** Raised by headings that changed, or by figures that disprove what was settled. */
  readonly questions: readonly Question[];
  readonly evidence: readonly Message[];
  /** What was answered elsewhere to the same question. */
  hint(topic: string, detail: string): Hint | undefined;
  /** Answers that were used; filled while the table is read. */
  readonly log: Settled[];
  /** Aliases that were used; filled while the table is read. */
  readonly aliases: Set<Alias>;
}

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
  /** What a label means: of the answers to its topic as a whole only that which leaves out holds for it. */
  readonly isLabel?: boolean;
  readonly sentence: Message;
  readonly evidence?: readonly Message[];
  readonly options?: readonly string[];
  readonly proposed?: string;
}

/** Detail of the question about a table of many countries: what is said of some countries says nothing of the table. */
export const AREAS = 'areas';

export function openInquiry(answers: readonly Answer[], sheet: string, range: string, settling?: Settling): Inquiry {
  const given = answers.filter((answer) => answer.sheet === '' || answer.sheet === sheet);
  const own = [...given, ...(settling?.answers ?? [])];
  const open: Question[] = [...(settling?.questions ?? [])];
  const note = (topic: string, detail: string, { question, answer, entry = 0 }: Answer, at: number) => {
    const log = settling?.log ?? [];
    if (log.some((one) => one.topic === topic && one.detail === detail && one.question === question)) return;
    log.push({ topic, detail, answer, question, by: at < given.length ? 'answer' : 'recipe', entry });
  };
  const find = (topic: string, detail: string | undefined, test: (answer: Answer) => boolean) => {
    const at = own.findIndex(test);
    const found = own[at];
    if (found) note(topic, detail ?? '', found, at);
    return found?.answer;
  };
  own.forEach((answer, at) => {
    const name = parseCorrectionName(answer.question);
    if (name && (name.range === '' || name.range === range)) note('set', '', answer, at);
  });
  const idOf = (topic: string, detail?: string) =>
    [topic, range, detail].filter((part) => part !== undefined && part !== '').join(':');
  const answered = (topic: QuestionTopic, detail?: string) =>
    find(topic, detail, ({ question }) => fits(question, idOf(topic, detail), topic, detail));
  return {
    range,
    open,
    corrections: correctionsOf(own, range),
    answered,
    answeredExactly(topic, detail) {
      const id = idOf(topic, detail);
      const named = fold(`${topic}:${detail}`);
      return find(topic, detail, ({ question }) => question === id || fold(question) === named);
    },
    ask({ topic, detail, isLabel = false, sentence, evidence = [], options = [], proposed = '' }) {
      const given = find(
        topic,
        detail,
        ({ question, answer }) =>
          fits(question, idOf(topic, detail), topic, detail) &&
          !(isLabel && isWhole(question, topic, range) && answer !== EXCLUDE),
      );
      if (given !== undefined) return given;
      const id = idOf(topic, detail);
      if (open.some((question) => question.id === id)) return undefined;
      const hint = settling?.hint(topic, detail ?? '');
      const known = hint && (options.length === 0 || options.includes(hint.answer));
      open.push({
        ...{ id, topic, sentence, proposed: hint?.answer ?? proposed },
        evidence: hint ? [...evidence, hint.evidence] : evidence,
        options: hint && !known ? [hint.answer, ...options] : options,
      });
      return undefined;
    },
  };
}

/** Whether an answer is given to a topic of a sheet or of a table, whatever it is asked of. */
function isWhole(named: string, topic: string, range: string): boolean {
  return named === topic || named === `${topic}:${range}`;
}

/** An answer names a question by its id, by topic and detail (`dash:D`), or by topic alone for the whole sheet. */
function fits(named: string, id: string, topic: string, detail: string | undefined): boolean {
  if (named === id) return true;
  if (named === topic || id.startsWith(`${named}:`)) return detail !== AREAS;
  return detail !== undefined && fold(named) === fold(`${topic}:${detail}`);
}
