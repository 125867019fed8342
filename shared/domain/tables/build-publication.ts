import { parseRange } from '#shared/cells/address.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { behindFigure } from '#shared/domain/reconcile/counted-lists.ts';
import { describe } from '#shared/domain/reconcile/labels.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { message } from '#shared/texts/say.ts';
import { type Context, contextOf } from './context.ts';
import { discrepancyTable } from './discrepancy-tables.ts';
import type { BuiltTable, PrintedFigure } from './finish.ts';
import type { PublicationInput } from './input.ts';
import { ledgerTable } from './ledger-table.ts';
import { ministryOn } from './ministry.ts';
import type { Publication, SourceLine, Words } from './model.ts';
import { STANDARD_TABLES } from './registry.ts';

export interface BuiltPublication extends Publication {
  /** Keys of the consolidated figures that each table prints, alone or in a sum, by number of table. */
  readonly uses: ReadonlyMap<number, ReadonlySet<string>>;
  /** Figures that each table prints and sums that it makes, by number of table; of sums without their cells. */
  readonly printed: ReadonlyMap<number, readonly PrintedFigure[]>;
}

/** Makes the standard tables that have data, the sources of every figure in them, the discrepancies and the ledger. */
export function buildPublication(input: PublicationInput): BuiltPublication {
  const steps = publicationSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a table each, for those who let others be heard between them. */
export function* publicationSteps(input: PublicationInput): Generator<void, BuiltPublication> {
  const context = contextOf(input);
  const wanted = input.tables ?? [];
  const built: BuiltTable[] = [];
  for (const { number, build } of STANDARD_TABLES) {
    if (wanted.length > 0 && !wanted.includes(number)) continue;
    const table = build(context, number);
    if (table) built.push(table);
    yield;
  }
  let sources: SourceLine[] | undefined;
  return {
    title: message('tables.publication.title'),
    period: periodOf(context),
    editionDate: input.editionDate,
    ministry: ministryOn(input.catalogue, input.editionDate),
    office: input.office,
    tables: built.map(({ table }) => table),
    // Many more lines than figures: made for those who print them alone.
    get sources() {
      sources ??= built.flatMap((one) => sourcesOf(context, one));
      return sources;
    },
    discrepancies: discrepancyTable(context),
    ledger: ledgerTable(context),
    printed: new Map(built.map(({ table, printed, sums }) => [table.number, [...printed, ...sums]])),
    uses: new Map(built.map(({ table, printed }) => [table.number, new Set(printed.flatMap(({ made }) => made))])),
  };
}

/** One line for each printed figure and cell behind it; a cell that states several figures is given once for each. */
function sourcesOf(context: Context, { table, printed }: BuiltTable): SourceLine[] {
  const seen = new Set<string>();
  return printed.flatMap((figure) => {
    if (seen.has(figure.key)) return [];
    seen.add(figure.key);
    return linesOf(context, table.number, figure);
  });
}

function linesOf(context: Context, table: number, { key, at, value, unit, state, cells }: PrintedFigure): SourceLine[] {
  const label: Words = message('tables.list', { items: describe(context.labels, at) });
  const origins = cells.flatMap((reference) => {
    const stated = behindFigure(at, context.origin(reference));
    const own = stated.filter(({ indicator }) => indicator === at.indicator);
    return own[0] ?? stated[0] ?? [];
  });
  const sorted = origins.length > 1 ? origins.sort(BY_CELL) : origins;
  return sorted.map(({ department, file, sheet, cell, raw }) => {
    return { table, figure: key, label, value, unit, state, department, file, sheet, cell, raw };
  });
}

/** As one would read the workbooks: row by row. */
const BY_CELL = byKeys<SourcedObservation>(
  ({ department }) => department,
  ({ file }) => file,
  ({ sheet }) => sheet,
  ({ cell }) => parseRange(cell)?.top ?? 0,
  ({ cell }) => parseRange(cell)?.left ?? 0,
  ({ cell }) => cell,
);

function periodOf({ input: { round } }: Context): string {
  const [from, to] = [round.start.slice(0, 4), round.end.slice(0, 4)];
  return from === to ? from : `${from}-${to}`;
}
