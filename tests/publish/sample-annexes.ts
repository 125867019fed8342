import { BUCKETS } from '#shared/domain/model/ledger.ts';
import type { PublishedTable } from '#shared/domain/tables/model.ts';
import { figure, numberColumn, row, sum, table, text, wordsColumn } from './build-table.ts';

export function discrepancies(): PublishedTable {
  const lines = Array.from({ length: 34 }, (_, i) => [
    ['conflit', 'total erroné', 'chevauchement', 'lacune'][i % 4] ?? '',
    `Migrants de retour, ${['Kayes', 'Ségou', 'Gao'][i % 3]}, ${2019 + (i % 3)}, femmes`,
    'DGME = 3 012 ; OIM = 4 216',
    i % 7 === 0 ? 'non arbitré' : i % 2 ? 'règle : priorité à la DGME' : 'décision du chef de division',
    i % 7 === 0 ? '' : '3 012',
    i % 7 === 0
      ? ''
      : 'La DGME est la source désignée par la lettre circulaire du 12 janvier 2022 pour les retours forcés.',
  ]);
  return table({
    number: 17,
    name: 'discrepancies',
    title: 'Écarts entre les sources et leur règlement',
    columns: [
      wordsColumn('Type', 14),
      wordsColumn('Objet', 38),
      wordsColumn('Valeurs reçues', 28),
      wordsColumn('Règlement', 24),
      wordsColumn('Retenu', 10),
      wordsColumn('Motif', 44),
    ],
    rows: lines.map((line) => row(line.map((words) => text(words)))),
    source: 'Kafo, journal des décisions.',
  });
}

export function ledger(): PublishedTable {
  const names = ['Obs.', 'Fiche', 'Dim.', 'Total', 'Manq.', 'Note', 'Caché', 'Exclu', 'Attente', 'Pers.', 'Illis.'];
  return table({
    number: 0,
    name: 'ledger',
    title: 'Registre des cellules chiffrées',
    groups: [[{ title: 'Devenir des cellules', first: 4, last: 3 + BUCKETS.length }]],
    columns: [
      wordsColumn('Fichier', 36),
      wordsColumn('Feuille', 16),
      wordsColumn('Plage', 10),
      numberColumn('Lues', 8),
      ...names.map((title) => numberColumn(title, 7)),
      numberColumn('Solde', 7),
    ],
    rows: Array.from({ length: 23 }, (_, i) =>
      row([
        text(`Données DGME VF (${i}) final corrigé.xlsx`),
        text('Retours 2021'),
        text(i % 2 ? '' : `B4:F${13 + i}`),
        sum(120 + i),
        ...BUCKETS.map((_bucket, b) => sum(b === 0 ? 100 + i : b === 3 ? 20 : 0)),
        figure(0, { key: '' }),
      ]),
    ),
    source: 'Kafo, registre des importations.',
  });
}
