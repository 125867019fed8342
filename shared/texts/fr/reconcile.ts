/** Sentences of the area `reconcile`. Narrow no-break spaces are U+202F. */
export const reconcile = {
  'reconcile.label': '{fr}',
  'reconcile.unknown': 'non précisé',
  'reconcile.saying': '{source} : {value}',
  'reconcile.interval': '{from} – {to}',
  'reconcile.month.1': 'janvier {year}',
  'reconcile.month.2': 'février {year}',
  'reconcile.month.3': 'mars {year}',
  'reconcile.month.4': 'avril {year}',
  'reconcile.month.5': 'mai {year}',
  'reconcile.month.6': 'juin {year}',
  'reconcile.month.7': 'juillet {year}',
  'reconcile.month.8': 'août {year}',
  'reconcile.month.9': 'septembre {year}',
  'reconcile.month.10': 'octobre {year}',
  'reconcile.month.11': 'novembre {year}',
  'reconcile.month.12': 'décembre {year}',
  'reconcile.quarter.1': '1er trimestre {year}',
  'reconcile.quarter.2': '2e trimestre {year}',
  'reconcile.quarter.3': '3e trimestre {year}',
  'reconcile.quarter.4': '4e trimestre {year}',
  'reconcile.semester.1': '1er semestre {year}',
  'reconcile.semester.2': '2e semestre {year}',
  'reconcile.conflict': '{figure} : les sources diffèrent de {gap} ({values}).',
  'reconcile.conflict.own':
    '{figure} : {department} donne des valeurs différentes dans ses propres tableaux ({values}).',
  'reconcile.conflict.summed':
    '{figure} : même valeur dans plusieurs départements qui comptent des populations différentes ({values}).',
  'reconcile.unitError':
    '{figure} : les valeurs sont dans un rapport d’environ {factor}, une unité est sans doute fausse ({values}).',
  'reconcile.overlap': '{figure} : des périodes se chevauchent et ne peuvent pas être additionnées ({values}).',
  'reconcile.overlap.unequal':
    '{figure} : le chiffre de la période n’est pas la somme des périodes plus courtes du même département ({values}).',
  'reconcile.partAboveWhole': '{figure} : une partie dépasse le tout auquel elle appartient ({values}).',
  'reconcile.duplicate':
    '{figure} : {department} donne deux fois le même chiffre ({cells}) ; il n’est compté qu’une fois.',
  'reconcile.duplicateRecord':
    '{dataset} : « {title} » est rapporté par {departments} plusieurs fois ({cells}) ; il s’agit sans doute de la même action.',
  'reconcile.wrongTotal.above':
    '{figure} : le total indiqué par {department} ({stated}) dépasse de {gap} la somme des parties ({sum}), cellule {cell}.',
  'reconcile.wrongTotal.below':
    '{figure} : le total indiqué par {department} ({stated}) est inférieur de {gap} à la somme des parties ({sum}), cellule {cell}.',
  'reconcile.otherYearTotal':
    '{figure} : le total indiqué par {department} ({stated}) n’est pas la somme des parties ({sum}), mais on y retrouve le total de {other}, cellule {cell}.',
  'reconcile.copiedPeriod':
    '{figure} : {department} répète {count} {count|chiffre|chiffres} de {earlier} sans aucun changement ; la colonne a sans doute été recopiée ({values}).',
  'reconcile.jump':
    '{figure} : le chiffre s’écarte fortement des {periods} autres périodes de la série, d’habitude environ {usual} ({values}).',
  'reconcile.definition':
    '{figure} : les sources ne comptent pas la même population ({kinds}) ; {count} {count|chiffre non comparable|chiffres non comparables} ({values}).',
  'reconcile.doubleCount':
    '{figure} : {departments} comptent en partie les mêmes personnes, et leurs chiffres s’additionneraient ({values}).',
  'reconcile.gap.year':
    '{dataset} : {department} ne donne rien pour {year}, alors que d’autres années du cycle sont renseignées.',
  'reconcile.gap.department': '{dataset} : {department} n’a rien envoyé (attendu pour le {due}).',
  'reconcile.gap.dataset': '{dataset} : absent des envois de {department} (attendu pour le {due}).',
  'reconcile.gap.late': '{dataset} : reçu de {department} le {at}, après la date prévue ({due}).',
  'reconcile.records.ACTIVITY': 'Activités',
  'reconcile.records.POLICY': 'Politiques publiques',
  'reconcile.records.STUDY': 'Études',
  'reconcile.records.AGREEMENT': 'Accords et protocoles',
  'reconcile.records.PROJECT': 'Projets',
  'reconcile.records.TRAINING': 'Formations',
  'reconcile.records.STAKEHOLDER': 'Parties prenantes',
  'reconcile.records.DIFFICULTY': 'Difficultés',
  'reconcile.records.PRIORITY': 'Prochaines étapes',
} as const;
