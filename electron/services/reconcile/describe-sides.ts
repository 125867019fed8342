import { observationsBehind } from '#electron/db/queries/observations.ts';
import { loadRecords } from '#electron/db/queries/records.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import { loadTotals } from '#electron/db/queries/totals.ts';
import type { Desk } from '#electron/services/desk.ts';
import { originOf } from '#electron/services/tables/cell-origin.ts';
import { cellName, parseCell, parseRange } from '#shared/cells/address.ts';
import type { Side, SideCell, SideRecord } from '#shared/contract/unfolded.ts';
import type { Candidate, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import {
  DIMENSION_NAMES,
  type Dimensions,
  type SourcedObservation,
  type SourcedRecord,
} from '#shared/domain/model/observation.ts';
import { recordReference } from '#shared/domain/reconcile/checks/duplicate-records.ts';
import { describe, kindLabel, labelOf, periodLabel } from '#shared/domain/reconcile/labels.ts';
import { isoDay, parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { departmentOfSource } from '#shared/domain/reconcile/rules/types.ts';
import { sourceWords } from '#shared/domain/reconcile/source-words.ts';
import { byKeys, byText } from '#shared/lib/compare.ts';
import { type Names, namesOf } from './describe-item.ts';

/** Cells of a range that are looked at one by one. */
const MOST_OF_RANGE = 2_000;
/** Parts of a breakdown that are named. */
const MOST_PARTS = 8;

/** What each source says, with the cells behind it and how it was added up; `most` cells of each, 0 for all. */
export function describeSides(desk: Desk, found: SettledDiscrepancy, most: number): Side[] {
  const base = desk.readBase();
  const behind = new Map(found.candidates.map((one) => [one, one.cells.flatMap(cellsOfRange)]));
  const stated = observationsBehind(base, [...behind.values()].flat());
  const isTotal = found.type === 'wrong_total' || found.type === 'other_year_total';
  const totals = isTotal ? totalsBySource(desk) : new Map<string, SourcedObservation>();
  const records = found.unit === '' ? recordsBySource(desk) : new Map<string, SourcedRecord>();
  const received = new Map(listSubmissions(base).map(({ id, receivedAt }) => [id, receivedAt]));
  const names = namesOf(desk);
  return found.candidates.map((candidate) => {
    const references = behind.get(candidate) ?? [];
    const all = references.flatMap((cell) => {
      const own = (stated.get(cell) ?? []).filter((one) => belongs(one, found, candidate));
      const total = totals.get(cell);
      return own.length > 0 || !total ? own : [total];
    });
    return describeSide(desk, found, candidate, {
      observations: [...new Set(all)].sort(AS_READ),
      record: candidate.cells.map((cell) => records.get(cell)).find((one) => one !== undefined),
      receivedAt: (submission) => received.get(submission) ?? '',
      most,
      names,
    });
  });
}

/** A part of another indicator stands under its own code: `MPFEF:REPAT`. */
function belongs(one: SourcedObservation, { indicator }: Dimensions, { source }: Candidate): boolean {
  return one.indicator === indicator || source.endsWith(`:${one.indicator}`);
}

/** Cells as a reader meets them: row by row, from left to right. */
const AS_READ = byKeys<SourcedObservation>(
  ({ file }) => file,
  ({ sheet }) => sheet,
  ({ cell }) => parseCell(cell)?.row ?? 0,
  ({ cell }) => parseCell(cell)?.column ?? 0,
);

interface Behind {
  readonly observations: readonly SourcedObservation[];
  readonly record: SourcedRecord | undefined;
  receivedAt(submission: number): string;
  readonly most: number;
  readonly names: Names;
}

function describeSide(
  desk: Desk,
  found: SettledDiscrepancy,
  { source, value }: Candidate,
  { observations, record, receivedAt, most, names }: Behind,
): Side {
  const { labels, short } = names;
  const code = observations[0]?.department ?? departmentOfSource(source);
  const told = record ? [cellOfRecord(record)] : observations.map((one) => cellOf(one, found, names));
  const department = desk.catalogue().departments.find((one) => one.code === code);
  const files = new Map<string, Side['files'][number]>();
  for (const { file, sheet, submission } of told) {
    const key = `${file}!${sheet}`;
    const known = files.get(key) ?? { file, sheet, receivedAt: receivedAt(submission), cells: 0 };
    files.set(key, { ...known, cells: known.cells + 1 });
  }
  const days = observations.map(({ timePeriod }) => parsePeriod(timePeriod)).filter(({ level }) => level !== 'opaque');
  const kinds = [...new Set(observations.map(({ kind }) => kind))].filter((kind) => kind !== '_T');
  const isStock = labels.measures.get(found.indicator) === 'stock';
  return {
    source,
    name: sourceWords(source, found, labels, short),
    department: {
      code: department ? code : '',
      short: department?.short ?? '',
      fr: department?.fr ?? '',
      en: department?.en ?? '',
    },
    value: Number.isNaN(value) ? null : value,
    cells: told.slice(0, most === 0 ? told.length : most),
    cellCount: told.length,
    files: [...files.values()],
    path: pathOf(observations, found, names),
    definition: isStock ? kinds.sort(byText).map((kind) => kindLabel(labels, found.indicator, kind)) : [],
    statuses: [...new Set(observations.map(({ status }) => status))].filter((status) => status !== 'A').sort(byText),
    from: days.length === 0 ? '' : isoDay(Math.min(...days.map(({ start }) => start))),
    to: days.length === 0 ? '' : isoDay(Math.max(...days.map(({ end }) => end))),
    record: record ? recordOf(record, names) : null,
  };
}

function cellOf(one: SourcedObservation, found: SettledDiscrepancy, { labels }: Names): SideCell {
  const finer = (name: keyof Dimensions, whole: string) => (one[name] === found[name] ? whole : one[name]);
  const at: Dimensions = {
    indicator: one.indicator,
    timePeriod: one.timePeriod,
    refArea: finer('refArea', 'ML'),
    geo: one.geo,
    counterpartArea: finer('counterpartArea', '_T'),
    sex: finer('sex', '_T'),
    age: finer('age', '_T'),
    kind: finer('kind', '_T'),
  };
  // The indicator and the period come first: both are told apart.
  const what = describe(labels, at).slice(2);
  const period = periodLabel(one.timePeriod);
  return { ...originOf(one), submission: one.submission, status: one.status, what, period };
}

/** Where the cells are finer than the figure: in which dimension, and into which parts. */
function pathOf(
  observations: readonly SourcedObservation[],
  found: SettledDiscrepancy,
  { labels }: Names,
): Side['path'] {
  return DIMENSION_NAMES.flatMap((dimension) => {
    // A part of another indicator is told by its name: that, and the kind it stands for, is no breakdown.
    const isOther = observations.some(({ indicator }) => indicator !== found.indicator);
    // Nor is the kind where it is what the side is told apart by.
    const isNamed = found.type === 'definition';
    if (dimension === 'geo' || dimension === 'indicator' || (dimension === 'kind' && (isOther || isNamed))) return [];
    const codes = [...new Set(observations.map((one) => one[dimension]))].sort(byText);
    const same = (code: string) =>
      dimension === 'timePeriod'
        ? parsePeriod(code).code === parsePeriod(found.timePeriod).code
        : code === found[dimension];
    if (codes.every(same) || (dimension === 'timePeriod' && codes.length === 1)) return [];
    const named = codes.slice(0, MOST_PARTS).map((code) => {
      if (dimension === 'timePeriod') return periodLabel(code);
      if (dimension === 'kind') return kindLabel(labels, found.indicator, code);
      const list = dimension === 'refArea' ? 'place' : dimension === 'counterpartArea' ? 'counterpart' : dimension;
      return labelOf(labels[list], code);
    });
    return [{ dimension, parts: named, count: codes.length }];
  });
}

/** A range as its cells, unless it is too large to be looked at; `file!sheet!F6:F10`. */
function cellsOfRange(reference: string): string[] {
  const at = reference.lastIndexOf('!');
  const text = reference.slice(at + 1);
  const range = text.includes(':') ? parseRange(text) : undefined;
  if (!range) return [reference];
  const { top, left, bottom, right } = range;
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  if (rows * columns > MOST_OF_RANGE) return [reference];
  const cells = Array.from({ length: rows * columns }, (_, i) =>
    cellName(top + Math.floor(i / columns), left + (i % columns)),
  );
  // A counted list stands at its range.
  return [reference, ...cells.map((cell) => `${reference.slice(0, at)}!${cell}`)];
}

/** Totals that tables state, as cells. */
function totalsBySource(desk: Desk): Map<string, SourcedObservation> {
  const found = new Map<string, SourcedObservation>();
  for (const { about, stated, raw, unit, department, file, sha256, sheet, cell, submission } of loadTotals(
    desk.readBase(),
  )) {
    if (!about) continue;
    const at = { ...about, value: stated, unit, status: 'A' as const, raw, department, file, sha256, sheet, cell };
    found.set(`${file}!${sheet}!${cell}`, { ...at, submission });
  }
  return found;
}

function recordsBySource(desk: Desk): Map<string, SourcedRecord> {
  return new Map(loadRecords(desk.readBase()).map((record) => [recordReference(record), record]));
}

function recordOf(record: SourcedRecord, { labels }: Names): SideRecord {
  const { title, start, end, objectives, refArea, partners, amount, beneficiaries, status } = record;
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  const place = refArea === 'ML' ? '' : labelOf(labels.place, refArea);
  const told = { title, start, end, objectives, place, partners, status };
  return { ...told, amount: orNull(amount), beneficiaries: orNull(beneficiaries) };
}

/** A record stands in a row: its first cell leads there. */
function cellOfRecord({ department, file, sha256, sheet, row, title, submission }: SourcedRecord): SideCell {
  const at = { department, file, sha256, sheet, cell: cellName(row, 0), submission };
  return { ...at, raw: title, value: null, unit: '', status: 'A', what: [], period: '' };
}
