import type { Range } from '#shared/cells/address.ts';
import { cellOf } from '#shared/cells/grid.ts';
import { createGridBuilder } from '#shared/cells/grid-builder.ts';
import type { Sheet, Span, Workbook } from '#shared/cells/workbook.ts';
import type { TableReading } from '#shared/domain/intake/types.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import { statesMonths } from './count-list.ts';
import { asStated } from './empty-cells.ts';
import { type ListPlan, planList, type ToldDimensions } from './plan-list.ts';
import { readPersonList } from './read-list.ts';

/** A sheet's lists of persons, and the sheet without them. */
export interface SheetParts {
  readonly lists: readonly TableReading[];
  readonly rest: Sheet;
}

/**
 * Reads the lists of persons of a workbook that was emptied (`withoutPersons`). All of them count one population: what some
 * tell of their persons is unknown of the others, and a person is counted once.
 */
export function readPersonLists(workbook: Workbook, file: FileContext): ReadonlyMap<Sheet, SheetParts> {
  const plans = new Map<Sheet, ListPlan[]>();
  for (const sheet of workbook.sheets) {
    const counted = sheet.persons?.filter(({ sort }) => sort !== 'figures') ?? [];
    if (sheet.hidden || counted.length === 0) continue;
    plans.set(
      sheet,
      counted.map((list) => planList(partOf(sheet, [list.range], true), list, file)),
    );
  }
  const all = [...plans.values()].flat();
  const some = (name: keyof ToldDimensions) => all.some(({ told }) => told[name]);
  const setting = {
    file,
    told: { sex: some('sex'), age: some('age'), country: some('country'), place: some('place'), kind: some('kind') },
    byMonth: all.some((plan) => statesMonths(plan, file)),
    isLeftOut: hiddenRows(workbook),
  };
  return new Map(
    [...plans].map(([sheet, own]) => {
      const lists = own.map((plan) => readPersonList(plan, setting));
      const read = lists.reduce((sum, { ledger }) => sum + ledger.cellsRead, 0);
      const ranges = lists.map(({ range }) => range);
      const rest = { ...partOf(sheet, ranges, false), figureCells: sheet.figureCells - read };
      return [sheet, { lists, rest }];
    }),
  );
}

function hiddenRows({ sheets }: Workbook): (sheet: string, row: number) => boolean {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const within = (spans: readonly Span[], row: number) => spans.some(({ first, last }) => row >= first && row <= last);
  return (name, row) => {
    const sheet = byName.get(name);
    return sheet === undefined || sheet.hidden || within(sheet.hiddenRows, row);
  };
}

/** The cells of a sheet inside some ranges, or those outside them. */
function partOf(sheet: Sheet, ranges: readonly Range[], inside: boolean): Sheet {
  const { grid } = sheet;
  const builder = createGridBuilder();
  for (let i = 0; i < grid.size; i++) {
    const [row, column] = [grid.rows[i] ?? 0, grid.columns[i] ?? 0];
    const isIn = ranges.some(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (isIn === inside) builder.add(asStated(cellOf(grid, i)));
  }
  return { ...sheet, grid: builder.finish() };
}
