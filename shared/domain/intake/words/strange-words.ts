import { findHeaders } from '#shared/domain/catalogue/headers.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { wordTester } from '#shared/domain/catalogue/phrases.ts';
import { stem, stems } from '#shared/domain/catalogue/stem.ts';
import { fold } from '#shared/lib/fold.ts';
import { CURRENCIES, unitOf } from './dimensions.ts';
import type { Meaning } from './meaning.ts';
import { indicatorOf } from './say-values.ts';

/** Why the words of a heading may say that its figures are not those of the table's indicator. */
export type Strangeness = 'target' | 'other' | 'unknown';

export interface Strange {
  readonly why: Strangeness;
  readonly words: readonly string[];
}

const COUNT = /^(?:nombre|nbre|nb|number|effectifs?|no|n) (?:(?:de|des|du|d|of) )?[a-z]/;

/** Headings of these dimensions say how something is counted or split, never what is counted. */
const KNOWN_DIMENSIONS = new Set(['value', 'amount', 'total', 'sex', 'age', 'sex+age', 'timePeriod', 'unit', 'ratio']);

const TARGET =
  /^(?:prevus?|prevues?|previsions?|previsionnel(?:le)?s?|cibles?|objectifs?|planifiee?s?|programmees?|attendue?s?|projetee?s?|projections?|planned|targets?|forecasts?|budgetise?s?)$/;

/** What may be said of any figure without changing what it counts. */
const QUALIFIERS =
  'enregistr recens concern declar identifi accueil accueilli arriv annuel global general absolu brut observ constat comptabilis denombr individu chiffre fin debut mil million milliard fcfa cfa donne statistique tableau situation etat repartition selon sexe age tranche groupe ans plus moins adult migrant malien ressortissant compatriote national person gens homm femm enfant provisoire definitiv estim revis corrig dont reel effectiv realis touch registered recorded actual etiquette colonne ligne somme'.split(
    ' ',
  );

/**
 * Makes the test of headings: words that neither the catalogue nor the text around the table explains. A target, another
 * subject (`Nombre de vols`) or an unknown word (`Candidats au départ`) must never pass for the table's own figures.
 */
export function strangeWords(
  index: CatalogueIndex,
  around: readonly string[],
): (text: string, said: Meaning, indicator: string) => Strange | undefined {
  const known = new Set(QUALIFIERS.flatMap((word) => [word, stem(word)]));
  for (const { dimension, variants } of index.catalogue.headers) {
    if (!KNOWN_DIMENSIONS.has(dimension)) continue;
    // A cost or a budget is no mere amount: it is known where the indicator itself speaks of it.
    for (const word of variants.flatMap(stems)) if (!/^(?:cout|cost|budget|financement)$/.test(word)) known.add(word);
  }
  for (const text of around) for (const word of stems(text)) known.add(word);
  const testers = new Map<string, (word: string) => boolean>();
  const explains = (word: string, indicator: string) => {
    let tester = testers.get(indicator);
    if (!tester) {
      const own = index.indicators.find((entry) => entry.indicator === indicator);
      tester = wordTester(own ? [...own.phrases, ...own.kinds.flatMap(({ phrases }) => phrases)] : []);
      testers.set(indicator, tester);
    }
    if (index.otherSubjects.get(word) === unitOf(indicator, { index })) return true;
    return known.has(word) || tester(word) || QUALIFIERS.some((start) => start.length > 4 && word.startsWith(start));
  };
  return (text, said, indicator) => {
    if (indicator === '' || said.derived || said.counterpart !== '' || said.refArea !== '') return undefined;
    const targets = fold(text)
      .split(' ')
      .filter((word) => TARGET.test(word) || (word.startsWith('programme') && /programmé/i.test(text)));
    if (targets.length > 0 && said.kind === '') return { why: 'target', words: targets };
    // `Déce.` is a month, though its stem is that of `décès`.
    if (said.period !== undefined && saysAll(said)) return undefined;
    const unit = unitOf(indicator, { index });
    const own = stems(text);
    const isValue = findHeaders(text, index.headers).some(
      ({ dimension, share }) => dimension === 'value' && share === 1,
    );
    const others = isValue ? [] : own.filter((word) => (index.otherSubjects.get(word) ?? unit) !== unit);
    if (others.length > 0 && !indicatorOf(text, index)) return { why: 'other', words: others };
    const unknown = fold(said.rest === '' ? text : said.rest)
      .split(' ')
      .filter((word) => /^\p{L}{3,}/u.test(word) && stems(word).length > 0 && !explains(stem(word), indicator));
    // A heading of a letter or two that nothing explains (`G` under `Enfants`) may be any part of the whole.
    if (/^\p{L}{1,2}$/u.test(said.rest)) return { why: 'unknown', words: [said.rest] };
    if (unknown.length === 0 || saysAll(said)) return undefined;
    // `Nombre d’opérations` beside an amount counts something, and is no amount.
    const isCount = CURRENCIES.has(unit) && said.unit === '' && said.multiplier === 0 && COUNT.test(fold(text));
    return { why: isCount ? 'other' : 'unknown', words: unknown };
  };
}

/** Headings that are nothing but a period or a unit need no further explanation. */
function saysAll({ period, unit, multiplier, kind, indicator, total, rest, sex, age }: Meaning): boolean {
  if (rest !== '' || sex !== '' || age !== '' || kind !== '' || indicator !== '') return false;
  return period !== undefined || unit !== '' || multiplier !== 0 || total;
}
