/** Words of the frame of the window, which every room shares. */
export const window = {
  'window.loading': 'One moment…',
  'window.failed.title': 'This could not be shown',
  'window.failed.again': 'Try again',
  'window.closed.title': 'Kafo does not answer any more',
  'window.refused.title': 'This window is not open',
  'window.rooms': 'Rooms',
  'window.room.rounds': 'Round',
  'window.room.intake': 'Intake',
  'window.room.reconcile': 'Reconciliation',
  'window.room.tables': 'Tables',
  'window.room.registers': 'Registers',
  'window.room.journal': 'Journal',
} as const;
