/** Sentences of the area `templates`: blank workbooks that departments fill in. No-break spaces (U+00A0) stand before double signs. */
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
  'template.unit.persons': 'personnes',
  'template.unit.projects': 'projets',
  'template.unit.sessions': 'sessions',
  'template.unit.centres': 'centres',
  'template.unit.posts': 'cordons',
  'template.unit.amount': 'FCFA',
  'template.unit.millions': 'millions de FCFA',
  'template.subtitle.figures': 'Unité : {unit}',
  'template.subtitle.records': 'Une ligne par fait ; les lignes vides ne sont pas lues',
  'intake.evidence.template': 'modèle {id} : chaque cellule de {range} est lue à la place que le modèle lui donne',
  'intake.ask.blank':
    'La ligne de la cellule {cell} porte des chiffres, mais « {header} » y est vide. De quoi s’agit-il ?',
  'intake.template.damaged':
    'Ce classeur vient d’un modèle de Kafo dont l’identification est abîmée : il est lu comme un classeur ordinaire.',
  'intake.template.version':
    'Ce classeur vient du modèle {id}, établi par une autre version de Kafo : il est lu comme un classeur ordinaire.',
  'intake.template.catalogue':
    'Ce classeur vient du modèle {id}, établi avec un autre référentiel : il est lu comme un classeur ordinaire.',
  'intake.template.heading':
    'Feuille « {sheet} » : la cellule {cell} du modèle portait « {expected} », on y trouve « {found} ». La feuille est lue comme une feuille ordinaire.',
  'intake.template.hidden': 'La feuille « {sheet} » du modèle est revenue masquée : elle n’est pas lue.',
  'intake.template.hiddenPart':
    'Feuille « {sheet} » : des lignes ou des colonnes du modèle sont masquées (cellule {cell}). La feuille est lue comme une feuille ordinaire.',
  'intake.template.merged':
    'Feuille « {sheet} » : des cellules du modèle ont été fusionnées ou défusionnées (cellule {cell}). La feuille est lue comme une feuille ordinaire.',
  'intake.template.outside':
    'Feuille « {sheet} » : la cellule {cell}, hors du modèle, porte un chiffre. La feuille est lue comme une feuille ordinaire.',
  'intake.template.missing': 'La feuille « {sheet} » du modèle manque dans ce classeur.',
  'intake.record.noTitle': 'ligne {row} : rien n’en est repris, car la première colonne (l’intitulé) est vide',
  'intake.record.unread': '{cell} : « {text} » n’a pas pu être lu',
  'template.check.title': 'Nombre attendu',
  'template.check.whole':
    'Écrivez un nombre entier, 0 ou plus, sans texte ni unité ; ou ND si la donnée n’est pas disponible.',
  'template.check.amount':
    'Écrivez un nombre, 0 ou plus, sans texte ni unité ; ou ND si la donnée n’est pas disponible.',
  'template.check.list': 'Choisissez dans la liste (flèche à droite de la cellule).',
  'template.check.day': 'Écrivez une date, par exemple 15/03/2021.',
  'template.input.objectives': 'Choisissez un objectif, ou écrivez-en plusieurs par leur numéro : 7 ; 19',
  'template.input.axes': 'Choisissez un axe, ou écrivez-en plusieurs par leur numéro : 1 ; 3',
  'template.status.done': 'Réalisé',
  'template.status.running': 'En cours',
  'template.status.planned': 'Prévu',
  'template.status.postponed': 'Reporté',
  'template.status.dropped': 'Abandonné',
  'template.hint.figures':
    '0 = zéro réel ; ND = non disponible ; cellule vide = non renseignée. Les totaux se calculent seuls.',
  'template.hint.records':
    'Les lignes sans intitulé ne sont pas lues. N’inscrivez aucun nom de personne, téléphone ni numéro de pièce.',
  'template.kicker': 'Modèle de collecte',
  'template.fact.department': 'Département',
  'template.fact.round': 'Campagne',
  'template.fact.period': 'Période couverte',
  'template.fact.due': 'À retourner avant le',
  'template.fact.return': 'À retourner à',
  'template.fact.contact': 'Contact',
  'template.fact.reference': 'Référence du modèle',
  'template.steps': 'Comment remplir ce classeur',
  'template.step.cells':
    'Remplissez seulement les cellules claires. Les autres sont verrouillées, sans mot de passe, pour éviter les erreurs.',
  'template.step.numbers':
    'Écrivez des nombres seuls, sans texte ni unité : 1250, et non « 1250 pers. ». Choisissez les pays, régions et natures dans les listes.',
  'template.step.zero':
    '0 veut dire : compté, et il n’y en a aucun. ND veut dire : la donnée n’est pas disponible. Une cellule vide veut dire : non renseignée ; la question vous sera posée.',
  'template.step.totals': 'Ne saisissez aucun total : ils se calculent seuls.',
  'template.step.layout':
    'N’ajoutez, ne supprimez, ne masquez et ne déplacez ni ligne, ni colonne, ni feuille. Les remarques vont dans la colonne « Observations ».',
  'template.step.persons':
    'N’inscrivez aucun nom de personne, numéro de passeport, NINA ni téléphone : seuls des nombres sont demandés.',
  'template.step.save':
    'Enregistrez le classeur sous son format (.xlsx ; .ods et .xls conviennent aussi) et renvoyez le fichier entier.',
  'template.legend': 'Couleurs',
  'template.legend.input': 'à remplir',
  'template.legend.total': 'calculé par le classeur',
  'template.legend.given': 'intitulé, à ne pas changer',
  'template.sheets': 'Feuilles à remplir',
  'intake.ask.template':
    'Une feuille d’un modèle de Kafo est revenue modifiée. {reasons} La lecture qui en est faite est-elle bonne ?',
} as const;
