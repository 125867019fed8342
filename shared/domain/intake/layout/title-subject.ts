import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { NOTHING } from '#shared/domain/intake/words/meaning.ts';
import { strangeWords } from '#shared/domain/intake/words/strange-words.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { fold } from '#shared/lib/fold.ts';

const CAPTION = /^(?:tableau|table|graphique|figure|annexe|feuille|fiche) (?:n )?[\divx]+(?: \d+)* */;
/** What announces that something is counted, without saying what. */
const COUNTING =
  /^(?:(?:nombre|nbre|nb|effectifs?|repartition|evolution|situation|etat|liste|statistiques?|donnees|chiffres?|point|bilan|total|synthese|recapitulatif|suivi|recensement|denombrement|number|distribution|list) (?:(?:de|des|du|d|la|le|les|l|sur|annuel|annuelle|mensuel|mensuelle|general|generale|total|of|the) )*)+/;
/** Words that head a document, and no things that a table counts. */
const DOCUMENT =
  /^(?:activites?|affaires|annexes|details|donnees|informations|maliens|mars|mois|notes|precisions|regions|remarques|resultats|services|sources|statistiques|tableaux|tableaux|totaux|unites|annees|cercles|pays|sexes|ages|periodes|chiffres|indicateurs)$/;

/**
 * Of titles nearer to a table than the words that name its indicator the first that counts something else: `Véhicules saisis
 * par région` under `Rapport sur les migrants de retour`. '' when none does; a title that only says by what is counted
 * (`par région et sexe`) counts nothing.
 */
export function otherSubject(
  titles: readonly string[],
  named: string,
  indicator: string,
  index: CatalogueIndex,
): string {
  if (titles.length === 0 || indicator === '') return '';
  const strange = strangeWords(index, [named]);
  return (
    titles.find((text) => {
      const head = headOf(text);
      if (head === '' || DOCUMENT.test(head)) return false;
      if (findCountry(head, index) || findPlace(head, index, '19', 'any')) return false;
      return strange(text, NOTHING, indicator)?.words.some((word) => head.startsWith(word)) === true;
    }) ?? ''
  );
}

/** The plural that a title begins with, as what it counts: `vehicules`; '' where it begins otherwise. */
function headOf(text: string): string {
  const [head = ''] = fold(text).replace(CAPTION, '').replace(COUNTING, '').split(' ');
  return /^\p{L}{3,}[sx]$/u.test(head) ? head : '';
}
