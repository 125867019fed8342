import { cli } from './cli.ts';
import { deeds } from './deeds.ts';
import { errors } from './errors.ts';
import { host } from './host.ts';
import { intake } from './intake.ts';
import { journal } from './journal.ts';
import { persons } from './persons.ts';
import { publish } from './publish.ts';
import { reader } from './reader.ts';
import { reconcile } from './reconcile.ts';
import { registerCards } from './register-cards.ts';
import { returns } from './returns.ts';
import { tables } from './tables.ts';
import { templates } from './templates.ts';
import { window } from './window.ts';
import { windowFrame } from './window-frame.ts';
import { windowIntake } from './window-intake.ts';
import { windowJournal } from './window-journal.ts';
import { windowProvenance } from './window-provenance.ts';
import { windowReading } from './window-reading.ts';
import { windowReconcile } from './window-reconcile.ts';
import { windowRegisters } from './window-registers.ts';
import { windowRounds } from './window-rounds.ts';
import { windowTables } from './window-tables.ts';

/** Every French word of the product: this dictionary is the list of keys, the others must match it. */
export const fr = {
  ...cli,
  ...deeds,
  ...errors,
  ...host,
  ...intake,
  ...journal,
  ...persons,
  ...publish,
  ...reader,
  ...reconcile,
  ...registerCards,
  ...returns,
  ...tables,
  ...templates,
  ...window,
  ...windowFrame,
  ...windowIntake,
  ...windowJournal,
  ...windowReading,
  ...windowReconcile,
  ...windowRegisters,
  ...windowRounds,
  ...windowProvenance,
  ...windowTables,
} as const;
