/** Expected failures: what was found, where, and what can be done. */
export const errors = {
  'error.internal':
    'Une erreur imprévue est survenue (référence {id}). Rien n’a été modifié ; le détail est dans le journal technique.',
  'error.file.empty': '« {file} » est vide (0 octet). Demandez au service de renvoyer le fichier.',
  'error.file.folder': '« {file} » est un dossier, pas un fichier. Choisissez les fichiers qu’il contient.',
  'error.file.missing': '« {file} » est introuvable. Vérifiez le nom et l’emplacement.',
  'error.file.locked':
    '« {file} » est ouvert dans un autre programme ou son accès est refusé. Fermez-le, puis recommencez.',
  'error.file.lock-file':
    '« {file} » est un fichier de verrouillage, pas un classeur. Choisissez le fichier du même nom sans « ~$ ».',
  'error.file.encrypted': '« {file} » est protégé par un mot de passe. Demandez une copie sans mot de passe.',
  'error.file.wrong-password':
    'Le mot de passe donné n’ouvre pas « {file} ». Demandez-le de nouveau au service, ou une copie sans mot de passe.',
  'error.file.damaged': '« {file} » est abîmé : {reason}. Rien n’en a été repris ; demandez au service de le renvoyer.',
  'error.file.wrong-type':
    '« {file} » n’est pas un classeur mais {kind}. Demandez le classeur d’origine (.xlsx, .xls, .ods ou .csv).',
  'error.file.convert':
    '« {file} » est {kind}, que Kafo n’ouvre pas. Ouvrez-le dans Excel ou LibreOffice, puis enregistrez-le en .xlsx.',
  'error.file.renamed-text':
    '« {file} » n’est pas un classeur mais un fichier texte renommé. Demandez le classeur d’origine ; si c’est un CSV, donnez-lui l’extension .csv.',
  'error.file.too-large': '« {file} » est trop grand : {reason}. Demandez-le en plusieurs classeurs.',
  'error.file.memory':
    '« {file} » demande plus de mémoire que permis ({limit} Mo). Demandez-le en plusieurs classeurs, ou sans ses feuilles inutiles.',
  'error.file.deadline':
    'La lecture de « {file} » a été arrêtée après {seconds} {seconds|seconde|secondes}. Demandez une copie enregistrée de nouveau, ou plus petite.',
  'error.file.unreadable':
    '« {file} » n’a pas pu être lu. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le en .xlsx, puis recommencez.',
  'error.file.cancelled': 'La lecture de « {file} » a été annulée. Rien n’en a été repris.',
  'error.reconcile.cancelled': 'Le rapprochement a été annulé. La base est restée telle qu’elle était.',
  'error.file.disk-full':
    'Le disque est plein : « {file} » n’a pas été écrit, l’ancien fichier est intact. Libérez de la place, puis recommencez.',
  'error.file.cannot-write':
    '« {file} » n’a pas pu être écrit : le dossier manque, est en lecture seule, ou un dossier porte déjà ce nom. Choisissez un autre emplacement.',
  'error.settings.busy':
    'Un travail est en cours dans cette base. Attendez qu’il soit fini ou annulez-le, puis changez de base.',
  'error.settings.base_exists': 'Une base « {base} » existe déjà. Choisissez un autre nom, ou ouvrez-la.',
  'error.settings.no_folder': 'Aucun dossier de bases n’est connu ici : ouvrez la base autrement.',
  'error.base.newer':
    '« {file} » a été écrite par une version plus récente de Kafo (base en version {version}, cette application connaît la version {known}). Mettez Kafo à jour, ou ouvrez la base avec la version qui l’a écrite ; rien n’a été modifié.',
  'error.base.older':
    '« {file} » a été écrite par une version plus ancienne de Kafo. Ouvrez-la une fois pour y écrire : elle sera sauvegardée, puis mise à jour.',
  'error.base.foreign': '« {file} » n’est pas une base Kafo. Rien n’y a été écrit ; choisissez un fichier .kafo.',
  'error.base.locked':
    'La base « {file} » est en cours d’écriture dans un autre programme. Attendez qu’il ait fini ou fermez-le, puis recommencez.',
  'error.base.full':
    'Le disque est plein : rien n’a été écrit dans la base « {file} », qui est restée comme avant. Libérez de la place, puis recommencez.',
  'error.base.readonly':
    'La base « {file} » ne peut pas être ouverte ou écrite ici. Vérifiez vos droits sur le fichier et son dossier, ou copiez la base ailleurs.',
  'error.base.damaged':
    'La base « {file} » est abîmée. Ne l’utilisez plus ; reprenez la dernière sauvegarde, à côté d’elle ou sur votre clé.',
  'error.base.unreadable':
    'Le disque ne répond pas correctement pour la base « {file} ». Vérifiez la clé ou le disque, puis recommencez.',
  'error.base.no-folder':
    'Le dossier « {folder} » de la base « {file} » n’existe pas. Créez-le ou choisissez-en un autre.',
  'error.call.unknown_option': 'L’option « {name} » n’existe pas pour « {command} ». Options permises : {allowed}.',
  'error.call.unknown_command': 'La commande « {name} » n’existe pas. Commandes permises : {allowed}.',
  'error.call.missing_argument': 'Il manque « {name} » après « {command} ». Voyez « kafo {command} --help ».',
  'error.call.missing_value': 'L’option « {name} » attend une valeur. Voyez « kafo {command} --help ».',
  'error.call.missing_option': 'L’option « {name} » est obligatoire pour « {command} ».',
  'error.call.too_many':
    'Il y a trop de mots après « {command} ». Mettez entre guillemets un nom qui contient des espaces.',
  'error.call.choice': '« {value} » n’est pas permis pour {option}. Valeurs permises : {allowed}.',
  'error.call.number': '« {value} » n’est pas permis pour {option}. Valeurs permises : un nombre entier à partir de 1.',
  'error.call.blank': 'L’option {option} ne peut pas être vide.',
  'error.call.one_of': 'Donnez une de ces options, et une seule : {options}.',
  'error.call.cell': '« {value} » ne désigne pas une cellule. Écrivez fichier!feuille!A1.',
  'error.call.no_base': 'La base « {base} » n’existe pas. Vérifiez le nom, ou créez-la avec « kafo import ».',
  'error.call.base_is_folder': '« {base} » est un dossier, pas une base. Donnez un fichier .kafo.',
  'error.call.no_folder': '{name} : « {folder} » n’est pas un dossier existant. Vérifiez le nom et l’emplacement.',
  'error.call.no_file': '« {file} » est introuvable. Vérifiez le nom et l’emplacement.',
  'error.call.out_is_file': '--out : « {folder} » est un fichier, pas un dossier. Choisissez un autre nom.',
  'error.round.open': 'Une campagne est déjà ouverte (« {title} »). Modifiez-la, ou ouvrez une autre base.',
  'error.round.none': 'Aucune campagne n’est ouverte. Commencez-en une d’abord.',
  'error.round.period': 'La période finit ({end}) avant de commencer ({start}). Corrigez les dates.',
  'error.round.not_expected': '« {dataset} » n’est pas attendu de {department} : il n’y a rien à retirer.',
  'error.round.cancelled': 'La préparation des relances a été arrêtée. Rien n’a été écrit.',
  'error.round.nothing_missing': 'Rien n’est attendu de ces départements : tout est reçu.',
  'error.undo.nothing':
    'L’entrée n° {entry} du journal ne porte aucun jugement en vigueur à annuler. Relisez son numéro dans le journal.',
  'error.call.method': 'Le moteur ne connaît pas « {method} ». Relancez l’application.',
  'error.call.input': 'La demande « {method} » est mal formée ({field}). Relancez l’application.',
  'error.call.empty_folder':
    'Le dossier « {folder} » ne contient aucun classeur. Vérifiez que c’est bien le dossier des envois.',
  'error.file.changed': '« {file} » a changé pendant sa lecture. Fermez-le dans l’autre programme, puis recommencez.',
  'error.file.not-understood':
    '« {file} » n’a pas pu être traité : erreur imprévue (référence {id}). Rien n’en a été repris ; le détail est dans le journal technique.',
  'error.confirm.open': '« {file} » attend encore des réponses : {open}. Répondez-y d’abord.',
  'error.confirm.unknown_sender':
    'L’expéditeur de « {file} » n’est pas connu : une lecture se garde pour un département. Importez-le avec --department.',
  'error.forget.unknown': 'Le n° {number} n’existe pas ou est déjà retiré. Numéros : {known}.',
  'error.correct.submission': 'L’envoi n° {submission} n’est pas dans la base, ou ne compte plus. Envois : {known}.',
  'error.correct.table': 'Le tableau « {table} » n’est pas dans « {file} ». Tableaux : {allowed}.',
  'error.correct.outside': '« {target} » n’est pas dans le tableau {range}.',
  'error.correct.field': '« {field} » ne se corrige pas pour « {target} ». Champs permis : {allowed}.',
  'error.correct.value': '« {value} » n’est pas permis pour « {field} ». Valeurs permises : {allowed}.',
  'error.correct.cuts': 'Les bornes {range} couperaient un autre tableau en deux. Tableaux : {allowed}.',
  'error.correct.no_effect':
    'La correction {what} ne change rien à la lecture : elle est déjà lue ainsi, ou ce qui est écrit plus près des chiffres l’emporte. Corrigez la colonne ou l’intitulé.',
  'error.call.correction':
    '« {value} » n’est pas une correction. Écrivez table:period=2021, column:D:sex=F, row:12:role=total ou label:Gourma:place=GAO.',
  'error.answer.unknown': 'La question « {question} » n’est pas ouverte. Questions ouvertes : {open}.',
  'error.answer.several':
    'Plusieurs questions ouvertes portent le nom « {question} ». Donnez le numéro de l’une d’elles : {open}.',
  'error.answer.not_allowed':
    'La réponse « {answer} » ne règle pas la question « {question} ». Réponses possibles : {allowed}.',
  'error.answer.no_original':
    'L’original de « {file} » n’est pas conservé. Importez-le de nouveau avec la réponse dans campaign.json.',
  'error.campaign.not_json':
    '« {file} » n’est pas du JSON valable. Vérifiez les virgules, les guillemets et les accolades.',
  'error.campaign.wrong':
    '« {file} » : l’entrée « {entry} » manque ou n’est pas permise. Corrigez-la, puis recommencez.',
  'error.decide.unknown': 'L’écart « {discrepancy} » n’existe pas. Voyez la liste avec « kafo reconcile ».',
  'error.call.day': '{option} : « {value} » n’est pas un jour. Écrivez par exemple 2022-05-06.',
  'error.decide.similar_value':
    'Un nombre saisi (« {keep} ») n’est vrai que d’un seul chiffre : décidez les écarts semblables un à un, ou retenez un département.',
  'error.decide.changed': 'Les valeurs de cet écart viennent de changer. Regardez-les, puis décidez.',
  'error.decide.keep': '« {keep} » ne peut pas être retenu pour cet écart. Valeurs permises : {allowed}, ou un nombre.',
  'error.decide.whole':
    'Ce chiffre compte des unités entières : {keep} ne peut pas être retenu. Saisissez un nombre entier.',
  'error.alias.department': 'Le département « {department} » n’est pas au catalogue.',
  'error.alias.code': '« {code} » n’est pas au catalogue : choisissez un nom de la liste.',
  'error.alias.known': '« {text} » est déjà compris ainsi : il n’y a rien à ajouter.',
  'error.alias.general': '« {text} » ne veut rien dire de précis : tous les tableaux seraient lus ainsi.',
  'error.alias.total': '« {text} » annonce un total : il ne peut pas être un nom.',
  'error.alias.period': '« {text} » ne dit pas l’année : il voudrait dire autre chose l’an prochain.',
  'error.alias.other': '« {text} » veut déjà dire {known} pour ce service. Retirez d’abord ce nom.',
  'error.alias.catalogue': '« {text} » veut dire {known} dans le catalogue : il ne peut pas vouloir dire {code}.',
  'error.rule.known': 'Cette règle existe déjà.',
  'error.rule.unknown': 'Cette règle n’existe plus : elle a été retirée.',
  'error.rule.code': 'La règle nomme « {code} », qui n’est ni un indicateur ni un département du catalogue.',
  'error.compare.unknown': 'L’envoi n° {submission} n’existe pas. Envois : {known}.',
  'error.compare.nothing':
    'L’envoi n° {submission} (« {file} ») n’en remplace aucun. Dites auquel le comparer : --with NUMÉRO.',
  'error.withdraw.unknown': 'L’envoi n° {submission} n’existe pas, ou est déjà retiré. Envois : {known}.',
  'error.trace.unknown_figure':
    'Aucun chiffre consolidé ne porte la clé « {key} ». Une clé est la suite des huit dimensions de consolidated.csv, séparées par |.',
  'error.trace.unknown_file': 'Le fichier « {file} » n’est pas dans la base. Fichiers : {known}.',
  'error.trace.unknown_sheet': 'Le fichier « {file} » n’a pas de feuille « {sheet} ». Feuilles : {known}.',
  'error.template.no_period':
    'La période du modèle n’est pas connue. Donnez --period (2021, 2019/2021), ou --base avec une base dont la campagne a des dates.',
  'error.template.period':
    '« {period} » n’est pas une période. Écrivez 2021, 2019/2021 ou 2021-09-01/2022-08-22, sur {most} années au plus.',
  'error.template.due': '« {due} » n’est pas un jour. Écrivez par exemple 2022-02-28.',
  'error.template.exists':
    '« {file} » existe déjà avec un autre contenu : c’est peut-être un classeur rempli. Rien n’a été écrit ; choisissez un autre nom.',
  'error.call.out_is_folder': '--out : « {file} » est un dossier. Donnez un nom de fichier.',
  'error.return.unknown':
    'L’envoi n° {submission} n’existe pas, ou ne compte plus. Un fichier refusé n’est pas dans la base : sa raison est dans le journal, il n’y a rien à annoter. Envois : {known}.',
  'error.cells.unknown': '« {what} » n’est pas dans les fichiers reçus.',
  'error.table.unknown':
    'Le tableau « {table} » ne peut pas être fait : il n’existe pas, ou rien ne le remplit encore.',
  'error.export.cancelled': 'L’export a été interrompu : rien n’a été remis.',
} as const;
