import type { Words } from '#renderer/words/words.tsx';
import type { Message } from '#shared/texts/message.ts';
import { unitWords } from '#shared/texts/unit-words.ts';

/** What something is about, in one line: `Migrants de retour, 2020, Kayes`. */
export function figureWords(w: Words, figure: readonly (string | Message)[]): string {
  return figure.map((one) => w.say(one)).join(', ');
}

/** A value, or that there is none. */
export function valueWords(w: Words, value: number | null): string {
  return value === null ? w('window.reconcile.none') : w.number(value);
}

/** A share as per cent, to a tenth; small ones to a hundredth. */
export function percentWords(w: Words, share: number): string {
  const percent = share * 100;
  const rounded = Math.abs(percent) < 1 ? Math.round(percent * 100) / 100 : Math.round(percent * 10) / 10;
  return w('window.reconcile.percent', { value: rounded });
}

/** A unit in words; '' for figures that are records. */
export function unitName(w: Words, unit: string): string {
  return unit === '' ? '' : w.say(unitWords(unit));
}
