import type { Desk } from '#electron/services/desk.ts';
import type { Handlers } from '#shared/contract/registry.ts';
import { intakeHandlers } from './intake.ts';
import { journalHandlers } from './journal.ts';
import { reconcileHandlers } from './reconcile.ts';
import { registersHandlers } from './registers.ts';
import { roundsHandlers } from './rounds.ts';
import { settingsHandlers } from './settings.ts';
import { tablesHandlers } from './tables.ts';

export { type Desk, makeDesk } from '#electron/services/desk.ts';
export { readSettings, writeSettings } from '#electron/services/settings/settings-file.ts';
export { openReception, type Reception, type ReceptionParts } from './open-reception.ts';

/** One handler for each method of the contract: one that is missing does not compile. */
export const handlers: Handlers<Desk> = {
  ...roundsHandlers,
  ...intakeHandlers,
  ...reconcileHandlers,
  ...tablesHandlers,
  ...registersHandlers,
  ...journalHandlers,
  ...settingsHandlers,
};
