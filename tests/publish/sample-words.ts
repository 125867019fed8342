import type { PublishedTable } from '#shared/domain/tables/model.ts';
import { figure, missing, numberColumn, row, table, text, wordsColumn } from './build-table.ts';

const DEPARTMENTS = [
  ['MMEIA', 'Coordination de l’examen, diaspora, retours', 'reçu le 12/04/2022'],
  ['Affaires étrangères et Coopération internationale', 'Protection consulaire, accords', 'reçu le 14/04/2022'],
  ['Santé et Développement social', 'Cordons sanitaires aux frontières', 'en retard de 6 jours'],
  ['OIM', 'Retours volontaires assistés, réintégration', 'reçu le 02/04/2022 ; deuxième livraison le 20/04/2022'],
  ['Organisations de migrants (HCME, CSDM)', 'Sessions de formation, projets communautaires', 'non reçu'],
] as const;

export function departments(): PublishedTable {
  return table({
    number: 1,
    name: 'tasks_departments',
    title: 'Tâches et départements concernés',
    tab: 'Départements',
    subtitle: 'Livraisons attendues au 15 avril 2022',
    columns: [
      wordsColumn('Département', 34),
      wordsColumn('Tâches', 40),
      wordsColumn('Livraison', 28),
      numberColumn('Chiffres livrés', 10),
    ],
    rows: DEPARTMENTS.map(([name, task, delivery], i) =>
      row([text(name), text(task), text(delivery), i === 4 ? missing() : figure(120 + i * 37)]),
    ),
    notes: ['Les délais sont comptés à partir de la date de réception inscrite au registre.'],
    source: 'Registre des réceptions de la campagne.',
  });
}

export function policies(): PublishedTable {
  const lines = [
    ['2019-03', 'Politique africaine d’intégration', 'MMEIA'],
    ['2019-08', 'Plan d’action national de mise en œuvre du Pacte mondial', 'MMEIA'],
    ['2020-10', 'Revue du plan d’action de la PONAM', 'Cellule de suivi de la PONAM'],
    ['2021-03', 'Stratégie de mobilisation des investissements de la diaspora', 'MMEIA'],
    ['2021-05', '=HYPERLINK("http://mechant.example";"Mécanisme d’investissement")', '@ministère'],
    ['2021-11', 'Mali Kura ɲɛtaasira ka bɛn san 2063 ma : kɔlɔsili ni ŋaniya', '-'],
  ];
  return table({
    number: 2,
    name: 'policies_by_date',
    title: 'Politiques publiques par date',
    columns: [wordsColumn('Date', 10), wordsColumn('Politique', 60), wordsColumn('Département', 28)],
    rows: lines.map((line) => row(line.map((words) => text(words)))),
    source: 'Rapports d’activité des départements.',
  });
}

const OBJECTIVES = [
  'Collecter et utiliser des données précises et ventilées qui serviront à l’élaboration de politiques fondées sur la connaissance des faits',
  'Lutter contre les facteurs négatifs et les problèmes structurels qui poussent des personnes à quitter leur pays d’origine',
  'Fournir dans les meilleurs délais des informations exactes à toutes les étapes de la migration',
  'Munir tous les migrants d’une preuve d’identité légale et de papiers adéquats',
  'Faire en sorte que les filières de migration régulière soient accessibles et plus souples',
] as const;

export function objectives(): PublishedTable {
  const action =
    'Atelier national de validation (Bamako, 12 au 14 mars 2020) ; formation de 45 points focaux des départements ; ' +
    'mise à jour du profil migratoire avec l’appui de l’OIM et de l’Union européenne.';
  return table({
    number: 3,
    name: 'progress_by_objective',
    title: 'Avancement par objectif du Pacte mondial',
    subtitle: 'Les 23 objectifs ; ceux sans action sont indiqués comme tels',
    columns: [
      wordsColumn('Obj.', 6),
      wordsColumn('Intitulé', 44),
      wordsColumn('Actions', 56),
      wordsColumn('Départements', 20),
      numberColumn('Actions', 8),
    ],
    rows: [
      row([text('Objectifs prioritaires')], 'heading'),
      ...OBJECTIVES.flatMap((title, i) => [
        row([
          text(String(i + 1)),
          text(title),
          text(i === 3 ? 'Aucune action déclarée' : i === 1 ? `${action} ${action}` : action),
          text('MMEIA, OIM'),
          figure(i === 3 ? 0 : i + 3),
        ]),
      ]),
    ],
    source: 'Rapports d’activité de onze départements.',
  });
}
