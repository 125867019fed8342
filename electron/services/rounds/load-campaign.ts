import { canonicalJson } from '#electron/db/canonical.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertDecision } from '#electron/db/queries/decisions.ts';
import { everAnswered, everDecided } from '#electron/db/queries/ever.ts';
import { dimensionValues } from '#electron/db/queries/members.ts';
import { insertAnswer } from '#electron/db/queries/questions.ts';
import {
  currentRound,
  insertReception,
  insertRound,
  loadExpectations,
  loadReceptions,
  replaceExpectations,
  type StoredRound,
} from '#electron/db/queries/rounds.ts';
import { loadRules, replaceRules } from '#electron/db/queries/rules.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import type { Campaign, CampaignDecision } from '#shared/contract/campaign.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';

/**
 * Puts into the base what a campaign file says: round, expectations, receptions, answers, rules, decisions. What is there
 * already is not written again: loading the same file twice changes nothing.
 */
export function loadCampaign(desk: Desk, campaign: Campaign): void {
  const base = desk.base();
  base.transaction(() => {
    loadFrame(desk, campaign);
    loadAnswers(desk, campaign);
    if (campaign.rules.length > 0 && !equal(campaign.rules, loadRules(base))) {
      journaled(base, signatureOf(desk), (entry) => {
        replaceRules(base, entry, campaign.rules);
        return deed('rules_loaded', { count: campaign.rules.length });
      });
    }
    loadDecisions(desk, campaign);
  });
}

/** Names the round of a base by its title alone, for `import --round`. */
export function nameRound(desk: Desk, title: string): void {
  const base = desk.base();
  if (currentRound(base)?.title === title) return;
  journaled(base, signatureOf(desk), (entry) => {
    insertRound(base, entry, { title, start: '', end: '', due: '', editionDate: '', office: '' });
    return deed('campaign', { title, expectations: 0, receptions: 0 });
  });
}

function loadFrame(desk: Desk, campaign: Campaign): void {
  const base = desk.base();
  const round = roundOf(campaign);
  const expected = campaign.expected.map(({ department, dataset, due }) => ({
    department,
    dataset,
    due: due ?? round?.due ?? '',
  }));
  const known = loadReceptions(base);
  const received = campaign.received.filter((one) => !known.some((other) => equal(one, other)));
  const earlier = currentRound(base);
  const sameRound = !round || (earlier !== undefined && equal({ ...round, id: earlier.id }, { ...earlier }));
  const sameExpected = expected.length === 0 || equal(expected, loadExpectations(base));
  if (sameRound && sameExpected && received.length === 0) return;
  journaled(base, signatureOf(desk), (entry) => {
    if (round && !sameRound) insertRound(base, entry, round);
    if (!sameExpected) replaceExpectations(base, entry, expected);
    for (const reception of received) insertReception(base, entry, reception);
    const title = round?.title ?? earlier?.title ?? '';
    return deed('campaign', { title, expectations: expected.length, receptions: campaign.received.length });
  });
}

/** A file that says nothing of its round, not even a date or an office, leaves the base's own. */
function roundOf({ round, edition_date, office }: Campaign): Omit<StoredRound, 'id'> | undefined {
  if (!round && !edition_date && !office) return undefined;
  const frame = round ?? { title: '', start: '', end: '', due: '' };
  return { ...frame, editionDate: edition_date ?? '', office: office ?? '' };
}

function loadAnswers(desk: Desk, { answers }: Campaign): void {
  const base = desk.base();
  for (const answer of answers) {
    if (everAnswered(base, answer)) continue;
    journaled(base, signatureOf(desk), (entry) => {
      insertAnswer(base, entry, answer);
      return deed('answered', { ...answer });
    });
  }
}

/** They wait without a digest until the discrepancy that they name is found (settle.ts). */
function loadDecisions(desk: Desk, { decisions }: Campaign): void {
  const base = desk.base();
  for (const decision of decisions) {
    const dimensions = statedDimensions(decision);
    const { keep, reason } = decision;
    const { type } = decision.discrepancy;
    if (everDecided(base, { type, values: dimensionValues(dimensions), keep, reason })) continue;
    const { author, office, at } = signatureOf(desk);
    journaled(base, { author, office, at }, (entry) => {
      insertDecision(base, entry, { type, dimensions, digest: '', keep, reason, author, office, at });
      return deed('decided', { discrepancy: nameOf(decision), keep, reason });
    });
  }
}

/** Dimensions that the file does not state are ''. */
function statedDimensions({ discrepancy }: CampaignDecision): Dimensions {
  const { indicator, timePeriod = '', refArea = '', geo = '', counterpartArea = '' } = discrepancy;
  const { sex = '', age = '', kind = '' } = discrepancy;
  return { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind };
}

function nameOf(decision: CampaignDecision): string {
  return [decision.discrepancy.type, ...dimensionValues(statedDimensions(decision))].filter(Boolean).join('|');
}

function equal(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
