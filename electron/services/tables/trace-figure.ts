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
import { type CellsBehind, cellsBehind } from './cells-behind.ts';
import { aboutOf, aboutPart } from './figure-names.ts';
import { type Consolidated, consolidated, type Published, published } from './published.ts';
import { originTeller } from './trace-origin.ts';
import { settlementTeller } from './trace-settlement.ts';

/** Leads from figures of a base to their cells: made once, asked for any of them. */
export type Tracer = (figure: ConsolidatedFigure) => FigureTrace;

/** How much is told: so many parts and cells, 0 for all; whether also where it is printed, for which all tables are made. */
export interface HowMuch {
  readonly most: number;
  readonly places: boolean;
}

/**
 * A figure back to its department, file, sheet, cell and raw text: a consolidated one, or a sum that a table prints, by the
 * dimensions that it is about. @throws AppError `trace.unknown_figure`
 */
export async function traceFigure(desk: Desk, key: string, how: HowMuch): Promise<FigureTrace> {
  const all = await consolidated(desk);
  const figure = all.figure(key);
  if (figure && !how.places) return tracerOf(desk, all, how)(figure);
  const whole = await published(desk);
  const own = whole.figure(key);
  const traced = own ? tracerOf(desk, whole, how)(own) : traceSum(desk, whole, how, key);
  if (!traced) throw new AppError('trace.unknown_figure', { key });
  return traced;
}

export function tracerOf(desk: Desk, all: Consolidated | Published, how: HowMuch): Tracer {
  const traceOf = tellerOf(desk, all, how);
  return (figure) => traceOf(figure, cellsBehind(all.derived.facts.facts, [figure], how.most));
}

/** A printed sum: the consolidated figures that it is made of, and all that is behind them; undefined where none is printed. */
function traceSum(desk: Desk, all: Published, how: HowMuch, key: string): FigureTrace | undefined {
  const { derived, publication } = all;
  const printed = [...publication.printed.values()].flat().find((one) => one.key === key);
  if (!printed) return undefined;
  const figures = [...new Set(printed.made)].flatMap((one) => all.figure(one) ?? []).sort(BY_PLACE);
  const sources = [...new Set(figures.flatMap((figure) => figure.sources))];
  const { at, value, unit, state } = printed;
  const about = { ...at, key, value, unit, state, sources, discrepancy: '' };
  const whole = tellerOf(desk, all, how)(about, cellsBehind(derived.facts.facts, figures, how.most));
  const asked = new Set(figures.map(({ discrepancy }) => discrepancy));
  const settled = derived.discrepancies.filter((found) => asked.has(found.id) || isAt(found, at, unit));
  const names = namesOf(desk);
  const parts = how.most === 0 ? figures : figures.slice(0, how.most);
  return {
    ...whole,
    settlements: settled.map(settlementTeller(desk.readBase(), names)),
    parts: parts.map((one) => ({
      key: one.key,
      value: orNull(one.value),
      state: one.state,
      about: aboutPart(names.labels, one, at),
      sources: one.sources,
    })),
    leftOut: { ...whole.leftOut, parts: figures.length - parts.length },
    tables: [...new Set(whole.places.map(({ table }) => table))],
  };
}

type Teller = (figure: Omit<ConsolidatedFigure, 'cells'>, behind: CellsBehind) => FigureTrace;

function tellerOf(desk: Desk, all: Consolidated | Published, { places }: HowMuch): Teller {
  const base = desk.readBase();
  const { derived } = all;
  const printed = places && 'publication' in all ? all : undefined;
  const names = namesOf(desk);
  const { labels } = names;
  const known = new Map<string, readonly SourcedObservation[]>();
  const statedAt = (references: readonly string[]) => {
    const fresh = references.filter((reference) => !known.has(reference));
    if (fresh.length > 0) for (const [cell, stated] of observationsBehind(base, fresh)) known.set(cell, stated);
    return references.map((reference) => known.get(reference) ?? []);
  };
  const tell = originTeller(base, labels);
  const settlementOf = settlementTeller(base, names);
  return (figure, behind) => {
    const { key, value, unit, state, discrepancy, indicator, sources } = figure;
    const { timePeriod, refArea, geo, counterpartArea, sex, age, kind } = figure;
    const settled = derived.discrepancies.find(({ id }) => id === discrepancy);
    const origins = statedAt(behind.cells).flatMap((stated) => behindFigure(figure, stated));
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
      sheets: behind.sheets,
      leftOut: { parts: 0, origins: behind.total - behind.cells.length },
      departments: departmentsOf(desk, [...sources, ...origins.map(({ department }) => department)]),
      tables: [...(printed?.publication.uses ?? [])].flatMap(([number, keys]) => (keys.has(key) ? [number] : [])),
      places: printed?.placesOf(key) ?? [],
    };
  };
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

function departmentsOf(desk: Desk, codes: readonly string[]): FigureTrace['departments'] {
  const wanted = new Set(codes.map(departmentOfSource));
  return desk.catalogue().departments.flatMap((one) => {
    return wanted.has(one.code) ? { code: one.code, name: bilingual(one) } : [];
  });
}
