import type { CatalogueIndex, IndicatorPhrases } from '#shared/domain/catalogue/lookup.ts';
import { matchPhrase, type Phrase, type PhraseHit } from '#shared/domain/catalogue/phrases.ts';
import { type TextWord, wordsOf } from '#shared/domain/catalogue/stem.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { nameNoBodies } from './body-names.ts';

export interface IndicatorFound {
  readonly indicator: string;
  /** '' where the words name no kind, or several. */
  readonly kind: string;
  /** The phrase of the catalogue that was met. */
  readonly phrase: string;
  /** Words of the phrase. */
  readonly score: number;
}

/** An indicator with the longest of its phrases in a text. */
interface Candidate {
  readonly entry: IndicatorPhrases;
  readonly hit: PhraseHit;
}

/**
 * Indicators that a title, heading or name speaks of, best first: particular cases win over general ones, longer phrases
 * over shorter, and a thing named first (`Études sur ...`, `Budget de ...`) over what it is about. Empty when none is
 * named, when something else is counted (`Taux de ...`, `Associations de ...`), or when several are listed side by side.
 */
export function findIndicators(text: string, index: CatalogueIndex): IndicatorFound[] {
  const words = wordsOf(nameNoBodies(text, index));
  if (!words.some(({ stem }) => index.speaksOfIndicators(stem))) return [];
  const stems = words.map(({ stem }) => stem);
  const named = index.indicators.flatMap((entry): Candidate[] => {
    const hit = longest(hitsOf(entry.phrases, stems));
    return hit && !countsOtherThings(entry, hit, stems, index) ? [{ entry, hit }] : [];
  });
  const returns = kindsInList(named, words);
  if (returns) return [found(returns, '')];
  const kept = named.filter((one) => !named.some((other) => overrides(other, one)));
  if (isList(named, words)) return [];
  return thingFirst(kept)
    .sort(byKeys(({ hit }) => -hit.places.length))
    .map((one) => found(one, kindIn(one.entry, words, one.hit)));
}

/** The kind of an indicator that some words name; undefined when they name none, or several. */
export function findKind(indicator: string, text: string, index: CatalogueIndex): string | undefined {
  const entry = index.indicators.find((one) => one.indicator === indicator);
  if (!entry) return undefined;
  const code = text.trim();
  if (entry.kinds.some((kind) => kind.code === code)) return code;
  return kindIn(entry, wordsOf(text)) || undefined;
}

/** A particular case wins over the general one, unless its phrase is but a part of the other's. */
function overrides(particular: Candidate, general: Candidate): boolean {
  if (!particular.entry.overrides.includes(general.entry.indicator)) return false;
  const { places } = general.hit;
  return !(
    particular.hit.places.length < places.length && particular.hit.places.every((place) => places.includes(place))
  );
}

function found({ entry, hit }: Candidate, kind: string): IndicatorFound {
  return { indicator: entry.indicator, kind, phrase: hit.phrase, score: hit.places.length };
}

function hitsOf(phrases: readonly Phrase[], stems: readonly string[]): PhraseHit[] {
  return phrases.flatMap((phrase) => matchPhrase(phrase, stems) ?? []);
}

function longest(hits: readonly PhraseHit[]): PhraseHit | undefined {
  const length = ({ places }: PhraseHit) => (places.at(-1) ?? 0) - (places[0] ?? 0);
  return [...hits].sort(byKeys((hit) => -hit.places.length, length))[0];
}

/** `Taux de réinsertion`, `Associations de migrants`, `Montant de l’assistance`: something else stands before. */
function countsOtherThings(
  { unit }: IndicatorPhrases,
  { places }: PhraseHit,
  stems: readonly string[],
  { otherSubjects }: CatalogueIndex,
): boolean {
  return stems.slice(0, places[0]).some((stem) => {
    const goesWith = otherSubjects.get(stem);
    return goesWith !== undefined && (goesWith === '' || goesWith !== unit);
  });
}

/** `rapatriés, expulsés, volontaires`: kinds of one indicator, among them what alone would be an indicator of its own. */
function kindsInList(named: readonly Candidate[], words: readonly TextWord[]): Candidate | undefined {
  return named.find(
    ({ entry }) =>
      kindsNamed(entry, words).size > 1 &&
      named.some((other) => other.entry.overrides.includes(entry.indicator) && kindsNamed(entry, words, other.hit)) &&
      words.some(({ joined }) => joined),
  );
}

/** Kinds that words name; a shorter phrase within a longer one (`volontaire` in `volontaire assisté`) does not count. */
function kindsNamed({ kinds }: IndicatorPhrases, words: readonly TextWord[], within?: PhraseHit): ReadonlySet<string> {
  const stems = words.map(({ stem }) => stem);
  const hits = kinds.flatMap(({ code, phrases }) => hitsOf(phrases, stems).map(({ places }) => ({ code, places })));
  const inner = (one: readonly number[], other: readonly number[]) =>
    (one.length < other.length && one.every((place) => other.includes(place))) ||
    (!isUnbroken(one) && isUnbroken(other) && one.filter((place) => other.includes(place)).length > 1);
  return new Set(
    hits
      .filter(({ places }) => !hits.some((other) => inner(places, other.places)))
      .filter(({ places }) => within === undefined || places.some((place) => within.places.includes(place)))
      .map(({ code }) => code),
  );
}

/** Words that stand side by side say one thing: `voluntary humanitarian return` before `assisted (with) voluntary ... return`. */
function isUnbroken(places: readonly number[]): boolean {
  return (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
}

/** The one kind that words name, '' if none or several. `Migrants de retour et refoulés` names people beside the kind. */
function kindIn(entry: IndicatorPhrases, words: readonly TextWord[], hit?: PhraseHit): string {
  const codes = kindsNamed(entry, words);
  const [code] = codes;
  if (codes.size !== 1 || code === undefined) return '';
  if (!hit) return code;
  const own = entry.kinds.find((kind) => kind.code === code)?.phrases ?? [];
  const stems = words.map(({ stem }) => stem);
  const places = hitsOf(own, stems).flatMap((one) => one.places);
  const beside = places.some((place) => words[place]?.joined && !hit.places.includes(place));
  const general = hit.places.every((place) => !places.includes(place));
  return beside && general ? '' : code;
}

/** Whether a text lists indicators (`Rapatriements et transferts`): words of each that the other lacks, joined by `et`. */
function isList(named: readonly Candidate[], words: readonly TextWord[]): boolean {
  return named.some((one) => named.some((other) => one !== other && isJoined(one, other, words)));
}

function isJoined(before: Candidate, after: Candidate, words: readonly TextWord[]): boolean {
  const own = before.hit.places.filter((place) => !after.hit.places.includes(place));
  const others = after.hit.places.filter((place) => !before.hit.places.includes(place));
  const first = others[0] ?? 0;
  const last = own.at(-1) ?? words.length;
  if (last >= first || !words.slice(last + 1, first + 1).some(({ joined }) => joined)) return false;
  // Those registered are among those abroad: "établis à l’extérieur et immatriculés" says one thing.
  const shared = own.length < before.hit.places.length;
  const related =
    before.entry.overrides.includes(after.entry.indicator) || after.entry.overrides.includes(before.entry.indicator);
  const isStock = [before, after].some(({ entry }) => entry.indicator.startsWith('EXT_STOCK'));
  return !(shared && related && isStock);
}

/** A thing named first is what is counted; persons named after it are whom it is for. */
function thingFirst(kept: readonly Candidate[]): Candidate[] {
  const [first, second] = [...kept].sort(byKeys(({ hit }) => hit.places[0] ?? 0));
  if (!first || !second || first.entry.unit === 'persons' || first.hit.places[0] === second.hit.places[0])
    return [...kept];
  // "Formation des migrants de retour" may count sessions or persons.
  if (first.entry.unit === 'sessions' && first.hit.places.length === 1 && second.entry.unit === 'persons') return [];
  return [first];
}
