import { type Deed, deedList } from './deeds.ts';
import { HCME_SESSIONS } from './figures.ts';
import type { Theme } from './looks.ts';
import { at, sum } from './numbers.ts';
import { notes } from './parts.ts';
import { type FilePlan, newSheet, put, putRow, type RecordFact, type SheetPlan } from './plan.ts';
import { sent } from './submission.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Verdana', size: 9, head: 'FFD966', headInk: '000000', total: 'FFF2CC' };

/** REPORT: the kinds of stakeholders that took part. */
const STAKEHOLDERS = [
  ['Associations de migrants', 'Société civile'],
  ['Associations de jeunes', 'Société civile'],
  ["Centres d'études", 'Recherche'],
  ['Bureaux de placement', 'Secteur privé'],
  ['Collectivités territoriales', 'Public'],
  ['Institutions financières', 'Secteur privé'],
  ['Universités', 'Recherche'],
  ['Organisations internationales', 'Partenaires'],
  ['Agences nationales de développement', 'Public'],
] as const;

/** Years down, one measure: five sessions in all. */
function sessions(): SheetPlan {
  const sheet = newSheet('Sessions HCME', [18, 26]);
  put(sheet, 'A1', "Haut Conseil des Maliens de l'Extérieur (HCME)", 'letterhead');
  put(sheet, 'A3', 'Sessions de formation du HCME, 2019-2021', 'title');
  putRow(sheet, 'A5', ['Année', 'Nombre de sessions'], 'head');
  HCME_SESSIONS.forEach((value, y) => {
    const time = at(YEARS, y);
    put(sheet, `A${6 + y}`, Number(time), 'centred');
    put(sheet, `B${6 + y}`, value, 'number', { fact: { indicator: 'DIA_TRAIN', time, value } });
  });
  put(sheet, 'A9', 'Total', 'totalLabel');
  put(sheet, 'B9', sum(HCME_SESSIONS), 'total', { formula: 'SUM(B6:B8)' });
  notes(sheet, 11, ['Cinq (5) sessions : chiffre du rapport national ; leur répartition par année est inventée.']);
  return sheet;
}

function stakeholders(): { sheet: SheetPlan; records: RecordFact[] } {
  const sheet = newSheet('Parties prenantes', [6, 44, 24]);
  put(sheet, 'A1', 'Parties prenantes associées à la mise en œuvre du Pacte', 'title');
  const deeds: Deed[] = STAKEHOLDERS.map(([title, status]) => ({
    title,
    status,
    when: null,
    start: '',
    end: '',
    cited: '',
    objectives: [],
  }));
  const records = deedList(
    sheet,
    3,
    'STAKEHOLDER',
    [
      { title: 'N°', of: 'rank', look: 'centred' },
      { title: 'Partie prenante', of: 'title' },
      { title: 'Catégorie', of: 'status' },
    ],
    deeds,
  );
  notes(sheet, 14, ['Liste du rapport national ; les catégories sont inventées.']);
  return { sheet, records };
}

export async function om(): Promise<FilePlan> {
  const list = stakeholders();
  return sent({
    file: 'HCME formations et parties prenantes.xlsx',
    department: 'OM',
    receivedOn: '2022-02-25',
    creator: 'HCME',
    title: 'Formations du HCME',
    theme: THEME,
    sheets: [sessions(), list.sheet],
    records: list.records,
  });
}
