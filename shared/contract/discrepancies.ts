import { z } from 'zod';
import { DISCREPANCY_TYPES } from '#shared/domain/model/discrepancy.ts';
import { countSchema, list, messageSchema } from './method.ts';

/** A sentence, or words as they stand. */
export const wordsSchema = z.union([z.string(), messageSchema]);

/** What an officer still has to do with a discrepancy. `open` was never decided on, `reopened` was, on other values. */
export const STANDINGS = ['open', 'reopened', 'waiting', 'rule', 'decided', 'noted'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What one source says, in words. */
export const sayingSchema = z.object({
  /** By which it is kept: `MMEIA`, `MMEIA:retours.xlsx`. */
  source: z.string(),
  /** What it is called in a list. */
  name: wordsSchema,
  /** `null`: it states no value. */
  value: z.number().nullable(),
});
export type Saying = z.output<typeof sayingSchema>;

/** A discrepancy as a list shows it. */
export const discrepancyItemSchema = z.object({
  /** Stands for the id as long as the engine runs. */
  number: countSchema,
  id: z.string(),
  type: z.enum(DISCREPANCY_TYPES),
  standing: z.enum(STANDINGS),
  /** What it is about, in words: indicator, period, and each dimension that is not a total. */
  figure: list(wordsSchema),
  unit: z.string(),
  sayings: list(sayingSchema),
  /** Between the highest and the lowest value; `null` where there are not two. */
  gap: z.number().nullable(),
  /** The same as a share of the highest. */
  share: z.number().nullable(),
  /** What was kept; '' while nothing was. */
  kept: z.string(),
});
export type DiscrepancyItem = z.output<typeof discrepancyItemSchema>;

const chosen = z.array(z.string()).default([]);

/** Which discrepancies are wanted; an empty list means any. */
export const discrepancyFilterSchema = z.object({
  types: chosen,
  /** STANDINGS; `open` stands for all that need a decision, `todo` for those of them that do not wait, `settled` for those that are decided or settled by a rule. */
  states: chosen,
  indicators: chosen,
  departments: chosen,
  /** Years. */
  years: chosen,
  /** Regions, cercles and countries. */
  places: chosen,
  /** Words that all must be found in what it is about, or in what the sources say. */
  words: z.string().default(''),
});
export type DiscrepancyFilter = z.output<typeof discrepancyFilterSchema>;

export const FACETS = ['states', 'types', 'indicators', 'departments', 'years', 'places'] as const;
export type Facet = (typeof FACETS)[number];

const facetValueSchema = z.object({ value: z.string(), name: wordsSchema, count: countSchema });
export type FacetValue = z.output<typeof facetValueSchema>;

export const discrepancyListSchema = z.object({
  /** False: something was done since discrepancies were looked for. */
  isUpToDate: z.boolean(),
  /** Whether they were ever looked for, and there was something to look at. */
  isEmpty: z.boolean(),
  /** Numbers of all that is wanted, in order. */
  numbers: list(countSchema),
  /** Those that need a decision or got one; of these, those that are settled. */
  toSettle: countSchema,
  settled: countSchema,
  /** Values of each facet with how many discrepancies have them, the other facets being as they are chosen. */
  facets: z.object({
    states: list(facetValueSchema),
    types: list(facetValueSchema),
    indicators: list(facetValueSchema),
    departments: list(facetValueSchema),
    years: list(facetValueSchema),
    places: list(facetValueSchema),
  }),
  /** The first of them, as many as were asked for. */
  items: list(discrepancyItemSchema),
});
export type DiscrepancyList = z.output<typeof discrepancyListSchema>;
