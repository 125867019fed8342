import { type Message, message, type TextKey } from './say.ts';

const UNITS: Readonly<Record<string, TextKey>> = {
  persons: 'publish.unit.persons',
  projects: 'publish.unit.projects',
  sessions: 'publish.unit.sessions',
  centres: 'publish.unit.centres',
  posts: 'publish.unit.posts',
  studies: 'publish.unit.studies',
  XOF: 'publish.unit.XOF',
  USD: 'publish.unit.USD',
  EUR: 'publish.unit.EUR',
};

/** The unit in words; a code that has none stands as it is. */
export function unitWords(code: string): string | Message {
  const key = UNITS[code];
  return key ? message(key) : code;
}
