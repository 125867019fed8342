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

/** All that is published in one state of a base, and the ways into it. */
export interface Published {
  readonly derived: Derived;
  readonly publication: BuiltPublication;
  figure(key: string): ConsolidatedFigure | undefined;
  /** Where the tables print a figure, alone or in a sum. */
  placesOf(key: string): readonly PrintedPlace[];
  /** Figures that a cell feeds, or would if they had not given way to another source. */
  figuresAt(place: Place): readonly ConsolidatedFigure[];
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
  readonly made: Promise<Published>;
}

const KNOWN = new WeakMap<ReadBase, Remembered>();

/**
 * What is published now: made once for each state of the base, which its last journal entry tells, whoever asks for it and
 * however many do at once. Nobody's cancelling ends it: others may wait for it.
 */
export function published(desk: Desk): Promise<Published> {
  const base = desk.readBase();
  const entry = lastEntry(base);
  const catalogue = desk.catalogue();
  const known = KNOWN.get(base);
  if (known && known.entry === entry && known.catalogue === catalogue) return known.made;
  const made = publish({ ...desk, signal: () => new AbortController().signal });
  const remembered = { entry, catalogue, made };
  KNOWN.set(base, remembered);
  made.catch(() => KNOWN.get(base) === remembered && KNOWN.delete(base));
  return made;
}

/** Milliseconds of work after which others are heard. */
const PACE = 40;

async function publish(desk: Desk): Promise<Published> {
  const derived = await compute(desk);
  const { publicationSteps } = await import('#shared/domain/tables/build-publication.ts');
  const steps = publicationSteps(await publicationInput(desk, derived, []));
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return arranged(derived, step.value);
    if (performance.now() - since < PACE) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}

function arranged(derived: Derived, publication: BuiltPublication): Published {
  let byKey: ReadonlyMap<string, ConsolidatedFigure> | undefined;
  let places: ReturnType<typeof placesOf> | undefined;
  return {
    derived,
    publication,
    figure(key) {
      byKey ??= new Map(derived.figures.map((figure) => [figure.key, figure]));
      return byKey.get(key);
    },
    placesOf(key) {
      places ??= placesOf(publication);
      return places(key);
    },
    figuresAt: (place) => figuresAt({ derived }, place),
  };
}

function figuresAt({ derived }: Pick<Published, 'derived'>, place: Place): ConsolidatedFigure[] {
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
