import { AppError } from '#shared/errors/app-error.ts';
import { LANGUAGES, type Language } from '#shared/texts/languages.ts';

/**
 * The language of the answers, looked up before anything else is parsed, since errors and help are said in it.
 * An unknown one is reported by the option itself; until then French holds.
 */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at];
  if (word === undefined) return 'fr';
  const value = word === '--lang' ? argv[at + 1] : word.slice('--lang='.length);
  return LANGUAGES.find((language) => language === value) ?? 'fr';
}

/** Reads the option's value. @throws AppError `call.choice` */
export function parseLanguage(text: string): Language {
  const found = LANGUAGES.find((language) => language === text);
  if (!found) throw new AppError('call.choice', { option: '--lang', value: text, allowed: LANGUAGES.join(', ') });
  return found;
}
