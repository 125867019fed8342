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
  /** Words that must all be found in what the entry says in `language`, whatever their case and accents. */
  words: z.string().default(''),
  language: languageSchema.default('fr'),
});
export type JournalFilter = z.output<typeof journalFilterSchema>;

/** What an entry speaks of, where it can be gone to. */
export const journalSubjectSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('nothing') }),
  z.object({ what: z.literal('file'), submission: z.int().min(1), file: z.string() }),
  z.object({ what: z.literal('discrepancy'), id: z.string() }),
  z.object({ what: z.literal('department'), code: z.string() }),
  z.object({ what: z.literal('entry'), entry: z.int().min(1) }),
  z.object({ what: z.enum(['rules', 'recipes', 'aliases', 'round']) }),
]);
export type JournalSubject = z.output<typeof journalSubjectSchema>;

/** An entry as people read it: codes in words, the reason apart. */
export const journalStorySchema = journalEntrySchema.extend({
  reason: z.union([z.string(), messageSchema]),
  /** Key of the discrepancy that it names; '' for none. */
  key: z.string(),
  subject: journalSubjectSchema,
  /** Whether it can be taken back; `undone` was; `facts` brought figures, which are withdrawn, not undone; `record` decided nothing. */
  undo: z.enum(['possible', 'undone', 'facts', 'record']),
});
export type JournalStory = z.output<typeof journalStorySchema>;

/** Entries of one page, the latest first. */
export const journalPageSchema = z.object({
  /** Number of wanted entries that are later. */
  offset: countSchema,
  stories: list(journalStorySchema),
});
export type JournalPage = z.output<typeof journalPageSchema>;

const counted = z.object({ value: z.string(), count: countSchema });

export const journalSurveySchema = z.object({
  /** Entries of the base, and those that are wanted. */
  all: countSchema,
  wanted: countSchema,
  /** Days of the wanted entries, the latest first. */
  days: list(z.object({ day: z.string(), count: countSchema })),
  /** How many there are of each kind and author, the rest of the filter being as it is; in order of name. */
  kinds: list(counted),
  authors: list(counted),
  /** The last entry and its hash, which holds all before it; 0 and '' while the journal is empty. */
  head: z.object({ entry: countSchema, hash: z.string() }),
});
export type JournalSurvey = z.output<typeof journalSurveySchema>;

/** At most so many entries of a page. */
export const LONGEST_PAGE = 5000;

export const journalMethods = {
  'journal.list': method(journalFilterSchema, list(journalEntrySchema)),
  /** How much there is of what, for a list that is read page by page. */
  'journal.survey': method(journalFilterSchema, journalSurveySchema),
  'journal.page': method(
    journalFilterSchema.extend({
      offset: countSchema.default(0),
      limit: z.int().min(1).max(LONGEST_PAGE).default(200),
    }),
    journalPageSchema,
  ),
  /** Number of wanted entries that are later than one; null where it is not wanted or not there. */
  'journal.place': method(
    journalFilterSchema.extend({ entry: z.int().min(1) }),
    z.object({ offset: countSchema.nullable() }),
  ),
  /** Writes the entries as a CSV file, sentences in `language`; gives their number. */
  'journal.export': method(journalFilterSchema.extend({ target: sourceSchema }), z.object({ entries: countSchema })),
  'journal.undo': deed(
    z.object({ entry: z.int().min(1) }),
    z.object({ entry: countSchema, undone: journalEntrySchema }),
  ),
} as const;
