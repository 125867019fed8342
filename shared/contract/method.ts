import { z } from 'zod';
import { BUCKETS } from '#shared/domain/model/ledger.ts';
import { DIMENSION_NAMES } from '#shared/domain/model/observation.ts';
import { LANGUAGES } from '#shared/texts/languages.ts';
import type { Message } from '#shared/texts/say.ts';

/** One thing that the engine can be asked to do: what it takes and what it gives. */
export interface Method<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  /** Whether it may change what others see: windows ask again after it. */
  readonly changes: boolean;
}

/** A method that only looks. */
export function method<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output> {
  return { input, output, changes: false };
}

/** A method that may change the base or the settings. */
export function deed<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output> {
  return { input, output, changes: true };
}

export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

/** A list that must not be empty. */
export function some<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1).readonly();
}

/** A sentence not yet in a language. */
export const messageSchema = z.custom<Message>(
  (value) => typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string',
);

export const languageSchema = z.enum(LANGUAGES);
export const countSchema = z.int().min(0);

/** A file that the caller may hand over: a path under the command line, a token where a window asks. */
export const sourceSchema = z.string().min(1);
/** The same where none need be named: ''. */
export const optionalSourceSchema = z.string().default('');

/** An ISO day `2022-01-31`, or an instant that begins with one. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}/);

type DimensionName = (typeof DIMENSION_NAMES)[number];

/** The eight dimensions of a figure, as fields of an object schema. */
export const dimensionFields = Object.fromEntries(DIMENSION_NAMES.map((name) => [name, z.string()])) as Readonly<
  Record<DimensionName, z.ZodString>
>;

/** The account of cells of one table, one file or one base: `read` is counted apart from the buckets. */
export const ledgerSchema = z.object({
  read: countSchema,
  /** Cells that became observations or parts of records. */
  kept: countSchema,
  setAside: countSchema,
  unreadable: countSchema,
  /** 0, or something was lost. */
  balance: z.int(),
  buckets: z.record(z.enum(BUCKETS), countSchema),
});
export type LedgerSummary = z.output<typeof ledgerSchema>;
