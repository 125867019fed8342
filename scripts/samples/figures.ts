import { apportion, at } from './numbers.ts';
import type { ByYear, Line } from './years.ts';

// Every number of the example campaign. Those marked REPORT are the national report's own; all others are invented,
// and only made to add up (or, where a difficulty is planted, not to).

/** Malians in distress assisted. REPORT: the total 2019-2021 is 10 000; its breakdown is invented. `-` where null. */
export const ASSISTED: readonly { label: string; code: string; years: readonly [number | null, number, number] }[] = [
  { label: 'Niger', code: 'NE', years: [812, 1406, 1120] },
  { label: 'Libye', code: 'LY', years: [402, 518, 461] },
  { label: 'Algérie', code: 'DZ', years: [365, 492, 430] },
  { label: 'Mauritanie', code: 'MR', years: [288, 341, 305] },
  { label: 'Maroc', code: 'MA', years: [214, 476, 322] },
  { label: 'Tunisie', code: 'TN', years: [null, 96, 88] },
  { label: 'Arabie saoudite', code: 'SA', years: [176, 203, 148] },
  { label: 'Guinée équatoriale', code: 'GQ', years: [121, 87, 132] },
  { label: "Côte d'Ivoire", code: 'CI', years: [96, 168, 104] },
  { label: 'Congo', code: 'CG', years: [58, 64, 47] },
  { label: 'Centrafrique', code: 'CF', years: [142, 118, 105] },
  { label: 'Liban', code: 'LB', years: [null, 64, 31] },
];

/** What the embassies say of the same: two figures differ (Maroc 2020, Arabie saoudite 2021). */
export const EMBASSY_ASSISTED: readonly Line[] = [
  { label: 'Niger', code: 'NE', years: [812, 1406, 1120] },
  { label: 'Libye', code: 'LY', years: [402, 518, 461] },
  { label: 'Algérie', code: 'DZ', years: [365, 492, 430] },
  { label: 'Maroc', code: 'MA', years: [214, 512, 322] },
  { label: 'Arabie saoudite', code: 'SA', years: [176, 203, 164] },
];

/** Returnees supported in reintegration. REPORT: 2 500 in all; the breakdown is invented. */
export const REINTEGRATION_REGIONS = [
  { code: 'KAY', label: 'Kayes', weight: 24 },
  { code: 'KOU', label: 'Koulikoro', weight: 17 },
  { code: 'SIK', label: 'Sikasso', weight: 15 },
  { code: 'SEG', label: 'Ségou', weight: 10 },
  { code: 'MOP', label: 'Mopti', weight: 8 },
  { code: 'GAO', label: 'Gao', weight: 9 },
  { code: 'BKO', label: 'Bamako', weight: 17 },
] as const;

export const SECTORS = ['Agro-alimentaire', 'Bijouterie', 'Photovoltaïque'] as const;

export const REINTEGRATION_TOTALS: ByYear = [640, 810, 1050];

const SECTOR_WEIGHTS = [
  [5, 2, 3],
  [4, 3, 3],
  [6, 1, 3],
] as const;

/** By year, then region by region, sector by sector. */
export const REINTEGRATION = REINTEGRATION_TOTALS.map((total, year) =>
  apportion(
    total,
    REINTEGRATION_REGIONS.flatMap((region, r) =>
      at(SECTOR_WEIGHTS, (year + r) % 3).map((weight) => weight * region.weight),
    ),
  ),
);

/** Of these, those whom the IOM supported: men and women by year. */
export const IOM_REINTEGRATION = [
  { year: '2019', men: 421, women: 65 },
  { year: '2020', men: 517, women: 87 },
  { year: '2021', men: 734, women: 138 },
] as const;

/** Diaspora intellectuals mobilised. REPORT: 105 in all. */
export const EXPERTS: readonly Line[] = [
  { code: 'FR', label: 'France', years: [14, 9, 17] },
  { code: 'CA', label: 'Canada', years: [6, 4, 8] },
  { code: 'US', label: 'États-Unis', years: [5, 3, 6] },
  { code: 'SN', label: 'Sénégal', years: [3, 2, 4] },
  { code: 'MA', label: 'Maroc', years: [4, 2, 3] },
  { code: 'BE', label: 'Belgique', years: [2, 1, 3] },
  { code: '_XX', label: 'Autres pays', years: [3, 2, 4] },
];

/** Community development projects with the diaspora. REPORT: 110 in all. */
export const COMMUNITY_PROJECTS: readonly Line[] = [
  { code: 'KAY', label: 'Kayes', years: [14, 12, 16] },
  { code: 'KOU', label: 'Koulikoro', years: [6, 5, 7] },
  { code: 'SIK', label: 'Sikasso', years: [5, 3, 6] },
  { code: 'SEG', label: 'Ségou', years: [4, 3, 4] },
  { code: 'MOP', label: 'Mopti', years: [2, 1, 2] },
  { code: 'TOM', label: 'Tombouctou', years: [1, 1, 1] },
  { code: 'GAO', label: 'Gao', years: [2, 1, 2] },
  { code: 'BKO', label: 'District de Bamako', years: [4, 3, 5] },
];

/** The same projects as the local authorities count them, by cercle: Kayes 2020 is one short. */
export const PROJECTS_BY_CERCLE: readonly { code: string; label: string; cercles: readonly Line[] }[] = [
  {
    code: 'KAY',
    label: 'Région de Kayes',
    cercles: [
      { code: 'KAY.KAYES', label: 'Kayes', years: [5, 4, 6] },
      { code: 'KAY.YELIMANE', label: 'Yélimané', years: [4, 3, 4] },
      { code: 'KAY.NIORO', label: 'Nioro du Sahel', years: [3, 2, 3] },
      { code: 'KAY.BAFOULABE', label: 'Bafoulabé', years: [2, 2, 3] },
    ],
  },
  {
    code: 'KOU',
    label: 'Région de Koulikouro',
    cercles: [
      { code: 'KOU.NARA', label: 'Nara', years: [3, 2, 3] },
      { code: 'KOU.KOLOKANI', label: 'Kolokani', years: [2, 2, 3] },
      { code: 'KOU.KATI', label: 'Kati', years: [1, 1, 1] },
    ],
  },
  {
    code: 'SIK',
    label: 'Région de Sikasso',
    cercles: [
      { code: 'SIK.SIKASSO', label: 'Sikasso', years: [2, 1, 3] },
      { code: 'SIK.BOUGOUNI', label: 'Bougouni', years: [2, 1, 2] },
      { code: 'SIK.KOUTIALA', label: 'Koutiala', years: [1, 1, 1] },
    ],
  },
  {
    code: 'SEG',
    label: 'Région de Ségou',
    cercles: [
      { code: 'SEG.SEGOU', label: 'Ségou', years: [2, 2, 2] },
      { code: 'SEG.SAN', label: 'San', years: [2, 1, 2] },
    ],
  },
];

/** Productive investment projects of the diaspora. REPORT: 15 in all. 0 is written `Néant`. */
export const INVESTMENT_PROJECTS: readonly { sector: string; years: ByYear }[] = [
  { sector: 'Agro-alimentaire', years: [2, 1, 2] },
  { sector: 'Élevage', years: [1, 1, 1] },
  { sector: 'Énergie photovoltaïque', years: [1, 0, 1] },
  { sector: 'Transformation de fruits', years: [0, 1, 1] },
  { sector: 'Bâtiment', years: [1, 0, 1] },
  { sector: 'Hôtellerie', years: [0, 0, 1] },
];

/** Training sessions of the HCME. REPORT: 5 in all. */
export const HCME_SESSIONS: ByYear = [2, 1, 2];

/** Border sanitary cordons. REPORT: the reactivation of 15 is planned; how many were, and where, is invented. */
export const CORDONS = [
  { code: 'KAY', label: 'Kayes', planned: 4, done: 3 },
  { code: 'SIK', label: 'Sikasso', planned: 3, done: 2 },
  { code: 'KOU', label: 'Koulikoro', planned: 2, done: 1 },
  { code: 'SEG', label: 'Ségou', planned: 2, done: 1 },
  { code: 'MOP', label: 'Mopti', planned: 2, done: 1 },
  { code: 'GAO', label: 'Gao', planned: 2, done: 1 },
] as const;

/** Capacity building sessions, each department its own. */
export const YOUTH_TRAINING: readonly { theme: string; years: ByYear }[] = [
  { theme: 'Éducation à la citoyenneté', years: [4, 2, 5] },
  { theme: 'Prévention de la migration irrégulière', years: [6, 3, 7] },
  { theme: 'Entrepreneuriat des jeunes', years: [3, 2, 4] },
];

export const HEALTH_TRAINING: readonly Line[] = [
  { code: 'KAY', label: 'Kayes', years: [2, 1, 2] },
  { code: 'SIK', label: 'Sikasso', years: [1, 1, 2] },
  { code: 'GAO', label: 'Gao', years: [1, 0, 1] },
  { code: 'BKO', label: 'Bamako', years: [2, 2, 3] },
];

/** Remittances by country, in millions of FCFA; null: not available. */
export const REMITTANCES: readonly { label: string; code: string; years: readonly [number, number, number | null] }[] =
  [
    { label: 'France', code: 'FR', years: [245118.4, 231906.7, 268440.2] },
    { label: "Côte d'Ivoire", code: 'CI', years: [98305.6, 91220.1, 103774.9] },
    { label: 'Espagne', code: 'ES', years: [71302.5, 60118.8, 74905.3] },
    { label: 'Gabon', code: 'GA', years: [64870.2, 58411.6, 66023.7] },
    { label: 'Congo', code: 'CG', years: [45210.9, 40876.3, 47118.2] },
    { label: 'États-Unis', code: 'US', years: [41118.7, 43902.4, 49260.8] },
    { label: 'Italie', code: 'IT', years: [21640.9, 18733.2, 22815.6] },
    { label: 'Sénégal', code: 'SN', years: [20255.1, 19468.7, 21337.4] },
    { label: 'Guinée équatoriale', code: 'GQ', years: [12420.6, 10914.5, null] },
    { label: 'Autres pays', code: '_XX', years: [31870.4, 29655.9, 33241.1] },
  ];

/** Means of implementation, in millions of FCFA. */
export const BUDGET: readonly { label: string; kind: string; years: ByYear }[] = [
  { label: "Budget de l'État", kind: 'STATE', years: [1250, 1180, 1425] },
  { label: 'Partenaires techniques et financiers', kind: 'PARTNER', years: [2640, 3105, 2890] },
];

/** Malians abroad at the end of 2020, the ministry's estimate: men and women by zone and country. */
export const ABROAD: readonly {
  zone: string;
  countries: readonly { label: string; code: string; men: number; women: number }[];
}[] = [
  {
    zone: 'Afrique',
    countries: [
      { label: "Côte d'Ivoire", code: 'CI', men: 1218400, women: 731600 },
      { label: 'Nigéria', code: 'NG', men: 214300, women: 105700 },
      { label: 'Niger', code: 'NE', men: 92700, women: 57300 },
      { label: 'Mauritanie', code: 'MR', men: 118200, women: 71800 },
      { label: 'Gabon', code: 'GA', men: 83500, women: 41500 },
      { label: 'Guinée', code: 'GN', men: 74900, women: 50100 },
      { label: 'Congo', code: 'CG', men: 66300, women: 28700 },
      { label: 'Sénégal', code: 'SN', men: 71200, women: 48800 },
    ],
  },
  {
    zone: 'Europe',
    countries: [
      { label: 'France', code: 'FR', men: 141600, women: 98400 },
      { label: 'Espagne', code: 'ES', men: 31800, women: 8200 },
      { label: 'Italie', code: 'IT', men: 17900, women: 4100 },
    ],
  },
  { zone: 'Amérique', countries: [{ label: 'États-Unis', code: 'US', men: 32600, women: 19400 }] },
];

/** Malians registered with embassies, at the end of each year: 2021 repeats 2020 (a column sent twice). */
export const REGISTERED: readonly Line[] = [
  { label: "Côte d'Ivoire", code: 'CI', years: [312406, 318977, 318977] },
  { label: 'Gabon', code: 'GA', years: [41288, 42016, 42016] },
  { label: 'France', code: 'FR', years: [118350, 121064, 121064] },
  { label: 'Espagne', code: 'ES', years: [24117, 24892, 24892] },
  { label: 'Congo', code: 'CG', years: [28744, 29310, 29310] },
  { label: 'Sénégal', code: 'SN', years: [33981, 34655, 34655] },
  { label: 'Algérie', code: 'DZ', years: [9862, 10127, 10127] },
];

/** Malians born in Mali and living abroad in 2020, the other definition. */
export const BORN_IN_MALI = [
  { label: "Côte d'Ivoire", code: 'CI', value: 522146 },
  { label: 'Nigéria', code: 'NG', value: 213870 },
  { label: 'Mauritanie', code: 'MR', value: 142318 },
  { label: 'France', code: 'FR', value: 88405 },
  { label: 'Niger', code: 'NE', value: 101622 },
] as const;
