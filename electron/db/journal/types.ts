import type { Message, TextKey } from '#shared/texts/say.ts';

/** Kinds of deeds are the keys of their sentences, without the prefix: `imported`. */
export type DeedKind = TextKey extends infer K
  ? K extends `journal.${infer Kind}`
    ? Kind extends `${string}.${string}`
      ? never
      : Kind
    : never
  : never;

/** Who acts, for which office, and when (ISO instant): given by the caller, since the base has no clock. */
export interface Signature {
  readonly at: string;
  readonly author: string;
  readonly office: string;
}

/** What was done, said in either language. */
export interface Deed {
  readonly kind: DeedKind;
  readonly message: Message;
}

export interface JournalEntry extends Signature, Deed {
  /** From 1, without a gap. */
  readonly seq: number;
  /** SHA-256 of the rows that came with this entry; '' when there are none. */
  readonly digest: string;
  /** Hash of the entry before; '' for the first. */
  readonly previous: string;
  readonly hash: string;
}
