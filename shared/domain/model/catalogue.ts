import type { FigureForm, RecordForm } from './dataset.ts';

/** A label in both languages, and where it comes from. */
export interface Labelled {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  /** Where the entry was taken from; `unverified` entries are editable labels. */
  readonly source: string;
  readonly verified: boolean;
}

export interface Indicator extends Labelled {
  readonly unit: string;
  readonly measure: 'stock' | 'flow';
  /** Code list of KIND; empty when KIND is free text or not used. */
  readonly kinds: readonly Kind[];
  readonly freeKind: boolean;
  /**
   * Ways in which titles and headings name it. All words of a phrase must be found, in any order; `a/b` either word,
   * `a*` any word that begins so, `-a` a word that must not be there. Words are compared without accents or plural.
   */
  readonly phrases: readonly string[];
  /** Indicators that it is a particular case of, or speaks about: where both are named, this one is meant. */
  readonly overrides: readonly string[];
  /** Indicator and kind that it is a part of. */
  readonly partOf?: { readonly indicator: string; readonly kind: string };
}

export interface Kind extends Labelled {
  readonly variants: readonly string[];
}

export interface Department extends Labelled {
  readonly short: string;
  readonly variants: readonly string[];
  readonly role: 'coordination' | 'support';
  readonly names: readonly { readonly fr: string; readonly en: string; readonly from: string; readonly to: string }[];
}

export interface Region extends Labelled {
  /** Region of the historic 8 (and Bamako) that it belongs to. */
  readonly oldRegion: string;
  /** Geographies it exists in: `8`, `10`, `19`. */
  readonly geographies: readonly string[];
  readonly variants: readonly string[];
  /** Codes by scheme: iso, ocha, ct, ca. */
  readonly codes: Readonly<Record<string, string>>;
}

/** `KAY.KENIEBA`: region key, dot, name without accents in capitals. */
export interface Cercle extends Labelled {
  readonly region: string;
  readonly geographies: readonly string[];
  readonly variants: readonly string[];
  /** Codes by scheme: ocha. */
  readonly codes: Readonly<Record<string, string>>;
}

export interface Country extends Labelled {
  readonly alpha3: string;
  readonly variants: readonly string[];
  /** Cities that stand for the country: capitals, and seats of Malian consulates. */
  readonly cities: readonly string[];
  /** Adjectives and names of its people, as headings of borders and authorities use them: `ivoirienne`. */
  readonly adjectives?: readonly string[];
  /** `_AFR`, `_EUR`, `_ASI`, `_AME` or `_XX`. */
  readonly group: string;
}

export interface Objective extends Labelled {
  readonly number: number;
  readonly shortFr: string;
  readonly shortEn: string;
  readonly priority: boolean;
}

/** An objective of another frame of reference (CREDD, SDG, Agenda 2063): an editable label, empty where none was found. */
export interface FrameworkGoal extends Labelled {
  readonly framework: string;
}

export interface MissingToken {
  readonly tokens: readonly string[];
  /** `?` must be asked; `A` is a true zero; `D` repeats what stands above or beside; others are statuses of SDMX. */
  readonly status: string;
  readonly meaning: string;
  readonly source: string;
  readonly verified: boolean;
}

export interface HeaderAlias {
  /** `refArea counterpartArea timePeriod sex age kind indicator value unit`, or what a column holds beside figures: `rank department note title objectives ...`. */
  readonly dimension: string;
  /** Level or code that the heading states: `region`, `cercle`, `M`, `Y_LT18`, `year`; '' when it only names the dimension. */
  readonly code: string;
  readonly variants: readonly string[];
  readonly source: string;
  readonly verified: boolean;
}

/** What a department can be asked for: an indicator or a type of records, and how its blank workbook is laid out. */
export interface Dataset extends Labelled {
  /** Departments that usually send it; any other may be asked for it too. */
  readonly departments: readonly string[];
  readonly sheets: readonly (FigureForm | RecordForm)[];
}

/** All reference data, loaded from resources/catalogue (and from the base, once edited there). */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly departments: readonly Department[];
  readonly regions: readonly Region[];
  readonly cercles: readonly Cercle[];
  readonly countries: readonly Country[];
  /** `parts` are regions within a group: they are proposed as the group, never taken for it unasked. */
  readonly countryGroups: readonly (Labelled & {
    readonly variants: readonly string[];
    readonly parts?: readonly string[];
  })[];
  readonly sexes: readonly (Labelled & { readonly variants: readonly string[] })[];
  readonly ages: readonly (Labelled & { readonly variants: readonly string[] })[];
  readonly objectives: readonly Objective[];
  readonly frameworks: readonly FrameworkGoal[];
  readonly ponamAxes: readonly (Labelled & { readonly number: number; readonly objectives: readonly number[] })[];
  readonly missingTokens: readonly MissingToken[];
  readonly headers: readonly HeaderAlias[];
  /** Names of persons that are usual in Mali: by them a column of names is recognised, and emptied. */
  readonly personNames: readonly (Labelled & { readonly variants: readonly string[] })[];
  /** What departments are asked for, and how the blank workbooks are laid out. */
  readonly datasets: readonly Dataset[];
}
