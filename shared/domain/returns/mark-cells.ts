import { contains, parseCell, parseRange, type Range } from '#shared/cells/address.ts';
import { isFigureText } from '#shared/cells/figure-text.ts';
import { CELL, textAt } from '#shared/cells/grid.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import type { SetAside } from '#shared/domain/intake/types.ts';
import { HIDDEN_SHEET } from '#shared/domain/templates/identification.ts';
import type { Message } from '#shared/texts/say.ts';
import { findCorrections } from './find-corrections.ts';
import {
  type CellState,
  type Correction,
  type Delivery,
  type MarkedSheet,
  mayNamePersons,
  type ReturnSheet,
} from './model.ts';

/** All that goes back to a department about a delivery. Hidden sheets are named, not shown. */
export function makeReturnSheet(delivery: Delivery): ReturnSheet {
  const { corrections, remarks } = findCorrections(delivery);
  const shown = delivery.sheets.filter(({ hidden, name }) => !hidden && name !== HIDDEN_SHEET);
  return { corrections, remarks, sheets: shown.map((sheet) => markSheet(sheet, delivery, { corrections, remarks })) };
}

const ASIDE: Readonly<Record<SetAside['bucket'], CellState | undefined>> = {
  NOTE: undefined,
  HIDDEN: 'hidden',
  EXCLUDED: 'aside',
  UNREADABLE: 'asked',
};

function markSheet(
  sheet: Sheet,
  delivery: Delivery,
  { corrections, remarks }: Pick<ReturnSheet, 'corrections' | 'remarks'>,
): MarkedSheet {
  const here = <T extends { readonly sheet: string }>(items: readonly T[]) =>
    items.filter((item) => item.sheet === sheet.name);
  const states = new Map<string, CellState>();
  const set = (cell: string, state: CellState) => {
    const at = parseCell(cell);
    if (at) states.set(`${at.row},${at.column}`, state);
  };
  const tables = here(delivery.tables);
  markTables(sheet, tables, delivery, states);
  for (const { cell } of here(delivery.observations)) set(cell, 'kept');
  for (const { cell } of here(delivery.missing)) set(cell, 'missing');
  for (const { cell } of here(delivery.totals)) set(cell, 'total');
  for (const { row, column, bucket } of here(delivery.setAside)) {
    const state = ASIDE[bucket];
    if (state) states.set(`${row},${column}`, state);
  }
  for (const { cells } of here(corrections)) for (const cell of cells) set(cell, 'asked');
  const masked = tables
    .filter((table) => mayNamePersons(table, delivery.questions))
    .flatMap(({ range }) => parseRange(range) ?? []);
  return { sheet, states, comments: commentsOf(sheet.name, delivery, [...corrections, ...remarks]), masked };
}

/** Records by their rows, and figures of tables that wait for an answer. */
function markTables(
  { grid, name }: Sheet,
  tables: Delivery['tables'],
  { records }: Delivery,
  states: Map<string, CellState>,
): void {
  const ranges = tables.flatMap((table): [Range, Delivery['tables'][number]][] => {
    const range = parseRange(table.range);
    return range ? [[range, table]] : [];
  });
  const rows = new Set(records.filter(({ sheet }) => sheet === name).map(({ row }) => row));
  for (let i = 0; i < grid.size; i++) {
    const row = grid.rows[i] ?? 0;
    const column = grid.columns[i] ?? 0;
    const table = ranges.find(([range]) => contains(range, row, column))?.[1];
    if (!table) continue;
    const isFigure = grid.kinds[i] === CELL.NUMBER || (grid.kinds[i] === CELL.TEXT && isFigureText(textAt(grid, i)));
    if (table.certain && table.content === 'records' && rows.has(row)) states.set(`${row},${column}`, 'record');
    else if (!table.certain && isFigure) states.set(`${row},${column}`, 'waiting');
  }
}

/** What is said of each cell: what is asked, and why a figure was left out. */
function commentsOf(
  sheet: string,
  { setAside }: Delivery,
  said: readonly Correction[],
): Map<string, readonly Message[]> {
  const comments = new Map<string, Message[]>();
  const add = (key: string, ...messages: readonly Message[]) => {
    comments.set(key, [...(comments.get(key) ?? []), ...messages]);
  };
  for (const { cells, found, asked } of said.filter((one) => one.sheet === sheet)) {
    for (const cell of cells) {
      const at = parseCell(cell);
      if (at) add(`${at.row},${at.column}`, found, asked);
    }
  }
  for (const { row, column, bucket, reason } of setAside.filter((one) => one.sheet === sheet)) {
    if (bucket === 'EXCLUDED') add(`${row},${column}`, reason);
  }
  return comments;
}
