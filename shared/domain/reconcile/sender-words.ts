import { type Message, message } from '#shared/texts/say.ts';

/** What a sender is called in a sentence: its code, which is its short name, or that nobody knows yet who it is. */
export function senderWords(source: string): string | Message {
  // `MPFEF:F/_T`: what part of the population it speaks of is said by the figure.
  const code = source.replace(/:[A-Z0-9_]+\/[A-Z0-9_]+$/, '');
  return code === '_U' ? message('reconcile.sender') : code;
}
