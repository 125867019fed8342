import { type Deed, deedList } from './deeds.ts';
import { CORDONS, HEALTH_TRAINING } from './figures.ts';
import type { Theme } from './looks.ts';
import { at } from './numbers.ts';
import { INVENTED, letterhead, notes } from './parts.ts';
import { type FilePlan, newSheet, put, putRow } from './plan.ts';
import { sent, sentText } from './submission.ts';
import { csvText, windows1252 } from './text-file.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Cambria', size: 11, head: '00B050', headInk: 'FFFFFF', total: 'E2EFDA' };

const DEEDS: readonly Deed[] = [
  {
    title: 'Assistance psychosociale et sanitaire aux migrants de retour',
    when: 'avril 2020',
    start: '2020-04',
    end: '2020-04',
    cited: 'Obj. 7 et 15',
    objectives: [7, 15],
    place: 'Bamako',
    beneficiaries: 1_860,
  },
  {
    title: 'Dépistage de la COVID-19 aux points d’entrée',
    when: 'du 25/03/2020 au 30/09/2020',
    start: '2020-03-25',
    end: '2020-09-30',
    cited: 'PMM 11',
    objectives: [11],
    place: 'Kayes',
    beneficiaries: 42_300,
  },
  {
    title: 'Vaccination des migrants en transit',
    when: '4e trimestre 2021',
    start: '2021-Q4',
    end: '2021-Q4',
    cited: 'objectif n°15',
    objectives: [15],
    place: 'Gao',
    beneficiaries: 3_240,
  },
];

/** A list and a small table of figures on two sheets. */
async function activities(): Promise<FilePlan> {
  const sheet = newSheet('Activités', [58, 26, 18, 16, 16], { landscape: true });
  letterhead(sheet, ['MINISTÈRE DE LA SANTÉ ET DU DÉVELOPPEMENT SOCIAL'], 'E');
  put(sheet, 'A4', 'Activités en faveur des migrants, 2020-2021', 'title');
  const records = deedList(
    sheet,
    6,
    'ACTIVITY',
    [
      { title: 'Activité', of: 'title' },
      { title: 'Période', of: 'when', look: 'centred' },
      { title: 'Objectif(s) PMM', of: 'cited', look: 'centred' },
      { title: 'Lieu', of: 'place' },
      { title: 'Bénéficiaires', of: 'beneficiaries', look: 'number' },
    ],
    DEEDS,
  );
  notes(sheet, 11, [INVENTED]);
  const training = newSheet('Formations', [24, 10, 10, 10]);
  put(training, 'A1', 'Sessions de renforcement des capacités des agents de santé aux frontières, par région', 'title');
  putRow(training, 'A3', ['Région', ...YEARS.map(Number)], 'head');
  HEALTH_TRAINING.forEach(({ label, code, years }, i) => {
    put(training, `A${4 + i}`, label, 'label');
    years.forEach((value, y) => {
      const fact = { indicator: 'TRAIN', time: at(YEARS, y), area: code, value };
      put(training, `${String.fromCharCode(66 + y)}${4 + i}`, value, 'number', { fact });
    });
  });
  notes(training, 9, [INVENTED]);
  return sent({
    file: 'MSDS activités migrants.xlsx',
    department: 'MSDS',
    receivedOn: '2022-03-14',
    creator: 'MSDS',
    title: 'Activités en faveur des migrants',
    theme: THEME,
    sheets: [sheet, training],
    records,
  });
}

/** Text in Windows-1252 with semicolons, as Excel in French saves it; late, as the rest of the department's. */
function cordons(): FilePlan {
  const sheet = newSheet('', []);
  putRow(sheet, 'A1', ['Région', 'Cordons sanitaires prévus', 'Cordons sanitaires réactivés', 'Année'], 'head');
  CORDONS.forEach(({ code, label, planned, done }, i) => {
    const fact = { indicator: 'CORDON', time: '2020', area: code };
    put(sheet, `A${2 + i}`, label, 'label');
    put(sheet, `B${2 + i}`, planned, 'number', { fact: { ...fact, kind: 'PLANNED', value: planned } });
    put(sheet, `C${2 + i}`, done, 'number', { fact: { ...fact, kind: 'DONE', value: done } });
    put(sheet, `D${2 + i}`, 2020, 'number');
  });
  const bytes = windows1252(csvText(sheet, ';'));
  return sentText('MSDS_cordons_sanitaires_frontières.csv', 'MSDS', '2022-03-14', bytes, [sheet]);
}

export async function msds(): Promise<FilePlan[]> {
  return [cordons(), await activities()];
}
