import { z } from 'zod';
import { countSchema, list, messageSchema, method } from './method.ts';

export const journalEntrySchema = z.object({
  entry: z.int().min(1),
  at: z.string(),
  author: z.string(),
  office: z.string(),
  sentence: messageSchema,
  /** Number of the entry that took it back; 0 while it stands. */
  undoneBy: countSchema,
});
export type JournalEntry = z.output<typeof journalEntrySchema>;

export const journalMethods = {
  'journal.list': method(z.object({}), list(journalEntrySchema)),
  'journal.undo': method(
    z.object({ entry: z.int().min(1) }),
    z.object({ entry: countSchema, undone: journalEntrySchema }),
  ),
} as const;
