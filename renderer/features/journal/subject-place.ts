import type { Place } from '#renderer/frame/rooms.ts';
import type { JournalSubject } from '#shared/contract/journal.ts';
import { type Message, message } from '#shared/texts/message.ts';

/** Where what an entry speaks of is shown, with the words of the way there; undefined where there is nothing to go to. */
export function placeOf(subject: JournalSubject): { readonly place: Place; readonly words: Message } | undefined {
  switch (subject.what) {
    case 'nothing':
      return undefined;
    case 'file':
      return {
        place: { room: 'intake', path: [String(subject.submission)] },
        words: message('window.journal.go.file'),
      };
    case 'discrepancy':
      return { place: { room: 'reconcile', path: [subject.id] }, words: message('window.journal.go.discrepancy') };
    case 'entry':
      return {
        place: { room: 'journal', path: [String(subject.entry)] },
        words: message('window.journal.go.entry', { entry: String(subject.entry) }),
      };
    case 'department':
      return {
        place: { room: 'registers', path: ['departments', subject.code] },
        words: message('window.journal.go.department'),
      };
    case 'round':
      return { place: { room: 'rounds' }, words: message('window.journal.go.round') };
    default:
      return {
        place: { room: 'registers', path: [subject.what] },
        words: message(`window.journal.go.${subject.what}`),
      };
  }
}
