import { type Coordinate, coordinateOf, type FactColumns, keysOf } from './columns.ts';
import { isListed } from './counted-lists.ts';

/** A table is full, rather than a list of what happened, when at least this share of its combinations is stated. */
const FULL = 0.8;

/** Below this a blank proves nothing. */
const ENOUGH = 6;

/** Axes along which a full table states each combination; countries and kinds are listed where there is something to say. */
const CROSSED = ['time', 'place', 'population'] as const;

/**
 * Cells that a full table leaves blank: they are missing, never 0. For each country and kind that the table lists, these
 * are the periods, places and populations that it states elsewhere; what another table of the department states is none.
 */
export function blanksOf(columns: FactColumns, rows: Uint32Array): Coordinate[] {
  const found = new Map<string, Coordinate>();
  const keyOf = (at: Coordinate) => keysOf(columns, at).join('|');
  for (const facts of tablesOf(columns).values()) {
    for (const blank of blanksOfTable(columns, facts)) found.set(keyOf(blank), blank);
  }
  if (found.size > 0) for (const fact of rows) found.delete(keyOf(coordinateOf(columns, fact)));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, blank]) => blank);
}

/** Facts by table, country and kind. */
function tablesOf(columns: FactColumns): Map<number, number[]> {
  const { origin, origins, ids, dictionaries, indicator } = columns;
  const counterparts = dictionaries.counterpart.codes.length;
  const kinds = dictionaries.kind.codes.length;
  const tables = new Map<number, number[]>();
  origin.forEach((table, fact) => {
    // A list of persons names those who came: whom it does not name did not come.
    if (isListed(origins.codes[table] ?? '')) return;
    const source = table * 16 + (indicator[fact] ?? 0);
    const key = (source * counterparts + (ids.counterpart[fact] ?? 0)) * kinds + (ids.kind[fact] ?? 0);
    const known = tables.get(key);
    if (known) known.push(fact);
    else tables.set(key, [fact]);
  });
  return tables;
}

function blanksOfTable(columns: FactColumns, facts: readonly number[]): Coordinate[] {
  const [times = [], places = [], populations = []] = CROSSED.map((axis) => [
    ...new Set(facts.map((fact) => columns.ids[axis][fact] ?? 0)),
  ]);
  const combinations = times.length * places.length * populations.length;
  if (combinations < ENOUGH || facts.length < FULL * combinations) return [];
  const at = (time: number, place: number, population: number) =>
    (time * columns.dictionaries.place.codes.length + place) * columns.dictionaries.population.codes.length +
    population;
  const { time, place, population } = columns.ids;
  const stated = new Set(facts.map((fact) => at(time[fact] ?? 0, place[fact] ?? 0, population[fact] ?? 0)));
  if (stated.size === combinations || stated.size < FULL * combinations) return [];
  const model = coordinateOf(columns, facts[0] ?? 0);
  return times.flatMap((t) =>
    places.flatMap((p) =>
      populations
        .filter((who) => !stated.has(at(t, p, who)))
        .map((who) => ({ ...model, time: t, place: p, population: who })),
    ),
  );
}
