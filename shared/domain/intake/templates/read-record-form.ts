import { cellName, rangeName } from '#shared/cells/address.ts';
import { CELL, positionOf, textAt } from '#shared/cells/grid.ts';
import type { Geography } from '#shared/domain/catalogue/lookup.ts';
import { askDoubts } from '#shared/domain/intake/file-doubts.ts';
import { claim, countBuckets, labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { openInquiry } from '#shared/domain/intake/questions.ts';
import type { SetAside, TableReading } from '#shared/domain/intake/types.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import { numberOf, periodWithinText } from '#shared/domain/intake/words/say-values.ts';
import type { RecordColumn } from '#shared/domain/model/dataset.ts';
import type { Bucket } from '#shared/domain/model/ledger.ts';
import type { ActivityRecord } from '#shared/domain/model/observation.ts';
import type { Geometry } from '#shared/domain/templates/geometry.ts';
import type { RecordSheet, Template } from '#shared/domain/templates/model.ts';
import { findAxes, findObjectives } from '#shared/domain/values/find-objectives.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { templateEvidence } from './lay-template.ts';

interface Form {
  readonly sheet: RecordSheet;
  readonly geometry: Geometry;
}

/** Reads a list of records that was filled into a template: one record a row that has a title. */
export function readRecordForm(view: SheetView, form: Form, template: Template, file: FileContext): TableReading {
  const { sheet, geometry } = form;
  const inquiry = openInquiry(file.answers, view.sheet.name, rangeName(geometry.range));
  const held = askDoubts(inquiry, file.doubts, view.sheet.name);
  const records: ActivityRecord[] = [];
  const setAside: SetAside[] = [];
  const doubts: Message[] = [];
  for (const row of geometry.bodyRows) {
    const cells = rowCells(view, sheet, row);
    if (cells.size === 0) continue;
    const record = cells.has('title') ? recordOf(sheet, cells, row, file) : undefined;
    if (record) records.push(record);
    else doubts.push(message('intake.record.noTitle', { row: row + 1 }));
    const wrong = record ? unreadOf(cells, record) : [];
    for (const [field, cell] of cells) {
      const isWrong = wrong.includes(field);
      const name = cellName(row, cell.column);
      if (isWrong) doubts.push(message('intake.record.unread', { cell: name, text: cell.text }));
      if (view.figures[cell.position] !== 1) continue;
      const bucket = held ? 'PENDING' : bucketOf(field, record !== undefined && !isWrong);
      claim(view, cell.position, bucket);
      if (bucket !== 'UNREADABLE') continue;
      const reason = message('intake.unreadable.text', { cell: name, text: cell.text });
      setAside.push({ row, column: cell.column, bucket, raw: cell.text, reason });
    }
  }
  const range = rangeName(geometry.range);
  const { figures, buckets } = countBuckets(view, geometry.range);
  return {
    sheet: view.sheet.name,
    range: geometry.range,
    content: 'records',
    indicator: '',
    recordType: sheet.type,
    confidence: 1,
    evidence: [templateEvidence(template, geometry), ...doubts],
    questions: inquiry.open,
    ledger: { sheet: view.sheet.name, range, cellsRead: figures, buckets },
    observations: () => [],
    observationCount: 0,
    missing: [],
    totals: [],
    records,
    setAside,
    matches: [],
    anatomy: () => ({
      titles: [],
      headerRows: geometry.headerRows,
      bodyRows: geometry.bodyRows,
      rowPart: () => 'data',
      columns: sheet.columns.map(({ field, header }, column) => ({ column, header, part: field })),
    }),
  };
}

interface RecordCell {
  readonly position: number;
  readonly column: number;
  readonly text: string;
}

function rowCells(view: SheetView, { columns }: RecordSheet, row: number): Map<RecordColumn, RecordCell> {
  const cells = new Map<RecordColumn, RecordCell>();
  columns.forEach(({ field }, column) => {
    const position = positionOf(view.grid, row, column);
    const text = position < 0 ? '' : cellText(view, position);
    if (text !== '') cells.set(field, { position, column, text });
  });
  return cells;
}

/** A date as a day whatever its format shows: the column asks for days. */
function cellText(view: SheetView, position: number): string {
  return view.grid.kinds[position] === CELL.DATE ? textAt(view.grid, position).slice(0, 10) : labelText(view, position);
}

function recordOf(
  sheet: RecordSheet,
  cells: ReadonlyMap<RecordColumn, RecordCell>,
  row: number,
  { index }: FileContext,
): ActivityRecord {
  const text = (field: RecordColumn) => cells.get(field)?.text ?? '';
  const [start = '', until = start] = dateOf(text('start')).split('/');
  const place = text('place');
  return {
    type: sheet.type,
    title: text('title'),
    start,
    end: dateOf(text('end')) || until,
    objectives: chosen(text('objectives'), 23) ?? findObjectives(text('objectives'), index),
    ponam: chosen(text('ponam'), 8) ?? findAxes(text('ponam')),
    refArea: (place !== '' && findPlace(place, index, sheet.geo as Geography, 'any')) || 'ML',
    partners: text('partners'),
    amount: numberOf(text('amount')),
    beneficiaries: numberOf(text('beneficiaries')),
    status: text('status'),
    row,
  };
}

/** Entries of the lists to choose from, `19 – Diaspora`, one or several; undefined for any other way of saying it. */
function chosen(text: string, last: number): number[] | undefined {
  const parts = text.split(/[;\n]/).map((part) => /^\s*(\d{1,2}) – \p{L}/u.exec(part)?.[1]);
  const numbers = parts.map(Number);
  if (!numbers.every((number) => number >= 1 && number <= last)) return undefined;
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function dateOf(text: string): string {
  return text === '' ? '' : (periodWithinText(text)?.period.timePeriod ?? '');
}

/** Fields that hold something of which nothing could be made. */
function unreadOf(cells: ReadonlyMap<RecordColumn, RecordCell>, record: ActivityRecord): RecordColumn[] {
  const empty: Readonly<Partial<Record<RecordColumn, boolean>>> = {
    start: record.start === '',
    end: record.end === '',
    objectives: record.objectives.length === 0,
    ponam: record.ponam.length === 0,
    amount: Number.isNaN(record.amount),
    beneficiaries: Number.isNaN(record.beneficiaries),
  };
  return [...cells.keys()].filter(
    (field) => empty[field] === true && !/^n\.?d\.?$/i.test(cells.get(field)?.text ?? ''),
  );
}

function bucketOf(field: RecordColumn, kept: boolean): Bucket & ('RECORD' | 'DIMENSION' | 'MISSING' | 'UNREADABLE') {
  if (!kept) return 'UNREADABLE';
  return field === 'amount' || field === 'beneficiaries' ? 'RECORD' : 'DIMENSION';
}
