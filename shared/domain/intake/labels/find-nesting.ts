import type { Words } from '#shared/domain/intake/words/words.ts';
import type { LabelDimension } from '#shared/domain/intake/words/words-setting.ts';

/** A column whose labels stand under each other in two levels: `Libye | Hommes | Femmes | Niger | Hommes | Femmes`. */
export interface Nesting {
  readonly outer: LabelDimension;
  readonly inner: LabelDimension;
  /** Where indents tell the levels: what each label states, by its level. */
  readonly levels?: ReadonlyMap<string, readonly LabelDimension[]>;
}

const OUTER: readonly LabelDimension[] = ['counterpart', 'refArea', 'period'];
const INNER: readonly LabelDimension[] = ['category', 'kind', 'period'];
/** Under years anything may stand; a place under a country would rather be one more of a mixed list. */
const UNDER_PERIODS: readonly LabelDimension[] = ['refArea', 'counterpart', 'category', 'kind'];

/**
 * The two levels of a column, where its first label is of the outer one and two at least of the others, understood by
 * no means else, are of the inner one. `Non précisé` alone among countries is no sex.
 */
export function findNesting(stated: readonly string[], words: Words): Nesting | undefined {
  const [first] = stated;
  if (first === undefined) return undefined;
  for (const outer of OUTER) {
    if (!words.label(outer, first)) continue;
    const others = stated.filter((text) => !words.label(outer, text));
    if (others.length < 2 || others.length === stated.length) continue;
    for (const inner of outer === 'period' ? UNDER_PERIODS : INNER) {
      if (inner === outer) continue;
      const said = others.map((text) => words.label(inner, text));
      const codes = said.map((one) =>
        one === undefined ? '' : JSON.stringify([one.sex, one.age, one.kind, one.period, one.refArea, one.counterpart]),
      );
      const isKnown = said.every((one) => one !== undefined && one.sex !== '_U' && one.age !== '_U');
      if (isKnown && new Set(codes).size >= 2) return { outer, inner };
    }
  }
  return undefined;
}
