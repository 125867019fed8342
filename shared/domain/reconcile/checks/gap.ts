import type { Expectation } from '#shared/domain/model/round.ts';
import { discrepancyOf, geographyOf } from '#shared/domain/reconcile/discrepancy.ts';
import type { Finding } from '#shared/domain/reconcile/group.ts';
import { datasetLabel } from '#shared/domain/reconcile/labels.ts';
import { isoDay, parsePeriod, periodBetween } from '#shared/domain/reconcile/periods.ts';
import { byText } from '#shared/lib/compare.ts';
import { type Message, message } from '#shared/texts/say.ts';
import type { Campaign, CampaignCheck, Statement } from './types.ts';

/** How a dataset that was asked for came in. */
export interface Delivery {
  readonly expectation: Expectation;
  readonly state: 'received' | 'late' | 'missing';
  /** Files that hold it, in order of reception. */
  readonly files: readonly string[];
  /** ISO day of the first file that holds it; '' when none does. */
  readonly at: string;
  /** Whether the department sent anything at all. */
  readonly heard: boolean;
}

type Received = Pick<Campaign, 'round' | 'expectations' | 'receptions' | 'records'> & {
  readonly observations: Iterable<Pick<Statement, 'department' | 'indicator' | 'file' | 'value'>>;
};

/** What became of each expectation. Lateness is measured against receptions, never against the clock. */
export function deliveriesOf({ round, expectations, receptions, observations, records }: Received): Delivery[] {
  const held = new Map<string, Set<string>>();
  const hold = (department: string, dataset: string, file: string) => {
    const key = `${department}/${dataset}`;
    held.set(key, (held.get(key) ?? new Set()).add(file));
  };
  for (const { department, indicator, file, value } of observations)
    if (!Number.isNaN(value)) hold(department, indicator, file);
  for (const { department, type, file } of records) hold(department, type, file);
  const received = new Map(receptions.map(({ file, department, at }) => [`${department}/${file}`, at.slice(0, 10)]));
  const heard = new Set([
    ...receptions.map(({ department }) => department),
    ...[...held.keys()].map((key) => key.split('/')[0]),
  ]);
  return expectations.map((expectation) => {
    const { department, dataset, due } = expectation;
    const day = (file: string) => received.get(`${department}/${file}`) ?? '';
    const files = [...(held.get(`${department}/${dataset}`) ?? [])].sort((a, b) =>
      `${day(a)} ${a}` < `${day(b)} ${b}` ? -1 : 1,
    );
    const days = files.map(day).filter((at) => at !== '');
    const at = days[0] ?? '';
    const limit = (due || round.due).slice(0, 10);
    const late = files.length > 0 && days.length === files.length && limit !== '' && at > limit;
    const state = files.length === 0 ? 'missing' : late ? 'late' : 'received';
    return { expectation, state, files, at, heard: heard.has(department) };
  });
}

/** What was asked of a department and did not come, or came after the date. */
export const gap: CampaignCheck = {
  type: 'gap',
  find(campaign) {
    const asked = deliveriesOf(campaign).filter(({ state }) => state !== 'received');
    const seen = new Map(
      asked.map((delivery) => [`${delivery.expectation.department}/${delivery.expectation.dataset}`, delivery]),
    );
    return [...[...seen.values()].map((delivery) => deliveryFinding(campaign, delivery)), ...missingYears(campaign)];
  },
};

/** Years that make a habit, where nobody asked the department for the dataset. */
const SEVERAL = 2;

/** Years of the round that a department leaves out of a flow, though it states others or was asked for it. */
function missingYears(campaign: Campaign): Finding[] {
  const { round, expectations, observations, setting } = campaign;
  const [first, last] = [round.start, round.end].map((day) => Number(day.slice(0, 4)));
  const stated = new Map<string, Set<number>>();
  const valued = new Set<string>();
  const spanOf = yearsOfPeriods();
  for (const { department, indicator, timePeriod, value } of observations) {
    if (setting.labels.measures.get(indicator) !== 'flow') continue;
    const span = spanOf(timePeriod);
    if (!span) continue;
    const key = `${department}\n${indicator}`;
    const years = stated.get(key) ?? new Set<number>();
    stated.set(key, years);
    if (!Number.isNaN(value)) valued.add(key);
    // What is said to be missing was not left out: it is in the list of missing figures.
    const { from, to } = span;
    for (let year = from; year <= to; year++) years.add(year);
  }
  const findings: Finding[] = [];
  for (const [key, years] of [...stated].sort(([a], [b]) => byText(a, b))) {
    const [department = '', dataset = ''] = key.split('\n');
    const inRound = [...years].filter((year) => year >= (first ?? 0) && year <= (last ?? 0));
    const expected = expectations.some((one) => one.department === department && one.dataset === dataset);
    if (!valued.has(key) || inRound.length < (expected ? 1 : SEVERAL)) continue;
    for (let year = first ?? 0; year <= (last ?? -1); year++) {
      if (!years.has(year)) findings.push(yearFinding(campaign, department, dataset, `${year}`));
    }
  }
  return findings;
}

/** First and last year of a period; the same few periods come again and again. */
function yearsOfPeriods(): (code: string) => { from: number; to: number } | undefined {
  const known = new Map<string, { from: number; to: number } | undefined>();
  return (code) => {
    if (known.has(code)) return known.get(code);
    const { level, start, end } = parsePeriod(code);
    const yearOf = (day: number) => Number(isoDay(day).slice(0, 4));
    const span = level === 'opaque' ? undefined : { from: yearOf(start), to: yearOf(end) };
    known.set(code, span);
    return span;
  };
}

function yearFinding(campaign: Campaign, department: string, dataset: string, year: string): Finding {
  const sentence = message('reconcile.gap.year', {
    department,
    dataset: datasetLabel(campaign.setting.labels, dataset),
    year,
  });
  return gapFinding(campaign, { department, dataset, timePeriod: year, sentence });
}

function deliveryFinding(campaign: Campaign, { expectation, state, at, heard }: Delivery): Finding {
  const { department, dataset, due } = expectation;
  const sentence =
    state === 'late' ? 'reconcile.gap.late' : heard ? 'reconcile.gap.dataset' : 'reconcile.gap.department';
  const params = {
    department,
    dataset: datasetLabel(campaign.setting.labels, dataset),
    due: french(due || campaign.round.due),
    at: french(at),
  };
  const timePeriod = roundPeriod(campaign);
  return gapFinding(campaign, { department, dataset, timePeriod, sentence: message(sentence, params) });
}

interface Gap {
  readonly department: string;
  readonly dataset: string;
  readonly timePeriod: string;
  readonly sentence: Message;
}

function gapFinding({ setting }: Campaign, { department, dataset, timePeriod, sentence }: Gap): Finding {
  const discrepancy = discrepancyOf({
    type: 'gap',
    at: {
      indicator: dataset,
      timePeriod,
      refArea: 'ML',
      geo: geographyOf(timePeriod),
      counterpartArea: '_T',
      sex: '_T',
      age: '_T',
      kind: '_T',
    },
    unit: setting.labels.units.get(dataset) ?? '',
    candidates: [{ source: department, value: Number.NaN, cells: [] }],
    sentence,
    mark: department,
  });
  return { discrepancy, effect: 'list', sides: [], opposes: () => false, coarseness: 0 };
}

function french(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/');
}

/** The years that a round is about: `2019/2021`. */
function roundPeriod({ round }: Campaign): string {
  const start = parsePeriod(round.start.slice(0, 4));
  const end = parsePeriod(round.end.slice(0, 4));
  return start.level === 'opaque' || end.level === 'opaque' ? '' : periodBetween(start.start, end.end).code;
}
