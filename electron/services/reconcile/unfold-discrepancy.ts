import { allDecisions, loadDecisions, type StoredDecision } from '#electron/db/queries/decisions.ts';
import { isDerivedUpToDate } from '#electron/db/queries/derived-state.ts';
import { findDiscrepancy, publishedSources } from '#electron/db/queries/discrepancy-lines.ts';
import { loadRules } from '#electron/db/queries/rules.ts';
import { undoneEntries } from '#electron/db/queries/undone-entries.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import type { PastDecision } from '#shared/contract/unfolded.ts';
import type { Rule, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { unitFactor } from '#shared/domain/reconcile/checks/nature.ts';
import { proposeChoice } from '#shared/domain/reconcile/propose-choice.ts';
import { ruleWords } from '#shared/domain/reconcile/rules/rule-words.ts';
import { departmentOfSource, holdsIn, speaksOf } from '#shared/domain/reconcile/rules/types.ts';
import { questionKey } from '#shared/domain/reconcile/settle.ts';
import { sourceWords } from '#shared/domain/reconcile/source-words.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { byText } from '#shared/lib/compare.ts';
import { message } from '#shared/texts/say.ts';
import { compute } from './derive.ts';
import { type Names, namesOf, sayingsOf } from './describe-item.ts';
import { describeSides } from './describe-sides.ts';
import { describeDiscrepancy } from './reconcile-base.ts';
import { likeIt, sourcesIn } from './similar-discrepancies.ts';
import { itemOf, lineOf } from './try-rule.ts';

export interface UnfoldRequest {
  readonly discrepancy: string;
  /** As it was found the last time, though something was done since. */
  readonly kept: boolean;
  /** Cells that are told of each side; 0 for all. */
  readonly most: number;
}

/** One discrepancy with the cells on each side and all that was decided on it; writes nothing. @throws AppError `decide.unknown` */
export async function unfoldDiscrepancy(desk: Desk, request: UnfoldRequest): Promise<UnfoldedDiscrepancy> {
  const { discrepancy: id, most } = request;
  const found = await find(desk, request);
  if (!found) throw new AppError('decide.unknown', { discrepancy: id });
  const names = namesOf(desk);
  const base = desk.readBase();
  const nameOf = (keep: string) => keepWords(keep, found, names);
  const published = publishedSources(base, id).map(({ sources, count }) => ({
    sources: JSON.parse(sources) as string[],
    count,
  }));
  const { keep, why } = proposeChoice(found, {
    rule: ruleOf(found, loadRules(base), names),
    alike: decidedAlike(found, loadDecisions(base)),
    published: [...new Set(published.flatMap(({ sources }) => sources))].sort(byText).map(names.short),
    nameOf,
  });
  return {
    discrepancy: describeDiscrepancy(found),
    item: itemOf(desk, found),
    sides: describeSides(desk, found, most),
    history: historyOf(desk, found, names),
    kept: found.kept === '' ? '' : nameOf(found.kept),
    proposal: { keep, name: keep === '' ? '' : nameOf(keep), why },
    reopened: found.earlier ? pastOf({ ...found.earlier, entry: 0 }, found, names) : null,
    published,
    similar: likeIt(desk, lineOf(found)).length,
    factor: found.type === 'unit_error' ? (unitFactor(found.candidates) ?? 0) : 0,
  };
}

async function find(desk: Desk, { discrepancy, kept }: UnfoldRequest): Promise<SettledDiscrepancy | undefined> {
  const base = desk.readBase();
  if (kept || isDerivedUpToDate(base)) return findDiscrepancy(base, discrepancy);
  return (await compute(desk)).discrepancies.find(({ id }) => id === discrepancy);
}

/** What is kept, in words: a side, a value, or what was done instead of choosing. */
export function keepWords(keep: string, { indicator, candidates }: SettledDiscrepancy, { labels, short }: Names) {
  if (keep === 'sum' && !candidates.some(({ source }) => source === 'sum')) return message('reconcile.keep.sum');
  if (keep === 'max' || keep === 'not-comparable' || keep === 'wait') return message(`reconcile.keep.${keep}`);
  if (/^-?\d+(\.\d+)?$/.test(keep)) return message('reconcile.keep.value', { value: Number(keep) });
  return sourceWords(keep, { indicator }, labels, short);
}

function ruleOf(found: SettledDiscrepancy, rules: readonly Rule[], { labels, short }: Names) {
  if (found.state !== 'rule') return undefined;
  const by = rules.find(
    (rule) =>
      rule.rule === found.rule &&
      rule.reason === found.reason &&
      speaksOf(rule.indicators, found.indicator) &&
      holdsIn(rule, found.timePeriod),
  );
  return by && ruleWords(by, labels, short);
}

/** Decisions that stand on others of the same type, indicator and departments; of two on one question the later. */
function decidedAlike(found: SettledDiscrepancy, decisions: readonly StoredDecision[]): StoredDecision[] {
  const who = (digest: string) => [...new Set(sourcesIn(digest).map(departmentOfSource))].sort().join(' ');
  const own = questionKey(found.type, found);
  const alike = new Map<string, StoredDecision>();
  for (const decision of decisions) {
    const { type, dimensions, digest, keep } = decision;
    if (type !== found.type || dimensions.indicator !== found.indicator || keep === 'wait') continue;
    const question = questionKey(type, dimensions);
    if (question !== own && who(digest) === who(found.digest)) alike.set(question, decision);
  }
  return [...alike.values()];
}

function historyOf(desk: Desk, found: SettledDiscrepancy, names: Names): PastDecision[] {
  const base = desk.readBase();
  const undone = undoneEntries(base);
  const question = questionKey(found.type, found);
  return allDecisions(base)
    .filter(({ type, dimensions }) => type === found.type && questionKey(type, dimensions) === question)
    .filter(({ dimensions }) => dimensions.geo === '' || dimensions.geo === found.geo)
    .map((decision) => ({ ...pastOf(decision, found, names), undoneBy: undone.get(decision.entry) ?? 0 }))
    .reverse();
}

type Taken = Pick<StoredDecision, 'entry' | 'at' | 'author' | 'office' | 'keep' | 'reason' | 'digest'>;

function pastOf(
  { entry, at, author, office, keep, reason, digest: values }: Taken,
  found: SettledDiscrepancy,
  names: Names,
): Omit<PastDecision, 'undoneBy'> {
  const sayings = sayingsOf({ digest: values, indicator: found.indicator }, names);
  return { entry, at, author, office, keep, kept: keepWords(keep, found, names), reason, values, sayings };
}
