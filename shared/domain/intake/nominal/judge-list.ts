import type { Contents } from './column-contents.ts';
import type { Heading } from './heading-roles.ts';

/** A column with its heading and what it holds. */
export interface JudgedColumn {
  readonly heading: Heading | undefined;
  readonly contents: Contents;
}

/**
 * Whether rows under such columns are persons. `doubtful`: asked, and emptied until it is known; `figures`: figures told by
 * person (agents, heads of families), of which only the names are taken out.
 */
export type Verdict = 'persons' | 'doubtful' | 'figures' | 'no';

const COUNTED: ReadonlySet<string> = new Set(['age', 'rank', 'year', 'month', 'date']);

/** Numbers beside ages and ranks: rows of a table by sex and age, not of persons. */
function hasFigures(columns: readonly JudgedColumn[]): boolean {
  return columns.some(
    ({ heading, contents }) =>
      !COUNTED.has(heading?.role ?? '') && contents.numbers * 2 > contents.filled && !contents.counts,
  );
}

function namesIn({ names, singles }: Contents): number {
  return names + singles;
}

/** Weighs headings against contents: names of countries, bodies or activities are no persons, whatever their heading. */
export function judgeList(columns: readonly JudgedColumn[]): Verdict {
  const of = (role: string) => columns.filter(({ heading }) => heading?.role === role);
  const mostly = (role: string, count: (contents: Contents) => number, least: number) =>
    of(role).some(({ contents }) => contents.filled > 0 && count(contents) >= contents.filled * least);
  const isTicked = ({ contents }: JudgedColumn) => contents.ticks >= contents.filled * 0.9;
  const isMeasured =
    of('measure').some(({ contents }) => contents.numbers * 2 > contents.filled && !contents.counts) ||
    of('tick').some((column) => column.contents.numbers * 2 > column.contents.filled && !isTicked(column));
  const birth = of('birth').length > 0;
  const papers =
    mostly('document', ({ documents, phones }) => documents + phones, 0.3) ||
    of('document').some(({ heading }) => heading?.personal);
  const sexes = mostly('sex', ({ sexes: count }) => count, 0.7) || of('tick').filter(isTicked).length >= 2;
  const ages = mostly('age', ({ ages: count }) => count, 0.7);
  const kin = of('kin');
  const attributes = [birth, papers, sexes, ages, kin.length > 0].filter(Boolean).length;
  const phones = mostly('contact', ({ phones: count }) => count, 0.4);
  const names = of('name');
  const first = columns.findIndex(({ heading }) => heading !== undefined && heading.role !== 'rank');
  if (columns[first]?.heading?.role === 'subject' && attributes === 0) return 'no';
  if (names.length === 0) {
    if (isMeasured) return kin.some(({ contents }) => namesIn(contents) * 2 > contents.filled) ? 'figures' : 'no';
    if ((birth && (papers || sexes || ages)) || (papers && (sexes || ages))) return 'persons';
    return sexes && ages && !hasFigures(columns) ? 'persons' : 'no';
  }
  const filled = names.reduce((sum, { contents }) => sum + contents.filled, 0);
  const looks = names.reduce((sum, { contents }) => sum + namesIn(contents), 0) / Math.max(1, filled);
  const known = names.reduce((sum, { contents }) => sum + contents.knownNames, 0) / Math.max(1, filled);
  const explicit = names.some(({ heading }) => heading?.personal) || names.length > 1;
  if (filled === 0) return attributes >= 2 || (explicit && attributes >= 1) ? 'persons' : 'no';
  if (explicit) {
    if (attributes > 0) return isMeasured && looks < 0.4 ? 'doubtful' : 'persons';
    if (isMeasured) return 'figures';
    return looks >= 0.4 ? 'persons' : 'doubtful';
  }
  if (looks < 0.5) return (birth || sexes) && !isMeasured ? 'persons' : 'no';
  if (attributes > 0) return 'persons';
  if (known >= 0.3) return isMeasured ? 'figures' : 'persons';
  return phones ? 'doubtful' : 'no';
}
