/** Expected failures: what was found, where, and what can be done. */
export const errors = {
  'error.internal':
    'Une erreur imprévue est survenue (référence {id}). Rien n’a été modifié ; le détail est dans le journal technique.',
  'error.file.empty': '« {file} » est vide (0 octet). Demandez au service de renvoyer le fichier.',
  'error.file.folder': '« {file} » est un dossier, pas un fichier. Choisissez les fichiers qu’il contient.',
  'error.file.missing': '« {file} » est introuvable. Vérifiez le nom et l’emplacement.',
  'error.file.locked':
    '« {file} » est ouvert dans un autre programme ou son accès est refusé. Fermez-le, puis recommencez.',
} as const;
