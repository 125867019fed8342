import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { ConsolidatedFigure, FigureState } from '#shared/domain/model/discrepancy.ts';
import type { Breakdown } from '#shared/domain/reconcile/breakdown.ts';
import { codesOfKey, kindsStated } from '#shared/domain/reconcile/compare.ts';
import { isKept } from '#shared/domain/reconcile/consolidate.ts';
import { type Cube, cubeOf } from '#shared/domain/reconcile/cube.ts';
import type { Fact } from '#shared/domain/reconcile/facts.ts';
import type { Gazetteer } from '#shared/domain/reconcile/places.ts';
import { idsOf, keysIn, project, radixOf, rollUp } from '#shared/domain/reconcile/roll-up.ts';
import { type View, viewsOf } from '#shared/domain/reconcile/views.ts';

/** A coordinate of a table, as codes. */
export interface Place {
  readonly time: string;
  readonly place: string;
  readonly counterpart: string;
  readonly population: string;
  readonly kind: string;
}

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
}

/** The consolidated figures of one indicator in one unit, added up to whatever a table asks for. */
export interface Board {
  readonly indicator: string;
  readonly unit: string;
  readonly figures: readonly ConsolidatedFigure[];
  /** By coordinateKey. */
  at(breakdown: Breakdown): ReadonlyMap<string, Sum & { readonly where: Place }>;
}

const RANK: Readonly<Record<FigureState, number>> = { single: 0, agreed: 1, rule: 2, decided: 3, open: 4 };

/** The state that a sum of figures has: that of the least settled of them. */
export function worstState(states: readonly FigureState[]): FigureState {
  return states.reduce((worst, state) => (RANK[state] > RANK[worst] ? state : worst), 'single');
}

export function coordinateKey({ time, place, counterpart, population, kind }: Place): string {
  return `${time}|${place}|${counterpart}|${population}|${kind}`;
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
        facts,
        parts: [],
        totals: [],
      },
      gazetteer,
    );
  const stated = cubeFor(figures.filter((figure) => isKept(figure) || !Number.isNaN(figure.value)).map(factOf));
  // What gave way to another source is set at 0 in a cube of their own, only to see which coordinates they belong to.
  const blank = cubeFor(
    figures
      .filter(({ value, discrepancy }) => Number.isNaN(value) && discrepancy !== '')
      .map((figure) => ({ ...factOf(figure), value: 0 })),
  );
  const known = new Map<string, ReadonlyMap<string, Sum & { readonly where: Place }>>();
  return {
    indicator,
    unit,
    figures,
    at(breakdown) {
      const memo = known.get(breakdown.name);
      if (memo) return memo;
      const sums = new Map([...sumsOf(blank, breakdown, byKey, true), ...sumsOf(stated, breakdown, byKey, false)]);
      known.set(breakdown.name, sums);
      return sums;
    },
  };
}

/** A published figure as a fact: those beside the kept sources stay apart, by department. */
function factOf(figure: ConsolidatedFigure): Fact {
  const department = isKept(figure) ? '' : `~${figure.sources.join('+')}`;
  return { ...figure, department, file: '', sheet: '', table: figure.key, cell: figure.key, submission: 0 };
}

/** The first complete sum at each coordinate: kept sources before others, finer breakdowns first; else the highest lower bound. */
function sumsOf(
  cube: Cube,
  breakdown: Breakdown,
  figures: ReadonlyMap<string, ConsolidatedFigure>,
  blank: boolean,
): Map<string, Sum & { readonly where: Place }> {
  const sums = new Map<string, Sum & { readonly where: Place }>();
  const views = viewsOf(cube);
  const kinds = kindsStated(cube, views);
  for (const view of views) {
    for (const sum of sumsOfView(cube, view, breakdown, figures, kinds, blank)) {
      const key = coordinateKey(sum.where);
      const better = isBetter(sum, sums.get(key));
      if (better) sums.set(key, blank ? { ...sum, value: Number.NaN } : sum);
    }
  }
  return sums;
}

function isBetter(sum: Sum, before: Sum | undefined): boolean {
  if (!before || Number.isNaN(before.value)) return true;
  if (before.complete || Number.isNaN(sum.value)) return false;
  return sum.complete || (before.beside === sum.beside && sum.value > before.value);
}

function sumsOfView(
  cube: Cube,
  view: View,
  breakdown: Breakdown,
  figures: ReadonlyMap<string, ConsolidatedFigure>,
  kinds: ReadonlySet<number>,
  blank: boolean,
): (Sum & { readonly where: Place })[] {
  const projection = project(cube, view, breakdown, kinds);
  const radix = radixOf(cube);
  const { slots, sums, complete } = rollUp(cube, view, projection, radix);
  const parts = new Map<number, ConsolidatedFigure[]>();
  keysIn(cube, view, projection, radix).forEach((key, i) => {
    const fact = cube.statements(view.rows[i] ?? 0)[0]?.facts[0];
    const figure = figures.get(fact?.cell ?? '');
    if (key < 0 || !figure) return;
    const known = parts.get(key);
    if (known) known.push(figure);
    else parts.set(key, [figure]);
  });
  const beside = (cube.departments.codes[view.department] ?? '').replace('~', '');
  return [...slots].map(([key, slot]) => {
    const members = (parts.get(key) ?? []).filter(({ value }) => blank || !Number.isNaN(value));
    return {
      where: codesOfKey(cube, idsOf(key, radix)),
      value: members.length === 0 ? Number.NaN : (sums[slot] ?? Number.NaN),
      state: worstState(members.map(({ state }) => state)),
      figures: members,
      complete: complete[slot] ?? false,
      beside,
    };
  });
}
