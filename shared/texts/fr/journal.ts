/** Sentences of the area `journal`: what was done (`journal.KIND`), and what a verification finds (`journal.finding.*`). */
export const journal = {
  'journal.created': 'Base « {file} » créée (version {to}).',
  'journal.migrated': 'Base « {file} » passée de la version {from} à la version {to} ; sauvegarde : « {backup} ».',
  'journal.campaign':
    'Campagne « {title} » enregistrée : {expectations} {expectations|livraison attendue|livraisons attendues}, {receptions} {receptions|réception|réceptions}.',
  'journal.round_begun':
    'Campagne « {title} » ouverte : {expectations} {expectations|livraison attendue|livraisons attendues}.',
  'journal.round_changed':
    'Campagne « {title} » modifiée : {expectations} {expectations|livraison attendue|livraisons attendues}.',
  'journal.released': '« {name} » n’est plus attendu de {department}. Motif : {reason}',
  'journal.imported':
    'Fichier « {file} » ({department}) importé : {tables} {tables|tableau|tableaux}, {observations} {observations|chiffre|chiffres}, {records} {records|fiche|fiches} ; {pending} {pending|tableau reste|tableaux restent} à confirmer.',
  'journal.superseded':
    'Nouvelle livraison « {file} » ({department}) importée à la place de « {earlier} » : {tables} {tables|tableau|tableaux}, {observations} {observations|chiffre|chiffres}, {records} {records|fiche|fiches} ; {pending} {pending|tableau reste|tableaux restent} à confirmer.',
  'journal.reread':
    'Fichier « {file} » ({department}) relu avec les réponses données : {tables} {tables|tableau|tableaux}, {observations} {observations|chiffre|chiffres}, {records} {records|fiche|fiches} ; {pending} {pending|tableau reste|tableaux restent} à confirmer.',
  'journal.refused': 'Fichier « {file} » refusé. {reason}',
  'journal.repeated': 'Fichier « {file} » reçu de nouveau, identique à « {earlier} » : rien n’a changé.',
  'journal.answered': 'Question « {question} » sur « {file} » (feuille « {sheet} ») : réponse « {answer} ».',
  'journal.corrected': 'Lecture de « {file} » (feuille « {sheet} », {range}) corrigée : {what}.',
  'journal.settled': 'Lecture de « {file} » ({department}, {sheets}) mise au point : {what}.',
  'journal.settled_confirmed': 'Lecture de « {file} » ({department}, {sheets}) mise au point et confirmée : {what}.',
  'journal.confirmed': 'Lecture de « {file} » ({department}) confirmée.',
  'journal.learned': 'Appris des réponses pour {department} : {what}',
  'journal.forgot_recipe': 'Recette n° {number} ({department}) retirée. Motif : {reason}',
  'journal.forgot_alias': 'Nom n° {number} ({department}) retiré. Motif : {reason}',
  'journal.alias_added': 'Nom ajouté pour {department} : « {text} » veut dire {code}. Motif : {reason}',
  'journal.name_added': 'Nouveau nom pour {department} depuis le {since} : « {name} ». Motif : {reason}',
  'journal.contact_set': 'Contact de {department} enregistré.',
  'journal.decided': 'Écart {discrepancy} : « {keep} » retenu. Motif : {reason}',
  'journal.undone': 'Entrée n° {entry} annulée. Motif : {reason}',
  'journal.redone': 'Entrée n° {entry} rétablie. Motif : {reason}',
  'journal.withdrew': 'Fichier « {file} » ({department}) retiré. Motif : {reason}',
  'journal.took_back': '{count} {count|décision annulée|décisions annulées} ensemble.',
  'journal.rules_loaded': '{count} {count|règle chargée|règles chargées} ; elles remplacent les précédentes.',
  'journal.rule_added': 'Règle ajoutée. {rule} Motif : {reason}',
  'journal.rule_withdrawn': 'Règle retirée. {rule} Motif : {reason}',
  'journal.rule_applied': 'Écart {discrepancy} réglé par la règle « {rule} » : « {keep} » retenu. Motif : {reason}',
  'journal.finding.sqlite': 'Le fichier de la base est abîmé : {detail}. Reprenez la dernière sauvegarde.',
  'journal.finding.schema': 'La structure de la base a été modifiée à la main : « {name} ».',
  'journal.finding.reference': 'Dans « {table} », la ligne {row} renvoie à une ligne de « {parent} » qui n’existe pas.',
  'journal.finding.balance':
    'Le registre de « {file} », feuille « {sheet} » {range}, n’est pas équilibré : écart de {balance} {balance|cellule|cellules}.',
  'journal.finding.bucket':
    'Le registre de « {file} », feuille « {sheet} » {range}, annonce {expected} {expected|cellule|cellules} {bucket} ; la base en contient {found}.',
  'journal.finding.table':
    'Des données de « {file} », feuille « {sheet} » {range}, ont été modifiées à la main depuis leur import.',
  'journal.finding.entry': 'Ce que l’entrée n° {entry} du journal a enregistré a été modifié à la main : {deed}',
  'journal.finding.chain': 'L’entrée n° {entry} du journal a été modifiée, ajoutée ou suit une entrée supprimée.',
  'journal.finding.cut':
    'L’entrée n° {entry} a été écrite dans le journal et n’y est plus telle quelle : le journal a été coupé ou récrit à la main.',
  'journal.finding.unsealed': 'L’entrée n° {entry} du journal est sans sceau : elle a été ajoutée à la main.',
  'journal.finding.seals':
    'Des sceaux du journal ont été retirés à la main : {given} ont été posés, la base en contient {held}.',
  'journal.finding.head':
    'Aucune entrée du journal ne porte l’empreinte {head} : le journal a été coupé, récrit, ou n’est pas celui d’où vient cette empreinte.',
  'journal.finding.derived':
    'Les écarts ou les chiffres consolidés gardés dans la base ne sont pas ceux qui découlent des faits et des décisions. « kafo rebuild » les recalcule.',
  'journal.finding.stray':
    'Dans « {table} », {rows} {rows|ligne ne vient|lignes ne viennent} d’aucune entrée du journal.',
  'journal.finding.original': 'L’original conservé de « {file} » ne correspond plus à son empreinte SHA-256.',
} as const;
