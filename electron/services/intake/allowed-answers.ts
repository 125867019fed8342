import type { Question } from '#shared/domain/intake/types.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';

/** Topics whose options are all there is. */
const CLOSED: readonly Question['topic'][] = ['dash', 'number', 'column', 'recipe', 'department', 'encoding', 'damage'];

const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);

/** Topics that are answered by a code of the catalogue, beside the options of the question. */
const CODES: Partial<Readonly<Record<Question['topic'], (catalogue: Catalogue) => readonly string[]>>> = {
  place: ({ regions, cercles }) => ['ML', ...codes(regions), ...codes(cercles)],
  country: ({ countries, countryGroups }) => ['_T', ...codes(countries), ...codes(countryGroups)],
  indicator: ({ indicators }) =>
    indicators.flatMap(({ code, kinds }) => [code, ...kinds.map((kind) => `${code}/${kind.code}`)]),
};

/** Whether an answer can be understood; free text where nothing is listed. */
export function isAllowedAnswer({ topic, options }: Question, answer: string, catalogue: Catalogue): boolean {
  if (options.includes(answer)) return true;
  if (CLOSED.includes(topic)) return options.length === 0;
  const known = CODES[topic]?.(catalogue);
  return known === undefined || known.includes(answer);
}
