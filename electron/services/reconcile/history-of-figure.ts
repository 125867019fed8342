import { findDiscrepancy } from '#electron/db/queries/discrepancy-lines.ts';
import { observationsBehind } from '#electron/db/queries/observations.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { FigureHistory } from '#shared/contract/unfolded.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import {
  breakdownAround,
  type Figure,
  mayBelong,
  type Stated,
  saidOfFigure,
} from '#shared/domain/reconcile/figure-history.ts';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { holds, parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { type Gazetteer, gazetteerOf, placeCode } from '#shared/domain/reconcile/places.ts';
import { populationOf } from '#shared/domain/reconcile/populations.ts';
import { boardOf } from '#shared/domain/tables/board.ts';
import { coordinateKey } from '#shared/domain/tables/place.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { compute, type Derived } from './derive.ts';
import { namesOf } from './describe-item.ts';

/** The figure of a discrepancy through time: what each department says of it, and what is published. @throws AppError `decide.unknown` */
export async function historyOfFigure(desk: Desk, id: string): Promise<FigureHistory> {
  const found = findDiscrepancy(desk.readBase(), id);
  if (!found) throw new AppError('decide.unknown', { discrepancy: id });
  const figure = { ...found, unit: found.unit };
  const catalogue = desk.catalogue();
  const gazetteer = gazetteerOf(catalogue);
  const derived = await compute(desk);
  const isWanted = found.type === 'jump' ? subjectsOf(desk, found) : undefined;
  const said = saidOfFigure(derived.facts.facts, figure, catalogue, gazetteer, isWanted);
  const published = publishedOf(desk, derived, figure, gazetteer);
  const codes = [...new Set([...said.map(({ timePeriod }) => timePeriod), ...published.keys()])].sort(byStart);
  const { short } = namesOf(desk);
  const ranks = catalogue.departments.map(({ code }) => code);
  const departments = [...new Set(said.map(({ department }) => department))].sort(
    (a, b) => ranks.indexOf(a) - ranks.indexOf(b),
  );
  return {
    unit: found.unit,
    times: codes.map((code) => ({ code, name: periodLabel(code) })),
    at: positionOf(found.timePeriod, codes),
    series: departments.map((department) => {
      const at = new Map(said.filter((one) => one.department === department).map((one) => [one.timePeriod, one]));
      return {
        department,
        name: short(department),
        values: codes.map((code) => orNull(at.get(code)?.value)),
        whole: codes.map((code) => at.get(code)?.whole ?? true),
      };
    }),
    published: codes.map((code) => orNull(published.get(code))),
  };
}

/** What a jump was found in: the same people, places and kinds as the figure that stands out, in every period. */
function subjectsOf(desk: Desk, { candidates, indicator }: SettledDiscrepancy): (stated: Stated) => boolean {
  const keyOf = ({ refArea, geo, counterpartArea, sex, age, kind }: Stated) =>
    [refArea, geo, counterpartArea, sex, age, kind].join('|');
  const cells = candidates.flatMap((candidate) => candidate.cells);
  const stated = [...observationsBehind(desk.readBase(), cells).values()].flat();
  const subjects = new Set(stated.filter((one) => one.indicator === indicator).map(keyOf));
  return (one) => subjects.has(keyOf(one));
}

/** What is published of the figure, by period. */
function publishedOf(
  desk: Desk,
  { parts }: Derived,
  figure: Figure,
  gazetteer: Gazetteer,
): ReadonlyMap<string, number> {
  const family = `${figure.indicator}\n${figure.unit}\n`;
  const belongs = mayBelong(figure, gazetteer);
  const figures: ConsolidatedFigure[] = [];
  for (const part of parts) {
    if (part.name.startsWith(family)) for (const one of part.figures) if (belongs(one)) figures.push(one);
  }
  if (figures.length === 0) return new Map();
  const isStock = desk.catalogue().indicators.find(({ code }) => code === figure.indicator)?.measure === 'stock';
  const board = boardOf(desk.catalogue(), gazetteer, figures);
  const { counterpartArea: counterpart, kind } = figure;
  const place = placeCode(figure.refArea, figure.geo);
  const population = populationOf(figure.sex, figure.age);
  const values = new Map<string, number>();
  for (const [key, { where, value, complete }] of board.at(breakdownAround(figure, gazetteer, isStock))) {
    const isHere = key === coordinateKey({ time: where.time, place, counterpart, population, kind });
    if (isHere && complete) values.set(where.time, value);
  }
  return values;
}

/** Where a period stands among others: itself, or the last of those that lie in it (the date of a stock in its year). */
function positionOf(timePeriod: string, codes: readonly string[]): number {
  const own = parsePeriod(timePeriod);
  const at = codes.findIndex((code) => parsePeriod(code).code === own.code);
  return at >= 0 ? at : codes.findLastIndex((code) => holds(own, parsePeriod(code)));
}

function byStart(a: string, b: string): number {
  const [left, right] = [parsePeriod(a), parsePeriod(b)];
  return left.start - right.start || left.end - right.end || (a < b ? -1 : 1);
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
