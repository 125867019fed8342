import type { Meaning } from '#shared/domain/intake/words/meaning.ts';

/** A column of figures. */
export interface MeasureColumn {
  readonly column: number;
  readonly header: string;
  readonly meaning: Meaning;
}

/** Figures that are no measures: a rank, a code, a share computed from others. */
export interface AsideColumn {
  readonly column: number;
  readonly header: string;
  readonly why: 'rank' | 'code' | 'derived' | 'note' | 'target' | 'other' | 'answer';
}

/** A column of figures whose heading may speak of something else: asked before anything is kept. */
export interface StrangeColumn {
  readonly column: number;
  readonly header: string;
  readonly words: readonly string[];
}
