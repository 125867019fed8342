import { AppError, errorMessage } from '#shared/errors/app-error.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Language } from '#shared/texts/languages.ts';
import { type Message, message, say, type TextKey, type TextParameter } from '#shared/texts/say.ts';

/** How the window says things: every word that it shows comes from here. */
export interface Words {
  readonly language: Language;
  /** The words of a key, `w('window.loading')`. */
  (key: TextKey, params?: Readonly<Record<string, TextParameter>>): string;
  /** A sentence that came from the engine; words of a department stand as they are. */
  say(sentence: Message | string): string;
  /** What an error says: an expected failure in its own sentence, a bug in a neutral one. */
  error(error: Error): string;
  /** `1234.5` as the language writes it. */
  number(value: number): string;
}

/** French signs that stand apart from their word do so by a narrow blank at which no line ends. */
const typeset: Readonly<Record<Language, (text: string) => string>> = {
  fr: (text) => text.replace(/[ \u00a0](?=[;:?!»%])/g, '\u202f').replace(/« /g, '«\u202f'),
  en: (text) => text,
};

export function wordsOf(language: Language): Words {
  const put = (sentence: Message) => typeset[language](say(language, sentence));
  const words = (key: TextKey, params?: Readonly<Record<string, TextParameter>>) => put(message(key, params));
  return Object.assign(words, {
    language,
    say: (sentence: Message | string) => (typeof sentence === 'string' ? sentence : put(sentence)),
    error: (error: Error) =>
      put(error instanceof AppError ? errorMessage(error) : message('error.internal', { id: '-' })),
    number: (value: number) => formatNumber(language, value),
  });
}
