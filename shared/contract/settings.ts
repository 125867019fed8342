import { z } from 'zod';
import { importOutput } from './intake.ts';
import { countSchema, deed, languageSchema, list, messageSchema, method, sourceSchema } from './method.ts';
import { searchMethod } from './search.ts';

export const checkSchema = z.object({
  name: z.enum(['sqlite', 'foreignKeys', 'ledger', 'journal', 'originals', 'facts', 'derived']),
  ok: z.boolean(),
  /** What is wrong, or how much was checked. */
  sentences: list(messageSchema),
});

/** `system` follows the machine. */
export const THEME_CHOICES = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const nameSchema = z.string().trim().max(120);

/** What an officer chooses for this machine; kept beside the bases. */
export const settingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(THEME_CHOICES),
  /** Who signs the journal. */
  author: nameSchema,
  office: nameSchema,
});
export type Settings = z.output<typeof settingsSchema>;

/** What the settings file holds; what is missing or damaged in it is as if it had never been said. */
const rememberedSchema = z.object({
  language: languageSchema.catch('fr'),
  theme: settingsSchema.shape.theme.catch('system'),
  author: nameSchema.catch(''),
  office: nameSchema.catch(''),
  /** Name of the base that was open last; '' for none. */
  base: z.string().catch(''),
  /** Names of bases that were opened, the last first. */
  recent: list(z.string()).catch([]),
});
export type Remembered = z.output<typeof rememberedSchema>;

/** What a settings file says, whatever it holds. */
export function rememberedFrom(raw: unknown): Remembered {
  return rememberedSchema.parse(typeof raw === 'object' && raw !== null ? raw : {});
}

/** A base by its name in the folder of bases, without ending. */
const baseNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\\/:*?"<>|.][^\\/:*?"<>|]*$/);

const baseSchema = z.object({
  name: z.string(),
  /** Bytes. */
  size: countSchema,
  /** ISO instant of the last change. */
  changedAt: z.string(),
  isOpen: z.boolean(),
});

const opened = z.object({ name: z.string() });

export const settingsMethods = {
  'settings.read': method(
    z.object({}),
    z.object({
      settings: settingsSchema,
      /** Whether somebody said who signs the journal; else the name is the machine's guess. */
      isSigned: z.boolean(),
      version: z.string(),
      /** Folder of the bases and of the settings, as the machine names it. */
      folder: z.string(),
    }),
  ),
  'settings.save': deed(settingsSchema.partial(), settingsSchema),
  /** What the frame of a window shows: small, asked for after every deed. */
  'settings.status': method(
    z.object({}),
    z.object({
      base: z.string(),
      /** Nothing was received and no campaign begun. */
      isEmpty: z.boolean(),
      round: z.object({ title: z.string(), start: z.string(), end: z.string(), due: z.string() }).nullable(),
      /** Files that wait for an answer or a confirmation. */
      toConfirm: countSchema,
      /** Discrepancies that nobody settled; null where they are not up to date. */
      openDiscrepancies: countSchema.nullable(),
      /** The last judgement that can be taken back. */
      undo: z.object({ entry: countSchema, sentence: messageSchema }).nullable(),
    }),
  ),
  /** The bases of the folder, the last opened first. */
  'settings.bases': method(z.object({}), list(baseSchema)),
  'settings.createBase': deed(z.object({ name: baseNameSchema }), opened),
  'settings.openBase': deed(z.object({ name: baseNameSchema }), opened),
  /** Copies a base from elsewhere into the folder, and opens the copy. */
  'settings.takeBase': deed(z.object({ source: sourceSchema }), opened),
  /** Imports the shipped example campaign into the base. */
  'settings.loadExample': deed(z.object({}), importOutput),
  /** Programs of others that the product is made with. */
  'settings.licences': method(
    z.object({}),
    list(z.object({ name: z.string(), version: z.string(), licence: z.string() })),
  ),
  'settings.search': searchMethod,
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
