/** Sentences of the area `templates`: blank workbooks that departments fill in. */
export const templates = {
  'template.guide': 'Mode d’emploi',
  'template.axis.region': 'Région',
  'template.axis.residence': 'Pays de résidence',
  'template.axis.provenance': 'Pays de provenance',
  'template.axis.sending': 'Pays d’envoi',
  'template.axis.sex': 'Sexe',
  'template.axis.people': 'Sexe',
  'template.axis.year': 'Année',
  'template.axis.yearEnd': 'Date',
  'template.axis.month': 'Mois',
  'template.axis.kind': 'Nature',
  'template.at': 'Au {day}',
  'template.days': 'du {from} au {to}',
  'template.wholeCountry': 'Ensemble du Mali',
  'template.total': 'Total',
  'template.remarks': 'Observations',
  'template.measure.persons': 'Nombre de personnes',
  'template.measure.projects': 'Nombre de projets',
  'template.measure.sessions': 'Nombre de sessions',
  'template.unit.persons': 'personnes',
  'template.unit.projects': 'projets',
  'template.unit.sessions': 'sessions',
  'template.unit.centres': 'centres',
  'template.unit.posts': 'cordons',
  'template.unit.amount': 'FCFA',
  'template.unit.millions': 'millions de FCFA',
  'template.subtitle.figures': 'Unité : {unit}',
  'template.subtitle.records': 'Une ligne par fait ; les lignes vides ne sont pas lues',
  'intake.evidence.template': 'modèle {id} : chaque cellule de {range} est lue à la place que le modèle lui donne',
  'intake.ask.blank':
    'La ligne de la cellule {cell} porte des chiffres, mais « {header} » y est vide. De quoi s’agit-il ?',
  'intake.template.damaged':
    'Ce classeur vient d’un modèle de Kafo dont l’identification est abîmée : il est lu comme un classeur ordinaire.',
  'intake.template.version':
    'Ce classeur vient du modèle {id}, établi par une autre version de Kafo : il est lu comme un classeur ordinaire.',
  'intake.template.catalogue':
    'Ce classeur vient du modèle {id}, établi avec un autre référentiel : il est lu comme un classeur ordinaire.',
  'intake.template.heading':
    'Feuille « {sheet} » : la cellule {cell} du modèle portait « {expected} », on y trouve « {found} ». La feuille est lue comme une feuille ordinaire.',
  'intake.template.hidden': 'La feuille « {sheet} » du modèle est revenue masquée : elle n’est pas lue.',
  'intake.template.hiddenPart':
    'Feuille « {sheet} » : des lignes ou des colonnes du modèle sont masquées (cellule {cell}). La feuille est lue comme une feuille ordinaire.',
  'intake.template.merged':
    'Feuille « {sheet} » : des cellules du modèle ont été fusionnées ou défusionnées (cellule {cell}). La feuille est lue comme une feuille ordinaire.',
  'intake.template.outside':
    'Feuille « {sheet} » : la cellule {cell}, hors du modèle, porte un chiffre. La feuille est lue comme une feuille ordinaire.',
  'intake.template.missing': 'La feuille « {sheet} » du modèle manque dans ce classeur.',
  'intake.record.noTitle': 'ligne {row} : rien n’en est repris, car la première colonne (l’intitulé) est vide',
  'intake.record.unread': '{cell} : « {text} » n’a pas pu être lu',
} as const;
