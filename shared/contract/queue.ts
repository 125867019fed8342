import { z } from 'zod';
import { affectedSchema } from './affected.ts';
import { countSchema, list, messageSchema, method, some, sourceSchema } from './method.ts';

/**
 * Where a received file stands. `password`: it is protected and waits for its password; `failed`: not the file but the machine or
 * the base is in the way, and it can be tried again. `to_confirm`, `done`, `refused` and `cancelled` are over.
 */
export const QUEUE_STATES = [
  'waiting',
  'reading',
  'understanding',
  'storing',
  'password',
  'failed',
  'to_confirm',
  'done',
  'refused',
  'cancelled',
] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** What came of a file. */
export const queueResultSchema = z.object({
  tables: countSchema,
  /** Figures and missing tokens that count, and those that wait for an answer. */
  figures: countSchema,
  waiting: countSchema,
  records: countSchema,
  questions: countSchema,
  /** Files whose place it takes. */
  replaces: list(z.string()),
  reasons: list(messageSchema),
  /** What became of decisions that were taken before. */
  decisions: affectedSchema.optional(),
});

export const queueItemSchema = z.object({
  id: z.string(),
  file: z.string(),
  /** Bytes. */
  size: countSchema,
  /** As the officer said; '' to let the file say, its code once it was read. */
  department: z.string(),
  receivedAt: z.string(),
  state: z.enum(QUEUE_STATES),
  /** 0 to 1 of the stage that is under way. */
  share: z.number(),
  /** Why it was refused, failed or waits for a password. */
  sentence: messageSchema.nullable(),
  /** Number of the submission; 0 where nothing was stored. */
  submission: countSchema,
  result: queueResultSchema.nullable(),
});
export type QueueItem = z.output<typeof queueItemSchema>;

/** Takes files or folders into the queue of the open base: they are there when this answers, whatever happens then. */
export const receiveMethod = method(
  z.object({
    sources: some(sourceSchema),
    /** Department code that holds for all of them; '' to let the files say. */
    department: z.string().default(''),
  }),
  z.object({ items: list(z.string()) }),
);

/** Files that wait, are read, or were read lately, in order of arrival. The first call goes on with what was interrupted. */
export const queueMethod = method(z.object({}), list(queueItemSchema));

/** Takes a file out of the queue, or ends its reading: nothing of it is stored. */
export const cancelReceivedMethod = method(z.object({ item: z.string() }), z.object({ cancelled: z.boolean() }));

/** Tries a file again that failed, or that waits for its password, which is kept nowhere. */
export const resumeReceivedMethod = method(
  z.object({ item: z.string(), password: z.string().default('') }),
  z.object({ resumed: z.boolean() }),
);

/** Takes files that are over off the list; all of them where none is named. */
export const dismissMethod = method(
  z.object({ items: list(z.string()).default([]) }),
  z.object({ dismissed: countSchema }),
);
