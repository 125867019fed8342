import { type Deed, deedList } from './deeds.ts';
import type { Theme } from './looks.ts';
import { notes } from './parts.ts';
import { type FilePlan, newSheet, put } from './plan.ts';
import { sent } from './submission.ts';

const THEME: Theme = { font: 'Liberation Sans', size: 10, head: 'FFE699', headInk: '000000', total: 'FFF2CC' };

const study = (title: string, year: number, partners: string, cited: string, objectives: number[]): Deed => ({
  title,
  when: year,
  start: String(year),
  end: String(year),
  cited,
  objectives,
  partners,
});

/** REPORT: the first two; their years, and the other two, are invented. */
const STUDIES: readonly Deed[] = [
  study(
    "État des lieux diagnostique des dispositifs existants d'investissement de la diaspora",
    2020,
    'MMEIA',
    'Obj. 19',
    [19],
  ),
  study(
    'Étude sur les filières porteuses au Mali en vue de promouvoir l’investissement productif',
    2020,
    'MMEIA',
    'Obj. 19',
    [19],
  ),
  study(
    'Étude sur les itinéraires des migrants de retour dans la région de Kayes',
    2019,
    'CIGEM',
    'PMM 1, PMM 21',
    [1, 21],
  ),
  study('Enquête sur les besoins des familles de migrants disparus', 2021, 'CIGEM, OIM', 'PMM 8', [8]),
];

/** OpenDocument, a list of titles: the number of studies is counted from it. */
export async function cigem(): Promise<FilePlan> {
  const sheet = newSheet('Etudes', [70, 10, 22, 20]);
  put(sheet, 'A1', "Centre d'information et de gestion des migrations (CIGEM)", 'letterhead');
  put(sheet, 'A3', 'Études réalisées sur la migration, 2019-2021', 'title');
  const records = deedList(
    sheet,
    5,
    'STUDY',
    [
      { title: "Titre de l'étude", of: 'title' },
      { title: 'Année', of: 'when', look: 'centred' },
      { title: 'Commanditaire', of: 'partners' },
      { title: 'Objectif du PMM', of: 'cited', look: 'centred' },
    ],
    STUDIES,
  );
  notes(sheet, 11, [
    'Les deux premières études sont citées par le rapport national ; leur année et les autres études sont inventées.',
  ]);
  return sent({
    file: 'CIGEM_études_2019-2021.ods',
    department: 'MMEIA',
    receivedOn: '2022-02-14',
    creator: 'CIGEM',
    title: 'Études sur la migration',
    theme: THEME,
    sheets: [sheet],
    records,
  });
}
