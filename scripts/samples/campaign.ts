import type { FilePlan } from './plan.ts';

const DUE = '2022-02-28';

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  MMEIA: [
    'EXT_STOCK',
    'RETURN',
    'ASSIST',
    'DIA_EXPERT',
    'DIA_COMPROJ',
    'DIA_INVPROJ',
    'CENTRE',
    'POLICY',
    'ACTIVITY',
    'STUDY',
    'AGREEMENT',
    'TRAINING',
    'DIFFICULTY',
    'PRIORITY',
  ],
  MAECI: ['EXT_REGISTERED', 'ASSIST', 'REPAT', 'REMIT'],
  MSDS: ['CORDON', 'TRAIN', 'ACTIVITY', 'ASSIST'],
  MSPC: ['RETURN', 'ACTIVITY'],
  MJ: ['ACTIVITY', 'TRAIN', 'PROJECT'],
  MENEFP: ['REINT'],
  MEF: ['REMIT', 'BUDGET'],
  MATD: ['DIA_COMPROJ'],
  MPFEF: ['REPAT'],
  OIM: ['RETURN', 'REINT', 'ACTIVITY'],
  OM: ['DIA_TRAIN', 'STAKEHOLDER'],
};

const ANSWERS = [
  { file: 'DGME_assistance_detresse_2019-2021.xlsx', sheet: 'Assistance', question: 'dash', answer: 'zero' },
  { file: 'MEF_moyens_mise_en_oeuvre.ods', sheet: 'Moyens', question: 'number', answer: 'thousands' },
  {
    file: 'MPFEF Rapatriements femmes et enfants.xlsx',
    sheet: '2021',
    question: 'country:Centrafriqe',
    answer: 'CF',
  },
];

const RULES = [
  {
    rule: 'precedence',
    indicators: ['ASSIST'],
    departments: ['MMEIA', 'MAECI'],
    reason: 'La DGME centralise les demandes ; les ambassades n’en voient qu’une partie.',
  },
  {
    rule: 'precedence',
    indicators: ['REINT'],
    departments: ['MENEFP', 'OIM'],
    reason: 'Les bénéficiaires de l’OIM passent par le dispositif de l’ANPE et y sont déjà comptés.',
  },
  {
    rule: 'precedence',
    indicators: ['RETURN'],
    departments: ['MMEIA', 'OIM'],
    reason: 'Les vols de l’OIM sont inscrits au registre des arrivées de la DGME.',
  },
  {
    rule: 'precedence',
    indicators: ['REMIT'],
    departments: ['MEF', 'MAECI'],
    reason: 'La balance des paiements (BCEAO) est la source de référence.',
  },
  {
    rule: 'complementary',
    indicators: ['TRAIN'],
    departments: ['MJ', 'MSDS'],
    reason: 'Chaque département compte ses propres sessions.',
  },
];

const DECISIONS = [
  {
    discrepancy: {
      type: 'conflict',
      indicator: 'RETURN',
      timePeriod: '2020',
      refArea: 'ML',
      counterpartArea: '_T',
      sex: '_T',
      age: '_T',
      kind: 'FOR',
    },
    keep: 'MMEIA',
    reason:
      'Vérifié avec la police des frontières le 03/03/2022 : deux chiffres échangés dans son relevé (2 248 pour 2 428).',
  },
  {
    discrepancy: {
      type: 'conflict',
      indicator: 'DIA_COMPROJ',
      timePeriod: '2020',
      refArea: 'KAY',
      counterpartArea: '_T',
      sex: '_T',
      age: '_T',
      kind: '_T',
    },
    keep: 'MMEIA',
    reason: 'Un projet de Yélimané, signé en décembre 2020, manque au relevé du MATD.',
  },
  ...['FR', 'CI', 'ES', 'US', 'IT'].map((counterpartArea) => ({
    discrepancy: { type: 'unit_error', indicator: 'REMIT', timePeriod: '2021', refArea: 'ML', counterpartArea },
    keep: 'MEF',
    reason: 'Le MAECI confirme : son tableau est en milliers de FCFA, non en millions.',
  })),
  {
    discrepancy: { type: 'overlap', indicator: 'RETURN', timePeriod: '2020-09-01/2021-08-31' },
    keep: 'not-comparable',
    reason: 'Vols à cheval sur deux années : ces personnes sont déjà dans les retours de 2020 et de 2021.',
  },
];

/** `campaign.json`: round, expectations, receptions, answers, rules, decisions. */
export function campaignOf(files: readonly FilePlan[]): object {
  return {
    round: {
      title: 'Revue nationale du Pacte mondial pour les migrations 2019-2021',
      start: '2019-01-01',
      end: '2021-12-31',
      due: DUE,
    },
    edition_date: '2022-05-06',
    office: 'Bamako',
    expected: Object.entries(EXPECTED).flatMap(([department, datasets]) =>
      datasets.map((dataset) => ({ department, dataset, due: DUE })),
    ),
    received: files.map(({ file, department, receivedOn }) => ({ file, department, at: `${receivedOn}T10:30:00Z` })),
    answers: ANSWERS,
    rules: RULES,
    decisions: DECISIONS,
  };
}
