/** Answers that are kept before all are forgotten and gathered anew: bounded, since texts of a file are not. */
const MOST = 4096;

/** A function that gives the answer of another and remembers it: texts of a table repeat. The answer must hang on the text alone. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= MOST) known.clear();
    const given = answer(text);
    known.set(text, given);
    return given;
  };
}
