import { answer } from './corrections.ts';
import type { ReadingStore } from './reading-store.ts';

/** Keys of the view: Q next question, 1 to 9 its answers, T tab of questions, Ctrl+S saves, Ctrl+Z and Ctrl+Y for the draft. Answers whether it was one. */
export function actOnKey(event: KeyboardEvent, store: ReadingStore, save: () => void): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const letter = key.toLowerCase();
  if ((ctrlKey || metaKey) && letter === 's') {
    save();
    return true;
  }
  const isTyping =
    event.target instanceof Element &&
    event.target.closest('input, textarea, [role="combobox"], [role="menu"], [role="dialog"]') !== null;
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
  return /^[1-9]$/.test(key) && answerByDigit(store, Number(key));
}

/** Goes to the next question, and to the cell that it is about. */
export function nextQuestion(store: ReadingStore, by: 1 | -1): void {
  const { reading, question, set } = store.getState();
  const count = reading?.questions.length ?? 0;
  if (count === 0) return;
  const at = reading?.questions.findIndex(({ id, sheet }) => `${sheet} ${id}` === question) ?? -1;
  set({ tab: 'questions' });
  showQuestion(store, at < 0 ? 0 : (at + by + count) % count);
}

/** Shows one question, and the cell that it is about. */
export function showQuestion(store: ReadingStore, at: number): void {
  const { reading, set, goTo } = store.getState();
  const asked = reading?.questions[at];
  if (!asked) return;
  set({ question: `${asked.sheet} ${asked.id}` });
  const sheet = reading?.tables[asked.table]?.sheet;
  if (sheet !== undefined && asked.cell) goTo(sheet, asked.cell);
}

function answerByDigit(store: ReadingStore, digit: number): boolean {
  const { reading, question, tab, say } = store.getState();
  const asked = reading?.questions.find(({ id, sheet }) => `${sheet} ${id}` === question) ?? reading?.questions[0];
  const option = asked?.options[digit - 1];
  if (!asked || !option || tab !== 'questions') return false;
  say([answer(asked, option.code)]);
  return true;
}
