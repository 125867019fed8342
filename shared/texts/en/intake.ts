import type { intake as french } from '#shared/texts/fr/intake.ts';

/** Sentences of the area `intake`. */
export const intake = {} as const satisfies Record<keyof typeof french, string>;
