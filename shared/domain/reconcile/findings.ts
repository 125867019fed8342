import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { byText } from '#shared/lib/compare.ts';
import { type Message, message, type TextKey, type TextParameter } from '#shared/texts/say.ts';
import { discrepancyOf } from './discrepancy.ts';
import type { Finding, Group, Side } from './group.ts';
import { describe } from './labels.ts';
import { senderWords } from './sender-words.ts';
import type { SeriesSide } from './series.ts';

interface NewFinding {
  readonly type: DiscrepancyType;
  readonly at: Dimensions;
  readonly sides: readonly Side[];
  readonly sentence: TextKey;
  readonly params?: Readonly<Record<string, TextParameter>>;
  readonly effect: Finding['effect'];
  readonly coarseness?: number;
  readonly opposes?: (a: string, b: string) => boolean;
}

/** Makes a finding; its sentence is given the figure in words, and what the sides say. */
export function findingOf(group: Pick<Group, 'family' | 'setting'>, found: NewFinding): Finding {
  const { type, at, effect, coarseness = 0, opposes = () => true } = found;
  const sides = [...found.sides].sort((a, b) => byText(a.source, b.source) || a.value - b.value);
  const sentence = message(found.sentence, {
    figure: describe(group.setting.labels, at),
    values: sides.map(sayingOf),
    ...found.params,
  });
  const { unit, indicator } = group.family;
  const mark = indicator && indicator.unit !== unit ? unit : '';
  const candidates = sides.map(({ source, value, cells }) => ({ source, value, cells }));
  return {
    discrepancy: discrepancyOf({ type, at, unit, candidates, sentence, mark }),
    effect,
    sides,
    coarseness,
    opposes: (a, b) => a !== b && opposes(a, b),
  };
}

/** A finding whose rows stand in several parts of an indicator. */
export interface SeriesFinding extends Omit<Finding, 'sides'> {
  readonly sides: readonly SeriesSide[];
}

/** Makes a finding of series; see findingOf. */
export function seriesFinding(
  group: Pick<Group, 'family' | 'setting'>,
  found: Omit<NewFinding, 'sides'> & { readonly sides: readonly SeriesSide[] },
): SeriesFinding {
  const sides = [...found.sides].sort((a, b) => byText(a.source, b.source) || a.value - b.value);
  const finding = findingOf(group, { ...found, sides: sides.map((side) => ({ ...side, rows: [] })) });
  return { ...finding, sides };
}

/** What a finding of series is in one part; undefined where it has no rows there. */
export function findingInPart({ sides, ...finding }: SeriesFinding, part: string): Finding | undefined {
  if (!sides.some(({ rows }) => rows.has(part))) return undefined;
  return { ...finding, sides: sides.map((side) => ({ ...side, rows: side.rows.get(part) ?? [] })) };
}

/** `MMEIA : 1 200`. */
export function sayingOf({ source, value }: Pick<Side, 'source' | 'value'>): Message {
  return message('reconcile.saying', { source: senderWords(source), value });
}

/** How far apart the sides are, in units of the figure. */
export function spreadOf(sides: readonly Pick<Side, 'value'>[]): number {
  const values = sides.map(({ value }) => value);
  return Math.max(...values) - Math.min(...values);
}
