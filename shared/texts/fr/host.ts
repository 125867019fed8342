/** Words of what stands between a window and the engine: the link, files that are handed over, the shell. */
export const host = {
  'start.no_binary':
    'La version de bureau n’est pas installée sur cette machine (Electron manque) : Kafo s’ouvre dans le navigateur.',
  'start.no_display': 'Cette session n’a pas d’écran : Kafo s’ouvre dans un navigateur de cette machine.',
  'start.root': 'La version de bureau ne s’ouvre pas sous le compte root : Kafo s’ouvre dans le navigateur.',
  'start.failed': 'La version de bureau n’a pas pu démarrer : Kafo s’ouvre dans le navigateur.',
  'shell.choose.title': 'Choisir des classeurs',
  'shell.choose.workbooks': 'Classeurs',
  'window.lost': 'La liaison avec Kafo est coupée. Nouvel essai en cours ; ce qui a été confirmé est conservé.',
  'error.link.closed':
    'La liaison avec le programme est coupée. Rien de ce qui a été confirmé n’est perdu : relancez Kafo.',
  'error.link.refused':
    'Son lien a déjà servi, ou n’est pas complet : chaque lien ouvre une seule fenêtre. Revenez à l’onglet où Kafo est déjà ouvert ; ou, là où vous avez lancé Kafo, appuyez sur Entrée : un nouveau lien s’affiche.',
  'error.correct.replaced':
    '« {file} » vient d’être relu par ailleurs : ce que vous aviez sous les yeux a changé. Vérifiez, puis recommencez.',
  'error.link.busy': 'Trop de demandes attendent une réponse. Patientez un instant, puis recommencez.',
  'error.hand.disk-full':
    'Le disque est plein : « {file} » n’a pas pu être reçu. Libérez de la place, puis déposez-le de nouveau.',
  'error.hand.too-large':
    '« {file} » dépasse {most} Mo : un classeur de chiffres n’est jamais si grand. Demandez-le en plusieurs classeurs.',
  'error.hand.failed': '« {file} » n’a pas pu être reçu en entier. Déposez-le de nouveau.',
  'error.hand.twice': 'Deux fichiers du dossier portent le nom « {file} ». Renommez-en un, puis recommencez.',
  'error.serve.not_built': 'La fenêtre de Kafo n’est pas construite. Lancez « npm run build », puis recommencez.',
  'error.serve.port_taken':
    'Le port {port} est déjà pris par un autre programme. Choisissez-en un autre, ou laissez Kafo choisir (sans --port).',
  'error.serve.port_denied':
    'Cette machine ne permet pas à Kafo d’écouter sur le port {port}. Laissez Kafo choisir (sans --port).',
  'error.call.port':
    '« {value} » n’est pas permis pour --port. Valeurs permises : un nombre de 1024 à 65535, ou 0 pour un port libre.',
} as const;
