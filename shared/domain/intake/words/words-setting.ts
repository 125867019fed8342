import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import type { Corrections } from '#shared/domain/intake/corrections/grammar.ts';

/** What a label column can be about, in the order in which ties are settled. */
export const LABEL_DIMENSIONS = ['period', 'refArea', 'counterpart', 'category', 'kind', 'indicator', 'unit'] as const;
export type LabelDimension = (typeof LABEL_DIMENSIONS)[number];

export interface WordsSetting {
  readonly index: CatalogueIndex;
  /** Indicator that title, sheet or file name announce; '' when none does. */
  readonly indicator: string;
  /** Words of the phrase that announces it: a heading must say more to mean another indicator of the same unit. */
  readonly indicatorScore: number;
  readonly geo: '8' | '10' | '19';
  /** Titles over the table and the name of its sheet: their words explain those of its headings. */
  readonly around: readonly string[];
  /** Answer given earlier for this very label, as a code or EXCLUDE. */
  answered(dimension: LabelDimension, text: string): string | undefined;
  /** Answer given earlier for all labels of a dimension that are not understood. */
  answeredRest(dimension: LabelDimension, letter?: string): string | undefined;
  /** Answer given earlier for a column, by its letter: `keep`, `exclude`, `note`, `kind`. */
  answeredColumn(letter: string): string | undefined;
  /** What was corrected without being asked. */
  readonly corrections?: Corrections;
  /** What the sender means by a word of its own that nothing else explains, as a code. */
  alias?(dimension: LabelDimension | 'header', text: string): string | undefined;
}

/** Dimension of labels by dimension of headings in the catalogue. */
export const TO_LABEL: Readonly<Record<string, LabelDimension>> = {
  timePeriod: 'period',
  refArea: 'refArea',
  counterpartArea: 'counterpart',
  sex: 'category',
  age: 'category',
  'sex+age': 'category',
  kind: 'kind',
  indicator: 'indicator',
  unit: 'unit',
};

/** The answer that leaves a row, a column or a table out. */
export const EXCLUDE = 'exclude';
