/** Sentences of the area `reconcile`. Narrow no-break spaces are U+202F. */
export const reconcile = {
  'reconcile.label': '{fr}',
  'reconcile.sender': 'expéditeur inconnu',
  'reconcile.sender.unknown': 'Expéditeur inconnu',
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
  'reconcile.rule.everything': 'Tous les indicateurs',
  'reconcile.rule.precedence': '{figures} : retenir {first}.',
  'reconcile.rule.precedence.then': '{figures} : retenir {first} ; à défaut {others}.',
  'reconcile.rule.tolerance.absolute': '{figures} : négliger un écart de {absolute} au plus.',
  'reconcile.rule.tolerance.relative': '{figures} : négliger un écart de {percent} % au plus.',
  'reconcile.rule.tolerance.both': '{figures} : négliger un écart de {absolute}, ou de {percent} %, au plus.',
  'reconcile.rule.complementary': '{figures} : additionner {departments}, qui ne comptent pas les mêmes personnes.',
  'reconcile.rule.complementary.all':
    '{figures} : additionner les départements, qui ne comptent pas les mêmes personnes.',
  'reconcile.rule.maximum': '{figures} : retenir la valeur la plus élevée.',
  'reconcile.rule.minimum': '{figures} : retenir la valeur la plus basse.',
  'reconcile.rule.subset': '{figures} : {part} compte une partie de ceux que compte {whole} ; retenir {whole}.',
  'reconcile.source.of': '{department} · {what}',
  'reconcile.source.what': '{what}',
  'reconcile.source.stated': 'Total indiqué',
  'reconcile.source.sum': 'Somme des parties',
  'reconcile.source.part': 'une partie',
  'reconcile.type.conflict': 'Valeurs différentes',
  'reconcile.type.duplicate': 'Chiffre en double',
  'reconcile.type.wrong_total': 'Total erroné',
  'reconcile.type.other_year_total': 'Total d’une autre période',
  'reconcile.type.part_above_whole': 'Partie supérieure au tout',
  'reconcile.type.unit_error': 'Erreur d’unité',
  'reconcile.type.copied_period': 'Période recopiée',
  'reconcile.type.jump': 'Saut dans la série',
  'reconcile.type.overlap': 'Périodes qui se chevauchent',
  'reconcile.type.gap': 'Attendu et absent',
  'reconcile.type.definition': 'Définitions différentes',
  'reconcile.type.double_count': 'Double compte',
  'reconcile.standing.open': 'À trancher',
  'reconcile.standing.reopened': 'Rouverts',
  'reconcile.standing.waiting': 'En attente',
  'reconcile.standing.rule': 'Réglés par règle',
  'reconcile.standing.decided': 'Tranchés',
  'reconcile.standing.noted': 'Relevés',
  'reconcile.country': 'Mali entier',
  'reconcile.keep.sum': 'la somme',
  'reconcile.keep.max': 'le maximum',
  'reconcile.keep.not-comparable': 'non comparable',
  'reconcile.keep.wait': 'en attente',
  'reconcile.keep.value': '{value}',
  'reconcile.why.rule': 'Réglé par la règle « {rule} » {reason}',
  'reconcile.why.earlier': '{author} avait retenu {keep}, sur d’autres valeurs. Ce choix reste possible.',
  'reconcile.why.habit':
    'Vous avez retenu {keep} pour {count} {count|écart|écarts} de même nature, entre les mêmes départements.',
  'reconcile.why.majority': '{departments} donnent la même valeur : plus de la moitié des {of} sources.',
  'reconcile.why.conflict': 'Aucune règle ne s’applique. En attendant, le chiffre publié vient de {published}.',
  'reconcile.why.conflict.alone': 'Aucune règle ne s’applique : comparez les sources.',
  'reconcile.why.duplicate':
    'La même chose est donnée deux fois ; elle n’est comptée qu’une fois. Si ce n’est pas la même chose, comptez les deux.',
  'reconcile.why.record':
    'Les deux fiches sont imprimées. Si c’est la même action, retenez-en une : l’autre ne sera plus imprimée.',
  'reconcile.why.wrong_total':
    'Les tableaux sont faits de la somme des parties ; le total indiqué est signalé en note. Rien n’oblige à trancher.',
  'reconcile.why.other_year_total':
    'Le total indiqué est celui d’une autre année : il a sans doute été recopié. La somme des parties est publiée ; rien n’oblige à trancher.',
  'reconcile.why.part_above_whole':
    'Une partie ne peut pas dépasser le tout. Les deux chiffres sont publiés et signalés jusqu’à votre décision.',
  'reconcile.why.unit_error':
    'L’une des valeurs est sans doute donnée dans une autre unité. Comparez avec les autres années. En attendant, le chiffre publié vient de {published}.',
  'reconcile.why.unit_error.alone':
    'L’une des valeurs est sans doute donnée dans une autre unité. Comparez avec les autres années.',
  'reconcile.why.copied_period':
    'La colonne a sans doute été recopiée. Les deux années sont publiées et signalées jusqu’à votre décision.',
  'reconcile.why.jump':
    'Le chiffre s’écarte de la série. Il est publié et signalé jusqu’à votre décision : vérifiez la cellule, ou demandez au département.',
  'reconcile.why.overlap':
    'Ces périodes ont des jours en commun : leurs chiffres ne s’additionnent pas. Tous sont publiés et signalés jusqu’à votre décision.',
  'reconcile.why.gap':
    'Il n’y a rien à choisir : le chiffre manque. Relancez le département ; les tableaux le disent « non disponible ».',
  'reconcile.why.definition':
    'Ces départements ne comptent pas les mêmes personnes : leurs chiffres sont publiés côte à côte, chacun sous son nom. Rien n’oblige à trancher.',
  'reconcile.why.double_count':
    'Des personnes seraient comptées deux fois si ces chiffres étaient additionnés. Dites lequel retenir.',
} as const;
