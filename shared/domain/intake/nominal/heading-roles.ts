import type { PersonRole } from '#shared/cells/persons.ts';
import { findHeaders, type HeaderMatch } from '#shared/domain/catalogue/headers.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { findCategory } from '#shared/domain/values/category-words.ts';
import { fold } from '#shared/lib/fold.ts';

/**
 * What the heading of a column announces in a list of persons. `measure`: quantities, which such a list does not have;
 * `subject`: an activity, a project, a body, of which persons are only a part.
 */
export type HeadingRole = PersonRole | 'measure' | 'subject' | 'other';

export interface Heading {
  readonly role: HeadingRole;
  /** Whether only persons have it: a first name, a passport, a birth. */
  readonly personal: boolean;
}

/** Longer texts are sentences, not headings. */
const LONGEST = 70;

/** Read on the folded heading, the first that fits decides. */
const BY_WORDS: readonly (readonly [RegExp, HeadingRole, boolean])[] = [
  [
    /\b(?:lieu|place|ville|village|commune|cercle|region|pays|country)\b.*\b(?:naiss|naissance|birth)|^n[e]e? (?:e )?a$/,
    'private',
    true,
  ],
  [/\bnaiss|\bbirth|^dob$|^ddn$|^d n$|^nee?(?: e)?(?: le| en| vers| l an)?$/, 'birth', true],
  [/\b(?:delivr\w*|expir\w*|validite|etabli\w*|emis\w*|issue\w*|date of issue)\b/, 'private', false],
  [
    /\b(?:peres?|meres?|epou(?:x|se)|conjoint\w*|tuteurs?|tutrice|parents?|filiation|fils|fille de|father|mother|spouse|guardian|next of kin|prevenir|emergency|temoins?|garants?|chef de (?:famille|menage))\b/,
    'kin',
    true,
  ],
  [/\bnationalites?\b|\bcitizenship\b|\bcitoyennete\b|\bnationality\b/, 'nationality', false],
  [
    /\bprenoms?\b|\bnoms? complets?\b|\bfull name\b|\b(?:first|last|given|family|middle) names?\b|\bforenames?\b|\bsurname\b|\bnoms? de (?:famille|jeune fille|naissance)\b|\bidentites?\b|\bnoms? (?:du|de la|des|de l) (?:migrant|rapatrie|retourne|expulse|refoule|beneficiaire|passager|participant|assure|interesse|personne|enfant|mineur|deporte|voyageur|auditeur)/,
    'name',
    true,
  ],
  [
    /\bpasse ?ports?\b|\bpassports?\b|\bnina\b|\bcni\b|^(?:n )?pp$|\blaissez\b|\bcarte (?:d identite|consulaire|nationale|biometrique|nina|d electeur)|\bpieces?\b|\bdocuments? (?:de voyage|d identite|d identification)|\bravec\b|\b(?:id|identification|identity|travel document) (?:number|no|card)\b|\bidentifiant\b/,
    'document',
    true,
  ],
  [
    /^(?:n|no|num|numero)(?: de)? (?:doc|document|identification|dossier|matricule|immatriculation)\b/,
    'document',
    false,
  ],
  [/\btel\b|\btelephon\w*|\bphones?\b|\bwhatsapp\b|\bportables?\b|\be ?mails?\b|\bcourriel/, 'contact', false],
  [/^civilites?$|^titre de civilite$|^(?:sexe )?[hm] f$|^f [hm]$|^sexes?\b|^genres?$|^sex\b|^gender\b/, 'sex', false],
  [/^ages?\b|\btranches? d age\b|\bclasses? d age\b/, 'age', false],
];

/** A thing with a name that is no person: `Nom du projet`. */
const NAMED_THING =
  /\b(?:associations?|projets?|ong|structures?|organisations?|pays|country|regions?|cercles?|villages?|communes?|localites?|consulats?|ambassades?|sites?|centres?|activites?|vols?|compagnies?|postes?|fichiers?|programmes?|bailleurs?|partenaires?|departements?|services?|ministeres?|banques?|etudes?|accords?|ecoles?|entreprises?|groupements?|cooperatives?|indicateurs?|acteurs?|institutions?|representations?)\b/;

const BY_DIMENSION: Readonly<Record<string, HeadingRole>> = {
  sex: 'sex',
  age: 'age',
  counterpartArea: 'country',
  refArea: 'place',
  kind: 'kind',
  rank: 'rank',
  value: 'measure',
  amount: 'measure',
  total: 'measure',
  title: 'subject',
};
const TIME: Readonly<Record<string, HeadingRole>> = {
  year: 'year',
  month: 'month',
  date: 'date',
  start: 'date',
  '': 'date',
};

/** What a text announces as the heading of a column; undefined when nothing is known of it. */
export function headingOf(text: string, index: CatalogueIndex): Heading | undefined {
  if (text.length > LONGEST || !/\p{L}|°|#/u.test(text)) return undefined;
  const bare = text.replace(/\([^)]*\)/gu, ' ').trim() || text;
  const plain = fold(bare);
  for (const [words, role, personal] of BY_WORDS) if (words.test(plain)) return { role, personal };
  const category = findCategory(bare, index);
  if (category) return { role: 'tick', personal: false };
  const matches = findHeaders(bare, index.headers).filter(({ share }) => share >= 0.5);
  const found = matches.find(({ dimension }) => dimension === 'personal') ?? matches[0];
  if (!found && NAMED_THING.test(plain)) return { role: 'subject', personal: false };
  if (!found) return /^dates?\b/.test(plain) ? { role: 'date', personal: false } : undefined;
  return ofMatch(found, plain);
}

function ofMatch({ dimension, code }: HeaderMatch, plain: string): Heading {
  if (dimension === 'personal') {
    if (code === 'name') return { role: NAMED_THING.test(plain) ? 'subject' : 'name', personal: false };
    if (code === 'document' || code === 'contact' || code === 'birth')
      return { role: code, personal: code === 'birth' };
    return { role: 'private', personal: false };
  }
  const role = dimension === 'timePeriod' ? TIME[code] : BY_DIMENSION[dimension];
  if (role === 'country' && code !== '') return { role: 'other', personal: false };
  return { role: role ?? 'other', personal: false };
}
