/** Sentences of the services: what became of a file or of a request, and why. */
export const deeds = {
  'deed.no_table': 'Aucun tableau n’y a été reconnu.',
  'deed.trace.withdrawn': '« {file} » a été retiré : ses chiffres ne comptent plus. Motif : {reason}',
  'deed.trace.replaced': '« {file} » a été remplacé par « {later} » : ses chiffres ne comptent plus.',
  'deed.trace.gaveWay': 'N’alimente pas « {figure} » : une autre source a été retenue.',
  'deed.trace.beside': 'N’alimente pas « {figure} » : ce chiffre est donné par une ventilation plus fine ou plus sûre.',
  'deed.trace.total': 'Total : il sert de contrôle à {parts} et n’est jamais additionné.',
  'deed.trace.pending': 'Le tableau attend une réponse : rien n’en est encore repris.',
  'deed.waiting':
    '{waiting} {waiting|tableau|tableaux} sur {tables} {waiting|attend|attendent} une réponse ; {waiting|ses chiffres ne sont pas enregistrés|leurs chiffres ne sont pas enregistrés}.',
  'deed.unknown_sender':
    'L’expéditeur n’est pas reconnu : les chiffres n’ont pas de département tant qu’il n’est pas dit (réponse à la question « department », import --department, ou « received » de campaign.json).',
  'deed.hidden':
    '{count} {count|cellule de chiffres masquée n’est pas lue|cellules de chiffres masquées ne sont pas lues} ({sheets}).',
  'deed.left_out': 'Laissé de côté : {what}.',
  'deed.no_checksum':
    'Le format .xls n’a pas de somme de contrôle : un fichier abîmé peut montrer d’autres chiffres. Comparez avec l’original : {sheets} {sheets|feuille|feuilles}, {cells} {cells|cellule|cellules} de chiffres.',
  'deed.repeated': 'Déjà dans la base (« {file} », envoi n° {submission}) : rien n’a changé.',
  'deed.reread': 'Relu avec les réponses données.',
  'deed.learned.recipe': 'Lecture gardée pour {department} : recette n° {recipe}, v{version}.',
  'deed.learned.alias': '« {text} » voudra dire {code} dans les prochains envois de {department}.',
  'deed.superseded':
    'Nouvelle livraison : elle remplace « {earlier} », qui est conservée. {added} {added|ajout|ajouts}, {removed} {removed|retrait|retraits}, {changed} {changed|changement|changements}.',
  'deed.removed':
    'Ne compte plus : {removed} {removed|chiffre ou fiche|chiffres ou fiches} de « {earlier} » que la nouvelle livraison ne donne plus ; « kafo compare » les nomme.',
  'deed.superseded_also': 'Elle remplace aussi {earlier}, entièrement redit.',
  'deed.partial':
    'Redit une partie de « {earlier} » : {changed} {changed|chiffre change|chiffres changent}, {removed} n’y {removed|est|sont} pas, {added} {added|est nouveau|sont nouveaux}. Rien n’est remplacé : les deux fichiers comptent, et chaque chiffre qui change est un écart à trancher ; la dernière livraison est publiée en attendant. Si elle remplace tout, retirez l’autre.',
  'deed.replaced': 'Remplacé par « {later} » ; ses chiffres ne comptent plus.',
  'deed.withdrawn_before': 'Ce fichier avait été retiré ; il est importé de nouveau.',
  'deed.nominal': 'Contient une liste nominative : elle est comptée ; les noms et identifiants ne sont pas conservés.',
  'deed.no_reason': 'non précisé',
  'deed.campaign.unknown_entry': 'campaign.json : « {entry} » n’est pas connu et n’a pas été lu.',
  'deed.campaign.no_file': 'campaign.json : « {file} » est dit reçu, mais n’est pas dans le dossier.',
  'deed.campaign.unused_decision':
    'campaign.json : la décision sur « {discrepancy} » n’a rien à trancher ; cet écart n’existe pas.',
  'deed.campaign.unclear_decision':
    'campaign.json : la décision sur « {discrepancy} » convient à {count} écarts ; précisez les dimensions.',
  'deed.campaign.impossible_decision':
    'campaign.json : la décision sur « {discrepancy} » ne peut pas retenir « {keep} ». Sources : {allowed}.',
  'deed.template.empty': 'Le modèle {id} est revenu vide : aucun chiffre ni aucun fait n’y est inscrit.',
  'deed.template.department': 'Le modèle {id} a été établi pour {made} ; cet envoi est de {department}.',
  'deed.template.round':
    'Le modèle {id} a été établi pour la période du {start} au {end}, qui n’est pas celle de la campagne « {round} ».',
  'deed.queue.campaign': 'Campagne lue : {receptions} réceptions connues.',
} as const;
