import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { RecordType, SourcedRecord } from '#shared/domain/model/observation.ts';
import { type Labels, labelsOf } from '#shared/domain/reconcile/labels.ts';
import { type Gazetteer, gazetteerOf } from '#shared/domain/reconcile/places.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { type Board, boardOf } from './board.ts';
import type { PublicationInput } from './input.ts';

/** What every table is made from, arranged once. */
export interface Context {
  readonly input: PublicationInput;
  readonly labels: Labels;
  readonly gazetteer: Gazetteer;
  readonly discrepancies: ReadonlyMap<string, SettledDiscrepancy>;
  /** One board for each unit in which the indicator is stated, the catalogue's own unit first. */
  boards(indicator: string): readonly Board[];
  /** Records of some types, by date, then department and title. */
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
  return {
    input,
    gazetteer,
    labels: labelsOf(catalogue),
    discrepancies: new Map(input.discrepancies.map((discrepancy) => [discrepancy.id, discrepancy])),
    boards(indicator) {
      const known = boards.get(indicator);
      if (known) return known;
      const own = catalogue.indicators.find(({ code }) => code === indicator)?.unit;
      const units = [...(groups.get(indicator) ?? [])].sort(([a], [b]) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1));
      const made = units.map(([, figures]) => boardOf(catalogue, gazetteer, figures));
      boards.set(indicator, made);
      return made;
    },
    records: (...types) => input.records.filter(({ type }) => types.includes(type)).sort(BY_DATE),
  };
}

const BY_DATE = byKeys<SourcedRecord>(
  ({ start }) => (start === '' ? '9999' : start),
  ({ department }) => department,
  ({ title }) => title,
  ({ file, sheet }) => `${file}!${sheet}`,
  ({ row }) => row,
);
