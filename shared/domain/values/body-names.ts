import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { unaccent } from '#shared/lib/fold.ts';

const OF_MALIANS =
  /(?<![a-z])(?:ministere|ministre|ministry|delegation(?: generale)?|direction(?: generale| nationale)?|secretariat(?: general)?|conseil superieur|observatoire)(?: charge)? (?:des |de la |de l'|du |de |of )?(?:maliens?|malians?|diaspora)(?: nationals)?(?: etablis| living)?(?: (?:a |de )?l'(?:exterieur|etranger)| abroad)?(?: (?:et|and) (?:de )?(?:l')?(?:integration africaine|african integration))?/g;
const HIGH_COUNCIL =
  /(?<![a-z])(?:haut conseil des maliens (?:etablis )?(?:a |de )?l'(?:exterieur|etranger)|high council of malians(?: living)? abroad)/g;

/**
 * A text without the names of ministries and bodies, whose words would pass for what is counted: the Ministère des
 * Maliens de l’Extérieur counts other things than Maliens de l’extérieur. The Haut Conseil stays, by its initials.
 */
export function nameNoBodies(text: string, { bodies }: CatalogueIndex): string {
  let plain = unaccent(text).replace(HIGH_COUNCIL, 'hcme').replace(OF_MALIANS, ' ');
  if (!/(?<![a-z])(?:minist|direction|delegation|centre|conseil|secretariat|organi[sz]ation|association)/.test(plain))
    return plain;
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ');
  for (const name of bodies) {
    if (!` ${words} `.includes(` ${name} `)) continue;
    const loose = new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll(' ', '[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'gu');
    plain = plain.replace(loose, ' ');
  }
  return plain;
}
