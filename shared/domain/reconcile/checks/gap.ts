import type { Expectation } from '#shared/domain/model/round.ts';
import { discrepancyOf, geographyOf } from '#shared/domain/reconcile/discrepancy.ts';
import type { Finding } from '#shared/domain/reconcile/group.ts';
import { datasetLabel } from '#shared/domain/reconcile/labels.ts';
import { parsePeriod, periodBetween } from '#shared/domain/reconcile/periods.ts';
import { message } from '#shared/texts/say.ts';
import type { Campaign, CampaignCheck } from './types.ts';

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

type Received = Pick<Campaign, 'round' | 'expectations' | 'receptions' | 'observations' | 'records'>;

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
    return [...seen.values()].map((delivery) => findingOf(campaign, delivery));
  },
};

function findingOf(campaign: Campaign, { expectation, state, at, heard }: Delivery): Finding {
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
    unit: campaign.setting.labels.units.get(dataset) ?? '',
    candidates: [{ source: department, value: Number.NaN, cells: [] }],
    sentence: message(sentence, params),
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
