import type { publish as french } from '#shared/texts/fr/publish.ts';

/** Sentences of the area `publish`. */
export const publish = {} as const satisfies Record<keyof typeof french, string>;
