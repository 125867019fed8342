/** Sentences of the area `tables`. */
export const tables = {} as const;
