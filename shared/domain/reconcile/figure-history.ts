import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { byText } from '#shared/lib/compare.ts';
import { type Breakdown, breakdownOf } from './breakdown.ts';
import { TOTAL } from './coarseness.ts';
import { codesOfKey, kindsStated } from './compare.ts';
import { cubeOf } from './cube.ts';
import { codeAt } from './dictionary.ts';
import type { FactTable } from './fact-columns.ts';
import { parsePeriod, type TimeLevel } from './periods.ts';
import { COUNTRY, type Gazetteer, placeAt, placeCode, placeLevel } from './places.ts';
import { includesPopulation, populationOf } from './populations.ts';
import { idsOf, project, radixOf, rollUp } from './roll-up.ts';
import { viewsOf } from './views.ts';

export type Figure = Dimensions & { readonly unit: string };

/** What a department says of the figure in one period. */
export interface Said {
  readonly department: string;
  readonly timePeriod: string;
  readonly value: number;
  /** False: at least so many, parts are missing. */
  readonly whole: boolean;
}

/** Periods in which a figure is followed: as finely as it is stated itself; by years where it is a free interval. */
export function historyLevel({ timePeriod }: Figure, isStock: boolean): TimeLevel {
  const { level } = parsePeriod(timePeriod);
  if (level === 'opaque') return 'opaque';
  return isStock || level === 'day' ? 'day' : level === 'interval' ? 'year' : level;
}

/** The breakdown in which a figure stands by itself, in every period. */
export function breakdownAround(figure: Figure, gazetteer: Gazetteer, isStock: boolean): Breakdown {
  const { refArea, geo, counterpartArea, sex, age, kind } = figure;
  return breakdownOf({
    time: historyLevel(figure, isStock),
    intervals: [],
    place: placeLevel(placeCode(refArea, geo), gazetteer),
    counterpart: counterpartArea === TOTAL ? TOTAL : 'countries',
    named: [],
    populations: [populationOf(sex, age)],
    kind: kind === TOTAL ? TOTAL : 'kinds',
  });
}

export type Stated = Pick<Dimensions, 'refArea' | 'geo' | 'counterpartArea' | 'sex' | 'age' | 'kind'>;

/** Whether something that is stated can be a part of the figure in some period. */
export function mayBelong(figure: Figure, gazetteer: Gazetteer): (stated: Stated) => boolean {
  const home = placeCode(figure.refArea, figure.geo);
  const level = placeLevel(home, gazetteer);
  const population = populationOf(figure.sex, figure.age);
  return ({ refArea, geo, counterpartArea, sex, age, kind }) =>
    (figure.counterpartArea === TOTAL || figure.counterpartArea === counterpartArea) &&
    (figure.kind === TOTAL || figure.kind === kind) &&
    (home === COUNTRY || placeAt(placeCode(refArea, geo), level, gazetteer) === home) &&
    includesPopulation(population, populationOf(sex, age));
}

/**
 * What each department says of a figure in all periods, added up as reconciling adds up. Where it says it in several
 * breakdowns, the one that is whole is heard, the coarser first: that is what it states itself. `isWanted` leaves some of it out.
 */
export function saidOfFigure(
  facts: FactTable,
  figure: Figure,
  catalogue: Catalogue,
  gazetteer: Gazetteer,
  isWanted: (stated: Stated) => boolean = () => true,
): Said[] {
  const indicator = catalogue.indicators.find(({ code }) => code === figure.indicator);
  const isStock = indicator?.measure === 'stock';
  const belongs = mayBelong(figure, gazetteer);
  const entries = entriesOf(facts, figure, (stated) => belongs(stated) && isWanted(stated));
  const family = { code: figure.indicator, unit: figure.unit, indicator, parts: [], totals: [] };
  const cube = cubeOf({ ...family, facts: { table: facts, entries } }, gazetteer);
  const views = viewsOf(cube);
  const breakdown = breakdownAround(figure, gazetteer, isStock);
  const kinds = kindsStated(cube, views);
  const said = new Map<string, Said & { readonly coarseness: number }>();
  for (const view of views) {
    const department = codeAt(cube.departments, view.department);
    const projection = project(cube, view, breakdown, kinds);
    const radix = radixOf(cube);
    const { keys, sums, complete } = rollUp(cube, view, projection, radix);
    keys.forEach((key, slot) => {
      const at = codesOfKey(cube, idsOf(key, radix));
      const isHere =
        at.place === placeCode(figure.refArea, figure.geo) &&
        at.counterpart === figure.counterpartArea &&
        at.population === populationOf(figure.sex, figure.age) &&
        at.kind === figure.kind;
      if (!isHere) return;
      const name = `${department}\n${at.time}`;
      const known = said.get(name);
      const whole = complete[slot] === 1;
      const { coarseness } = view;
      const one = { department, timePeriod: at.time, value: sums[slot] ?? Number.NaN, whole, coarseness };
      if (!known || isHeardBefore(one, known)) said.set(name, one);
    });
  }
  return [...said.values()]
    .map(({ coarseness: _, ...one }) => one)
    .sort((a, b) => byText(a.department, b.department) || byText(a.timePeriod, b.timePeriod));
}

function isHeardBefore(a: Said & { readonly coarseness: number }, b: Said & { readonly coarseness: number }): boolean {
  if (a.whole !== b.whole) return a.whole;
  return a.whole ? a.coarseness > b.coarseness : a.value > b.value;
}

function entriesOf(facts: FactTable, figure: Figure, isWanted: (stated: Stated) => boolean): Uint32Array {
  const { cuts, codes, live, ranges, cut, place, counterpart } = facts;
  const known = new Map<number, boolean>();
  const cutsOfFigure = new Set(
    cuts.flatMap(({ indicator, unit }, i) => (indicator === figure.indicator && unit === figure.unit ? [i] : [])),
  );
  const found: number[] = [];
  for (const origin of live) {
    const { from, to } = ranges[origin] ?? { from: 0, to: 0 };
    for (let entry = from; entry < to; entry++) {
      const own = cut[entry] ?? 0;
      if (!cutsOfFigure.has(own)) continue;
      const [p, c] = [place[entry] ?? 0, counterpart[entry] ?? 0];
      const key = (own * codes.length + p) * codes.length + c;
      let wanted = known.get(key);
      if (wanted === undefined) {
        const { geo = '', sex = '', age = '', kind = '' } = cuts[own] ?? {};
        wanted = isWanted({ refArea: codes[p] ?? '', geo, counterpartArea: codes[c] ?? '', sex, age, kind });
        known.set(key, wanted);
      }
      if (wanted) found.push(entry);
    }
  }
  return Uint32Array.from(found);
}
