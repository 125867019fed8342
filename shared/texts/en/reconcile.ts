import type { reconcile as french } from '#shared/texts/fr/reconcile.ts';

/** Sentences of the area `reconcile`. */
export const reconcile = {} as const satisfies Record<keyof typeof french, string>;
