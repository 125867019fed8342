import { z } from 'zod';
import { countSchema, list, messageSchema, method } from './method.ts';

export const checkSchema = z.object({
  name: z.enum(['sqlite', 'foreignKeys', 'ledger', 'journal', 'originals', 'facts']),
  ok: z.boolean(),
  /** What is wrong, or how much was checked. */
  sentences: list(messageSchema),
});

export const settingsMethods = {
  'settings.verify': method(z.object({}), z.object({ ok: z.boolean(), checks: list(checkSchema) })),
  'settings.rebuild': method(
    z.object({}),
    z.object({ figures: countSchema, discrepancies: countSchema, changed: z.boolean() }),
  ),
} as const;
