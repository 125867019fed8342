import { type Message, message } from '#shared/texts/say.ts';

/** What a sender is called in a sentence: its code, which is its short name, or that nobody knows yet who it is. */
export function senderWords(code: string): string | Message {
  return code === '_U' ? message('reconcile.sender') : code;
}
