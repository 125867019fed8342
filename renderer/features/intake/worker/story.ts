import { contains } from '#shared/cells/address.ts';
import { cellAt, positionOf } from '#shared/cells/grid.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import type { ProposedFigure } from '#shared/domain/intake/figures/proposal.ts';
import type { FileReading, TableReading } from '#shared/domain/intake/types.ts';
import type { Observation } from '#shared/domain/model/observation.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { matchName } from './describe-table.ts';
import type { Naming } from './naming.ts';
import { type CellStory, type Choice, MARKS, type Named, type Words } from './protocol.ts';

/** What a story is told from. */
export interface Told {
  readonly sheet: Sheet;
  /** Number of the sheet. */
  readonly number: number;
  readonly marks: Uint8Array;
  readonly reading: FileReading;
  readonly naming: Naming;
}

/** What became of one cell, and why. */
export function tellCell({ sheet, number, marks, reading, naming }: Told, row: number, column: number): CellStory {
  const position = positionOf(sheet.grid, row, column);
  const cell = cellAt(sheet.grid, row, column);
  const at = reading.tables.findIndex((table) => table.sheet === sheet.name && contains(table.range, row, column));
  const table = reading.tables[at];
  const anatomy = table?.anatomy?.();
  const own = table && table.content !== 'nominal' ? figureAt(table, row, column) : undefined;
  const bodyIndex = anatomy?.bodyRows.indexOf(row) ?? -1;
  const part = anatomy?.columns.find((one) => one.column === column)?.part;
  const raw = cell?.text ?? '';
  return {
    ...{ sheet: number, row, column, raw, table: at, columnPart: part },
    formula: cell?.formula ?? false,
    comment: sheet.comments.find((one) => one.row === row && one.column === column)?.text ?? '',
    mark: position < 0 ? undefined : MARKS[(marks[position] ?? 0) - 1],
    reasons: [...asideReasons(reading, sheet.name, table, row, column), ...totalReasons(table, row, column, naming)],
    figure: own && {
      value: own.value,
      unit: naming.name('unit', own.unit),
      status: own.status,
      about: aboutOf(own, naming),
    },
    means: table ? meansOf(table, raw, naming) : [],
    rowPart: anatomy?.headerRows.includes(row) ? 'header' : bodyIndex < 0 ? undefined : anatomy?.rowPart(bodyIndex),
  };
}

type Stated = ProposedFigure | Observation;

function figureAt({ proposal, observations, missing }: TableReading, row: number, column: number): Stated | undefined {
  if (proposal) return proposal.at(row, column);
  const isHere = (one: Stated) => one.row === row && one.column === column;
  for (const one of observations()) if (isHere(one)) return one;
  return missing.find(isHere);
}

function aboutOf(figure: Stated, naming: Naming): { readonly dimension: Choice; readonly value: Named }[] {
  const { indicator, timePeriod, refArea, counterpartArea, sex, age, kind } = figure;
  const all: readonly (readonly [Choice, string])[] = [
    ['indicator', indicator],
    ['period', timePeriod],
    ['place', refArea],
    ['country', counterpartArea],
    ['sex', sex],
    ['age', age],
    ['kind', kind],
  ];
  return all.flatMap(([dimension, code]) =>
    code === '' || code === '_T' ? [] : [{ dimension, value: naming.named(dimension, code) }],
  );
}

function asideReasons(
  reading: FileReading,
  sheet: string,
  table: TableReading | undefined,
  row: number,
  column: number,
): Message[] {
  const all = table ? table.setAside : reading.setAside.filter((one) => one.sheet === sheet);
  return all.flatMap((one) => (one.row === row && one.column === column ? [one.reason] : []));
}

function totalReasons(table: TableReading | undefined, row: number, column: number, naming: Naming): Words[] {
  const total = table?.totals.find((one) => one.row === row && one.column === column);
  if (!total) return [];
  const { stated, computed, agrees, parts, unit } = total;
  const params = { stated, computed, parts, unit: naming.name('unit', unit) };
  if (Number.isNaN(stated)) return [message('window.reading.total.uncomputed')];
  if (Number.isNaN(computed)) return [message('window.reading.total.unproved')];
  return [message(agrees ? 'window.reading.total.right' : 'window.reading.total.wrong', params)];
}

function meansOf({ matches }: TableReading, raw: string, naming: Naming): Named[] {
  const text = raw.replace(/\s+/g, ' ').trim();
  return matches.flatMap(({ dimension, stated, code }) =>
    stated === text ? [{ code, name: matchName(dimension, code, naming) }] : [],
  );
}
