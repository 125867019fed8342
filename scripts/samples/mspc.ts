import { type Deed, deedList } from './deeds.ts';
import type { Theme } from './looks.ts';
import { POLICE_BY_REGION, REGIONS } from './movements.ts';
import { at } from './numbers.ts';
import { INVENTED } from './parts.ts';
import { type FilePlan, newSheet, put, putRow, type SheetPlan } from './plan.ts';
import { sent, sentText } from './submission.ts';
import { csvText, utf8WithMark } from './text-file.ts';
import { YEARS } from './years.ts';

const THEME: Theme = { font: 'Calibri', size: 11, head: '44546A', headInk: 'FFFFFF', total: 'D6DCE4' };

/** What the first delivery had wrong, in persons: three figures of 2021, corrected in the second. */
const FIRST_DELIVERY: Readonly<Record<string, number>> = { '2021 KAY M': -90, '2021 KOU M': -60, '2021 SIK F': -30 };

/** A long list with an automatic look: one line a year, region and sex. */
function refusals(corrections: Readonly<Record<string, number>>): SheetPlan {
  const sheet = newSheet('Données', [10, 24, 14, 24], { freezeRows: 1 });
  putRow(sheet, 'A1', ['Année', 'Région de destination', 'Sexe', 'Nombre de Maliens refoulés'], 'head');
  let row = 2;
  YEARS.forEach((time, y) => {
    REGIONS.forEach((region, r) => {
      const { men, women } = at(at(POLICE_BY_REGION, y), r);
      const lines = [
        ['M', 'Masculin', men],
        ['F', 'Féminin', women],
      ] as const;
      for (const [sex, label, count] of lines) {
        const value = count + (corrections[`${time} ${region.code} ${sex}`] ?? 0);
        putRow(sheet, `A${row}`, [Number(time), region.label, label], 'label');
        const fact = { indicator: 'RETURN', time, area: region.code, sex, kind: 'FOR', value };
        put(sheet, `D${row}`, value, 'number', { fact });
        row += 1;
      }
    });
  });
  return sheet;
}

function remark(): SheetPlan {
  const sheet = newSheet('Lisez-moi', [90]);
  put(sheet, 'A1', 'Ministère de la Sécurité et de la Protection civile – Police des frontières (PAF)', 'letterhead');
  put(sheet, 'A3', 'Refoulements enregistrés aux postes frontières et à l’aéroport, 2019-2021.', 'plain');
  put(sheet, 'A4', INVENTED, 'note');
  return sheet;
}

const DEEDS: readonly Deed[] = [
  {
    title: 'Démantèlement de réseaux de trafic de migrants',
    when: '15/06/2021',
    start: '2021-06-15',
    end: '2021-06-15',
    cited: 'Obj. 9',
    objectives: [9],
    place: 'Gao',
  },
  {
    title: 'Patrouilles mixtes aux postes de Gogui et de Diboli',
    when: '2020',
    start: '2020',
    end: '2020',
    cited: 'Obj. 11',
    objectives: [11],
    place: 'Kayes',
  },
  {
    title: 'Formation des agents à l’identification des victimes de la traite',
    when: '03/11/2019',
    start: '2019-11-03',
    end: '2019-11-03',
    cited: 'PMM 10',
    objectives: [10],
    place: 'Bamako',
  },
];

/** Text in UTF-8 with a byte-order mark and commas. */
function activities(): FilePlan {
  const sheet = newSheet('', [60, 14, 14, 14]);
  const records = deedList(
    sheet,
    1,
    'ACTIVITY',
    [
      { title: 'Activité réalisée', of: 'title' },
      { title: 'Date', of: 'when' },
      { title: 'Objectif du PMM', of: 'cited' },
      { title: 'Région', of: 'place' },
    ],
    DEEDS,
  );
  const bytes = utf8WithMark(csvText(sheet, ','));
  return sentText('MSPC_activités_frontières.csv', 'MSPC', '2022-02-11', bytes, [sheet], records);
}

export async function mspc(): Promise<FilePlan[]> {
  const common = { department: 'MSPC', creator: 'PAF', title: 'Refoulements 2019-2021', theme: THEME };
  return [
    await sent({
      ...common,
      file: 'MSPC_refoulements_PAF_2019-2021.xlsx',
      receivedOn: '2022-02-11',
      sheets: [refusals(FIRST_DELIVERY), remark()],
    }),
    await sent({
      ...common,
      file: 'MSPC_refoulements_PAF_2019-2021 (rectifié).xlsx',
      receivedOn: '2022-02-24',
      sheets: [refusals({}), remark()],
    }),
    activities(),
  ];
}
