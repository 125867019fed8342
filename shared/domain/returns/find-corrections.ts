import { cellName, columnName, parseCell, parseRange } from '#shared/cells/address.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { askedByDiscrepancies } from './discrepancies.ts';
import { hiddenParts, missingTokens } from './left-out.ts';
import { type Correction, type Delivery, mayNamePersons } from './model.ts';
import { askedByQuestions } from './questions.ts';

/** What a department is asked to correct in a delivery, and what it should know; each in order of sheet, row and column. */
export function findCorrections(delivery: Delivery): {
  readonly corrections: readonly Correction[];
  readonly remarks: readonly Correction[];
} {
  const corrections = [
    ...personLists(delivery),
    ...unreadable(delivery),
    ...wrongTotals(delivery),
    ...askedByQuestions(delivery),
    ...askedByDiscrepancies(delivery),
    ...unreadRecords(delivery),
  ];
  return {
    corrections: inOrder(corrections, delivery),
    remarks: inOrder([...missingTokens(delivery), ...hiddenParts(delivery)], delivery),
  };
}

function inOrder(corrections: readonly Correction[], { sheets }: Delivery): Correction[] {
  const sheetAt = new Map(sheets.map(({ name }, i) => [name, i]));
  const at = ({ cell }: Correction) => parseCell(cell) ?? { row: -1, column: -1 };
  return [...corrections].sort(
    byKeys<Correction>(
      ({ sheet }) => sheetAt.get(sheet) ?? -1,
      (one) => at(one).row,
      (one) => at(one).column,
    ),
  );
}

/** Lists of persons are asked for as totals; only their rows are named. */
function personLists({ tables, questions }: Delivery): Correction[] {
  return tables.flatMap((table) => {
    const range = parseRange(table.range);
    if (!range || !mayNamePersons(table, questions)) return [];
    const [first, last] = [range.top + 1, range.bottom + 1];
    const cell = cellName(range.top, range.left);
    const place = message('return.rows', { first: String(first), last: String(last) });
    const found = message('return.found.persons', { count: range.bottom - range.top });
    return [{ sheet: table.sheet, cell, place, cells: [], found, asked: message('return.asked.persons') }];
  });
}

function unreadable(delivery: Delivery): Correction[] {
  return delivery.setAside.flatMap(({ sheet, row, column, bucket, raw }) => {
    if (bucket !== 'UNREADABLE') return [];
    const cell = cellName(row, column);
    const named = inPersonList(delivery, sheet, row, column);
    const found =
      raw === '' || named ? message('return.found.uncomputed') : message('return.found.unreadable', { text: raw });
    const asked = message(raw === '' ? 'return.asked.uncomputed' : 'return.asked.unreadable');
    return [{ sheet, cell, place: cell, cells: [cell], found, asked }];
  });
}

function inPersonList({ tables, questions }: Delivery, sheet: string, row: number, column: number): boolean {
  return tables.some((table) => {
    const range = table.sheet === sheet ? parseRange(table.range) : undefined;
    const inside = range && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
    return inside === true && mayNamePersons(table, questions);
  });
}

/** Totals that are not the sum of their parts; the total of another year is told as such. */
function wrongTotals({ file, totals, discrepancies }: Delivery): Correction[] {
  return totals.flatMap(({ sheet, cell, stated, computed, agrees, parts }) => {
    if (agrees || Number.isNaN(stated) || Number.isNaN(computed)) return [];
    const reference = `${file}!${sheet}!${cell}`;
    const other = discrepancies.find(
      ({ type, candidates }) =>
        type === 'other_year_total' && candidates.some(({ cells }) => cells.includes(reference)),
    );
    const gap = Math.abs(Number((stated - computed).toPrecision(15)));
    const found = other?.sentence ?? message('return.found.total', { stated, computed, gap, parts: shortened(parts) });
    return [{ sheet, cell, place: cell, cells: [cell], found, asked: message('return.asked.total') }];
  });
}

/** Cells of a sum, as `B4:B9`; a long list of single cells is cut. */
function shortened(parts: string): string {
  const list = parts.split(' ');
  return list.length <= 6 ? list.join(' + ') : `${list.slice(0, 5).join(' + ')} … + ${list.at(-1)}`;
}

const RECORD_EVIDENCE = new Set<string>(['intake.record.noTitle', 'intake.record.unread']);

/** Rows and cells of a list of records of which nothing could be made. */
function unreadRecords({ tables }: Delivery): Correction[] {
  return tables.flatMap(({ sheet, range, evidence }) =>
    evidence.flatMap((found): Correction[] => {
      if (!RECORD_EVIDENCE.has(found.key)) return [];
      const left = parseRange(range)?.left ?? 0;
      const cell = textParameter(found, 'cell') || `${columnName(left)}${textParameter(found, 'row') || 1}`;
      return [{ sheet, cell, place: cell, cells: [cell], found, asked: message('return.asked.record') }];
    }),
  );
}

function textParameter({ params }: Message, name: string): string {
  const value = params?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
