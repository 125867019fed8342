import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { matchPhrase } from '#shared/domain/catalogue/phrases.ts';
import { stems } from '#shared/domain/catalogue/stem.ts';

export interface IndicatorFound {
  readonly indicator: string;
  /** '' where the words name no kind. */
  readonly kind: string;
  /** The phrase of the catalogue that was met. */
  readonly phrase: string;
  readonly score: number;
}

/** Indicators that a title, heading or name speaks of, best first: longer phrases win, particular cases win over general ones. */
export function findIndicators(text: string, index: CatalogueIndex): IndicatorFound[] {
  const words = stems(text);
  const found = index.indicators.flatMap(({ indicator, phrases, kinds, overrides }) => {
    const hits = phrases.flatMap((phrase) => matchPhrase(phrase, words) ?? []);
    const best = hits.sort((a, b) => b.words - a.words || a.last - a.first - (b.last - b.first))[0];
    if (!best) return [];
    const kind = kinds
      .flatMap(({ code, phrases: variants }) =>
        variants.flatMap((phrase) => (matchPhrase(phrase, words) ? [{ code, words: phrase.words.length }] : [])),
      )
      .sort((a, b) => b.words - a.words);
    const kindCode =
      kind.length > 1 && kind[1]?.words === kind[0]?.words && kind[1]?.code !== kind[0]?.code
        ? ''
        : (kind[0]?.code ?? '');
    return [{ indicator, kind: kindCode, phrase: best.phrase, score: best.words, overrides }];
  });
  return found
    .filter(({ indicator }) => !found.some((other) => other.overrides.includes(indicator)))
    .sort((a, b) => b.score - a.score)
    .map(({ indicator, kind, phrase, score }) => ({ indicator, kind, phrase, score }));
}

/** The kind of an indicator that some words name; undefined when they name none, or several. */
export function findKind(indicator: string, text: string, index: CatalogueIndex): string | undefined {
  const words = stems(text);
  const kinds = index.indicators.find((entry) => entry.indicator === indicator)?.kinds ?? [];
  const listed = index.catalogue.indicators.find(({ code }) => code === indicator)?.kinds ?? [];
  const exact = listed.find(({ code }) => code === text.trim());
  if (exact) return exact.code;
  const found = kinds
    .flatMap(({ code, phrases }) =>
      phrases.flatMap((phrase) => (matchPhrase(phrase, words) ? [{ code, words: phrase.words.length }] : [])),
    )
    .sort((a, b) => b.words - a.words);
  const best = found.filter(({ words: count }) => count === found[0]?.words);
  return new Set(best.map(({ code }) => code)).size === 1 ? best[0]?.code : undefined;
}
