import {
  ASSISTANCE,
  AUTHORITIES,
  CORDONS,
  DGME,
  type Difficulty,
  MEANS,
  MOBILISATION,
  POLICE,
  POLICE_AGAIN,
  REINTEGRATION,
  REPATRIATIONS,
  spot,
} from './difficulties.ts';

/** What reception and reading must cope with: no discrepancy between figures, or one that concerns whole deliveries. */
export const RECEPTION: readonly Difficulty[] = [
  {
    spots: [spot(POLICE, 'Données', 'D46', 785), spot(POLICE_AGAIN, 'Données', 'D46', 875)],
    what: 'Deuxième livraison : le fichier « (rectifié) » corrige trois chiffres de 2021 (D46, D48, D51).',
    settled: 'La version reçue le 24/02/2022 remplace celle du 11/02/2022.',
    findings: [],
  },
  {
    spots: [],
    what: '`Copie de réinsertion ANPE.xlsx` : le même fichier que `MENEFP_ANPE_réinsertion_2019-2021.xlsx`, sous un autre nom.',
    settled: 'Reconnu par son empreinte : sans effet.',
    findings: [],
  },
  {
    spots: [spot(CORDONS, '', 'B2', 4)],
    what: 'MSDS : les deux fichiers sont reçus le 14/03/2022, après l’échéance du 28/02/2022.',
    settled: 'Retard signalé (tableau 18).',
    findings: ['CORDON', 'TRAIN', 'ACTIVITY'].map((indicator) => ({
      type: 'gap',
      indicator,
      state: 'noted' as const,
      issue: 2 as const,
    })),
  },
  {
    spots: [],
    what: 'Attendus et jamais reçus : assistance (MSDS) ; projets (MJ), dont le fichier est illisible.',
    settled: 'Manques signalés.',
    findings: [
      { type: 'gap', indicator: 'ASSIST', issue: 2 },
      { type: 'gap', indicator: 'PROJECT', issue: 2 },
    ],
  },
  {
    spots: [],
    what: '`Projets jeunesse 2021.xlsx` : un message enregistré sous le nom d’un classeur.',
    settled: 'Refusé avec une phrase ; les autres fichiers sont lus.',
    findings: [],
  },
  {
    spots: [
      spot(AUTHORITIES, 'Projets', 'A13', 'Région de Koulikouro'),
      spot(REPATRIATIONS, '2019', 'B7', 'Lybie'),
      spot(REPATRIATIONS, '2021', 'B10', 'Centrafriqe'),
    ],
    what: 'Fautes d’orthographe : région « Koulikouro », pays « Lybie » (variantes connues), « Centrafriqe » (inconnue).',
    settled: 'Variantes reconnues ; « Centrafriqe » est demandé, réponse dans `campaign.json`.',
    findings: [],
  },
  {
    spots: [spot(ASSISTANCE, 'Assistance', 'C14', '-'), spot(ASSISTANCE, 'Assistance', 'C20', '-')],
    what: 'Tirets dans la colonne 2019 : zéro ou donnée absente ?',
    settled: 'Demandé une fois pour la colonne ; réponse dans `campaign.json` : zéro.',
    findings: [],
  },
  {
    spots: [spot(MEANS, 'Moyens', 'B6', '1.250')],
    what: '« 1.250 » millions de FCFA : milliers ou décimales ?',
    settled: 'Demandé par colonne ; réponse dans `campaign.json` : séparateur de milliers.',
    findings: [],
  },
  {
    spots: [spot(DGME, 'Brouillon 2018', 'B4', 2410)],
    what: 'Feuille masquée avec un ancien brouillon.',
    settled: 'Laissée de côté, et dit (case « masqué » du registre).',
    findings: [],
  },
  {
    spots: [spot(REPATRIATIONS, '2019', 'F11', 1081)],
    what: 'Totaux de 2019 en formules sans résultat enregistré (C11:F11).',
    settled: 'Gardés comme totaux « non calculés », jamais lus comme zéro.',
    findings: [],
  },
  {
    spots: [spot(REINTEGRATION, 'Réinsertion', 'E26', '17 (p)')],
    what: 'Chiffre suivi d’une marque : « 17 (p) », provisoire.',
    settled: 'Lu 17, avec son statut.',
    findings: [],
  },
  {
    spots: [spot(MOBILISATION, 'Investissement', 'C6', 'Néant')],
    what: '« Néant » à côté de cases vides et de « ND » : un vrai zéro.',
    settled: 'Lu 0 ; « ND » et vide restent manquants.',
    findings: [],
  },
  {
    spots: [],
    what: 'Sessions de formation du MJ et du MSDS : des populations différentes, non un écart.',
    settled: 'Règle des populations complémentaires : la somme.',
    findings: ['2019', '2020', '2021'].map((timePeriod, y) => ({
      type: 'conflict',
      indicator: 'TRAIN',
      timePeriod,
      values: ['MJ=13;MSDS=6', 'MJ=7;MSDS=4', 'MJ=16;MSDS=8'][y] ?? '',
      state: 'rule' as const,
      issue: 2 as const,
    })),
  },
];
