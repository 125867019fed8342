/** Sentences of the area `cli`. */
export const cli = {} as const;
