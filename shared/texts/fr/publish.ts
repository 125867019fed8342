/** Sentences of the area `publish`. */
export const publish = {} as const;
