import { z } from 'zod';
import { journal as sentences } from '#shared/texts/fr/journal.ts';
import { countSchema, deed, languageSchema, list, messageSchema, method, sourceSchema } from './method.ts';

const daySchema = z.union([z.literal(''), z.iso.date()]).default('');

/** Kinds of deeds: those that have a sentence. */
export const DEED_KINDS: readonly string[] = Object.keys(sentences).map((key) => key.slice('journal.'.length));

export const journalEntrySchema = z.object({
  entry: z.int().min(1),
  at: z.string(),
  author: z.string(),
  office: z.string(),
  /** Short name of the deed: `imported`, `decided`. */
  kind: z.string(),
  sentence: messageSchema,
  /** Number of the entry that took it back; 0 while it stands. */
  undoneBy: countSchema,
  /** SHA-256 that holds this entry to all before it. */
  hash: z.string(),
});
export type JournalEntry = z.output<typeof journalEntrySchema>;

/** Which entries are wanted; '' and empty lists for any. */
export const journalFilterSchema = z.object({
  /** ISO day, included; instants are compared by their day in universal time. */
  from: daySchema,
  to: daySchema,
  author: z.string().default(''),
  kinds: list(z.string()).default([]),
  /** Words that the sentence must hold in `language`, whatever their case and accents. */
  words: z.string().default(''),
  language: languageSchema.default('fr'),
});
export type JournalFilter = z.output<typeof journalFilterSchema>;

export const journalMethods = {
  'journal.list': method(journalFilterSchema, list(journalEntrySchema)),
  /** Writes the entries as a CSV file, sentences in `language`; gives their number. */
  'journal.export': method(journalFilterSchema.extend({ target: sourceSchema }), z.object({ entries: countSchema })),
  'journal.undo': deed(
    z.object({ entry: z.int().min(1) }),
    z.object({ entry: countSchema, undone: journalEntrySchema }),
  ),
} as const;
