/** Words of the room Campagne, and of what goes out from it. Narrow no-break spaces are U+202F. */
export const windowRounds = {
  'rounds.sender.unknown': 'Expéditeur non reconnu',
  'rounds.subject.asked': 'Sujet à préciser',
  'rounds.reminder.subject': 'Données attendues : {round}',
  'rounds.reminder.subjectPlain': 'Données attendues de votre département',
  'rounds.reminder.salutation': 'Madame, Monsieur,',
  'rounds.reminder.asked':
    'Dans le cadre de « {round} », les données suivantes sont attendues de votre département ({department}) et ne nous sont pas encore parvenues :',
  'rounds.reminder.askedPlain':
    'Les données suivantes sont attendues de votre département ({department}) et ne nous sont pas encore parvenues :',
  'rounds.reminder.item': '{dataset}',
  'rounds.reminder.itemDue': '{dataset} (attendu pour le {due})',
  'rounds.reminder.period': 'Elles portent sur la période du {start} au {end}.',
  'rounds.reminder.unread':
    'Votre fichier « {file} », reçu le {day}, n’a pas pu être lu ; nous vous prions de le renvoyer.',
  'rounds.reminder.late':
    'La date prévue étant passée, nous vous saurions gré de bien vouloir nous les faire parvenir dans les meilleurs délais, de préférence dans le classeur vierge qui vous est adressé.',
  'rounds.reminder.early':
    'Nous vous saurions gré de bien vouloir nous les faire parvenir avant cette date, de préférence dans le classeur vierge qui vous est adressé.',
  'rounds.reminder.soon':
    'Nous vous saurions gré de bien vouloir nous les faire parvenir dès que possible, de préférence dans le classeur vierge qui vous est adressé.',
  'rounds.reminder.unavailable':
    'Si une de ces données n’est pas disponible, il suffit de nous l’indiquer : elle sera portée « non disponible ».',
  'rounds.reminder.crossed': 'Si votre envoi s’est croisé avec ce message, nous vous prions de ne pas en tenir compte.',
  'rounds.reminder.regards': 'Veuillez agréer, Madame, Monsieur, l’expression de notre considération distinguée.',
  'rounds.letter.subject': 'Objet : {subject}',
  'rounds.reminder.file': 'Relance - {department}',
  'rounds.template.file': '{department} - {dataset}',
  'rounds.archive.file': 'Relances du {day}',
} as const;
