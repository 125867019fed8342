import type { RecordType } from '#shared/domain/model/observation.ts';
import { unaccent } from '#shared/lib/fold.ts';

export const RECORD_FIELDS = [
  'title',
  'start',
  'end',
  'objectives',
  'ponam',
  'place',
  'partners',
  'amount',
  'beneficiaries',
  'status',
  'rank',
  'note',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

// The word that stands first in a header tells; where two stand at one place, the row that comes first here.
const FIELDS: readonly (readonly [RecordField, RegExp])[] = [
  ['rank', /^(?:n[°o]?|no\.?|num(?:ero)?|rang|#|ordre|n[°o] d'ordre|ref\.?|reference)$/],
  [
    'beneficiaries',
    /beneficiaire|participants?|personnes (?:touchees|formees|concernees)|nombre de personnes|auditeurs|effectif|beneficiar/,
  ],
  ['amount', /montant|cout|budget|financement (?!par)|financement$|enveloppe|fcfa|xof|allocation|amount|cost/],
  ['ponam', /ponam|\baxes?\b/],
  ['objectives', /objectif|\bpmm\b|\bpacte\b|\bgcm\b|objective|\bobj\b/],
  ['end', /date de fin|\bfin\b|cloture|achevement|echeance|end date/],
  [
    'start',
    /date|periode|duree|annee|\bmois\b|debut|lancement|\bquand\b|calendrier|signature|adoption|year|period|signe le|tenue/,
  ],
  [
    'partners',
    /partenaire|bailleur|\bptf\b|appui (?:de|technique)|finance par|cosignataire|contrepartie|parties? signataire|partner|donor|source de financement|auteur|realise par|pays signataire/,
  ],
  ['place', /lieu|localite|region|cercle|commune|zone|site|\bou\b|place|location|couverture/],
  ['status', /statut|etat d|^etat$|avancement|niveau|realise|execution|status|progress/],
  [
    'note',
    /observation|commentaire|remarque|resultat|constat|source|verification|note|description|incidence|consequence|solution|mesure|recommandation|proposition/,
  ],
  [
    'title',
    /activite|action|intitule|tache|titre|libelle|designation|projet|programme|politique|strategie|etude|recherche|rapport|accord|protocole|memorandum|convention|formation|theme|session|atelier|difficulte|contrainte|defi|obstacle|priorite|perspective|prochaine|acteur|organisation|structure|association|partie prenante|tache|centre|document|texte|title|activity|policy|study|agreement|project|training|difficult|priorit|stakeholder|realisation|mesure|evenement|rencontre|mission|\bnoms?\b/,
  ],
];

const TYPES: readonly (readonly [RecordType, RegExp])[] = [
  ['DIFFICULTY', /difficult|contrainte|obstacle|\bdefis?\b|problemes? rencontre|challenge|insuffisance/],
  ['PRIORITY', /priorit|perspective|prochaines? etape|next step|a venir|programmation (?:20|future)/],
  ['AGREEMENT', /\baccords?\b|memorandum|protocole|convention|entente|agreement|signature|cooperation bilaterale/],
  ['STUDY', /\betudes?\b|recherche|enquete|diagnostic|stud(?:y|ies)|publication|memoires?\b|\bguides?\b/],
  ['TRAINING', /formation|renforcement des capacites|atelier de formation|seance|training/],
  [
    'POLICY',
    /politiques? publiques?|politiques?\b|strategies?\b|textes? (?:adopte|legislatif)|legislation|\blois?\b|plans? d'action|polic(?:y|ies)|mecanisme/,
  ],
  [
    'STAKEHOLDER',
    /acteurs?\b|parties? prenantes?|partenaires? (?:implique|techniques)|organisations? membres?|associations? membres?|repertoire|stakeholder/,
  ],
  ['PROJECT', /projets?\b|programmes?\b(?! de travail| d'activit| annuel)|project/],
  ['ACTIVITY', /activites?\b|actions?\b|realisations?\b|bilan|rapport|activit|taches?\b|mise en oeuvre/],
];

/** What a header of an activity report announces; undefined when it says nothing known. */
export function recordField(header: string): RecordField | undefined {
  const plain = unaccent(header)
    .replace(/[*:]+$/, '')
    .trim();
  let best: { field: RecordField; at: number } | undefined;
  for (const [field, words] of FIELDS) {
    const at = plain.search(words);
    if (at >= 0 && (!best || at < best.at)) best = { field, at };
  }
  return best?.field;
}

/** The type of records that words announce: the first text that names one decides. */
export function recordTypeOf(texts: readonly string[]): { type: RecordType; words: string } | undefined {
  for (const text of texts) {
    const plain = unaccent(text);
    const found = TYPES.find(([, words]) => words.test(plain));
    if (found) return { type: found[0], words: text };
  }
  return undefined;
}
