import type { DiscrepancyType, Rule } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { cellReference } from '#shared/domain/reconcile/facts.ts';
import { plantTold } from './plant-told.ts';
import type { CampaignFacts, Plant } from './planted.ts';
import type { Random } from './random.ts';

type Pick = (observation: SourcedObservation) => boolean;

function choose(
  { observations }: CampaignFacts,
  random: Random,
  touched: ReadonlySet<SourcedObservation>,
  fits: Pick,
): SourcedObservation | undefined {
  const open = observations.filter((one) => fits(one) && !touched.has(one));
  return open.length === 0 ? undefined : random.pick(open);
}

/** Changes one figure that fits. */
function change(type: DiscrepancyType, fits: Pick, changed: (value: number, random: Random) => number): Plant {
  return (campaign, random, touched) => {
    const chosen = choose(campaign, random, touched, fits);
    if (!chosen) return undefined;
    const value = changed(chosen.value, random);
    const wrong = { ...chosen, value, raw: String(value) };
    touched.add(wrong);
    const observations = campaign.observations.map((one) => (one === chosen ? wrong : one));
    return { campaign: { ...campaign, observations }, planted: [{ type, cells: [cellReference(wrong)] }] };
  };
}

/** Adds figures beside one that fits. */
function add(
  type: DiscrepancyType,
  fits: Pick,
  added: (one: SourcedObservation) => SourcedObservation,
  rule?: Rule,
): Plant {
  return (campaign, random, touched) => {
    const chosen = choose(campaign, random, touched, fits);
    if (!chosen) return undefined;
    const made = added(chosen);
    touched.add(chosen).add(made);
    const rules = rule && !campaign.rules.includes(rule) ? [...campaign.rules, rule] : campaign.rules;
    const observations = [...campaign.observations, made];
    // What is stated in some years only leaves the others out, which is found too.
    const cells = [cellReference(made), `${made.department}/${made.indicator}`];
    return { campaign: { ...campaign, rules, observations }, planted: [{ type, cells }] };
  };
}

const of =
  (department: string, indicator: string): Pick =>
  (one) =>
    one.department === department && one.indicator === indicator;

const conflict = change(
  'conflict',
  of('MAECI', 'RETURN'),
  (value, random) => value + Math.max(1, Math.round(value * (0.02 + 0.3 * random.next()))),
);

const unitError = change('unit_error', of('MPFEF', 'ASSIST'), (value) => value * 1000);

const jump = change('jump', of('OM', 'DIA_EXPERT'), (value) => value * 12);

const duplicate = add('duplicate', of('MENEFP', 'REINT'), (one) => ({ ...one, sheet: 'Rappel' }));

const partAboveWhole = add('part_above_whole', of('MPFEF', 'ASSIST'), (one) => ({
  ...one,
  indicator: 'REPAT',
  department: 'MPFEF',
  value: 9_000_000,
  raw: '9000000',
  file: 'MPFEF_REPAT.xlsx',
}));

const overlap = add('overlap', of('MJ', 'TRAIN'), (one) => ({
  ...one,
  timePeriod: `${one.timePeriod.slice(0, 4)}-02-10/${one.timePeriod.slice(0, 4)}-07-19`,
  refArea: 'ML',
  sheet: 'Bilan',
}));

const definition = add('definition', of('OIM', 'EXT_STOCK'), (one) => ({
  ...one,
  department: 'MMEIA',
  kind: 'ESTIMATE',
  value: one.value * 3,
  raw: String(one.value * 3),
  file: 'MMEIA_EXT_STOCK.xlsx',
}));

const SUBSET: Rule = {
  rule: 'subset',
  indicators: ['ASSIST'],
  part: 'OIM',
  whole: 'MPFEF',
  reason: 'L’OIM assiste une partie des personnes que compte le ministère.',
};

const doubleCount = add(
  'double_count',
  of('MPFEF', 'ASSIST'),
  (one) => ({ ...one, department: 'OIM', counterpartArea: 'VU', value: 40, raw: '40', file: 'OIM_ASSIST.xlsx' }),
  SUBSET,
);

/** A year of one series is a copy of the year before. */
const copiedPeriod: Plant = (campaign, random, touched) => {
  const own = of('MEF', 'REMIT');
  const later = choose(
    campaign,
    random,
    touched,
    (one) => own(one) && Number(one.timePeriod) > Number(campaign.round.start.slice(0, 4)),
  );
  if (!later) return undefined;
  const before = new Map(
    campaign.observations
      .filter((one) => own(one) && Number(one.timePeriod) === Number(later.timePeriod) - 1)
      .map((one) => [one.counterpartArea, one]),
  );
  if ([...before.values()].some((one) => touched.has(one))) return undefined;
  const cells: string[] = [];
  const observations = campaign.observations.map((one) => {
    const source = before.get(one.counterpartArea);
    if (!own(one) || one.timePeriod !== later.timePeriod || !source) return one;
    const copied = { ...one, value: source.value, raw: source.raw };
    touched.add(copied).add(source);
    cells.push(cellReference(copied));
    return copied;
  });
  return { campaign: { ...campaign, observations }, planted: [{ type: 'copied_period', cells }] };
};

export const PLANTS: readonly Plant[] = [
  conflict,
  unitError,
  jump,
  duplicate,
  partAboveWhole,
  overlap,
  definition,
  doubleCount,
  copiedPeriod,
  ...plantTold,
];
