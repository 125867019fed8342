import { observationsBehind } from '#electron/db/queries/observations.ts';
import type { FigureTrace } from '#shared/contract/tables.ts';
import type { ConsolidatedFigure } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { behindFigure } from '#shared/domain/reconcile/counted-lists.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { compute, type Derived } from './derive.ts';
import type { Desk } from './desk.ts';
import { publicationOf } from './publication.ts';

/** Leads from figures of a base to their cells: made once, asked for any of them. */
export type Tracer = (figure: ConsolidatedFigure) => FigureTrace;

/** A figure back to its department, file, sheet, cell and raw text. @throws AppError `trace.unknown_figure` */
export async function traceFigure(desk: Desk, key: string): Promise<FigureTrace> {
  const derived = await compute(desk);
  const figure = derived.figures.find((one) => one.key === key);
  if (!figure) throw new AppError('trace.unknown_figure', { key });
  return (await tracerOf(desk, derived))(figure);
}

export async function tracerOf(desk: Desk, derived: Derived): Promise<Tracer> {
  const base = desk.readBase();
  const known = new Map<string, readonly SourcedObservation[]>();
  const statedAt = (references: readonly string[]) => {
    const fresh = references.filter((reference) => !known.has(reference));
    if (fresh.length > 0) for (const [cell, stated] of observationsBehind(base, fresh)) known.set(cell, stated);
    return references.map((reference) => known.get(reference) ?? []);
  };
  const { uses } = await publicationOf(desk, derived, []);
  return (figure) => {
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
      origins: origins.map(originOf),
      tables: [...uses].flatMap(([number, keys]) => (keys.has(key) ? [number] : [])),
    };
  };
}

/** A figure's cell, as it is told to those who ask where a figure comes from. */
export function originOf(observation: SourcedObservation): FigureTrace['origins'][number] {
  const { department, file, sha256, sheet, cell, raw, value, unit } = observation;
  return { department, file, sha256, sheet, cell, raw, value: Number.isNaN(value) ? null : value, unit };
}
