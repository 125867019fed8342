import { type Deed, deedList } from './deeds.ts';
import { YOUTH_TRAINING } from './figures.ts';
import type { Theme } from './looks.ts';
import { at } from './numbers.ts';
import { day, INVENTED, letterhead, notes } from './parts.ts';
import { type FilePlan, newSheet, put, putRow } from './plan.ts';
import { sent, sentText } from './submission.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Trebuchet MS', size: 10, head: '7030A0', headInk: 'FFFFFF', total: 'E4DFEC' };

const DEEDS: readonly Deed[] = [
  {
    title: 'Caravane de sensibilisation sur les risques de la migration irrégulière',
    when: day('2019-07-18'),
    start: '2019-07-18',
    end: '2019-07-18',
    cited: 'Objectifs 2 et 3',
    objectives: [2, 3],
    place: 'Kayes',
    amount: 18_500_000,
    beneficiaries: 4_200,
  },
  {
    title: 'Émissions de radio sur la migration régulière',
    when: 'janv.-20',
    start: '2020-01',
    end: '2020-01',
    cited: 'OS 3',
    objectives: [3],
    place: 'Sikasso',
    amount: 6_750_000,
  },
  {
    title: 'Forum des jeunes sur la citoyenneté et la cohésion sociale',
    when: day('2021-11-25'),
    start: '2021-11-25',
    end: '2021-11-25',
    cited: 'Obj. 16',
    objectives: [16],
    place: 'Bamako',
    amount: 24_000_000,
    beneficiaries: 650,
  },
  {
    title: 'Campagne contre les discriminations envers les migrants',
    when: '1er trim. 2021',
    start: '2021-Q1',
    end: '2021-Q1',
    cited: 'PMM n° 17',
    objectives: [17],
    place: 'Mopti',
    amount: 9_300_000,
    beneficiaries: 1_150,
  },
];

/** True dates beside dates in words; a second table below the list. */
async function report(): Promise<FilePlan> {
  const sheet = newSheet('Bilan', [6, 56, 16, 18, 14, 16, 14], { landscape: true });
  letterhead(sheet, ["MINISTÈRE DE LA JEUNESSE, CHARGÉ DE L'INSTRUCTION CIVIQUE ET DE LA CONSTRUCTION CITOYENNE"], 'F');
  put(sheet, 'A4', 'Activités menées dans le cadre du Pacte mondial pour les migrations', 'title');
  const records = deedList(
    sheet,
    6,
    'ACTIVITY',
    [
      { title: 'N°', of: 'rank', look: 'centred' },
      { title: "Intitulé de l'activité", of: 'title' },
      { title: 'Date', of: 'when', look: 'centred' },
      { title: 'Objectif du Pacte', of: 'cited', look: 'centred' },
      { title: 'Région', of: 'place' },
      { title: 'Montant (FCFA)', of: 'amount', look: 'number' },
      { title: 'Participants', of: 'beneficiaries', look: 'number' },
    ],
    DEEDS,
  );
  put(sheet, 'A13', 'Sessions de renforcement des capacités organisées, par thème', 'title');
  putRow(sheet, 'B15', ['Thème', ...YEARS.map(Number)], 'head');
  YOUTH_TRAINING.forEach(({ theme, years }, i) => {
    put(sheet, `B${16 + i}`, theme, 'label');
    years.forEach((value, y) => {
      const fact = { indicator: 'TRAIN', time: at(YEARS, y), kind: theme, value };
      put(sheet, `${String.fromCharCode(67 + y)}${16 + i}`, value, 'number', { fact });
    });
  });
  notes(sheet, 20, [INVENTED]);
  return sent({
    file: 'MJ - bilan activités jeunesse.xlsx',
    department: 'MJ',
    receivedOn: '2022-02-18',
    creator: 'MJICCC',
    title: 'Bilan des activités',
    theme: THEME,
    sheets: [sheet],
    records,
  });
}

/** A message saved under a workbook's name: it cannot be opened as one, and must be refused with a sentence. */
function notAWorkbook(): FilePlan {
  const text = [
    'Bonjour,',
    '',
    'Veuillez trouver ci-joint la liste des projets de la jeunesse pour 2021.',
    'Le fichier étant trop volumineux, il sera transmis sur clé USB.',
    '',
    'Bien cordialement,',
    'Le point focal migration',
    '',
  ].join('\r\n');
  return sentText('Projets jeunesse 2021.xlsx', 'MJ', '2022-02-18', new TextEncoder().encode(text));
}

export async function mj(): Promise<FilePlan[]> {
  return [await report(), notAWorkbook()];
}
