import type { DiscrepancyLine } from '#electron/db/queries/discrepancy-lines.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { DiscrepancyItem, Saying, Standing } from '#shared/contract/discrepancies.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import { describe, type Labels, labelsOf } from '#shared/domain/reconcile/labels.ts';
import { sourceWords } from '#shared/domain/reconcile/source-words.ts';
import { type Message, message } from '#shared/texts/say.ts';

/** What codes are called, departments among them. */
export interface Names {
  readonly labels: Labels;
  short(department: string): string | Message;
}

const KNOWN = new WeakMap<Catalogue, Names>();

/** The names of the catalogue, arranged once. */
export function namesOf(desk: Pick<Desk, 'catalogue'>): Names {
  const catalogue = desk.catalogue();
  const known = KNOWN.get(catalogue);
  if (known) return known;
  const shorts = new Map(catalogue.departments.map(({ code, short }) => [code, short]));
  const names = {
    labels: labelsOf(catalogue),
    short: (code: string) => (code === '_U' ? message('reconcile.sender.unknown') : (shorts.get(code) ?? code)),
  };
  KNOWN.set(catalogue, names);
  return names;
}

/** Types whose sides are not readings of one figure: a difference between them says nothing. */
const APART: ReadonlySet<DiscrepancyType> = new Set([
  'overlap',
  'copied_period',
  'double_count',
  'definition',
  'jump',
  'duplicate',
]);

/** Sides that a list has room for. */
const MOST = 6;

/** A discrepancy as a list shows it. */
export function describeItem(line: DiscrepancyLine, number: number, names: Names): DiscrepancyItem {
  const { id, type, unit, kept } = line;
  const sayings = sayingsOf(line, names);
  const values = sayings.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const gap = values.length < 2 || APART.has(type) ? null : high - low;
  const most = Math.max(Math.abs(low), Math.abs(high));
  return {
    number,
    id,
    type,
    standing: standingOf(line),
    figure: describe(names.labels, line),
    unit,
    sayings: sayings.slice(0, MOST),
    gap,
    share: gap === null ? null : most === 0 ? 0 : gap / most,
    kept,
  };
}

/** What each source says, from `DEPARTMENT=value;...`. */
export function sayingsOf(
  {
    digest,
    indicator,
    department = '',
  }: Pick<DiscrepancyLine, 'digest' | 'indicator'> & { readonly department?: string },
  { labels, short }: Names,
): Saying[] {
  if (digest === '') return [];
  const nameOf = (source: string) => {
    const what = sourceWords(source, { indicator }, labels, short);
    return department === '' ? what : message('reconcile.source.of', { department: short(department), what });
  };
  return digest.split(';').map((text) => {
    const at = text.lastIndexOf('=');
    const source = text.slice(0, at);
    const value = text.slice(at + 1);
    return {
      source,
      name: nameOf(source),
      value: value === '' ? null : Number(value),
    };
  });
}

export function standingOf({ state, kept, reopened }: Pick<DiscrepancyLine, 'state' | 'kept' | 'reopened'>): Standing {
  if (state !== 'open') return state;
  return kept === 'wait' ? 'waiting' : reopened ? 'reopened' : 'open';
}
