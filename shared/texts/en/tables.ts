import type { tables as french } from '#shared/texts/fr/tables.ts';

/** Sentences of the area `tables`. */
export const tables = {} as const satisfies Record<keyof typeof french, string>;
