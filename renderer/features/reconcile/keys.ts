/** What a key does at the desk; sources are counted from 0. */
export type Act =
  | {
      readonly act:
        | 'next'
        | 'previous'
        | 'undo'
        | 'confirm'
        | 'similar'
        | 'search'
        | 'keys'
        | 'propose'
        | 'rule'
        | 'origin';
    }
  | { readonly act: 'source'; readonly index: number }
  | { readonly act: 'way'; readonly way: 'sum' | 'max' | 'value' | 'not-comparable' | 'wait' };

const ACTS: Readonly<Record<string, Act>> = {
  j: { act: 'next' },
  k: { act: 'previous' },
  u: { act: 'undo' },
  b: { act: 'similar' },
  p: { act: 'propose' },
  r: { act: 'rule' },
  o: { act: 'origin' },
  s: { act: 'way', way: 'sum' },
  m: { act: 'way', way: 'max' },
  v: { act: 'way', way: 'value' },
  n: { act: 'way', way: 'not-comparable' },
  w: { act: 'way', way: 'wait' },
  '/': { act: 'search' },
  '?': { act: 'keys' },
  enter: { act: 'confirm' },
};

export interface Press {
  readonly key: string;
  /** The place on the keyboard: the row of digits bears letters on a French one. */
  readonly code?: string;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
  readonly shiftKey?: boolean;
}

/** What a key press means; undefined where it means nothing here. */
export function actOf({ key, code = '', ctrlKey, altKey, metaKey, shiftKey }: Press): Act | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const named = ACTS[key.toLowerCase()];
  if (named) return named;
  const digit = /^[1-9]$/.exec(key)?.[0] ?? (shiftKey ? undefined : /^Digit([1-9])$/.exec(code)?.[1]);
  return digit === undefined ? undefined : { act: 'source', index: Number(digit) - 1 };
}
