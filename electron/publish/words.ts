import type { Words } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';

/** Data as it stands, our own sentences in the language of the export. */
export function inWords(language: Language, words: Words): string {
  return typeof words === 'string' ? words : say(language, words);
}
