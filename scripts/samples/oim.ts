import { type Deed, deedList } from './deeds.ts';
import { BORN_IN_MALI, IOM_REINTEGRATION } from './figures.ts';
import type { Theme } from './looks.ts';
import { IOM_RETURNS, QUARTER_WEIGHTS, SPECIAL_FLIGHTS } from './movements.ts';
import { apportion, at, sum } from './numbers.ts';
import { INVENTED, notes } from './parts.ts';
import { type FilePlan, newSheet, put, putRow, type SheetPlan } from './plan.ts';
import { sent, sentText } from './submission.ts';
import { csvText, utf8WithMark } from './text-file.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Open Sans', size: 9, head: '0033A0', headInk: 'FFFFFF', total: 'DCE6F2' };
const GROUPS = [
  { letter: 'D', sex: 'M', age: 'Y_GE18' },
  { letter: 'E', sex: 'F', age: 'Y_GE18' },
  { letter: 'F', sex: '_T', age: 'Y_LT18' },
] as const;
const SHARES = [82, 11, 7] as const;
const KIND_WORDS: Readonly<Record<string, string>> = {
  AVR: 'Retour volontaire assisté',
  VHR: 'Retour volontaire humanitaire',
};

/** A long list by quarter: the same people as DGME's, counted by the organisation that flew them. */
function returns(): SheetPlan {
  const sheet = newSheet('Retours par trimestre', [13, 20, 30, 10, 10, 10, 10], { freezeRows: 4 });
  put(sheet, 'A1', 'OIM Mali – Aide au retour volontaire et à la réintégration', 'letterhead');
  put(sheet, 'A2', 'Migrants maliens de retour assistés par l’OIM, 2019-2021', 'title');
  putRow(
    sheet,
    'A4',
    ['Trimestre', 'Pays de provenance', 'Type de retour', 'Hommes', 'Femmes', 'Enfants', 'Total'],
    'head',
  );
  let row = 5;
  YEARS.forEach((year, y) => {
    const quarters = IOM_RETURNS.map((line) => apportion(at(line.years, y), at(QUARTER_WEIGHTS, y)));
    for (let q = 0; q < 4; q++) {
      IOM_RETURNS.forEach(({ label, code, kind }, i) => {
        const total = at(at(quarters, i), q);
        const groups = apportion(total, SHARES);
        putRow(sheet, `A${row}`, [`T${q + 1} ${year}`, label, KIND_WORDS[kind] ?? ''], 'label');
        GROUPS.forEach(({ letter, sex, age }, g) => {
          const fact = { indicator: 'RETURN', time: `${year}-Q${q + 1}`, counterpart: code, kind, sex, age };
          put(sheet, `${letter}${row}`, at(groups, g), 'number', { fact: { ...fact, value: at(groups, g) } });
        });
        put(sheet, `G${row}`, sum(groups), 'number');
        row += 1;
      });
    }
  });
  return sheet;
}

/** A period across two years: it overlaps what the years already hold, and must not be added to them. */
function flights(): SheetPlan {
  const sheet = newSheet('Vols spéciaux', [30, 18]);
  put(sheet, 'A1', 'Retours volontaires humanitaires depuis le Niger', 'title');
  put(sheet, 'A2', 'Période : du 01/09/2020 au 31/08/2021', 'subtitle');
  putRow(sheet, 'A4', ["Région d'accueil", 'Personnes'], 'head');
  SPECIAL_FLIGHTS.forEach(({ code, label, value }, i) => {
    const fact = {
      indicator: 'RETURN',
      time: '2020-09-01/2021-08-31',
      area: code,
      counterpart: 'NE',
      kind: 'VHR',
      value,
    };
    put(sheet, `A${5 + i}`, label, 'label');
    put(sheet, `B${5 + i}`, value, 'number', { fact });
  });
  putRow(sheet, 'A9', ['Total', sum(SPECIAL_FLIGHTS.map(({ value }) => value))], 'total');
  notes(sheet, 11, ['Personnes déjà comptées dans les retours trimestriels.', INVENTED]);
  return sheet;
}

/** Another definition of the diaspora: place of birth. */
function bornInMali(): SheetPlan {
  const sheet = newSheet('Diaspora 2020', [26, 26]);
  put(sheet, 'A1', 'Population vivant à l’étranger et née au Mali (au 31/12/2020)', 'title');
  putRow(sheet, 'A3', ['Pays de résidence', 'Effectif (nés au Mali)'], 'head');
  BORN_IN_MALI.forEach(({ label, code, value }, i) => {
    const fact = { indicator: 'EXT_STOCK', time: '2020-12-31', counterpart: code, kind: 'BIRTH', value };
    put(sheet, `A${4 + i}`, label, 'label');
    put(sheet, `B${4 + i}`, value, 'number', { fact });
  });
  notes(sheet, 10, ['Définition : lieu de naissance. À ne pas rapprocher des immatriculations consulaires.', INVENTED]);
  return sheet;
}

const DEEDS: readonly Deed[] = [
  {
    title: 'Recherche et sauvetage de migrants dans le désert',
    when: 'de mai à août 2021',
    start: '2021-05',
    end: '2021-08',
    cited: 'Obj. 8',
    objectives: [8],
    place: 'Gao',
    partners: 'Protection civile',
    beneficiaries: 384,
  },
  {
    title: 'Étude diagnostique sur les mécanismes existants d’investissement de la diaspora',
    when: '2020',
    start: '2020',
    end: '2020',
    cited: 'Obj. 19',
    objectives: [19],
    place: 'Bamako',
    type: 'STUDY',
    partners: 'MMEIA',
  },
  {
    title: 'Appui technique à la revue nationale du Pacte mondial',
    when: 'février 2022',
    start: '2022-02',
    end: '2022-02',
    cited: 'Obj. 1 et Obj. 23',
    objectives: [1, 23],
    place: 'Bamako',
    partners: 'MMEIA',
  },
];

async function workbook(): Promise<FilePlan> {
  const activities = newSheet('Activités', [56, 20, 16, 14, 22, 14], { landscape: true });
  put(activities, 'A1', 'Activités de l’OIM au Mali', 'title');
  const records = deedList(
    activities,
    3,
    'ACTIVITY',
    [
      { title: 'Activité', of: 'title' },
      { title: 'Période', of: 'when', look: 'centred' },
      { title: 'Objectif PMM', of: 'cited', look: 'centred' },
      { title: 'Lieu', of: 'place' },
      { title: 'Partenaires', of: 'partners' },
      { title: 'Bénéficiaires', of: 'beneficiaries', look: 'number' },
    ],
    DEEDS,
  );
  notes(activities, 8, [INVENTED]);
  return sent({
    file: 'OIM_Mali_retours_assistés_2019-2021.xlsx',
    department: 'OIM',
    receivedOn: '2022-02-01',
    creator: 'IOM Mali',
    title: 'Retours assistés',
    theme: THEME,
    sheets: [returns(), flights(), bornInMali(), activities],
    records,
  });
}

/** Part of MENEFP's 2 500, by year and sex, as text with a byte-order mark. */
function reintegration(): FilePlan {
  const sheet = newSheet('', []);
  putRow(sheet, 'A1', ['Année', 'Sexe', 'Migrants de retour appuyés pour la réinsertion'], 'head');
  let row = 2;
  for (const { year, men, women } of IOM_REINTEGRATION) {
    const lines = [
      ['M', 'Hommes', men],
      ['F', 'Femmes', women],
    ] as const;
    for (const [sex, label, value] of lines) {
      putRow(sheet, `A${row}`, [year, label], 'label');
      put(sheet, `C${row}`, value, 'number', { fact: { indicator: 'REINT', time: year, sex, value } });
      row += 1;
    }
  }
  return sentText('OIM_réintégration.csv', 'OIM', '2022-02-01', utf8WithMark(csvText(sheet, ',')), [sheet]);
}

export async function oim(): Promise<FilePlan[]> {
  return [await workbook(), reintegration()];
}
