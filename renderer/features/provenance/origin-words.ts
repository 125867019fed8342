import type { Tone } from '#renderer/ui/palette.ts';
import type { Words } from '#renderer/words/words-of.ts';
import type { FigureAbout, FigureTrace } from '#shared/contract/provenance.ts';
import { DIMENSION_NAMES } from '#shared/domain/model/observation.ts';
import { unitWords } from '#shared/texts/unit-words.ts';

const TONES: Readonly<Record<FigureTrace['state'], Tone>> = {
  single: 'neutral',
  agreed: 'success',
  rule: 'info',
  decided: 'info',
  open: 'warning',
};

export function toneOfState(state: FigureTrace['state']): Tone {
  return TONES[state];
}

/** A value and its unit, `n.d.` where there is none. */
export function valueWords(
  w: Words,
  { value, unit }: { readonly value: number | null; readonly unit: string },
): { readonly number: string; readonly unit: string } {
  return { number: value === null ? w('publish.missing') : w.number(value), unit: w.say(unitWords(unit)) };
}

export function dimensionWords(w: Words, dimension: string): string {
  const known = DIMENSION_NAMES.find((name) => name === dimension);
  return known ? w(`window.origin.dimension.${known}`) : dimension;
}

/** `Migrants de retour, 2020, Kayes`. */
export function aboutLine(w: Words, about: FigureAbout): string {
  return about.map(({ name }) => w.say(name)).join(', ');
}

/** What a department is called in full; its code where the catalogue has none. */
export function departmentWords(w: Words, { departments }: Pick<FigureTrace, 'departments'>, code: string): string {
  const known = departments.find((one) => one.code === code);
  return known ? w.say(known.name) : shortWords(w, code);
}

/** Its short name, which is its code; or that nobody knows yet who it is. */
export function shortWords(w: Words, code: string): string {
  return code === '_U' ? w('reconcile.sender.unknown') : code;
}
