import { z } from 'zod';
import { ALIAS_DIMENSIONS } from '#shared/domain/intake/recipes/model.ts';
import { countSchema, deed, list, messageSchema, method } from './method.ts';

export const REGISTERS = [
  'departments',
  'indicators',
  'places',
  'countries',
  'aliases',
  'recipes',
  'rules',
  'frameworks',
  'vocabularies',
] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** A sentence or a name in both languages, or words as they stand. */
const wordsSchema = z.union([z.string(), messageSchema]);

export const registerItemSchema = z.object({
  id: z.string(),
  /** Code of the catalogue; '' for what has none. */
  code: z.string(),
  name: wordsSchema,
  /** What else tells it apart, in a line. */
  about: wordsSchema,
  /** Figures or records of the base that use it; 0 also where that cannot be counted. */
  used: countSchema,
  /** 1 for what belongs to the item above it. */
  level: z.int().min(0).max(1),
  /** Values of the groups that it is in. */
  groups: list(z.string()),
  /** All words by which it is found: variants and names in both languages. */
  words: list(z.string()),
  /** `withdrawn` holds no more; `unverified` is a label that nobody proved. */
  state: z.enum(['', 'withdrawn', 'unverified']),
});
export type RegisterItem = z.output<typeof registerItemSchema>;

export const registerSchema = z.object({
  items: list(registerItemSchema),
  /** By what the list can be narrowed, in order. */
  groups: list(z.object({ value: z.string(), name: wordsSchema, count: countSchema })),
});
export type Register = z.output<typeof registerSchema>;

/** Where more is to be seen. */
export const registerLinkSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('register'), list: z.enum(REGISTERS), id: z.string() }),
  z.object({ to: z.literal('file'), submission: z.int().min(1) }),
  z.object({ to: z.literal('entry'), entry: z.int().min(1) }),
  /** Discrepancies, by a facet of their list. */
  z.object({ to: z.literal('discrepancies'), facet: z.string(), value: z.string() }),
]);
export type RegisterLink = z.output<typeof registerLinkSchema>;

export const cardRowSchema = z.object({
  /** '' where the value says it alone. */
  name: wordsSchema,
  value: wordsSchema,
  /** Said in smaller letters. */
  detail: wordsSchema,
  link: registerLinkSchema.nullable(),
});
export type CardRow = z.output<typeof cardRowSchema>;

export const cardSectionSchema = z.object({
  title: messageSchema,
  /** `facts`: names and values; `chips`: words beside each other; `lines`: one a line; `text`: sentences. */
  layout: z.enum(['facts', 'chips', 'lines', 'text']),
  rows: list(cardRowSchema),
});
export type CardSection = z.output<typeof cardSectionSchema>;

export const cardSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: wordsSchema,
  about: wordsSchema,
  state: z.enum(['', 'withdrawn', 'unverified']),
  sections: list(cardSectionSchema),
  /** Where the entry of the catalogue was taken from; '' for what the base holds. */
  source: wordsSchema,
  /** Number by which it is withdrawn; 0 where it cannot be. */
  number: countSchema,
});
export type RegisterCard = z.output<typeof cardSchema>;

const reason = z.string().trim().min(1);
const code = z.string().trim().min(1);

export const registersMethods = {
  /** How long each list is, and how much of it was withdrawn. */
  'registers.overview': method(z.object({}), list(z.object({ list: z.enum(REGISTERS), count: countSchema }))),
  'registers.list': method(z.object({ list: z.enum(REGISTERS) }), registerSchema),
  /** All that is known of one item; `null` where there is no such item. */
  'registers.card': method(z.object({ list: z.enum(REGISTERS), id: z.string() }), cardSchema.nullable()),
  /** What a word of a department may mean, by dimension. */
  'registers.meanings': method(
    z.object({ dimension: z.enum(ALIAS_DIMENSIONS) }),
    list(z.object({ code: z.string(), name: wordsSchema, words: list(z.string()) })),
  ),
  /** Keeps by hand what a department means by a word; files that wait, or were read otherwise, are read again. */
  'registers.addAlias': deed(
    z.object({ department: code, dimension: z.enum(ALIAS_DIMENSIONS), text: code.max(200), code, reason }),
    z.object({ entry: countSchema, reread: list(z.string()) }),
  ),
  /** Notes a name that a department bears from a day on: what is printed bears the one in force at its date. */
  'registers.addName': deed(
    z.object({
      department: code,
      fr: code.max(200),
      en: z.string().trim().max(200).default(''),
      since: z.iso.date(),
      reason,
    }),
    z.object({ entry: countSchema }),
  ),
  /** Notes whom to address at a department. */
  'registers.setContact': deed(
    z.object({
      department: code,
      service: z.string().trim().max(200),
      phone: z.string().trim().max(60),
      email: z.string().trim().max(120),
    }),
    z.object({ entry: countSchema }),
  ),
  'registers.contact': method(
    z.object({ department: code }),
    z.object({ service: z.string(), phone: z.string(), email: z.string() }),
  ),
} as const;
