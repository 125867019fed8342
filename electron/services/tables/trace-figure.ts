import { observationsBehind } from '#electron/db/queries/observations.ts';
import type { Desk } from '#electron/services/desk.ts';
import { compute, type Derived } from '#electron/services/reconcile/derive.ts';
import type { FigureTrace } from '#shared/contract/tables.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions, SourcedObservation } from '#shared/domain/model/observation.ts';
import { behindFigure } from '#shared/domain/reconcile/counted-lists.ts';
import { dimensionKey } from '#shared/domain/reconcile/discrepancy.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { publicationOf } from './publication.ts';
import { originTeller } from './trace-origin.ts';
import { placesOf } from './trace-places.ts';
import { settlementTeller } from './trace-settlement.ts';

/** Leads from figures of a base to their cells: made once, asked for any of them. */
export type Tracer = (figure: ConsolidatedFigure) => FigureTrace;

/**
 * A figure back to its department, file, sheet, cell and raw text: a consolidated one, or a sum that a table prints, by the
 * dimensions that it is about. @throws AppError `trace.unknown_figure`
 */
export async function traceFigure(desk: Desk, key: string): Promise<FigureTrace> {
  const derived = await compute(desk);
  const { trace, traceSum } = await tracersOf(desk, derived);
  const figure = derived.figures.find((one) => one.key === key);
  const traced = figure ? trace(figure) : traceSum(key);
  if (!traced) throw new AppError('trace.unknown_figure', { key });
  return traced;
}

export async function tracerOf(desk: Desk, derived: Derived): Promise<Tracer> {
  return (await tracersOf(desk, derived)).trace;
}

async function tracersOf(desk: Desk, derived: Derived) {
  const base = desk.readBase();
  const known = new Map<string, readonly SourcedObservation[]>();
  const statedAt = (references: readonly string[]) => {
    const fresh = references.filter((reference) => !known.has(reference));
    if (fresh.length > 0) for (const [cell, stated] of observationsBehind(base, fresh)) known.set(cell, stated);
    return references.map((reference) => known.get(reference) ?? []);
  };
  const publication = await publicationOf(desk, derived, []);
  const printedAt = placesOf(publication);
  const tell = originTeller(base);
  const settlementOf = settlementTeller(base);
  const trace: Tracer = (figure) => {
    const { key, value, unit, state, discrepancy, indicator } = figure;
    const { timePeriod, refArea, geo, counterpartArea, sex, age, kind } = figure;
    const settled = derived.discrepancies.find(({ id }) => id === discrepancy);
    const origins = statedAt(figure.cells).flatMap((stated) => behindFigure(figure, stated));
    return {
      ...{ key, indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind },
      value: Number.isNaN(value) ? null : value,
      ...{ unit, state, discrepancy },
      sources: figure.sources,
      kept: settled?.kept ?? '',
      reason: settled?.reason ?? '',
      settlements: settled ? [settlementOf(settled)] : [],
      parts: [],
      origins: origins.map((origin) => tell(figure, origin)),
      tables: [...publication.uses].flatMap(([number, keys]) => (keys.has(key) ? [number] : [])),
      places: printedAt(key),
    };
  };
  /** A printed sum: the consolidated figures that it is made of, and all that is behind them. */
  const traceSum = (key: string): FigureTrace | undefined => {
    const printed = [...publication.printed.values()].flat().find((one) => one.key === key);
    if (!printed) return undefined;
    const made = new Set(printed.made);
    const figures = derived.figures.filter((figure) => made.has(figure.key));
    const sources = [...new Set(figures.flatMap((figure) => figure.sources))];
    const { at, value, unit, state } = printed;
    const cells = [...new Set(figures.flatMap((figure) => figure.cells))];
    const whole = trace({ ...at, key, value, unit, state, sources, discrepancy: '', cells });
    const settled = derived.discrepancies.filter(
      (found) => figures.some(({ discrepancy }) => discrepancy === found.id) || isAt(found, at, unit),
    );
    return {
      ...whole,
      settlements: settled.map(settlementOf),
      parts: figures.map((one) => ({
        key: one.key,
        value: Number.isNaN(one.value) ? null : one.value,
        state: one.state,
      })),
      tables: [...new Set(whole.places.map(({ table }) => table))],
    };
  };
  return { trace, traceSum };
}

/** Whether a discrepancy is about the very figure that is printed: a total that somebody decided on. */
function isAt(found: SettledDiscrepancy, at: Dimensions, unit: string): boolean {
  return found.unit === unit && found.state === 'decided' && dimensionKey(found) === dimensionKey(at);
}
