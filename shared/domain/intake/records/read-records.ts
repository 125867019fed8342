import { rangeName } from '#shared/cells/address.ts';
import { positionOf, textAt } from '#shared/cells/grid.ts';
import { claimBody, claimRest, claimRows, listSetAside } from '#shared/domain/intake/figures/claim-cells.ts';
import { askDoubts } from '#shared/domain/intake/file-doubts.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { claim, countBuckets, mergeAt, type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import { listAnatomy } from '#shared/domain/intake/list-anatomy.ts';
import { openInquiry } from '#shared/domain/intake/questions.ts';
import type { TableReading } from '#shared/domain/intake/types.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import { periodWithinText } from '#shared/domain/intake/words/say-values.ts';
import type { Bucket } from '#shared/domain/model/ledger.ts';
import { type ActivityRecord, RECORD_TYPES } from '#shared/domain/model/observation.ts';
import { findTotalWord } from '#shared/domain/values/category-words.ts';
import { findAxes } from '#shared/domain/values/find-objectives.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { type ListSetting, makeRecord } from './make-record.ts';
import { type RecordField, recordTypeOf } from './record-columns.ts';
import type { Fields } from './record-fields.ts';
import { amountStyle } from './record-values.ts';

/** Reads a list of activities, policies, studies, agreements, projects, difficulties: one record a row, or a row and those that go on with it. */
export function readRecordTable(view: SheetView, found: FoundTable, fields: Fields, file: FileContext): TableReading {
  const sheet = view.sheet.name;
  const range = rangeName(found.range);
  const inquiry = openInquiry(file.answers, sheet, range);
  const held = askDoubts(inquiry, file.doubts, sheet);
  const headerOf = (field: RecordField) => found.paths.get(fields.get(field)?.[0] ?? -1)?.join(' ') ?? '';
  const announced = recordTypeOf([...found.titles, sheet, headerOf('title'), file.fileName]);
  const corrected = inquiry.corrections.table.get('record');
  const type = RECORD_TYPES.find((one) => one === corrected) ?? announced?.type ?? 'ACTIVITY';
  const amountTexts = found.layout.bodyRows.flatMap((row) =>
    (fields.get('amount') ?? []).map((column) => textAt(view.grid, positionOf(view.grid, row, column))),
  );
  const setting = {
    type,
    around: periodAround([...found.titles, sheet, file.fileName.replace(/[_.]/g, ' ')]),
    amounts: amountStyle(amountTexts, [headerOf('amount'), ...found.titles, ...found.notes]),
    file,
  };
  const { records, reasons } = readRows(view, found, fields, setting, held);
  const roles = found.layout.columns.map((column): [number, Bucket] => [
    column,
    held ? 'PENDING' : bucketOf(fields, column),
  ]);
  claimBody(view, found, new Map(roles));
  claimRows(view, found, found.layout.headerRows, 'DIMENSION');
  claimRest(view, found, 'NOTE');
  const { figures, buckets } = countBuckets(view, found.range);
  return {
    sheet,
    range: found.range,
    content: 'records',
    indicator: '',
    recordType: type,
    confidence: announced ? 1 : 0.8,
    evidence: [
      message('intake.evidence.records', {
        columns: [...fields.values()].flat().map((column) => found.paths.get(column)?.at(-1) ?? ''),
      }),
      ...(announced ? [message('intake.evidence.recordType', { type, text: announced.words })] : []),
    ],
    questions: inquiry.open,
    ledger: { sheet, range, cellsRead: figures, buckets },
    observations: () => [],
    observationCount: 0,
    missing: [],
    totals: [],
    records,
    setAside: listSetAside(view, found.range, reasons),
    matches: [],
    anatomy: () => listAnatomy(found, partsOf(fields)),
  };
}

function partsOf(fields: Fields): ReadonlyMap<number, RecordField> {
  return new Map(
    [...fields].flatMap(([field, columns]) => columns.map((column): [number, RecordField] => [column, field])),
  );
}

function bucketOf(fields: Fields, column: number): Bucket {
  const field = [...fields].find(([, at]) => at.includes(column))?.[0];
  return field === 'amount' || field === 'beneficiaries'
    ? 'RECORD'
    : field === undefined || field === 'note'
      ? 'NOTE'
      : 'DIMENSION';
}

/** The records of the body; figures that belong to none are claimed here, with the reason. */
function readRows(
  view: SheetView,
  found: FoundTable,
  fields: Fields,
  setting: Omit<ListSetting, 'heading'>,
  held: boolean,
): { records: ActivityRecord[]; reasons: Map<number, Message> } {
  const reasons = new Map<number, Message>();
  const records: ActivityRecord[] = [];
  const leaveOut = (position: number, bucket: Bucket, reason?: Message) => {
    if (!held) claim(view, position, bucket);
    if (reason) reasons.set(position, reason);
  };
  for (const { rows, heading, why } of groupRows(view, found, fields, setting.file)) {
    if (why !== '') {
      for (const row of rows)
        for (const column of [...(fields.get('amount') ?? []), ...(fields.get('beneficiaries') ?? [])])
          leaveOut(
            positionOf(view.grid, row, column),
            why === 'total' ? 'TOTAL' : 'EXCLUDED',
            why === 'total' ? undefined : message('intake.excluded.noTitle'),
          );
      continue;
    }
    const at = (field: RecordField) =>
      rows.flatMap((row) => (fields.get(field) ?? []).map((column) => ({ row, column })));
    const { record, foreign } = makeRecord(view, { at }, { ...setting, heading });
    records.push(record);
    for (const { row, column } of foreign)
      leaveOut(positionOf(view.grid, row, column), 'EXCLUDED', message('intake.excluded.currency'));
  }
  return { records, reasons };
}

interface RowGroup {
  readonly rows: number[];
  /** Heading over the group: `Objectif 7 : ...`. */
  readonly heading: string;
  readonly why: '' | 'total' | 'noTitle';
}

/** Rows of one record: those that its merged title covers, and those below that state no title of their own. */
function groupRows(view: SheetView, found: FoundTable, fields: Fields, file: FileContext): RowGroup[] {
  const groups: RowGroup[] = [];
  const [title = -1] = fields.get('title') ?? [];
  const [rank = -1] = fields.get('rank') ?? [];
  let heading = '';
  for (const row of found.layout.bodyRows) {
    const text = shownText(view, row, title);
    const previous = groups.at(-1);
    const merge = mergeAt(view, row, title);
    const label = text || shownText(view, row, found.layout.columns[0] ?? -1);
    const isWide = merge !== undefined && merge.right > merge.left && merge.top === row;
    if ((isWide || isLone(view, row)) && isHeading(label, isWide)) {
      heading = label;
      continue;
    }
    if (findTotalWord(label, file.index)) groups.push({ rows: [row], heading, why: 'total' });
    else if (merge && merge.top < row && previous?.rows.includes(merge.top)) previous.rows.push(row);
    else if (text !== '') groups.push({ rows: [row], heading, why: '' });
    else if (previous?.why === '' && shownText(view, row, rank) === '') previous.rows.push(row);
    else groups.push({ rows: [row], heading, why: 'noTitle' });
  }
  return groups;
}

function isLone({ grid }: SheetView, row: number): boolean {
  return (grid.rowStarts[row + 1] ?? 0) - (grid.rowStarts[row] ?? 0) === 1;
}

/** A line over several records rather than one: it is merged over the columns, or names an objective, an axis or a chapter. */
function isHeading(text: string, isWide: boolean): boolean {
  if (text === '') return false;
  return (
    isWide ||
    /^(?:objectifs?|obj\.|pmm|axes?|composante|volet|chapitre|[IVX]+ ?[.)-])/i.test(text) ||
    findAxes(text).length > 0
  );
}

/** The one period that titles or the sheet's name give to all records. */
export function periodAround(texts: readonly string[]): string {
  for (const text of texts) {
    const period = periodWithinText(text)?.period.timePeriod;
    if (period !== undefined) return period;
  }
  return '';
}
