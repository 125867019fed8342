import type { cli as french } from '#shared/texts/fr/cli.ts';

/** Sentences of the area `cli`. */
export const cli = {} as const satisfies Record<keyof typeof french, string>;
