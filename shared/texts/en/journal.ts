import type { journal as french } from '#shared/texts/fr/journal.ts';

/** Sentences of the area `journal`. */
export const journal = {} as const satisfies Record<keyof typeof french, string>;
