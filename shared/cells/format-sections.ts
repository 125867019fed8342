/** One piece of a number format. */
export type FormatToken =
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' | 'fraction' }
  | { readonly kind: 'exponent'; readonly sign: '+' | '-' };

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** When the section holds, where it says so itself. */
  readonly holds: ((value: number) => boolean) | undefined;
}

const TOKEN =
  /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|(general|standard)|E([+-])|([0#?])|([.])|(,)|(%)|(@)|(\/)|([\s\S])/giu;

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
};

/** The parts of a number format that `;` divides (ECMA-376 part 1, 18.8.31), read once. */
export function sectionsOf(code: string): readonly FormatSection[] {
  const known = remembered.get(code);
  if (known) return known;
  const sections = splitSections(code).map(sectionOf);
  if (remembered.size > ENOUGH) remembered.clear();
  remembered.set(code, sections);
  return sections;
}

const remembered = new Map<string, readonly FormatSection[]>();
const ENOUGH = 1000;

function splitSections(code: string): string[] {
  return (code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;])*/gsu) ?? []).filter(
    (part, i, all) => part !== '' || all[i - 1] === '',
  );
}

function sectionOf(code: string): FormatSection {
  let holds: FormatSection['holds'];
  const tokens: FormatToken[] = [];
  for (const [
    all,
    quoted,
    escaped,
    bracket,
    general,
    exponent,
    digit,
    point,
    comma,
    percent,
    text,
    slash,
  ] of code.matchAll(TOKEN)) {
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: 'literal', text: escaped });
    else if (all.startsWith('_')) tokens.push({ kind: 'literal', text: ' ' });
    else if (all.startsWith('*')) continue;
    else if (bracket !== undefined) {
      const [, sign = '', bound = ''] = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(bracket) ?? [];
      const compare = COMPARE[sign];
      if (compare) holds = (value) => compare(value, Number(bound));
      const currency = /^\$([^-]+)/.exec(bracket)?.[1];
      if (currency) tokens.push({ kind: 'literal', text: currency });
    } else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', sign: exponent === '+' ? '+' : '-' });
    else if (digit !== undefined) tokens.push({ kind: 'digit', mark: digit as '0' | '#' | '?' });
    else if (point !== undefined) tokens.push({ kind: 'point' });
    else if (comma !== undefined) tokens.push({ kind: 'comma' });
    else if (percent !== undefined) tokens.push({ kind: 'percent' });
    else if (text !== undefined) tokens.push({ kind: 'text' });
    else if (slash !== undefined) tokens.push({ kind: 'fraction' });
    else tokens.push({ kind: 'literal', text: all });
  }
  return { tokens, holds };
}
