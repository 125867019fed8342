import type { Dimensions } from '#shared/domain/model/observation.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { kindLabel, type Labels, labelOf, periodLabel } from './labels.ts';
import { parsePeriod } from './periods.ts';
import { splitPopulation } from './populations.ts';

type Words = string | Message;

/** What the source of a candidate is called: `MMEIA`, `MMEIA · 2020`, `MPFEF · Rapatriements`, `Total indiqué`. */
export function sourceWords(
  source: string,
  { indicator }: Pick<Dimensions, 'indicator'>,
  labels: Labels,
  short: (department: string) => Words,
): Words {
  if (source === 'stated' || source === 'sum') return message(`reconcile.source.${source}`);
  const at = source.indexOf(':');
  if (at < 0) return short(source);
  const what = restWords(source.slice(at + 1), indicator, labels);
  return message('reconcile.source.of', { department: short(source.slice(0, at)), what });
}

function restWords(rest: string, indicator: string, labels: Labels): Words[] {
  const [, number, total] = /^(\d+):(stated|sum)$/.exec(rest) ?? [];
  if (number !== undefined) return [message(`reconcile.source.${total === 'sum' ? 'sum' : 'stated'}`), number];
  if (rest === 'part') return [message('reconcile.source.part')];
  const range = rest.split('..');
  if (range.length === 2 && range.every(isPeriod)) {
    const [from = '', to = ''] = range.map(periodLabel);
    return [message('reconcile.interval', { from, to })];
  }
  const parts = rest.split('+');
  if (parts.every(isPeriod)) return parts.map(periodLabel);
  if (parts.every((code) => labels.indicator.has(code))) return parts.map((code) => labelOf(labels.indicator, code));
  if (parts.every((code) => labels.kind.has(`${indicator} ${code}`)))
    return parts.map((code) => kindLabel(labels, indicator, code));
  const people = parts.map((code) => populationWords(code, labels));
  return people.every((one) => one !== undefined) ? people : [rest];
}

function isPeriod(code: string): boolean {
  return parsePeriod(code).level !== 'opaque';
}

function populationWords(code: string, labels: Labels): Words | undefined {
  const { sex, age } = splitPopulation(code);
  if (!labels.sex.has(sex) || !labels.age.has(age)) return undefined;
  return age === '_T' ? labelOf(labels.sex, sex) : sex === '_T' ? labelOf(labels.age, age) : undefined;
}
