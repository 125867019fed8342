import { type DeedColumn, deedList } from './deeds.ts';
import { MINISTRY_THEME } from './ministry.ts';
import { ACCORDS, ACTIVITIES, DIFFICULTIES, POLICIES, PRIORITIES, TRAININGS } from './ministry-deeds.ts';
import { letterhead, notes } from './parts.ts';
import { across, type FilePlan, newSheet, put, putRow, type RecordFact, type SheetPlan } from './plan.ts';
import { sent } from './submission.ts';

interface Part {
  readonly sheet: SheetPlan;
  readonly records: readonly RecordFact[];
}

function policies(): Part {
  const sheet = newSheet('Politiques publiques', [16, 74, 24]);
  letterhead(
    sheet,
    ["MINISTÈRE DES MALIENS ÉTABLIS À L'EXTÉRIEUR ET DE L'INTÉGRATION AFRICAINE", 'Secrétariat général'],
    'C',
  );
  put(sheet, 'A5', 'Politiques publiques en matière de migration', 'title');
  const columns: DeedColumn[] = [
    { title: 'Date', of: 'when', look: 'centred' },
    { title: 'Politique publique', of: 'title' },
    { title: 'Objectifs PMM', of: 'cited', look: 'centred' },
  ];
  const records = deedList(sheet, 7, 'POLICY', columns, POLICIES);
  notes(sheet, 14, ['Politiques et dates : celles du rapport national. Les objectifs cités sont un exemple.']);
  return { sheet, records };
}

function activities(): Part {
  const sheet = newSheet('Activités', [5, 58, 20, 18, 18, 26, 16, 14, 12], { landscape: true, freezeRows: 3 });
  across(sheet, 'A1:I1', 'Rapport des activités réalisées de 2019 à 2021 (mise en œuvre du Pacte mondial)', 'title');
  const columns: DeedColumn[] = [
    { title: 'N°', of: 'rank', look: 'centred' },
    { title: 'Activité réalisée', of: 'title' },
    { title: 'Période', of: 'when', look: 'centred' },
    { title: 'Objectif PMM', of: 'cited', look: 'centred' },
    { title: 'Lieu', of: 'place' },
    { title: 'Partenaires', of: 'partners' },
    { title: 'Coût (FCFA)', of: 'amount', look: 'number' },
    { title: 'Bénéficiaires', of: 'beneficiaries', look: 'number' },
    { title: 'État', of: 'status', look: 'centred' },
  ];
  const records = deedList(sheet, 3, 'ACTIVITY', columns, ACTIVITIES);
  notes(sheet, 5 + ACTIVITIES.length, [
    'Intitulés et résultats : ceux du rapport national. Périodes précises, coûts et partenaires : inventés.',
  ]);
  return { sheet, records };
}

function accords(): Part {
  const sheet = newSheet('Accords', [62, 18, 20, 16]);
  put(sheet, 'A1', 'Accords et mémorandums signés', 'title');
  const columns: DeedColumn[] = [
    { title: "Intitulé de l'accord", of: 'title' },
    { title: 'Date de signature', of: 'when', look: 'centred' },
    { title: 'Pays partenaire', of: 'partners' },
    { title: 'Objectif', of: 'cited', look: 'centred' },
  ];
  const records = deedList(sheet, 3, 'AGREEMENT', columns, ACCORDS);
  notes(sheet, 6, [
    "Le mémorandum avec le Maroc est cité par le rapport national ; sa date n'y est pas, celle-ci est inventée.",
  ]);
  return { sheet, records };
}

function trainings(): Part {
  const sheet = newSheet('Formations', [60, 14, 20, 20]);
  put(sheet, 'A1', 'Formations organisées au titre du renforcement des capacités', 'title');
  const columns: DeedColumn[] = [
    { title: 'Intitulé de la formation', of: 'title' },
    { title: 'Année', of: 'when', look: 'centred' },
    { title: 'Objectif', of: 'cited', look: 'centred' },
    { title: 'Lieu', of: 'place' },
  ];
  const records = deedList(sheet, 3, 'TRAINING', columns, TRAININGS);
  notes(sheet, 5 + TRAININGS.length, ['Formations et années : celles du rapport national. Lieux inventés.']);
  return { sheet, records };
}

/** Two lists on one sheet, a blank line between them. */
function outlook(): Part {
  const sheet = newSheet('Difficultés et perspectives', [6, 92, 22]);
  put(sheet, 'A1', 'I. Difficultés rencontrées', 'title');
  const columns = (title: string): DeedColumn[] => [
    { title: 'N°', of: 'rank', look: 'centred' },
    { title, of: 'title' },
    { title: 'Objectif PMM', of: 'cited', look: 'centred' },
  ];
  const first = deedList(sheet, 2, 'DIFFICULTY', columns('Difficulté'), DIFFICULTIES);
  const top = 5 + DIFFICULTIES.length;
  put(sheet, `A${top}`, 'II. Priorités et prochaines étapes', 'title');
  const second = deedList(sheet, top + 1, 'PRIORITY', columns('Priorité'), PRIORITIES);
  notes(sheet, top + 4 + PRIORITIES.length, ['Difficultés et priorités : celles du rapport national.']);
  return { sheet, records: [...first, ...second] };
}

/** The same two centres as in DGME's workbook: the planted duplicate. */
function centres(): Part {
  const sheet = newSheet('Centres', [26, 12]);
  put(sheet, 'A1', "Rappel : centres d'accueil et de transit opérationnels", 'title');
  putRow(sheet, 'A3', ['Région', 2020], 'head');
  [
    ['KAY', 'Kayes'],
    ['GAO', 'Gao'],
  ].forEach(([area = '', label = ''], i) => {
    put(sheet, `A${4 + i}`, label, 'label');
    put(sheet, `B${4 + i}`, 1, 'number', { fact: { indicator: 'CENTRE', time: '2020', area, value: 1 } });
  });
  return { sheet, records: [] };
}

export async function ministryReport(): Promise<FilePlan> {
  const parts = [policies(), activities(), accords(), trainings(), outlook(), centres()];
  return sent({
    file: "MMEIA - Rapport d'activités 2019-2021.xlsx",
    department: 'MMEIA',
    receivedOn: '2022-02-15',
    creator: 'MMEIA',
    title: "Rapport d'activités 2019-2021",
    theme: MINISTRY_THEME,
    sheets: parts.map((part) => part.sheet),
    records: parts.flatMap((part) => part.records),
  });
}
