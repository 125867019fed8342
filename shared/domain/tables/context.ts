import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions, RecordType, SourcedObservation, SourcedRecord } from '#shared/domain/model/observation.ts';
import { recordReference } from '#shared/domain/reconcile/checks/duplicate-records.ts';
import { dimensionKey, dimensionsAt } from '#shared/domain/reconcile/discrepancy.ts';
import { cellReference } from '#shared/domain/reconcile/facts.ts';
import { type Labels, labelsOf } from '#shared/domain/reconcile/labels.ts';
import { parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { type Gazetteer, gazetteerOf } from '#shared/domain/reconcile/places.ts';
import { departmentOfSource } from '#shared/domain/reconcile/rules/types.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { type Board, boardOf } from './board.ts';
import { type Delivered, deliveredOf } from './delivered.ts';
import type { PublicationInput } from './input.ts';
import type { Place } from './place.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** What every table is made from, arranged once. */
export interface Context {
  readonly input: PublicationInput;
  readonly labels: Labels;
  readonly gazetteer: Gazetteer;
  readonly discrepancies: ReadonlyMap<string, SettledDiscrepancy>;
  /** Discrepancies at the very place of a cell that are open, or were decided by somebody. */
  disputesAt(indicator: string, where: Place): readonly SettledDiscrepancy[];
  /** One board for each unit in which the indicator is stated, the catalogue's own unit first. */
  boards(indicator: string): readonly Board[];
  /** What a cell behind a figure states, by `file!sheet!cell`. */
  origin(cell: string): readonly SourcedObservation[];
  /** What each sheet says of each indicator. */
  readonly delivered: readonly Delivered[];
  /** Departments and files whose cells stand behind figures. */
  filesBehind(figures: Iterable<ConsolidatedFigure>): readonly SourceFile[];
  /** Records of some types, by date, then department and title; without those that were found to repeat another. */
  records(...types: readonly RecordType[]): readonly SourcedRecord[];
}

export function contextOf(input: PublicationInput): Context {
  const { catalogue } = input;
  const gazetteer = gazetteerOf(catalogue);
  const groups = new Map<string, Map<string, ConsolidatedFigure[]>>();
  for (const figure of input.figures) {
    const units = groups.get(figure.indicator) ?? new Map<string, ConsolidatedFigure[]>();
    const own = units.get(figure.unit);
    if (own) own.push(figure);
    else groups.set(figure.indicator, units.set(figure.unit, [figure]));
  }
  const boards = new Map<string, Board[]>();
  let origins: ReadonlyMap<string, readonly SourcedObservation[]> | undefined;
  const delivered = input.delivered ?? deliveredOf(input.observations);
  const origin = (cell: string) => {
    origins ??= originsOf(input);
    return origins.get(cell) ?? [];
  };
  const disputes = disputesOf(input);
  const toldElsewhere = repeatedRecords(input);
  return {
    disputesAt: (indicator, where) => disputes.get(disputeKey(dimensionsAt(indicator, where))) ?? [],
    origin,
    delivered,
    filesBehind: sourceFiles(delivered, origin),
    input,
    gazetteer,
    labels: labelsOf(catalogue),
    discrepancies: new Map(input.discrepancies.map((discrepancy) => [discrepancy.id, discrepancy])),
    boards(indicator) {
      const known = boards.get(indicator);
      if (known) return known;
      const own = catalogue.indicators.find(({ code }) => code === indicator)?.unit;
      const units = [...(groups.get(indicator) ?? [])].sort(
        ([a], [b]) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1),
      );
      const made = units.map(([, figures]) => boardOf(catalogue, gazetteer, figures));
      boards.set(indicator, made);
      return made;
    },
    records: (...types) =>
      input.records
        .filter((record) => types.includes(record.type) && !toldElsewhere.has(recordReference(record)))
        .sort(BY_DATE),
  };
}

/** Records that an officer found to be another one of the list: they stay in the base and are not printed twice. */
function repeatedRecords({ discrepancies }: PublicationInput): Set<string> {
  const gone = new Set<string>();
  for (const { type, state, kept, candidates } of discrepancies) {
    if (type !== 'duplicate' || state !== 'decided' || candidates.some(({ value }) => !Number.isNaN(value))) continue;
    const keeps = candidates.filter(({ source }) => source === kept || departmentOfSource(source) === kept);
    if (keeps.length !== 1) continue;
    for (const { source, cells } of candidates) {
      if (source !== keeps[0]?.source) for (const cell of cells) gone.add(cell);
    }
  }
  return gone;
}

/** Those that a reader of a table should know of; routine and what is only noted stays in the annex, unless it was decided. */
function disputesOf({ discrepancies }: PublicationInput): Map<string, SettledDiscrepancy[]> {
  const disputes = new Map<string, SettledDiscrepancy[]>();
  for (const found of discrepancies) {
    if (found.state !== 'decided' && (found.state !== 'open' || ANNEX.has(found.type))) continue;
    if (found.type === 'gap') continue;
    const key = disputeKey(found);
    disputes.set(key, [...(disputes.get(key) ?? []), found]);
  }
  return disputes;
}

const ANNEX: ReadonlySet<string> = new Set(['gap', 'wrong_total', 'other_year_total', 'duplicate']);

function disputeKey(at: Dimensions): string {
  return dimensionKey({ ...at, geo: '', timePeriod: parsePeriod(at.timePeriod).code });
}

/** Observations by cell, for the cells behind the figures alone. */
function originsOf({ figures, observations }: PublicationInput): Map<string, SourcedObservation[]> {
  const origins = new Map<string, SourcedObservation[]>();
  for (const { cells } of figures) for (const cell of cells) origins.set(cell, []);
  for (const observation of observations) origins.get(cellReference(observation))?.push(observation);
  return origins;
}

const BY_DATE = byKeys<SourcedRecord>(
  ({ start }) => (start === '' ? '9999' : start),
  ({ department }) => department,
  ({ title }) => title,
  ({ file, sheet }) => `${file}!${sheet}`,
  ({ row }) => row,
);
