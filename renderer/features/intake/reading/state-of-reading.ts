import type { ReadingView } from '#renderer/features/intake/worker/protocol.ts';
import type { Tone } from '#renderer/ui/palette.ts';
import { type Message, message } from '#shared/texts/say.ts';

/** Where a reading stands, as its badge says it. */
export function stateOf({ questions, tables, isKnown, department }: ReadingView): { tone: Tone; words: Message } {
  if (questions.length > 0)
    return { tone: 'warning', words: message('window.reading.state.asked', { count: questions.length }) };
  if (tables.length === 0) return { tone: 'danger', words: message('window.reading.state.nothing') };
  if (department.code === '_U') return { tone: 'warning', words: message('window.reading.state.sender') };
  return isKnown
    ? { tone: 'success', words: message('window.reading.state.confirmed') }
    : { tone: 'info', words: message('window.reading.state.ready') };
}

/** Whether nothing is open, and an officer may find the whole reading right. */
export function mayConfirm({ questions, tables, department }: ReadingView): boolean {
  return questions.length === 0 && tables.length > 0 && department.code !== '_U';
}
