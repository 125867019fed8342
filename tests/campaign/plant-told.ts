import type { SourcedRecord } from '#shared/domain/model/observation.ts';
import { recordReference } from '#shared/domain/reconcile/checks/duplicate-records.ts';
import { stateCell } from '#shared/domain/reconcile/checks/wrong-total.ts';
import type { SourcedTotal } from '#shared/domain/reconcile/facts.ts';
import type { Plant } from './planted.ts';

/** A total beside the figures: `stated` where the sum is `computed`. */
function totalOf(department: string, row: number, year: string, stated: number, computed: number): SourcedTotal {
  return {
    row,
    column: 5,
    stated,
    computed,
    agrees: stated === computed,
    raw: String(stated),
    about: {
      indicator: 'DIA_TRAIN',
      timePeriod: year,
      refArea: 'ML',
      geo: '10',
      counterpartArea: '_T',
      sex: '_T',
      age: '_T',
      kind: '_T',
    },
    unit: 'sessions',
    parts: 'F2:F12',
    department,
    file: `${department}_DIA_TRAIN.xlsx`,
    sheet: 'Totaux',
    submission: 1,
  };
}

const wrongTotal: Plant = (campaign, random) => {
  const year = String(1900 + campaign.totals.length);
  // In a thousand of its own: two totals that were equal by chance would be totals of each other's year.
  const computed = 1_000 * campaign.totals.length + random.between(100, 900);
  const total = totalOf('MATD', campaign.totals.length, year, computed + random.between(1, 40), computed);
  return {
    campaign: { ...campaign, totals: [...campaign.totals, total] },
    planted: [{ type: 'wrong_total', cells: [stateCell(total)] }],
  };
};

const otherYearTotal: Plant = (campaign, random) => {
  const year = 1900 + campaign.totals.length;
  const [own, other] = [random.between(1_000, 4_000), random.between(5_000, 9_000)];
  const right = totalOf('MSPC', campaign.totals.length, `${year + 1}`, other, other);
  const wrong = totalOf('MSPC', campaign.totals.length + 1, `${year}`, other, own);
  return {
    campaign: { ...campaign, totals: [...campaign.totals, right, wrong] },
    planted: [{ type: 'other_year_total', cells: [stateCell(wrong)] }],
  };
};

const gap: Plant = (campaign) => {
  const dataset = ['STUDY', 'BUDGET', 'CENTRE', 'CORDON', 'DIA_INVPROJ'][campaign.expectations.length];
  if (dataset === undefined) return undefined;
  const expectations = [...campaign.expectations, { department: 'OM', dataset, due: campaign.round.due }];
  return { campaign: { ...campaign, expectations }, planted: [{ type: 'gap', cells: [`OM/${dataset}`] }] };
};

const SUBJECTS = [
  'Caravane d’information sur les dangers de la migration irrégulière',
  'Atelier de validation de la stratégie de la diaspora',
  'Formation des agents consulaires à la collecte de données',
  'Remise de kits d’installation aux migrants de retour de Libye',
  'Étude de faisabilité d’un fonds d’investissement',
];

/** The same activity in the words of two departments. */
const duplicateRecord: Plant = (campaign, random) => {
  const subject = SUBJECTS[campaign.records.length / 2];
  if (subject === undefined) return undefined;
  const day = String(random.between(10, 28));
  const record = (department: string, title: string): SourcedRecord => ({
    type: 'ACTIVITY',
    title,
    start: `2020-0${random.between(3, 3)}-${day}`,
    end: '',
    objectives: [],
    ponam: [],
    refArea: 'ML',
    partners: '',
    amount: Number.NaN,
    beneficiaries: Number.NaN,
    status: '',
    row: campaign.records.length + 3,
    department,
    file: `${department}_rapport.xlsx`,
    sha256: department,
    sheet: 'Activités',
    submission: 1,
  });
  const told = [record('MMEIA', subject), record('OIM', `${subject} (appui technique)`)];
  return {
    campaign: { ...campaign, records: [...campaign.records, ...told] },
    planted: [{ type: 'duplicate', cells: told.map(recordReference) }],
  };
};

export const plantTold: readonly Plant[] = [wrongTotal, otherYearTotal, gap, duplicateRecord];
