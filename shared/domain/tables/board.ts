import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { ConsolidatedFigure, FigureState } from '#shared/domain/model/discrepancy.ts';
import type { Breakdown } from '#shared/domain/reconcile/breakdown.ts';
import { codesOfKey } from '#shared/domain/reconcile/compare.ts';
import { type Cube, cubeOf } from '#shared/domain/reconcile/cube.ts';
import { factTableOf, wholeList } from '#shared/domain/reconcile/fact-table.ts';
import { clean, type Fact } from '#shared/domain/reconcile/facts.ts';
import { isKept } from '#shared/domain/reconcile/figure-key.ts';
import { type Gazetteer, type PlaceLevel, placeCode, placeLevel } from '#shared/domain/reconcile/places.ts';
import { idsOf, project, radixOf, rollUp } from '#shared/domain/reconcile/roll-up.ts';
import type { View } from '#shared/domain/reconcile/views.ts';
import { placeOfHole } from './holes.ts';
import { type Arranged, arrange, listedBy } from './parties.ts';
import { coordinateKey, type Place } from './place.ts';

/** What the consolidated figures give at a coordinate. */
export interface Sum {
  /** NaN: not available, because the kept source does not break the figure down so far. */
  readonly value: number;
  readonly state: FigureState;
  readonly figures: readonly ConsolidatedFigure[];
  /** False: a lower bound, because parts are missing or only some are listed. */
  readonly complete: boolean;
  /** Department whose breakdown this is, where it stands beside the kept source; else ''. */
  readonly beside: string;
  /** Discrepancy by which somebody decided on this total instead of the sum of its parts; absent otherwise. */
  readonly retained?: string;
}

type PlacedSum = Sum & { readonly where: Place };

/** The consolidated figures of one indicator in one unit, added up to whatever a table asks for. */
export interface Board {
  readonly indicator: string;
  readonly unit: string;
  readonly figures: readonly ConsolidatedFigure[];
  /** The level of regions that its figures can be shown in: the historic ones where geographies mix. */
  readonly regionLevel: PlaceLevel;
  /** By coordinateKey. */
  at(breakdown: Breakdown): ReadonlyMap<string, PlacedSum>;
}

const RANK: Readonly<Record<FigureState, number>> = { single: 0, agreed: 1, rule: 2, decided: 3, open: 4 };

/** The state that a sum of figures has: that of the least settled of them. */
export function worstState(states: readonly FigureState[]): FigureState {
  return states.reduce((worst, state) => (RANK[state] > RANK[worst] ? state : worst), 'single');
}

/** Arranges the figures of one indicator for tables. */
export function boardOf(catalogue: Catalogue, gazetteer: Gazetteer, figures: readonly ConsolidatedFigure[]): Board {
  const [first] = figures;
  const indicator = first?.indicator ?? '';
  const unit = first?.unit ?? '';
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const cubeFor = (facts: readonly Fact[]) =>
    cubeOf(
      {
        code: indicator,
        unit,
        indicator: catalogue.indicators.find(({ code }) => code === indicator),
        facts: wholeList(factTableOf(facts)),
        parts: [],
        totals: [],
      },
      gazetteer,
    );
  const stated = arrange(
    cubeFor(figures.filter((figure) => isKept(figure) || !Number.isNaN(figure.value)).map(factOf)),
    figures.filter((figure) => !isKept(figure)),
  );
  // What gave way to another source is set at 0 in a cube of their own, only to see which coordinates they belong to.
  const blank = arrange(
    cubeFor(
      figures
        .filter(({ value, discrepancy }) => Number.isNaN(value) && discrepancy !== '')
        .map((figure) => ({ ...factOf(figure), value: 0 })),
    ),
    [],
  );
  const known = new Map<string, ReadonlyMap<string, PlacedSum>>();
  return {
    indicator,
    unit,
    figures,
    regionLevel: regionLevelOf(figures, gazetteer),
    at(breakdown) {
      const memo = known.get(breakdown.name);
      if (memo) return memo;
      const sums = new Map([...sumsOf(blank, breakdown, byKey, true), ...sumsOf(stated, breakdown, byKey, false)]);
      known.set(breakdown.name, sums);
      return sums;
    },
  };
}

function regionLevelOf(figures: readonly ConsolidatedFigure[], gazetteer: Gazetteer): PlaceLevel {
  const places = new Set(figures.map(({ refArea, geo }) => placeCode(refArea, geo)));
  const levels = [...places].map((code) => placeLevel(code, gazetteer)).filter((level) => level.includes(':'));
  const geographies = new Set(levels.map((level) => level.split(':')[1]));
  return geographies.size === 1 ? `region:${[...geographies][0]}` : 'region:8';
}

/** A published figure as a fact: those beside the kept sources stay apart, by department. */
function factOf(figure: ConsolidatedFigure): Fact {
  const department = isKept(figure) ? '' : `~${figure.sources.join('+')}`;
  return { ...figure, department, file: '', sheet: '', table: figure.key, cell: figure.key, submission: 0 };
}

/** The first complete sum at each coordinate: kept sources before others, finer breakdowns first; else the highest lower bound. */
function sumsOf(
  arranged: Arranged,
  breakdown: Breakdown,
  figures: ReadonlyMap<string, ConsolidatedFigure>,
  blank: boolean,
): Map<string, PlacedSum> {
  const sums = new Map<string, PlacedSum>();
  for (const party of arranged.parties) {
    for (const [key, sum] of partySums(arranged, party, breakdown, figures, blank)) {
      if (isBetter(sum, sums.get(key))) sums.set(key, blank ? { ...sum, value: Number.NaN } : sum);
    }
  }
  return sums;
}

/** Adds breakdowns that go together. Whether a sum is whole is judged by what those that speak of its place list together. */
function partySums(
  { cube, kinds, holes }: Arranged,
  party: readonly View[],
  breakdown: Breakdown,
  figures: ReadonlyMap<string, ConsolidatedFigure>,
  blank: boolean,
): Map<string, PlacedSum> {
  const alone = party.map((view) => sumsOfView(cube, view, breakdown, figures, kinds, view.members, blank));
  const speakers = new Map<string, View[]>();
  party.forEach((view, i) => {
    for (const { where } of alone[i] ?? []) {
      const key = coordinateKey(where);
      speakers.set(key, [...(speakers.get(key) ?? []), view]);
    }
  });
  const choirs = new Map<string, View[]>();
  const nameOf = (views: readonly View[]) => views.map(({ id }) => id).join('+');
  for (const views of speakers.values()) choirs.set(nameOf(views), views);
  const sums = new Map<string, PlacedSum>();
  for (const [name, views] of choirs) {
    for (const view of views) {
      const own = views.length === 1 ? alone[party.indexOf(view)] : undefined;
      const listed = listedBy(view, views);
      for (const sum of own ?? sumsOfView(cube, view, breakdown, figures, kinds, listed, blank)) {
        const key = coordinateKey(sum.where);
        if (nameOf(speakers.get(key) ?? []) !== name) continue;
        const known = sums.get(key);
        sums.set(key, known ? addSums(known, sum) : sum);
      }
    }
  }
  for (const hole of holes.filter(({ view }) => party.includes(view))) {
    const where = placeOfHole(cube, hole, breakdown);
    const key = where === undefined ? '' : coordinateKey(where);
    const sum = sums.get(key);
    const filled = speakers.get(key)?.some((view) => hole.coveredBy.has(view));
    if (sum && !filled) sums.set(key, { ...sum, complete: false });
  }
  return sums;
}

function addSums(a: PlacedSum, b: PlacedSum): PlacedSum {
  const values = [a.value, b.value].filter((value) => !Number.isNaN(value));
  return {
    where: a.where,
    value: values.length === 0 ? Number.NaN : clean(values.reduce((sum, value) => sum + value, 0)),
    state: worstState([a.state, b.state]),
    figures: [...a.figures, ...b.figures],
    complete: a.complete && b.complete,
    beside: a.beside,
  };
}

function isBetter(sum: Sum, before: Sum | undefined): boolean {
  if (!before || Number.isNaN(before.value)) return true;
  if (before.complete || Number.isNaN(sum.value)) return false;
  const alike = before.beside === sum.beside;
  // What is kept is at least so many: it is not fewer because a source that gave way says it lists all.
  return sum.complete ? alike || sum.value >= before.value : alike && sum.value > before.value;
}

function sumsOfView(
  cube: Cube,
  view: View,
  breakdown: Breakdown,
  figures: ReadonlyMap<string, ConsolidatedFigure>,
  kinds: ReadonlySet<number>,
  listed: View['members'],
  blank: boolean,
): PlacedSum[] {
  const projection = project(cube, view, breakdown, kinds, listed);
  const radix = radixOf(cube);
  const { keys, sums, complete, slotOfRow } = rollUp(cube, view, projection, radix);
  const parts: ConsolidatedFigure[][] = keys.map(() => []);
  slotOfRow.forEach((slot, i) => {
    const figure = slot < 0 ? undefined : figures.get(cube.firstCell(view.rows[i] ?? 0));
    if (figure) parts[slot]?.push(figure);
  });
  const beside = (cube.departments.codes[view.department] ?? '').replace('~', '');
  return keys.map((key, slot) => {
    const members = (parts[slot] ?? []).filter(({ value }) => blank || !Number.isNaN(value));
    return {
      where: codesOfKey(cube, idsOf(key, radix)),
      value: members.length === 0 ? Number.NaN : (sums[slot] ?? Number.NaN),
      state: worstState(members.map(({ state }) => state)),
      figures: members,
      complete: complete[slot] === 1,
      beside,
    };
  });
}
