import type { Difficulty } from './difficulties.ts';
import type { FilePlan } from './plan.ts';
import { DISCREPANCIES } from './planted-discrepancies.ts';
import { RECEPTION } from './planted-reception.ts';

const DEPARTMENTS: Readonly<Record<string, string>> = {
  MMEIA: 'Maliens établis à l’extérieur et intégration africaine (DGME, CIGEM)',
  MAECI: 'Affaires étrangères et coopération internationale',
  MSDS: 'Santé et développement social',
  MSPC: 'Sécurité et protection civile (police des frontières)',
  MJ: 'Jeunesse, instruction civique et construction citoyenne',
  MENEFP: 'Entrepreneuriat national, emploi et formation professionnelle (ANPE)',
  MEF: 'Économie et finances',
  MATD: 'Administration territoriale et décentralisation',
  MPFEF: 'Promotion de la femme, de l’enfant et de la famille',
  OIM: 'Organisation internationale pour les migrations',
  OM: 'Organisations de migrants (HCME)',
};

/** REPORT: what the consolidated base must state, and where it stands in the files. */
const REPORT_FIGURES = [
  ['Maliens en détresse assistés, 2019-2021', '10 000', 'DGME_assistance_detresse_2019-2021.xlsx'],
  ['Migrants de retour appuyés pour leur réinsertion', '2 500', 'MENEFP_ANPE_réinsertion_2019-2021.xlsx'],
  ['Intellectuels de la diaspora mobilisés', '105', 'MMEIA_mobilisation_diaspora.xlsx'],
  ['Projets de développement communautaire', '110', 'MMEIA_mobilisation_diaspora.xlsx'],
  ['Projets d’investissement productif', '15', 'MMEIA_mobilisation_diaspora.xlsx'],
  ['Sessions de formation du HCME', '5', 'HCME formations et parties prenantes.xlsx'],
  ['Cordons sanitaires dont la réactivation est prévue', '15', 'MSDS_cordons_sanitaires_frontières.csv'],
  ['Centres de Kayes et de Gao, 2020', '2', 'Données DGME VF (2) final corrigé.xlsx'],
  [
    'Politiques de mars 2019, août 2019, octobre 2020, mars 2021 et mai 2021',
    '5',
    "MMEIA - Rapport d'activités 2019-2021.xlsx",
  ],
  [
    'Activités, formations de 2019, mémorandum avec le Maroc, difficultés et priorités (intitulés)',
    '',
    "MMEIA - Rapport d'activités 2019-2021.xlsx",
  ],
  ['Deux études (intitulés)', '', 'CIGEM_études_2019-2021.ods'],
  ['Parties prenantes', '', 'HCME formations et parties prenantes.xlsx'],
] as const;

const cell = (text: string | number) => String(text).replaceAll('|', '\\|');
const row = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;

function difficultyRow(difficulty: Difficulty, number: number): string {
  const { spots, what, settled, findings } = difficulty;
  const where = (of: (i: (typeof spots)[number]) => string) => spots.map(of).join('<br>') || '–';
  const types = [...new Set(findings.map(({ type, issue }) => `\`${type}\`${issue === 2 ? '' : ' (étape suivante)'}`))];
  return row([
    number,
    where(({ file }) => file),
    where(({ sheet }) => sheet || '(texte)'),
    where(({ cell: address }) => address),
    what,
    types.join(', ') || '–',
    settled,
  ]);
}

/** `resources/samples/README.md`, in French: files, the report's figures, difficulties. */
export function readmeOf(files: readonly FilePlan[]): string {
  const heading = ['N°', 'Fichier', 'Feuille', 'Cellule', 'Ce qui a été mis', 'Type d’écart', 'Ce qu’il en advient'];
  const rule = (n: number) => `|${' --- |'.repeat(n)}`;
  return `${[
    '# Campagne d’exemple : revue 2019-2021',
    '',
    'Onze départements, leurs fichiers tels qu’une administration les envoie, et `campaign.json` (échéances,',
    'réceptions, réponses, règles, décisions). `npm run demo` en fait les tableaux consolidés. Tout est écrit par',
    '`npm run samples` (`scripts/make-samples.ts`) : les mêmes octets à chaque fois. **Ne pas corriger ces fichiers à la main.**',
    '',
    '**Aucun de ces fichiers n’est un document administratif. Tous les chiffres sont inventés, sauf ceux du premier',
    'tableau, qui sont ceux du rapport national** ; leur ventilation par pays, région, sexe, filière ou année est',
    'inventée. Chaque classeur le rappelle en note (un fichier CSV ne peut pas en porter).',
    '',
    '## Chiffres du rapport national',
    '',
    row(['Ce que la base consolidée doit dire', 'Valeur', 'Fichier']),
    rule(3),
    ...REPORT_FIGURES.map((line) => row(line)),
    '',
    '## Fichiers',
    '',
    row(['Reçu le', 'Département', 'Fichier', 'Feuilles']),
    rule(4),
    ...files.map(({ receivedOn, department, file, sheets }) => {
      const names = sheets.filter(({ name }) => name).map(({ name, hidden }) => (hidden ? `${name} (masquée)` : name));
      return row([receivedOn, department, file, names.join(', ') || '–']);
    }),
    '',
    ...Object.entries(DEPARTMENTS).map(([code, label]) => `- ${code} : ${label}`),
    '',
    '## Difficultés mises à dessein',
    '',
    'Le type est celui du contrat ; « étape suivante » : trouvé par le moteur de rapprochement complet (issue 4).',
    '',
    '### Écarts entre les chiffres',
    '',
    row(heading),
    rule(heading.length),
    ...DISCREPANCIES.map((difficulty, i) => difficultyRow(difficulty, i + 1)),
    '',
    '### Réception et lecture',
    '',
    row(heading),
    rule(heading.length),
    ...RECEPTION.map((difficulty, i) => difficultyRow(difficulty, DISCREPANCIES.length + i + 1)),
  ].join('\n')}\n`;
}
