import { en } from './en/index.ts';
import { formatNumber } from './format-number.ts';
import { fr } from './fr/index.ts';
import type { Language } from './languages.ts';
import type { Message, TextKey, TextParameter } from './message.ts';

export { type Message, message, type TextKey, type TextParameter } from './message.ts';

const DICTIONARIES: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { fr, en };

/**
 * Puts a message into words. `{name}` stands for a parameter (numbers are written the language's way),
 * `{count|fichier|fichiers}` for the word that the number asks for.
 */
export function say(language: Language, { key, params = {} }: Message): string {
  return DICTIONARIES[language][key].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_all, name: string, one, many) => {
    const value = params[name];
    if (one !== undefined) return isSingular(language, Number(value)) ? one : many;
    return inWords(language, value ?? '');
  });
}

function inWords(language: Language, value: TextParameter): string {
  if (typeof value === 'number') return formatNumber(language, value);
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map((item) => inWords(language, item)).join(', ');
  return say(language, value);
}

function isList(value: Message | readonly (string | Message)[]): value is readonly (string | Message)[] {
  return Array.isArray(value);
}

/** French counts 0 and 1 as singular, English only 1. */
function isSingular(language: Language, count: number): boolean {
  return language === 'fr' ? Math.abs(count) < 2 : count === 1;
}
