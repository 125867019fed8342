/** Sentences of the reading: evidence, questions, reasons. */
export const intake = {
  'intake.dimension.indicator': 'indicateur',
  'intake.dimension.period': 'période',
  'intake.dimension.unit': 'unité',
  'intake.dimension.country': 'pays',
  'intake.dimension.place': 'lieu',
  'intake.evidence.title': '{what} : {code}, d’après le titre « {text} »',
  'intake.evidence.sheet': '{what} : {code}, d’après le nom de la feuille « {text} »',
  'intake.evidence.file': '{what} : {code}, d’après le nom du fichier « {text} »',
  'intake.evidence.note': '{what} : {code}, d’après la note « {text} »',
  'intake.evidence.sender': 'expéditeur possible : {code}, d’après « {text} »',
  'intake.evidence.records': 'liste de faits, d’après les colonnes {columns}',
  'intake.evidence.recordType': 'nature des faits : {type}, d’après « {text} »',
  'intake.evidence.same': '{first} et {second} disent la même chose',
  'intake.evidence.dashes': '« {token} » figure {count} fois dans la colonne {column}',
  'intake.evidence.labels': '{texts}',
  'intake.evidence.numbers': '{examples}',
  'intake.evidence.recipe': 'lu comme le {day} par {author} (recette n° {recipe}, v{version})',
  'intake.evidence.other_recipe':
    '{department} : « {answer} » pour la même présentation, le {day} (recette n° {recipe})',
  'intake.evidence.alias': '« {text} » veut dire {code} pour ce service, d’après {author} le {day}',
  'intake.evidence.other_alias': '« {text} » veut dire {code} pour {department}, depuis le {day}',
  'intake.ask.drift': '{changes} : est-ce bien la même chose ?',
  'intake.ask.proof':
    'Lu selon la recette n° {recipe} (v{version}), {totals} {totals|total ne tombe|totaux ne tombent} plus juste. Faut-il l’appliquer quand même ?',
  'intake.drift.column': 'la colonne « {from} » est devenue « {to} »',
  'intake.drift.title': 'le titre « {from} » est devenu « {to} »',
  'intake.alias.general':
    '« {text} » ne veut rien dire de précis : la réponse vaut ici, elle n’est pas retenue comme nom.',
  'intake.alias.total': '« {text} » annonce un total : la réponse {code} vaut ici, elle n’est pas retenue comme nom.',
  'intake.alias.period':
    '« {text} » ne dit pas l’année : la réponse {code} vaut ici, elle n’est pas retenue pour les prochains envois.',
  'intake.alias.other':
    '« {text} » voulait déjà dire {known} pour ce service : {code} vaut ici, mais n’est pas retenu. Retirez d’abord l’ancien nom (kafo aliases).',
  'intake.alias.catalogue':
    '« {text} » veut dire {known} dans le catalogue : {code} vaut ici, mais n’est pas retenu comme nom.',
  'intake.drift.untitled': 'ce tableau sans titre a les colonnes d’un tableau déjà lu',
  'intake.ask.department': 'Qui a envoyé « {file} » ? Rien dans le fichier ne le dit avec certitude.',
  'intake.ask.encoding':
    'Cette feuille est un texte dont l’alphabet n’est pas certain : {reasons}. Lequel est le bon ?',
  'intake.ask.damage':
    'Ce classeur se contredit ({reasons}) : il a pu être abîmé en chemin, et son format n’a pas de somme de contrôle. Comparez ces chiffres avec ceux du service, ou demandez un .xlsx ; faut-il les lire tels quels ?',
  'intake.ask.indicator': 'De quel indicateur s’agit-il (cellule {cell} et suivantes) ?',
  'intake.ask.period': 'À quelle période se rapportent les chiffres (cellule {cell} et suivantes) ?',
  'intake.ask.columns': 'Aucune colonne de chiffres n’a été reconnue. Que contient ce tableau ?',
  'intake.ask.label':
    'Que désigne « {text} » (cellule {cell}, colonne « {header} ») ? Répondez par son code, ou par exclude pour laisser ces lignes de côté.',
  'intake.ask.labels':
    'Dans la colonne {column} « {header} », {count} {count|intitulé n’a|intitulés n’ont} pas été {count|reconnu|reconnus}. Que désignent-ils ?',
  'intake.ask.column':
    'Que dit la colonne {column} « {header} » : une ventilation à garder (kind) ou une simple remarque (note) ?',
  'intake.ask.label-blank':
    'La cellule {cell} est vide sous « {text} » ({count} fois dans le tableau). same : l’intitulé du dessus vaut encore ; none : rien n’est précisé.',
  'intake.ask.negative':
    '{count|Une cellule contient|Plusieurs cellules contiennent} un nombre négatif ({cell}). Faut-il garder {count|ce nombre|ces nombres} (keep), ou {count|le|les} laisser de côté (exclude) ?',
  'intake.ask.large':
    '{cell} vaudrait {value} {unit}, ce qui passe toute vraisemblance. L’unité annoncée (milliers, millions) s’applique-t-elle (keep), ou les chiffres sont-ils en unités (ones) ?',
  'intake.ask.title.mixed':
    'Le titre ne parle que d’une partie des personnes (femmes, enfants). Les chiffres valent-ils pour toutes ?',
  'intake.ask.title.target': 'Le titre annonce des prévisions ou des objectifs. Les chiffres sont-ils des résultats ?',
  'intake.ask.title.foreign': 'Le titre parle d’étrangers ou de réfugiés. Les chiffres comptent-ils bien des Maliens ?',
  'intake.ask.title.percent': 'Le titre annonce des pourcentages. Les chiffres sont-ils des nombres ?',
  'intake.ask.fraction':
    '{cell} n’est pas un nombre entier, or on compte des unités. Faut-il garder ces chiffres (keep : oui) ?',
  'intake.ask.years':
    'Le titre dit {title}, le nom de la feuille {sheet}. À quelle période se rapportent les chiffres ?',
  'intake.ask.strange':
    'La colonne {column} « {header} » donne-t-elle bien les chiffres de l’indicateur ? « {words} » laisse un doute. Faut-il la garder (keep) ou la laisser de côté (exclude) ?',
  'intake.ask.contradiction':
    'En {cell}, « {first} » et « {second} » ne peuvent valoir pour un même chiffre : de quoi s’agit-il ? Corrigez le rôle de l’une des colonnes, ou laissez le tableau de côté.',
  'intake.ask.total':
    'La colonne {column} « {header} » s’annonce comme un total, que les autres colonnes ne donnent presque jamais. Faut-il l’écarter (exclude), ou la garder comme un chiffre (keep) ?',
  'intake.ask.subject':
    'Le titre « {title} » ne dit pas que ce tableau compte {indicator}, que seul nomme un titre plus éloigné. Est-ce bien cela ?',
  'intake.ask.world':
    'Ce tableau porte sur de nombreux pays, dont le Mali. Qu’en garder ? ML : les seuls chiffres du Mali ; counterpart : tout, ces pays étant ceux des Maliens du tableau ; exclude : rien.',
  'intake.ask.matrix':
    'Ce tableau croise des pays avec d’autres pays : aucun de ses chiffres ne porte sur le Mali seul. Faut-il le laisser de côté ?',
  'intake.evidence.areas': '{where} « {header} » : {what}, donc {dimension}',
  'intake.areas.across': 'en colonnes',
  'intake.areas.column': 'colonne {column}',
  'intake.areas.to': 'pays de destination, de résidence ou bénéficiaires',
  'intake.areas.from': 'pays d’origine, de provenance ou d’envoi',
  'intake.areas.unknown': 'pays dont aucun mot ne dit le rôle',
  'intake.areas.place': 'lieu des chiffres',
  'intake.areas.partner': 'pays de résidence, de provenance ou d’envoi',
  'intake.ask.repeated':
    'Dans {range}, plusieurs cellules donnent le même chiffre du même objet. Faut-il les garder toutes (keep), ou laisser le tableau de côté (exclude) ?',
  'intake.ask.day': 'Ces chiffres sont arrêtés au {day} : depuis quand compte-t-on ? Indiquez la période entière.',
  'intake.ask.dash':
    'Dans la colonne {column} « {header} », le tiret veut-il dire zéro (zero) ou non disponible (missing) ?',
  'intake.ask.number': 'Dans la colonne {column} « {header} », « {example} » veut-il dire {thousands} ou {decimal} ?',
  'intake.aside.NOTE': 'texte, note ou numéro hors des données',
  'intake.aside.HIDDEN': 'feuille, ligne ou colonne masquée',
  'intake.aside.EXCLUDED': 'colonne ou ligne calculée à partir d’autres chiffres (part, taux, évolution)',
  'intake.aside.UNREADABLE': 'valeur illisible',
  'intake.excluded.noTitle': 'ligne sans intitulé : elle n’appartient à aucun enregistrement',
  'intake.excluded.currency': 'montant dans une autre monnaie que le franc CFA : il n’est pas converti',
  'intake.excluded.answer': 'laissé de côté à la demande d’un agent',
  'intake.excluded.target': 'objectif ou prévision, non un résultat : « {header} »',
  'intake.excluded.other': 'la colonne « {header} » compte autre chose que l’indicateur',
  'intake.excluded.unit': 'l’unité de la colonne n’est pas celle de l’indicateur',
  'intake.excluded.breakdown': 'l’indicateur ne se ventile pas par sexe ni par âge',
  'intake.unreadable.text': '{cell} : « {text} » ne se lit pas comme un nombre',
  'intake.unreadable.uncomputed':
    '{cell} : formule sans valeur enregistrée ; ouvrez le fichier dans Excel et enregistrez-le',
  'intake.original.blanked': '{name} (copie sans les noms)',
} as const;
