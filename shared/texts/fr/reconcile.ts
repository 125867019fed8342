/** Sentences of the area `reconcile`. */
export const reconcile = {} as const;
