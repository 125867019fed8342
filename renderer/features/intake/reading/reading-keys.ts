import type { QuestionView, ReadingView } from '#renderer/features/intake/worker/protocol.ts';
import type { Drafted } from '#shared/contract/reading.ts';
import { EXCLUDE } from '#shared/domain/intake/words/words-setting.ts';
import { answer } from './corrections.ts';
import { alikeTo } from './panel/alike.ts';
import type { ReadingStore } from './reading-store.ts';

/** Keys of the view: Q next question, 1 to 9 its answers, T tab of questions, Ctrl+S saves, Ctrl+Z and Ctrl+Y for the draft. Answers whether it was one. */
export function actOnKey(event: KeyboardEvent, store: ReadingStore, save: () => void): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const letter = key.toLowerCase();
  if ((ctrlKey || metaKey) && letter === 's') {
    save();
    return true;
  }
  const isTyping =
    event.target instanceof Element &&
    event.target.closest(
      'input:not([type="checkbox"]), textarea, [role="combobox"], [role="menu"], [role="dialog"]',
    ) !== null;
  if (isTyping || altKey) return false;
  const { draft, undo, redo } = store.getState();
  if (ctrlKey || metaKey) {
    if (letter === 'z' && !shiftKey && draft.past.length > 0) undo();
    else if ((letter === 'y' || (letter === 'z' && shiftKey)) && draft.future.length > 0) redo();
    else return false;
    // The window's own undo is for what was saved.
    event.stopPropagation();
    return true;
  }
  if (letter === 'q') {
    nextQuestion(store, shiftKey ? -1 : 1);
    return true;
  }
  // By where the key lies: on a French keyboard the digits are above other signs.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit !== undefined && answerByDigit(store, Number(digit));
}

/** Goes to the next question, and to the cell that it is about. */
export function nextQuestion(store: ReadingStore, by: 1 | -1): void {
  const { reading, draft, question, set } = store.getState();
  const open = openQuestions(reading, draft.said);
  const at = open.findIndex((one) => nameOf(one) === question);
  const next = open[at < 0 ? 0 : (at + by + open.length) % open.length];
  set({ tab: 'questions' });
  if (next) showQuestion(store, next);
}

/** Shows one question, and the cell that it is about. */
export function showQuestion(store: ReadingStore, asked: QuestionView): void {
  store.getState().set({ question: nameOf(asked) });
  showCell(store, asked);
}

function showCell(store: ReadingStore, { table, cell }: QuestionView): void {
  const { reading, goTo } = store.getState();
  const sheet = reading?.tables[table]?.sheet;
  if (sheet !== undefined && cell) goTo(sheet, cell);
}

function answerByDigit(store: ReadingStore, digit: number): boolean {
  const { reading, draft, question, tab, forAlike } = store.getState();
  const open = openQuestions(reading, draft.said);
  const asked = open.find((one) => nameOf(one) === question) ?? open[0];
  const option = asked && buttonsOf(asked)[digit - 1];
  if (!asked || !option || tab !== 'questions') return false;
  giveAnswer(store, forAlike === nameOf(asked) ? alikeTo(asked, open) : [asked], option.code);
  return true;
}

/** Answers that have a button; where there are many, the others are looked for by name, save leaving it aside. */
export function buttonsOf({ options }: Pick<QuestionView, 'options'>): QuestionView['options'] {
  if (options.length <= MOST_BUTTONS + 2) return options;
  const first = options.slice(0, MOST_BUTTONS);
  const aside = options.slice(MOST_BUTTONS).find(({ code }) => code === EXCLUDE);
  return aside ? [...first, aside] : first;
}

const MOST_BUTTONS = 6;

/** Questions that the draft does not answer yet: the reading that follows it may still be under way. */
export function openQuestions(reading: ReadingView | undefined, said: readonly Drafted[]): readonly QuestionView[] {
  const answered = new Set(said.map(({ sheet, question }) => `${sheet} ${question}`));
  return (reading?.questions ?? []).filter((one) => !answered.has(nameOf(one)));
}

/** Answers questions in one way, and goes on to the next one. */
export function giveAnswer(store: ReadingStore, asked: readonly QuestionView[], code: string): void {
  const { reading, draft, say, set } = store.getState();
  const open = openQuestions(reading, draft.said);
  const [first] = asked;
  const after = first ? open.findIndex((one) => nameOf(one) === nameOf(first)) : -1;
  const left = open.filter((one) => !asked.includes(one));
  const next = open.slice(after + 1).find((one) => left.includes(one)) ?? left[0];
  say(asked.map((one) => answer(one, code)));
  if (!next) return;
  set({ question: nameOf(next) });
  showCell(store, next);
}

/** Sheet and name of a question: what tells it from all others of the file. */
export function nameOf({ sheet, id }: Pick<QuestionView, 'sheet' | 'id'>): string {
  return `${sheet} ${id}`;
}
