import type { Message } from '#shared/texts/say.ts';

/** A column of a layout: the headings over it, whatever the file, the place and the year. */
export interface LayoutColumn {
  /** Folded headings from the widest group down, years as `#`: `effectif # / h`. Columns of several years share one. */
  readonly key: string;
  /** The headings as stated, for people. */
  readonly shown: string;
  readonly role: 'figures' | 'words';
  /** What the headings say by themselves, dimension by dimension; nothing where they are not understood. */
  readonly said: Readonly<Record<string, string>>;
}

/** What stays of a table from one delivery to the next. */
export interface TableLayout {
  /** The indicator that titles announce (`RETURN/FOR`), or else the words of the title, without its years. */
  readonly subject: string;
  /** All titles, folded, without their years. */
  readonly title: string;
  /** Each key once, in order of appearance. */
  readonly columns: readonly LayoutColumn[];
  /** Of subject and keys, whatever their order. */
  readonly fingerprint: string;
}

/** Where a slot of a recipe is, in words that no file, row or year changes. */
export type SlotPlace = 'table' | 'column' | 'label' | 'row';

/** One thing that an officer settled, in a form that fits the next file of that layout. */
export interface Slot {
  readonly on: SlotPlace;
  /** Id of a column of the recipe, the folded text of a label or of a row's first label, or the detail of a question. */
  readonly which: string;
  /** Topic of the question, or `set:` and the field of a correction. */
  readonly topic: string;
  /** '' takes back what an earlier version said. */
  readonly answer: string;
  /** Titles under which it was said, where it holds for no others; empty where the columns alone tell. */
  readonly under: readonly string[];
  /** What was settled by this slot depends on the figures themselves: it is proposed, never applied. */
  readonly proposedOnly: boolean;
  /** Journal entry of the answer that it was learned from, and with which it falls; 0 for the version's own. */
  readonly entry: number;
}

export interface RecipeColumn extends Omit<LayoutColumn, 'key'> {
  /** `c1`: what slots name. */
  readonly id: string;
  /** Every heading that it was known to have. */
  readonly keys: readonly string[];
}

/** How tables of a layout are read for a department, as all versions together say. */
export interface Recipe {
  readonly number: number;
  readonly version: number;
  readonly department: string;
  /** Who kept the last version, and when (ISO instant). */
  readonly author: string;
  readonly at: string;
  readonly subject: string;
  readonly title: string;
  /** Fingerprints of the layouts that it is known to fit. */
  readonly layouts: readonly string[];
  readonly columns: readonly RecipeColumn[];
  readonly slots: readonly Slot[];
}

/** What one version adds to a recipe; stored as it is. */
export interface RecipeVersion {
  readonly subject: string;
  readonly title: string;
  readonly layout: string;
  readonly columns: readonly (LayoutColumn & { readonly id: string })[];
  readonly slots: readonly Slot[];
}

/** Dimensions of labels that can be learned; `header` for words of a heading. */
export const ALIAS_DIMENSIONS = [
  'refArea',
  'counterpart',
  'category',
  'kind',
  'indicator',
  'period',
  'header',
] as const;
export type AliasDimension = (typeof ALIAS_DIMENSIONS)[number];

/** What a department means by a word of its own. */
export interface NewAlias {
  readonly dimension: AliasDimension;
  /** As stated; compared folded. */
  readonly text: string;
  /** A code; for headings with their field, as `sex=F`. */
  readonly code: string;
}

export interface Alias extends NewAlias {
  readonly number: number;
  readonly department: string;
  readonly author: string;
  readonly at: string;
}

/** What officers settled before, for all departments. */
export interface Knowledge {
  readonly recipes: readonly Recipe[];
  readonly aliases: readonly Alias[];
}

export const NO_KNOWLEDGE: Knowledge = { recipes: [], aliases: [] };

/** An answer that a reading used. */
export interface Settled {
  readonly topic: string;
  readonly detail: string;
  readonly answer: string;
  /** Name of the answer. */
  readonly question: string;
  readonly by: 'answer' | 'recipe';
  /** Journal entry of the answer; 0 for one that was only just given. */
  readonly entry: number;
}

/** `none`: nothing that was settled hangs on what changed; `open`: it is asked. */
export type Drift = 'none' | 'open' | 'yes' | 'no';

/** What was answered elsewhere to the same question: to be proposed, with where it comes from. */
export interface Hint {
  readonly answer: string;
  readonly evidence: Message;
}
