import { rangeName } from '#shared/cells/address.ts';
import { CELL, positionOf, textAt } from '#shared/cells/grid.ts';
import type { Bucket } from '#shared/domain/model/ledger.ts';
import { type ActivityRecord, RECORD_TYPES, type RecordType } from '#shared/domain/model/observation.ts';
import { findTotalWord } from '#shared/domain/values/category-words.ts';
import { findAxes, findObjectives } from '#shared/domain/values/find-objectives.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { findUnit } from '#shared/domain/values/unit-words.ts';
import { message } from '#shared/texts/say.ts';
import { claimBody, claimRest, claimRows, listSetAside } from './claim-cells.ts';
import type { FileContext } from './context.ts';
import { askDoubts } from './file-doubts.ts';
import type { FoundTable } from './find-tables.ts';
import { openInquiry } from './questions.ts';
import { type RecordField, recordField, recordTypeOf } from './record-columns.ts';
import { amountOf, numberOf, periodWithinText } from './say-values.ts';
import { countBuckets, type SheetView, shownText } from './sheet-view.ts';
import type { TableReading } from './types.ts';

type Fields = ReadonlyMap<RecordField, number>;

/** Columns of a list of records by field; undefined when the table is no such list. `isTold`: an officer says that it is one. */
export function recordFields(view: SheetView, found: FoundTable, isTold = false): Fields | undefined {
  const fields = new Map<RecordField, number>();
  for (const column of found.layout.columns) {
    const header = found.paths.get(column)?.at(-1) ?? '';
    const field = header === '' ? undefined : recordField(header);
    if (field && !fields.has(field)) fields.set(field, column);
  }
  const title = fields.get('title');
  if (title === undefined || found.layout.figureColumns.has(title)) return undefined;
  if (isTold) return fields;
  // A list of records has long or distinct titles and at least one more of its fields.
  const others = [...fields.keys()].filter((field) => field !== 'title' && field !== 'rank' && field !== 'note');
  const texts = found.layout.bodyRows.map((row) => shownText(view, row, title)).filter((text) => text !== '');
  const words = texts.reduce((sum, text) => sum + text.split(' ').length, 0) / Math.max(1, texts.length);
  const distinct = new Set(texts).size / Math.max(1, texts.length);
  const header = found.paths.get(title)?.at(-1) ?? '';
  const announced =
    found.layout.figureColumns.size <= (fields.has('rank') ? 1 : 0) && recordTypeOf([header]) !== undefined;
  const enough =
    announced || others.length >= 2 || (others.length >= 1 && words >= 3) || (fields.has('note') && words >= 3);
  return enough && distinct > 0.6 && (announced || words >= 2 || others.length >= 2) ? fields : undefined;
}

/** Reads a list of activities, policies, studies, agreements, projects, difficulties: one record a row. */
export function readRecordTable(view: SheetView, found: FoundTable, fields: Fields, file: FileContext): TableReading {
  const sheet = view.sheet.name;
  const range = rangeName(found.range);
  const inquiry = openInquiry(file.answers, sheet, range);
  const held = askDoubts(inquiry, file.doubts, sheet);
  const titleHeader = found.paths.get(fields.get('title') ?? -1)?.at(-1) ?? '';
  const announced = recordTypeOf([...found.titles, sheet, titleHeader, file.fileName]);
  const corrected = inquiry.corrections.table.get('record');
  const type = RECORD_TYPES.find((one) => one === corrected) ?? announced?.type ?? 'ACTIVITY';
  const around = yearAround(found, sheet, file);
  const records = found.layout.bodyRows.flatMap((row) => recordAt(view, found, fields, row, { type, around, file }));
  claimBody(
    view,
    found,
    new Map(
      found.layout.columns.map((column): [number, Bucket] => [column, held ? 'PENDING' : bucketOf(fields, column)]),
    ),
  );
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
        columns: [...fields.values()].map((column) => found.paths.get(column)?.at(-1) ?? ''),
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
    setAside: listSetAside(view, found.range, new Map()),
    matches: [],
  };
}

function bucketOf(fields: Fields, column: number): Bucket {
  const field = [...fields].find(([, at]) => at === column)?.[0];
  return field === 'amount' || field === 'beneficiaries'
    ? 'RECORD'
    : field === undefined || field === 'note'
      ? 'NOTE'
      : 'DIMENSION';
}

interface Around {
  readonly type: RecordType;
  readonly around: string;
  readonly file: FileContext;
}

function recordAt(
  view: SheetView,
  found: FoundTable,
  fields: Fields,
  row: number,
  { type, around, file }: Around,
): ActivityRecord[] {
  const text = (field: RecordField) => {
    const column = fields.get(field);
    return column === undefined ? '' : shownText(view, row, column);
  };
  const title = text('title');
  if (title === '' || findTotalWord(title, file.index)) return [];
  const stated = dateOf(view, row, fields.get('start')) || around;
  const [start = '', last = start] = stated.split('/');
  const end = dateOf(view, row, fields.get('end')) || last;
  const amountHeader = found.paths.get(fields.get('amount') ?? -1)?.join(' ') ?? '';
  const place = text('place');
  return [
    {
      type: specificType(type, title),
      title,
      start,
      end,
      objectives: findObjectives(text('objectives'), file.index),
      ponam: findAxes(text('ponam')),
      refArea: (place !== '' && findPlace(place, file.index, '10', 'any')) || 'ML',
      partners: text('partners'),
      amount: amountOf(cellText(view, row, fields.get('amount')), findUnit(amountHeader)?.multiplier || 1),
      beneficiaries: numberOf(cellText(view, row, fields.get('beneficiaries'))),
      status: text('status'),
      row,
    },
  ];
}

/** In a general report a line that names itself an agreement or a study is one. */
function specificType(type: RecordType, title: string): RecordType {
  if (type !== 'ACTIVITY') return type;
  if (
    /^(?:signature (?:d|de)|conclusion d'un).*(?:accord|memorandum|protocole|convention)/i.test(
      title.normalize('NFD').replace(/\p{M}/gu, ''),
    )
  ) {
    return 'AGREEMENT';
  }
  return /^(?:realisation d'une etude|etude |etude sur)/i.test(title.normalize('NFD').replace(/\p{M}/gu, ''))
    ? 'STUDY'
    : type;
}

function cellText(view: SheetView, row: number, column: number | undefined): string {
  return column === undefined ? '' : textAt(view.grid, positionOf(view.grid, row, column));
}

/** The period that a date cell states, as `2019-03-12`, `2019-03` or `2019-03/2019-05`; '' when it states none. */
function dateOf(view: SheetView, row: number, column: number | undefined): string {
  if (column === undefined) return '';
  const position = positionOf(view.grid, row, column);
  if (position >= 0 && view.grid.kinds[position] === CELL.DATE) return textAt(view.grid, position).slice(0, 10);
  const text = shownText(view, row, column);
  return text === '' ? '' : (periodWithinText(text)?.period.timePeriod ?? '');
}

/** The one year that titles or the sheet's name give to all records. */
function yearAround(found: FoundTable, sheet: string, file: FileContext): string {
  for (const text of [...found.titles, sheet, file.fileName.replace(/[_.]/g, ' ')]) {
    const period = periodWithinText(text)?.period.timePeriod;
    if (period !== undefined) return period;
  }
  return '';
}
