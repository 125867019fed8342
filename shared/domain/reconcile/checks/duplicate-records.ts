import { cellName } from '#shared/cells/address.ts';
import type { SourcedRecord } from '#shared/domain/model/observation.ts';
import { discrepancyOf, geographyOf } from '#shared/domain/reconcile/discrepancy.ts';
import { cellReference } from '#shared/domain/reconcile/facts.ts';
import type { Finding } from '#shared/domain/reconcile/group.ts';
import { datasetLabel } from '#shared/domain/reconcile/labels.ts';
import { parsePeriod } from '#shared/domain/reconcile/periods.ts';
import {
  candidatePairs,
  similarity,
  type TitleWords,
  titleWords,
  wordWeights,
} from '#shared/domain/reconcile/similar-titles.ts';
import { byKeys, byText } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';
import { message } from '#shared/texts/say.ts';
import type { Campaign, CampaignCheck } from './types.ts';

/** Likeness of titles from which two records are the same, where dates agree; and where one has no date. */
const ALIKE = 0.6;
const ALIKE_UNDATED = 0.75;
/** Within one department lists repeat records word for word, or nearly. */
const ALIKE_AT_HOME = 0.9;
/** Days by which two departments may date the same event apart. */
const DAYS_APART = 31;
/** Records that may share a word for it to lead from one to the other. */
const MOST_SHARING = 200;
const LONGEST_TITLE = 90;

/** The same activity, project or study told by two departments, or twice by one: it is told once, if an officer says so. */
export const duplicateRecords: CampaignCheck = {
  type: 'duplicate',
  find(campaign) {
    const records = [...campaign.records].sort(IN_ORDER);
    const titles = records.map(({ title, beneficiaries }) => titleWords(title, beneficiaries));
    const weight = wordWeights(titles);
    const leader = records.map((_, i) => i);
    const leaderOf = (i: number): number => (leader[i] === i ? i : leaderOf(leader[i] ?? i));
    for (const [a, b] of candidatePairs(titles, Math.max(MOST_SHARING, records.length / 50))) {
      const [one, two] = [records[a], records[b]];
      if (!one || !two || !mayBeSame(one, two)) continue;
      const alike = similarity(titles[a] as TitleWords, titles[b] as TitleWords, weight);
      if (alike < needed(one, two)) continue;
      const [first, second] = [leaderOf(a), leaderOf(b)].sort((x, y) => x - y);
      if (first !== undefined && second !== undefined) leader[second] = first;
    }
    const clusters = new Map<number, SourcedRecord[]>();
    records.forEach((record, i) => {
      const head = leaderOf(i);
      clusters.set(head, [...(clusters.get(head) ?? []), record]);
    });
    return [...clusters.values()].filter(({ length }) => length > 1).map((cluster) => findingOf(campaign, cluster));
  },
};

/** Where a record stands: the first cell of its row. */
export function recordReference({ file, sheet, row }: Pick<SourcedRecord, 'file' | 'sheet' | 'row'>): string {
  return cellReference({ file, sheet, cell: cellName(row, 0) });
}

const IN_ORDER = byKeys<SourcedRecord>(
  ({ start }) => start,
  ({ department }) => department,
  ({ title }) => title,
  ({ file, sheet }) => `${file}!${sheet}`,
  ({ row }) => row,
);

function mayBeSame(a: SourcedRecord, b: SourcedRecord): boolean {
  if (a.type !== b.type) return false;
  const apart = a.refArea !== b.refArea && a.refArea !== 'ML' && b.refArea !== 'ML';
  return !apart && (!isDated(a) || !isDated(b) || daysApart(a, b) <= DAYS_APART);
}

function needed(a: SourcedRecord, b: SourcedRecord): number {
  if (a.department === b.department) return ALIKE_AT_HOME;
  return isDated(a) && isDated(b) ? ALIKE : ALIKE_UNDATED;
}

function isDated({ start }: SourcedRecord): boolean {
  return parsePeriod(start).level !== 'opaque';
}

/** Days between two records; 0 where they share a day. */
function daysApart(a: SourcedRecord, b: SourcedRecord): number {
  const [one, two] = [spanOf(a), spanOf(b)];
  return Math.max(0, one.start - two.end, two.start - one.end);
}

function spanOf({ start, end }: SourcedRecord): { start: number; end: number } {
  const from = parsePeriod(start);
  const to = parsePeriod(end === '' ? start : end);
  return { start: from.start, end: to.level === 'opaque' ? from.end : Math.max(from.end, to.end) };
}

function findingOf({ setting, round }: Campaign, cluster: readonly SourcedRecord[]): Finding {
  const [first] = cluster;
  const candidates = cluster.map((record) => ({
    source: `${record.department}:${shortTitle(record)}`,
    value: Number.NaN,
    cells: [recordReference(record)],
  }));
  const timePeriod = first && isDated(first) ? first.start : round.start.slice(0, 4);
  const places = new Set(cluster.map(({ refArea }) => refArea).filter((area) => area !== 'ML'));
  const type = first?.type ?? 'ACTIVITY';
  const sentence = message('reconcile.duplicateRecord', {
    dataset: datasetLabel(setting.labels, type),
    title: first ? shortTitle(first) : '',
    departments: [...new Set(cluster.map(({ department }) => department))].sort(byText),
    cells: candidates.flatMap(({ cells }) => cells),
  });
  const discrepancy = discrepancyOf({
    type: 'duplicate',
    at: {
      indicator: type,
      timePeriod,
      refArea: places.size === 1 ? ([...places][0] ?? 'ML') : 'ML',
      geo: geographyOf(timePeriod),
      counterpartArea: '_T',
      sex: '_T',
      age: '_T',
      kind: '_T',
    },
    unit: '',
    candidates,
    sentence,
    mark: first ? fold(first.title).slice(0, LONGEST_TITLE) : '',
  });
  return { discrepancy, effect: 'list', sides: [], opposes: () => false, coarseness: 0 };
}

/** A list of candidates is written `source=value;...`, and a source `DEPARTMENT:name`: these signs would break it. */
function shortTitle({ title }: SourcedRecord): string {
  const plain = title.replaceAll(';', ',').replaceAll('=', '-').replaceAll('|', '/').replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST_TITLE ? `${plain.slice(0, LONGEST_TITLE - 1)}…` : plain;
}
