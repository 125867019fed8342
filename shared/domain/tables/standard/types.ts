import type { Context } from '#shared/domain/tables/context.ts';
import type { BuiltTable } from '#shared/domain/tables/finish.ts';

/** One of the standard tables of an edition; undefined when there is nothing to print. */
export interface StandardTable {
  /** 1 to 18, as listed in the design. */
  readonly number: number;
  readonly build: (context: Context, number: number) => BuiltTable | undefined;
}
