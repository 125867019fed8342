import type { Publication } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';
import { inWords } from './words.ts';

/** The two sides of a Malian letterhead: the ministry and its services at left, the State and its motto at right. */
export interface Letterhead {
  readonly left: readonly string[];
  readonly country: string;
  readonly motto: string;
}

/** Names of the State and of the ministry stand in capitals, accents kept. */
export function letterheadOf(language: Language, publication: Pick<Publication, 'ministry' | 'office'>): Letterhead {
  const services = [say(language, { key: 'publish.secretariat' }), publication.office];
  return {
    left: [capitals(inWords(language, publication.ministry)), ...services].filter((line) => line !== ''),
    country: capitals(say(language, { key: 'publish.country' })),
    motto: say(language, { key: 'publish.motto' }),
  };
}

function capitals(text: string): string {
  return text.toUpperCase();
}
