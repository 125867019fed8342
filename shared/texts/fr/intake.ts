/** Sentences of the area `intake`. */
export const intake = {} as const;
