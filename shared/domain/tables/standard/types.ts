import type { Context } from '#shared/domain/tables/context.ts';
import type { BuiltTable } from '#shared/domain/tables/finish.ts';
import type { TextKey } from '#shared/texts/say.ts';

/** One of the standard tables of an edition; undefined when there is nothing to print. */
export interface StandardTable {
  /** 1 to 18, as listed in the design. */
  readonly number: number;
  readonly build: (context: Context, number: number) => BuiltTable | undefined;
  /** What it is called in a list, also while it cannot be made. */
  readonly title: TextKey;
  readonly tab: TextKey;
  /** Indicators and types of records that fill it; none where it tells of the campaign itself. */
  readonly fedBy: readonly string[];
}
