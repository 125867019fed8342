import { type Range, rangeName } from '#shared/cells/address.ts';
import { positionOf, textAt } from '#shared/cells/grid.ts';
import { listSetAside } from '#shared/domain/intake/figures/claim-cells.ts';
import { askDoubts } from '#shared/domain/intake/file-doubts.ts';
import { cellsOf } from '#shared/domain/intake/layout/find-blocks.ts';
import { claim, countBuckets, type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import { openInquiry } from '#shared/domain/intake/questions.ts';
import type { TableReading } from '#shared/domain/intake/types.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import type { ActivityRecord, RecordType } from '#shared/domain/model/observation.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { makeRecord } from './make-record.ts';
import { periodAround } from './read-records.ts';
import { type Card, findCards } from './record-cards.ts';
import { recordTypeOf } from './record-columns.ts';
import { findRecordLines } from './record-lines.ts';
import { amountStyle } from './record-values.ts';

/** A list of records that is no table, with the rows it takes. */
export interface FreeRecords {
  readonly range: Range;
  read(file: FileContext): TableReading;
}

/** What people write by hand has few rows; longer sheets come from databases. */
const MOST_ROWS = 5000;

/** Lists of records without columns: cards one under the other, and numbered lines under a title. */
export function findFreeRecords(view: SheetView): FreeRecords[] {
  if (view.sheet.hidden || view.grid.rowCount > MOST_ROWS) return [];
  const cards = findCards(view);
  const found: FreeRecords[] = cards.length > 0 ? [cardList(view, cards)] : [];
  for (const { title, type, lines } of findRecordLines(view)) {
    const column = lines[0]?.column ?? 0;
    const range = { top: lines[0]?.row ?? 0, bottom: lines.at(-1)?.row ?? 0, left: column, right: column };
    if (found.some((other) => overlap(other.range, range))) continue;
    found.push({
      range,
      read: (file) => {
        const setting = {
          type,
          around: periodAround([title, view.sheet.name]),
          amounts: amountStyle([], []),
          heading: '',
          file,
        };
        const records = lines.map(({ row, column: at, text }) => {
          const places = (field: string) => (field === 'title' ? [{ row, column: at }] : []);
          return { ...makeRecord(view, { at: places }, setting).record, title: text };
        });
        return readingOf(view, range, file, { records, type, words: title, columns: [title] });
      },
    });
  }
  return found;
}

function cardList(view: SheetView, cards: readonly Card[]): FreeRecords {
  const range = {
    top: Math.min(...cards.map(({ top }) => top)),
    bottom: Math.max(...cards.map(({ bottom }) => bottom)),
    left: Math.min(...cards.map(({ left }) => left)),
    right: Math.max(...cards.map(({ right }) => right)),
  };
  return {
    range,
    read(file) {
      const above: string[] = [];
      for (let row = 0; row < range.top; row++)
        for (const i of cellsOf(view, row)) above.push(shownText(view, row, view.grid.columns[i] ?? 0));
      const headings = cards.map(({ titleHeading }) => titleHeading);
      const announced = recordTypeOf([...headings.slice(0, 1), ...above.reverse(), view.sheet.name, file.fileName]);
      const type = announced?.type ?? 'ACTIVITY';
      const amounts = cards.flatMap(({ places }) => places.get('amount') ?? []);
      const texts = amounts.map(({ row, column }) => textAt(view.grid, positionOf(view.grid, row, column)));
      const headingsOfAmounts = amounts.slice(0, 1).map(({ row }) => shownText(view, row, range.left));
      const setting = {
        type,
        around: periodAround([...above, view.sheet.name, file.fileName.replace(/[_.]/g, ' ')]),
        amounts: amountStyle(texts, [...headingsOfAmounts, ...above]),
        heading: '',
        file,
      };
      const made = cards.map(({ places }) => makeRecord(view, { at: (field) => places.get(field) ?? [] }, setting));
      const reasons = new Map<number, Message>();
      for (const { row, column } of made.flatMap(({ foreign }) => foreign)) {
        const position = positionOf(view.grid, row, column);
        claim(view, position, 'EXCLUDED');
        reasons.set(position, message('intake.excluded.currency'));
      }
      for (const { places } of cards)
        for (const field of ['amount', 'beneficiaries'] as const)
          for (const { row, column } of places.get(field) ?? [])
            claim(view, positionOf(view.grid, row, column), 'RECORD');
      const columns = cards.flatMap(({ places }) =>
        [...places.values()].flat().map(({ row }) => shownText(view, row, range.left)),
      );
      return readingOf(view, range, file, {
        records: made.map(({ record }) => record),
        type,
        words: announced?.words ?? '',
        columns: [...new Set(columns)],
        reasons,
      });
    },
  };
}

export function overlap(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

interface Listed {
  readonly records: readonly ActivityRecord[];
  readonly type: RecordType;
  readonly words: string;
  readonly columns: readonly string[];
  /** Why figures were left out, by position. */
  readonly reasons?: ReadonlyMap<number, Message>;
}

function readingOf(
  view: SheetView,
  range: Range,
  file: FileContext,
  { records, type, words, columns, reasons = new Map() }: Listed,
): TableReading {
  const inquiry = openInquiry(file.answers, view.sheet.name, rangeName(range));
  const held = askDoubts(inquiry, file.doubts, view.sheet.name);
  for (let row = range.top; row <= range.bottom; row++)
    for (const i of cellsOf(view, row)) {
      const column = view.grid.columns[i] ?? 0;
      if (column >= range.left && column <= range.right) claim(view, i, held ? 'PENDING' : 'DIMENSION');
    }
  const { figures, buckets } = countBuckets(view, range);
  return {
    sheet: view.sheet.name,
    range,
    content: 'records',
    indicator: '',
    recordType: type,
    confidence: words === '' ? 0.8 : 1,
    evidence: [
      message('intake.evidence.records', { columns: [...columns] }),
      ...(words === '' ? [] : [message('intake.evidence.recordType', { type, text: words })]),
    ],
    questions: inquiry.open,
    ledger: { sheet: view.sheet.name, range: rangeName(range), cellsRead: figures, buckets },
    observations: () => [],
    observationCount: 0,
    missing: [],
    totals: [],
    records,
    setAside: listSetAside(view, range, reasons),
    matches: [],
  };
}
