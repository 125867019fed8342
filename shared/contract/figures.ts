import { z } from 'zod';
import { countSchema, list } from './method.ts';

/** A figure as a reading proposes it: dimensions by the codes of the catalogue, or as stated where there is none. */
export interface FigureSummary {
  readonly cell: string;
  /** `total` is a check of others, `missing` a token such as `..`. */
  readonly role: 'observation' | 'total' | 'missing';
  readonly indicator: string;
  readonly timePeriod: string;
  readonly refArea: string;
  readonly counterpartArea: string;
  readonly sex: string;
  readonly age: string;
  readonly kind: string;
  /** null where it is missing. */
  readonly value: number | null;
  readonly unit: string;
  readonly status: string;
  readonly raw: string;
  /** Words over its column. */
  readonly heading: string;
}

/** Where a dimension of a table comes from. */
export const dimensionSchema = z.object({
  /** `TIME_PERIOD`, `REF_AREA` ... */
  dimension: z.string(),
  /** Number of values, and the first of them. */
  count: countSchema,
  values: list(z.string()),
});

/** Countries of a table that is about many: where they stand, and which side of the movement they are. */
export const areaSchema = z.object({
  dimension: z.enum(['REF_AREA', 'COUNTERPART_AREA']),
  /** Letter of their column; '' where they stand across. */
  column: z.string(),
  header: z.string(),
  /** `to`: where people or money arrive; `from`: where they come from; '' unknown. */
  role: z.enum(['to', 'from', '']),
});

/** The figures of one table, whether or not it may be stored. */
export const figuresSchema = z.object({
  dimensions: list(dimensionSchema),
  areas: list(areaSchema),
  /** Made by this program and long: not checked one by one. */
  figures: z.custom<readonly FigureSummary[]>(Array.isArray),
  /** Figures beyond the number that was asked for. */
  leftOut: countSchema,
});
export type FiguresSummary = z.output<typeof figuresSchema>;
