import type { Deed } from './deeds.ts';
import { NNBSP } from './parts.ts';

const amount = (millions: string) => `${millions.replaceAll(' ', NNBSP)}${NNBSP}000${NNBSP}000`;
const REVIEW = { when: '2019-2021', start: '2019', end: '2021' } as const;

/** REPORT: the five policies and their months. */
export const POLICIES: readonly Deed[] = [
  {
    title: "Adoption de la politique nationale d'intégration africaine",
    when: 'mars 2019',
    start: '2019-03',
    end: '2019-03',
    cited: 'Obj. 1 à 23',
    objectives: Array.from({ length: 23 }, (_, i) => i + 1),
  },
  {
    title: "Élaboration du Plan d'action national de mise en œuvre du Pacte mondial pour les migrations",
    when: 'Août 2019',
    start: '2019-08',
    end: '2019-08',
    cited: 'Obj. 1 ; 23',
    objectives: [1, 23],
  },
  {
    title: "Relecture du Plan d'action de la Politique nationale de migration (PONAM)",
    when: 'oct-20',
    start: '2020-10',
    end: '2020-10',
    cited: 'PMM 23',
    objectives: [23],
  },
  {
    title: "Lancement de la stratégie nationale d'investissement productif de la diaspora",
    when: 'Mars 2021',
    start: '2021-03',
    end: '2021-03',
    cited: 'Obj. 19',
    objectives: [19],
  },
  {
    title: "Présentation du mécanisme d'appui à l'investissement productif de la diaspora",
    when: '05/2021',
    start: '2021-05',
    end: '2021-05',
    cited: 'Obj. 19 et 20',
    objectives: [19, 20],
  },
];

/** REPORT: titles, objectives and results; INVENTED: costs, partners, months where the report has none. */
export const ACTIVITIES: readonly Deed[] = [
  {
    title:
      "Création du Centre d'information et de gestion des migrations (CIGEM), observatoire national de la migration",
    when: 'mars 2019',
    start: '2019-03',
    end: '2019-03',
    cited: 'Obj. 1',
    objectives: [1],
    place: 'Bamako',
    partners: 'UE',
    amount: amount('85'),
    status: 'réalisé',
  },
  {
    title: "Création du Centre africain d'études et de recherche sur les migrations (CAREM)",
    ...REVIEW,
    cited: 'Obj. 1',
    objectives: [1],
    place: 'Bamako',
    partners: 'Union africaine',
    status: 'réalisé',
  },
  {
    title: 'Création d’un master en migration et développement',
    ...REVIEW,
    cited: 'objectif n°1',
    objectives: [1],
    place: 'Bamako',
    partners: 'Universités',
    status: 'réalisé',
  },
  {
    title: 'Élaboration d’un guide sur la migration de travail',
    when: 2020,
    start: '2020',
    end: '2020',
    cited: 'PMM 6',
    objectives: [6],
    place: 'Bamako',
    partners: 'BIT',
    amount: amount('12'),
    status: 'réalisé',
  },
  {
    title: 'Assistance aux Maliens en détresse à l’extérieur',
    ...REVIEW,
    cited: 'Obj. 7',
    objectives: [7],
    partners: 'Ambassades, OIM',
    amount: amount('1 240'),
    beneficiaries: 10_000,
    status: 'réalisé',
  },
  {
    title: 'Appui à la réinsertion des migrants de retour',
    ...REVIEW,
    cited: 'PMM 21',
    objectives: [21],
    partners: 'OIM, ANPE',
    amount: amount('975'),
    beneficiaries: 2_500,
    status: 'réalisé',
  },
  {
    title: 'Mise en service des centres d’accueil, d’orientation, d’assistance et de transit',
    when: 2020,
    start: '2020',
    end: '2020',
    cited: 'objectif n°21',
    objectives: [21],
    place: 'Kayes',
    partners: 'OIM',
    amount: amount('210'),
    status: 'réalisé',
  },
  {
    title: 'Élaboration d’un guide d’accompagnement des migrants de retour dans leur réinsertion socio-économique',
    when: '2e trim. 2021',
    start: '2021-Q2',
    end: '2021-Q2',
    cited: 'Obj. 21',
    objectives: [21],
    place: 'Bamako',
    status: 'réalisé',
  },
  {
    title: 'Mobilisation des intellectuels de la diaspora au profit des structures nationales',
    ...REVIEW,
    cited: 'Obj. 19',
    objectives: [19],
    partners: 'PNUD',
    amount: amount('158'),
    beneficiaries: 105,
    status: 'réalisé',
  },
  {
    title: 'Appui à la réalisation de projets de développement communautaire avec la diaspora',
    ...REVIEW,
    cited: 'Obj. 19',
    objectives: [19],
    partners: 'AFD, collectivités',
    amount: amount('2 310'),
    status: 'en cours',
  },
  {
    title: 'Appui aux projets d’investissement productif de la diaspora',
    ...REVIEW,
    cited: 'Obj. 19 et 20',
    objectives: [19, 20],
    partners: 'Banques',
    amount: amount('430'),
    status: 'en cours',
  },
  {
    title: 'Appui annuel de l’État au Haut Conseil des Maliens de l’Extérieur (HCME)',
    ...REVIEW,
    cited: 'Obj. 19',
    objectives: [19],
    partners: 'HCME',
    amount: amount('60'),
    status: 'réalisé',
  },
  {
    title: 'Participation du Mali aux rencontres internationales sur la migration',
    ...REVIEW,
    cited: 'objectif n°23',
    objectives: [23],
    status: 'en cours',
  },
  {
    title: 'Mise en place de cadres de concertation pour la coordination des actions en matière de migration',
    ...REVIEW,
    cited: 'objectif n°23',
    objectives: [23],
    place: 'Bamako',
    status: 'en cours',
  },
  {
    title: 'Renforcement des capacités des acteurs de la migration',
    ...REVIEW,
    cited: 'Obj. 16 ; Obj. 23',
    objectives: [16, 23],
    status: 'en cours',
  },
];

/** REPORT: the memorandum; INVENTED: its date. */
export const ACCORDS: readonly Deed[] = [
  {
    title: "Mémorandum d'entente avec le Royaume du Maroc sur l'échange et la mise en œuvre des politiques migratoires",
    when: '12 novembre 2020',
    start: '2020-11-12',
    end: '2020-11-12',
    cited: 'Obj. 23',
    objectives: [23],
    partners: 'Maroc',
  },
];

const training = (title: string, year: number, cited: string, objectives: number[], place: string): Deed => ({
  title,
  when: year,
  start: String(year),
  end: String(year),
  cited,
  objectives,
  place,
});

/** REPORT: titles and years. */
export const TRAININGS: readonly Deed[] = [
  training('Planification et gestion de projets', 2019, 'Obj. 23', [23], 'Bamako'),
  training('Mobilisation des ressources', 2019, 'Obj. 23', [23], 'Bamako'),
  training('Techniques de plaidoyer', 2019, 'Obj. 23', [23], 'Ségou'),
  training('Gestion de base de données', 2019, 'Obj. 1', [1], 'Bamako'),
  training('Collecte et analyse de données', 2019, 'Obj. 1', [1], 'Bamako'),
];

const point = (title: string, cited = '', objectives: number[] = []): Deed => ({
  title,
  when: null,
  start: '',
  end: '',
  cited,
  objectives,
});

/** REPORT. */
export const DIFFICULTIES: readonly Deed[] = [
  point('Manque de coordination des actions en matière de migration', 'Obj. 23', [23]),
  point('Manque de données migratoires fiables pour une meilleure planification des actions', 'Obj. 1', [1]),
  point(
    'Manque de compétences techniques avérées et d’accompagnement des migrants porteurs de projets',
    'Obj. 19',
    [19],
  ),
  point('Insuffisance des moyens financiers pour la mise en œuvre du plan d’action'),
  point('Contexte économique et sécuritaire difficile du pays et des partenaires'),
];

/** REPORT. */
export const PRIORITIES: readonly Deed[] = [
  point('Protection des migrants', 'Obj. 7', [7]),
  point('Production et partage de données sur la migration', 'Obj. 1', [1]),
  point('Engagement de la diaspora pour le développement', 'Obj. 19', [19]),
  point('Lutte contre les réseaux de trafic de migrants', 'Obj. 9', [9]),
  point('Réinsertion des migrants de retour', 'Obj. 21', [21]),
  point('Renforcement des capacités des acteurs'),
];
