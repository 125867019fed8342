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
    '« {file} » est un fichier de verrouillage, pas un classeur. Choisissez le fichier du même nom sans « ~$ ».',
  'error.file.encrypted': '« {file} » est protégé par un mot de passe. Demandez une copie sans mot de passe.',
  'error.file.damaged': '« {file} » est abîmé : {reason}. Rien n’en a été repris ; demandez au service de le renvoyer.',
  'error.file.wrong-type':
    '« {file} » n’est pas un classeur mais {kind}. Demandez le classeur d’origine (.xlsx, .xls, .ods ou .csv).',
  'error.file.convert':
    '« {file} » est {kind}, que Kafo n’ouvre pas. Ouvrez-le dans Excel ou LibreOffice, puis enregistrez-le en .xlsx.',
  'error.file.renamed-text':
    '« {file} » n’est pas un classeur mais un fichier texte renommé. Demandez le classeur d’origine ; si c’est un CSV, donnez-lui l’extension .csv.',
  'error.file.too-large': '« {file} » est trop grand : {reason}. Demandez-le en plusieurs classeurs.',
  'error.file.memory':
    '« {file} » demande plus de mémoire que permis ({limit} Mo). Demandez-le en plusieurs classeurs, ou sans ses feuilles inutiles.',
  'error.file.deadline':
    'La lecture de « {file} » a été arrêtée après {seconds} {seconds|seconde|secondes}. Demandez une copie enregistrée de nouveau, ou plus petite.',
  'error.file.unreadable':
    '« {file} » n’a pas pu être lu. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le en .xlsx, puis recommencez.',
  'error.file.cancelled': 'La lecture de « {file} » a été annulée. Rien n’en a été repris.',
  'error.file.disk-full':
    'Le disque est plein : « {file} » n’a pas été écrit, l’ancien fichier est intact. Libérez de la place, puis recommencez.',
  'error.file.cannot-write':
    '« {file} » n’a pas pu être écrit : le dossier manque, est en lecture seule, ou un dossier porte déjà ce nom. Choisissez un autre emplacement.',
} as const;
