import type { Desk } from '#electron/services/desk.ts';
import { parseRange } from '#shared/cells/address.ts';
import type { Drafted } from '#shared/contract/reading.ts';
import { parseCorrectionName } from '#shared/domain/intake/corrections/grammar.ts';
import type { FileReading, Question } from '#shared/domain/intake/types.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { isAllowedAnswer } from './allowed-answers.ts';
import { checkCorrections, findTable } from './check-corrections.ts';

/** A reading with all that was drafted, and the answers that lead to it, the latest first. */
export interface Given {
  readonly reading: FileReading;
  readonly answers: readonly Answer[];
}

/**
 * Gives what was drafted to a reading. Some questions are asked only once others are answered, and a table that was moved is
 * named by its new borders: what fits the reading is given first, then what fits the reading that follows.
 * @throws AppError `answer.unknown`, `answer.not_allowed`, `correct.*`
 */
export async function giveDrafted(
  desk: Desk,
  file: string,
  known: readonly Answer[],
  given: readonly Drafted[],
  read: (answers: readonly Answer[]) => Promise<FileReading>,
): Promise<Given> {
  // What was answered before and is answered otherwise now is asked anew.
  const kept = known.filter((answer) => !given.some((one) => isSame(one, answer)));
  let answers = kept;
  let reading = await read(answers);
  for (let waiting = given; waiting.length > 0; ) {
    const fitting = waiting.filter((one) => fits(desk, file, reading, one));
    const [first] = waiting;
    if (fitting.length === 0 && first)
      throw new AppError('answer.unknown', { question: first.question, open: asked(reading).map(({ id }) => id) });
    answers = [...fitting.map((one): Answer => ({ file, ...one })).reverse(), ...answers];
    reading = await read(answers);
    waiting = waiting.filter((one) => !fitting.includes(one));
  }
  const still = asked(reading).find(({ sheet, id }) => given.some((one) => one.sheet === sheet && one.question === id));
  if (still) throw notAllowed(still, given.find(({ question }) => question === still.id)?.answer ?? '');
  return { reading, answers };
}

type Asked = Question & { readonly sheet: string };

/** All questions that are open, those about the file itself with no sheet. */
export function asked({ questions, tables }: FileReading): Asked[] {
  return [
    ...questions.map((one) => ({ ...one, sheet: '' })),
    ...tables.flatMap(({ sheet, questions: own }) => own.map((one) => ({ ...one, sheet }))),
  ];
}

/** Whether the reading asks it, or has the table that it corrects. @throws AppError for a value that it cannot have */
function fits(desk: Desk, file: string, reading: FileReading, { sheet, question, answer }: Drafted): boolean {
  const name = parseCorrectionName(question);
  if (!name) {
    const found = asked(reading).find((one) => one.id === question && one.sheet === sheet);
    if (found && !isAllowedAnswer(found, answer, desk.catalogue())) throw notAllowed(found, answer);
    return found !== undefined;
  }
  const { range, target, field } = name;
  const corrections = [{ target, field, value: answer }];
  const isTable = reading.tables.some((table) => table.sheet === sheet && sameRange(table.range, range));
  const isNew = field === 'range' && reading.outside.some((line) => line.sheet === sheet);
  if (!isTable && !isNew) return false;
  const table = findTable(reading, file, { submission: 1, sheet, range, corrections });
  checkCorrections(reading, table, corrections, desk.catalogue());
  return true;
}

function sameRange(own: FileReading['tables'][number]['range'], range: string): boolean {
  const named = parseRange(range);
  return (
    named !== undefined && (['top', 'left', 'bottom', 'right'] as const).every((side) => named[side] === own[side])
  );
}

function isSame(one: Drafted, { sheet, question }: Answer): boolean {
  return one.sheet === sheet && one.question === question;
}

function notAllowed({ id, options }: Asked, answer: string): AppError {
  return new AppError('answer.not_allowed', { question: id, answer, allowed: [...options] });
}
