import type { Message, TextKey, TextParameter } from '#shared/texts/say.ts';

/** What models of the view need of the words of the window. */
export interface Speaker {
  (key: TextKey, params?: Readonly<Record<string, TextParameter>>): string;
  say(sentence: Message | string): string;
  number(value: number): string;
}
