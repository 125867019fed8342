import type { Words } from '#renderer/words/words-of.ts';
import type { TracedOrigin } from '#shared/contract/provenance.ts';
import { fold } from '#shared/lib/fold.ts';
import { dimensionWords, valueWords } from './origin-words.ts';

/** SDMX statuses that an officer should hear of; `A` is normal. */
const STATUSES = ['B', 'D', 'E', 'F', 'I', 'L', 'M', 'N', 'O', 'P', 'Q', 'U', 'V'] as const;

/** What was made of a cell on the way to a figure, as steps in plain words. */
export function sourceSteps(w: Words, origin: TracedOrigin, department: string): string[] {
  return [
    w('window.origin.step.sent', { department }),
    readStep(w, origin),
    ...statusStep(w, origin),
    ...origin.matches.flatMap((match) => matchStep(w, match)),
    ...origin.path.map(({ dimension, fromName, toName }) =>
      w('window.origin.step.added', {
        dimension: dimensionWords(w, dimension),
        from: w.say(fromName),
        to: w.say(toName),
      }),
    ),
  ];
}

function readStep(w: Words, origin: TracedOrigin): string {
  const { raw, factor, persons, value } = origin;
  const { number, unit } = valueWords(w, origin);
  if (persons > 0) return w('window.origin.step.counted', { count: persons });
  if (value === null) return w('window.origin.step.missing', { raw });
  if (factor === null) return w('window.origin.step.converted', { raw, value: number, unit });
  return factor === 1
    ? w('window.origin.step.read', { raw, value: number, unit })
    : w('window.origin.step.multiplied', { raw, factor, value: number, unit });
}

function statusStep(w: Words, { status, value }: TracedOrigin): string[] {
  const known = STATUSES.find((one) => one === status);
  return known && value !== null ? [w(`window.origin.status.${known}`)] : [];
}

/** A word that is the name itself needs no step, unless somebody taught it. */
function matchStep(w: Words, { dimension, stated, name, alias }: TracedOrigin['matches'][number]): string[] {
  const params = { stated, dimension: dimensionWords(w, dimension), name: w.say(name) };
  if (alias > 0) return [w('window.origin.step.learned', { ...params, entry: String(alias) })];
  return fold(stated) === fold(params.name) ? [] : [w('window.origin.step.matched', params)];
}
