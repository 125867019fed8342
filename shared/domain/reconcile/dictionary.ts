/** Codes of one dimension as small numbers, so that a million figures can be grouped without making strings. */
export interface Dictionary {
  readonly codes: string[];
  readonly ids: Map<string, number>;
}

/** Ids follow the order of the codes, whatever the order in which they came. */
export function dictionaryOf(codes: Iterable<string>): Dictionary {
  const sorted = [...new Set(codes)].sort();
  return { codes: sorted, ids: new Map(sorted.map((code, id) => [code, id])) };
}

/** The id of a code, which is added when it is new. */
export function idOf({ codes, ids }: Dictionary, code: string): number {
  let id = ids.get(code);
  if (id === undefined) {
    id = codes.length;
    codes.push(code);
    ids.set(code, id);
  }
  return id;
}

export function codeAt({ codes }: Dictionary, id: number): string {
  return codes[id] ?? '';
}
