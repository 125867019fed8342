import type { ReadBase } from '#electron/db/handle.ts';
import type { Desk } from '#electron/services/desk.ts';
import { compute, type Derived } from '#electron/services/reconcile/derive.ts';
import { lastEntry } from '#electron/services/reconcile/facts.ts';
import type { PrintedPlace } from '#shared/contract/provenance.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { ConsolidatedFigure } from '#shared/domain/model/discrepancy.ts';
import { cellReference } from '#shared/domain/reconcile/facts.ts';
import { FigureOfCells } from '#shared/domain/reconcile/figure.ts';
import type { BuiltPublication } from '#shared/domain/tables/build-publication.ts';
import { publicationInput } from './publication.ts';
import { placesOf } from './trace-places.ts';

/** All that is consolidated in one state of a base, and the ways into it. */
export interface Consolidated {
  readonly derived: Derived;
  figure(key: string): ConsolidatedFigure | undefined;
  /** Figures that a cell feeds, or would if they had not given way to another source. */
  figuresAt(place: Place): readonly ConsolidatedFigure[];
}

/** The tables that are made of it. */
export interface Published extends Consolidated {
  readonly publication: BuiltPublication;
  /** Where the tables print a figure, alone or in a sum. */
  placesOf(key: string): readonly PrintedPlace[];
}

/** A cell of a file; the range of a counted list. */
interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

interface Remembered {
  readonly entry: number;
  readonly catalogue: Catalogue;
  readonly consolidated: Promise<Consolidated>;
  published: Promise<Published> | undefined;
}

const KNOWN = new WeakMap<ReadBase, Remembered>();

/** What is consolidated now: computed once for each state of the base, which its last journal entry tells. */
export function consolidated(desk: Desk): Promise<Consolidated> {
  return remembered(desk).consolidated;
}

/**
 * What is published now: made once for each state of the base, whoever asks for it and however many do at once. Nobody's
 * cancelling ends it: others may wait for it.
 */
export function published(desk: Desk): Promise<Published> {
  const known = remembered(desk);
  known.published ??= known.consolidated.then((all) => publish(desk, all));
  return known.published;
}

function remembered(desk: Desk): Remembered {
  const base = desk.readBase();
  const entry = lastEntry(base);
  const catalogue = desk.catalogue();
  const known = KNOWN.get(base);
  if (known && known.entry === entry && known.catalogue === catalogue) return known;
  const derived = compute({ ...desk, signal: () => new AbortController().signal });
  const fresh: Remembered = { entry, catalogue, consolidated: derived.then(arranged), published: undefined };
  KNOWN.set(base, fresh);
  fresh.consolidated.catch(() => KNOWN.get(base) === fresh && KNOWN.delete(base));
  return fresh;
}

/** Milliseconds of work after which others are heard. */
const PACE = 40;

async function publish(desk: Desk, all: Consolidated): Promise<Published> {
  const { publicationSteps } = await import('#shared/domain/tables/build-publication.ts');
  const steps = publicationSteps(await publicationInput(desk, all.derived, []));
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return withPlaces(all, step.value);
    if (performance.now() - since < PACE) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}

function arranged(derived: Derived): Consolidated {
  let byKey: ReadonlyMap<string, ConsolidatedFigure> | undefined;
  return {
    derived,
    figure(key) {
      byKey ??= new Map(derived.figures.map((figure) => [figure.key, figure]));
      return byKey.get(key);
    },
    figuresAt: (place) => figuresAt(derived, place),
  };
}

function withPlaces(all: Consolidated, publication: BuiltPublication): Published {
  let places: ReturnType<typeof placesOf> | undefined;
  return {
    ...all,
    publication,
    placesOf(key) {
      places ??= placesOf(publication);
      return places(key);
    },
  };
}

function figuresAt(derived: Derived, place: Place): ConsolidatedFigure[] {
  const { facts } = derived.facts;
  const { file, sheet, cell } = place;
  const entries = new Set<number>();
  for (const id of facts.live) {
    const origin = facts.origins[id];
    if (origin?.file !== file || origin.sheet !== sheet) continue;
    const { from, to } = facts.ranges[id] ?? { from: 0, to: 0 };
    for (let entry = from; entry < to; entry++) {
      if (facts.blank[entry] === 0 && facts.cell(entry) === cell) entries.add(entry);
    }
  }
  if (entries.size === 0) return [];
  const reference = cellReference(place);
  return derived.figures.filter((figure) =>
    figure instanceof FigureOfCells ? figure.isMadeOf(entries) : figure.cells.includes(reference),
  );
}
