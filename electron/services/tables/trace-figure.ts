import { observationsBehind } from '#electron/db/queries/observations.ts';
import type { Desk } from '#electron/services/desk.ts';
import { namesOf } from '#electron/services/reconcile/describe-item.ts';
import type { FigureTrace } from '#shared/contract/provenance.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions, SourcedObservation } from '#shared/domain/model/observation.ts';
import { behindFigure } from '#shared/domain/reconcile/counted-lists.ts';
import { dimensionKey } from '#shared/domain/reconcile/discrepancy.ts';
import { bilingual } from '#shared/domain/reconcile/labels.ts';
import { departmentOfSource } from '#shared/domain/reconcile/rules/types.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { aboutOf, aboutPart } from './figure-names.ts';
import { type Published, published } from './published.ts';
import { originTeller } from './trace-origin.ts';
import { settlementTeller } from './trace-settlement.ts';

/** Leads from figures of a base to their cells: made once, asked for any of them. */
export type Tracer = (figure: ConsolidatedFigure) => FigureTrace;

/**
 * A figure back to its department, file, sheet, cell and raw text: a consolidated one, or a sum that a table prints, by the
 * dimensions that it is about. `most`: parts and cells that are told, 0 for all. @throws AppError `trace.unknown_figure`
 */
export async function traceFigure(desk: Desk, key: string, most: number): Promise<FigureTrace> {
  const all = await published(desk);
  const { trace, traceSum } = tracersOf(desk, all, most);
  const figure = all.figure(key);
  const traced = figure ? trace(figure) : traceSum(key);
  if (!traced) throw new AppError('trace.unknown_figure', { key });
  return traced;
}

export function tracerOf(desk: Desk, all: Published, most: number): Tracer {
  return tracersOf(desk, all, most).trace;
}

function tracersOf(desk: Desk, all: Published, most: number) {
  const base = desk.readBase();
  const { derived, publication } = all;
  const names = namesOf(desk);
  const { labels } = names;
  const first = <T>(items: readonly T[]) => (most === 0 ? items : items.slice(0, most));
  const known = new Map<string, readonly SourcedObservation[]>();
  const statedAt = (references: readonly string[]) => {
    const fresh = references.filter((reference) => !known.has(reference));
    if (fresh.length > 0) for (const [cell, stated] of observationsBehind(base, fresh)) known.set(cell, stated);
    return references.map((reference) => known.get(reference) ?? []);
  };
  const tell = originTeller(base, labels);
  const settlementOf = settlementTeller(base, names);
  const trace: Tracer = (figure) => {
    const { key, value, unit, state, discrepancy, indicator, sources, cells } = figure;
    const { timePeriod, refArea, geo, counterpartArea, sex, age, kind } = figure;
    const settled = derived.discrepancies.find(({ id }) => id === discrepancy);
    const origins = statedAt(first(cells)).flatMap((stated) => behindFigure(figure, stated));
    return {
      ...{ key, indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind },
      about: aboutOf(labels, figure),
      value: orNull(value),
      ...{ unit, state, discrepancy, sources },
      kept: settled?.kept ?? '',
      reason: settled?.reason ?? '',
      settlements: settled ? [settlementOf(settled)] : [],
      parts: [],
      origins: origins.map((origin) => tell(figure, origin)),
      sheets: sheetsOf(cells),
      leftOut: { parts: 0, origins: Math.max(0, cells.length - first(cells).length) },
      departments: departmentsOf(desk, [...sources, ...origins.map(({ department }) => department)]),
      tables: [...publication.uses].flatMap(([number, keys]) => (keys.has(key) ? [number] : [])),
      places: all.placesOf(key),
    };
  };
  /** A printed sum: the consolidated figures that it is made of, and all that is behind them. */
  const traceSum = (key: string): FigureTrace | undefined => {
    const printed = [...publication.printed.values()].flat().find((one) => one.key === key);
    if (!printed) return undefined;
    const figures = [...new Set(printed.made)].flatMap((one) => all.figure(one) ?? []).sort(BY_PLACE);
    const sources = [...new Set(figures.flatMap((figure) => figure.sources))];
    const { at, value, unit, state } = printed;
    const cells = [...new Set(figures.flatMap((figure) => figure.cells))];
    const whole = trace({ ...at, key, value, unit, state, sources, discrepancy: '', cells });
    const asked = new Set(figures.map(({ discrepancy }) => discrepancy));
    const settled = derived.discrepancies.filter((found) => asked.has(found.id) || isAt(found, at, unit));
    return {
      ...whole,
      settlements: settled.map(settlementOf),
      parts: first(figures).map((one) => ({
        key: one.key,
        value: orNull(one.value),
        state: one.state,
        about: aboutPart(labels, one, at),
        sources: one.sources,
      })),
      leftOut: { ...whole.leftOut, parts: figures.length - first(figures).length },
      tables: [...new Set(whole.places.map(({ table }) => table))],
    };
  };
  return { trace, traceSum };
}

/** As one would list them: by period, then by what they break down. */
const BY_PLACE = byKeys<ConsolidatedFigure>(
  ({ indicator }) => indicator,
  ({ timePeriod }) => timePeriod,
  ({ key }) => key,
);

/** Whether a discrepancy is about the very figure that is printed: a total that somebody decided on. */
function isAt(found: SettledDiscrepancy, at: Dimensions, unit: string): boolean {
  return found.unit === unit && found.state === 'decided' && dimensionKey(found) === dimensionKey(at);
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Sheets by the number of cells, in order of their names. */
function sheetsOf(cells: readonly string[]): FigureTrace['sheets'] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const name = cell.slice(0, cell.lastIndexOf('!'));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => {
    const end = name.lastIndexOf('!');
    return { file: name.slice(0, end), sheet: name.slice(end + 1), cells: count };
  });
}

function departmentsOf(desk: Desk, codes: readonly string[]): FigureTrace['departments'] {
  const wanted = new Set(codes.map(departmentOfSource));
  return desk.catalogue().departments.flatMap((one) => {
    return wanted.has(one.code) ? { code: one.code, name: bilingual(one) } : [];
  });
}
