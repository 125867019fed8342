/** The view of one submission: its sheet with the reading, questions, corrections, the account. */
export const windowReading = {
  'window.reading.all_kinds': 'toutes natures',
  'window.reading.mali': 'Mali',
  'window.reading.all_countries': 'tous pays',
  'window.reading.both_sexes': 'les deux sexes',
  'window.reading.all_ages': 'tous âges',
  'window.reading.unknown_sender': 'expéditeur inconnu',
  'window.reading.of_kind': '{indicator} · {kind}',
  'window.reading.list': '{all}',
  'window.reading.times': '{multiplier} × {unit}',
  'window.reading.age.band': 'de {from} à {to} ans',
  'window.reading.age.below': 'moins de {age} ans',
  'window.reading.age.from': '{age} ans et plus',
  'window.reading.ask.label': 'Que désigne « {text} » (cellule {cell}, colonne « {header} ») ?',
  'window.reading.ask.labels':
    'Dans la colonne {column} « {header} », {count} {count|intitulé n’a|intitulés n’ont} pas été {count|reconnu|reconnus}. Nommez-les un par un dans l’onglet Correspondances, ou laissez ces lignes de côté.',
  'window.reading.ask.column': 'Que dit la colonne {column} « {header} » ?',
  'window.reading.ask.columns':
    'Aucune colonne de chiffres n’a été reconnue. Cliquez sur l’en-tête d’une colonne pour dire ce qu’elle contient.',
  'window.reading.ask.blank':
    'La cellule {cell} est vide sous « {text} » ({count} fois dans le tableau). L’intitulé du dessus vaut-il encore ?',
  'window.reading.ask.negative':
    '{count|Une cellule contient|Plusieurs cellules contiennent} un nombre négatif ({cell}). Que faut-il en faire ?',
  'window.reading.ask.large':
    '{cell} vaudrait {value} {unit}, ce qui passe toute vraisemblance. L’unité annoncée (milliers, millions) s’applique-t-elle ?',
  'window.reading.ask.fraction':
    '{cell} n’est pas un nombre entier, or on compte des unités. Faut-il garder ces chiffres ?',
  'window.reading.ask.strange':
    'La colonne {column} « {header} » donne-t-elle bien les chiffres de l’indicateur ? « {words} » laisse un doute.',
  'window.reading.ask.total':
    'La colonne {column} « {header} » s’annonce comme un total, que les autres colonnes ne donnent presque jamais.',
  'window.reading.ask.world': 'Ce tableau porte sur de nombreux pays, dont le Mali. Que faut-il en garder ?',
  'window.reading.ask.repeated':
    'Dans {range}, plusieurs cellules donnent le même chiffre du même objet. Faut-il les garder toutes ?',
  'window.reading.ask.dash': 'Dans la colonne {column} « {header} », que veut dire le tiret ?',
  'window.reading.ask.day': 'Ces chiffres sont arrêtés au {day} : depuis quand compte-t-on ?',
  'window.reading.ask.persons':
    'Ce tableau de {count} {count|ligne|lignes} semble être une liste de personnes. Faut-il compter ses lignes ? Noms et numéros en ont été retirés.',
  'window.reading.ask.twins':
    '{count} {count|ligne nomme|lignes nomment} peut-être une personne déjà citée (ligne = première ligne) : {rows}.',
  'window.reading.ask.day_order':
    'Dans la colonne {column} (cellule {cell} et suivantes), par quoi commencent les dates ?',
  'window.reading.answer.keep': 'Garder',
  'window.reading.answer.exclude': 'Laisser de côté',
  'window.reading.answer.zero': 'Zéro',
  'window.reading.answer.missing': 'Non disponible',
  'window.reading.answer.same': 'Oui, il se répète',
  'window.reading.answer.none': 'Non, rien n’est précisé',
  'window.reading.answer.ones': 'Non, ce sont des unités',
  'window.reading.answer.unit_holds': 'Oui, elle s’applique',
  'window.reading.answer.yes': 'Oui',
  'window.reading.answer.no': 'Non',
  'window.reading.answer.note': 'Une simple remarque',
  'window.reading.answer.kind': 'Une ventilation à garder',
  'window.reading.answer.count': 'Compter les lignes',
  'window.reading.answer.once': 'Compter une seule fois',
  'window.reading.answer.all_rows': 'Garder toutes les lignes',
  'window.reading.answer.day': 'Par le jour',
  'window.reading.answer.month': 'Par le mois',
  'window.reading.answer.unknown': 'On ne sait pas',
  'window.reading.answer.only_mali': 'Les seuls chiffres du Mali',
  'window.reading.answer.counterparts': 'Tout : ce sont les pays des Maliens du tableau',
  'window.reading.answer.as_it_stands': 'Lire tel quel',
  'window.reading.answer.everybody': 'Oui, pour toutes les personnes',
  'window.reading.answer.results': 'Oui, ce sont des résultats',
  'window.reading.answer.malians': 'Oui, ce sont des Maliens',
  'window.reading.answer.numbers': 'Oui, ce sont des nombres',
  'window.reading.answer.drop_total': 'L’écarter : c’est un total',
  'window.reading.answer.keep_figure': 'La garder comme un chiffre',
  'window.reading.total.right': 'Total vérifié : {parts} font bien {computed}.',
  'window.reading.total.wrong': 'Total faux : la feuille dit {stated}, {parts} font {computed}.',
  'window.reading.total.unproved': 'Total : ses parties ne sont pas toutes connues, il n’est comparé à rien.',
  'window.reading.total.uncomputed': 'Total sans valeur enregistrée dans le fichier.',
} as const;
