import type { fr } from './fr/index.ts';

/** Every sentence of the product has a key; the French dictionary is the list of them. */
export type TextKey = keyof typeof fr;
export type TextParameter = string | number | Message | readonly (string | Message)[];

/** A sentence not yet in a language: kept in the base and sent between processes, put into words where it is shown. */
export interface Message {
  readonly key: TextKey;
  readonly params?: Readonly<Record<string, TextParameter>>;
}

/** Apart from the dictionaries, which a process that shows nothing need not load. */
export function message(key: TextKey, params?: Readonly<Record<string, TextParameter>>): Message {
  return params ? { key, params } : { key };
}
