/** Words of the frame of the window, which every room shares. */
export const window = {
  'window.loading': 'Un instant…',
  'window.failed.title': 'Cela n’a pas pu être affiché',
  'window.failed.again': 'Réessayer',
  'window.closed.title': 'Kafo ne répond plus',
  'window.refused.title': 'Cette fenêtre n’est pas ouverte',
  'window.rooms': 'Pièces',
  'window.room.rounds': 'Campagne',
  'window.room.intake': 'Réception',
  'window.room.reconcile': 'Rapprochement',
  'window.room.tables': 'Tableaux',
  'window.room.registers': 'Référentiels',
  'window.room.journal': 'Journal',
} as const;
