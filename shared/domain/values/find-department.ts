import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { fold } from '#shared/lib/fold.ts';

export interface DepartmentFound {
  readonly department: string;
  /** The text that names it. */
  readonly text: string;
  /** Whether one department alone is named where senders are named. */
  readonly certain: boolean;
}

export interface SenderTexts {
  readonly fileName: string;
  readonly sheetNames: readonly string[];
  /** Letterhead, titles, notes and source lines. */
  readonly texts: readonly string[];
}

/** File names say most, then letterheads and source lines, then sheet names. */
const WEIGHTS = { file: 4, letterhead: 3, source: 2, sheet: 1.5, text: 1 } as const;
const LETTERHEAD =
  /^(?:ministere|ministry|secretariat|direct(?:ion|orate)|delegation|(?:international |migrant )?organi[sz]ations?|haut conseil|high council|office|agence|agency|centre|conseil)\b/;

/** The department that sent a file, from all the places where senders name themselves. */
export function findDepartment(
  { fileName, sheetNames, texts }: SenderTexts,
  index: CatalogueIndex,
): DepartmentFound | undefined {
  const scores = new Map<string, { score: number; text: string; best: number }>();
  const count = (text: string, weight: number) => {
    for (const { code, length } of namedIn(text, index)) {
      const known = scores.get(code);
      const score = weight * (1 + Math.min(length, 6) / 10);
      if (!known) scores.set(code, { score, text, best: score });
      else
        scores.set(code, {
          score: known.score + score * 0.5,
          text: score > known.best ? text : known.text,
          best: Math.max(known.best, score),
        });
    }
  };
  count(fileName.replace(/\.[A-Za-z]{2,4}$/, '').replace(/[_-]+/g, ' '), WEIGHTS.file);
  for (const name of sheetNames) count(name, WEIGHTS.sheet);
  for (const text of new Set(texts)) {
    const folded = fold(text);
    const weight = LETTERHEAD.test(folded)
      ? WEIGHTS.letterhead
      : /^sources?\b/.test(folded)
        ? WEIGHTS.source
        : WEIGHTS.text;
    if (text.length <= 200) count(text, weight);
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
  const [best, next] = ranked;
  if (!best) return undefined;
  const [department, { score, text }] = best;
  return { department, text, certain: score >= 2 && (next === undefined || score >= next[1].score * 1.3) };
}

/** Departments whose name or variant stands in the text as whole words; a longer name hides a shorter one inside it. */
function namedIn(text: string, index: CatalogueIndex): { code: string; length: number }[] {
  const folded = ` ${fold(text)} `;
  const found = namesOf(index).flatMap(({ code, name, words }) => {
    const at = folded.indexOf(` ${name} `);
    return at < 0 ? [] : [{ code, length: words, at, end: at + name.length }];
  });
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.code !== one.code &&
          other.at <= one.at &&
          other.end >= one.end &&
          other.length > one.length,
      ),
  );
}

const cache = new WeakMap<CatalogueIndex, { code: string; name: string; words: number }[]>();

function namesOf(index: CatalogueIndex): { code: string; name: string; words: number }[] {
  const known = cache.get(index);
  if (known) return known;
  const names = index.catalogue.departments.flatMap(({ code, short, fr, en, variants, names: dated }) =>
    [...new Set([code, short, fr, en, ...variants, ...dated.flatMap((name) => [name.fr, name.en])].map(fold))]
      .filter((name) => name.length >= 2)
      .map((name) => ({ code, name, words: name.split(' ').length })),
  );
  cache.set(index, names);
  return names;
}
