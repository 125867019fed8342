import { unaccent } from '#shared/lib/fold.ts';

const LEGEND = /(?:^|[;,.(\s])["“«'(]?\s*[-–—−]{1,3}\s*["”»')]?\s*(?::|=|signifie|veut dire|means)\s*([^;.)]+)/g;
const ZERO = /^(?:neant|nul(?:le)?s?|zero|0|aucune?s?|rien|ras|valeur nulle|none|nil|phenomene inexistant)\b/;
const MISSING =
  /^(?:(?:donnees?|information|chiffres?|valeurs?)? ?(?:non|not) (?:disponible|communique|renseigne|recu|transmis|available|applicable|collecte|parvenu)|nd\b|n\.d|nc\b|donnees? manquantes?|sans objet|missing|manquante?|inconnue?)/;

/** What notes say that a dash stands for (`– : néant`); undefined where they say nothing, or two things. */
export function dashLegend(notes: readonly string[]): 'zero' | 'missing' | undefined {
  const found = new Set<'zero' | 'missing'>();
  for (const note of notes) {
    for (const [, words = ''] of unaccent(note).matchAll(LEGEND)) {
      if (ZERO.test(words.trim())) found.add('zero');
      else if (MISSING.test(words.trim())) found.add('missing');
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}
