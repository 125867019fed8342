import type { ReadBase } from '#electron/db/handle.ts';
import type { Message, TextKey } from '#shared/texts/say.ts';

/** Which check found something: the sentence is `journal.finding.` and this. */
export type FindingKind = TextKey extends infer K ? (K extends `journal.finding.${infer Kind}` ? Kind : never) : never;

/** Something in the base that is not as Kafo wrote it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly message: Message;
}

/** One part of a verification; gives nothing when all is well. */
export type Check = (base: ReadBase) => Iterable<Finding>;
