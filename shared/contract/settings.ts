import { z } from 'zod';
import { countSchema, deed, list, messageSchema, method } from './method.ts';

export const checkSchema = z.object({
  name: z.enum(['sqlite', 'foreignKeys', 'ledger', 'journal', 'originals', 'facts', 'derived']),
  ok: z.boolean(),
  /** What is wrong, or how much was checked. */
  sentences: list(messageSchema),
});

export const settingsMethods = {
  'settings.verify': method(
    /** Hash of a journal entry written down elsewhere, which the journal must still hold; '' for none. */
    z.object({ head: z.string().default('') }),
    z.object({
      ok: z.boolean(),
      checks: list(checkSchema),
      /** Hash of the last journal entry, to be written down elsewhere; '' while the journal is empty. */
      head: z.string(),
    }),
  ),
  'settings.rebuild': deed(
    z.object({}),
    z.object({ figures: countSchema, discrepancies: countSchema, changed: z.boolean() }),
  ),
} as const;
