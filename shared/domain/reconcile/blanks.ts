import { isListed } from './counted-lists.ts';
import type { Cut, EntryAt, EntryRange, FactTable } from './fact-columns.ts';
import { keyIndex } from './key-index.ts';
import { COUNTRY } from './places.ts';
import { populationOf, splitPopulation } from './populations.ts';

/** A table is full, rather than a list of what happened, when at least this share of its combinations is stated. */
const FULL = 0.8;

/** Below this a blank proves nothing. */
const ENOUGH = 6;

/**
 * Adds the cells that a full table leaves blank: they are missing, never 0. For each country and kind that the table lists,
 * these are the periods, places and populations that it states elsewhere; what another table of the department states is
 * none (cube.ts). Countries and kinds are listed where there is something to say.
 */
export function addBlanks(
  table: FactTable,
  { from, to }: EntryRange,
  cutOf: (cut: Cut) => number,
  add: (at: EntryAt) => void,
): void {
  // A list of persons names those who came: whom it does not name did not come.
  if (to - from < FULL * ENOUGH || isListed(table.origins[table.origin[from] ?? 0]?.table ?? '')) return;
  const codes = cutCodes(table);
  const groups = groupsOf(table, { from, to }, codes);
  const [times, places, populations] = [createTally(), createTally(), createTally()];
  const { cut, time, place } = table;
  const country = table.codes.indexOf(COUNTRY);
  const placeId = (entry: number) => {
    const code = place[entry] ?? 0;
    return code === country ? code : code + (codes.geo[cut[entry] ?? 0] ?? 0) * table.codes.length;
  };
  const populationId = (entry: number) => codes.population[cut[entry] ?? 0] ?? 0;
  for (const entries of groups) {
    for (const tally of [times, places, populations]) tally.clear();
    for (const entry of entries) {
      times.add(time[entry] ?? 0, entry);
      places.add(placeId(entry), entry);
      populations.add(populationId(entry), entry);
    }
    const combinations = times.size() * places.size() * populations.size();
    if (combinations < ENOUGH || entries.length < FULL * combinations) continue;
    const at = (t: number, p: number, who: number) => (t * places.size() + p) * populations.size() + who;
    const stated = new Uint8Array(combinations);
    let count = 0;
    for (const entry of entries) {
      const slot = at(times.of(time[entry] ?? 0), places.of(placeId(entry)), populations.of(populationId(entry)));
      if (stated[slot] === 0) count += 1;
      stated[slot] = 1;
    }
    if (count === combinations || count < FULL * combinations) continue;
    const model = entries[0] ?? 0;
    for (let t = 0; t < times.size(); t++) {
      for (let p = 0; p < places.size(); p++) {
        for (let who = 0; who < populations.size(); who++) {
          if (stated[at(t, p, who)] === 1) continue;
          const [when, where, whom] = [times.first(t), places.first(p), populations.first(who)];
          const { indicator, unit, kind } = table.cuts[cut[model] ?? 0] as Cut;
          const { geo } = table.cuts[cut[where] ?? 0] as Cut;
          const { sex, age } = table.cuts[cut[whom] ?? 0] as Cut;
          add({
            cut: cutOf({ indicator, unit, kind, geo, ...splitPopulation(populationOf(sex, age)) }),
            time: time[when] ?? 0,
            place: place[where] ?? 0,
            counterpart: table.counterpart[model] ?? 0,
          });
        }
      }
    }
  }
}

/** Numbers of the parts of cuts, by cut: what is counted apart (indicator, unit and kind), geography and population. */
function cutCodes({ cuts }: FactTable) {
  const number = (name: (cut: Cut) => string) => {
    const known = new Map<string, number>();
    return Int32Array.from(cuts, (cut) => {
      const code = name(cut);
      const id = known.get(code) ?? known.size;
      known.set(code, id);
      return id;
    });
  };
  return {
    subject: number(({ indicator, unit, kind }) => `${indicator}\n${unit}\n${kind}`),
    geo: number(({ geo }) => geo),
    population: number(({ sex, age }) => populationOf(sex, age)),
  };
}

/** Entries by country and kind. */
function groupsOf(
  { cut, counterpart, cuts, codes }: FactTable,
  { from, to }: EntryRange,
  { subject }: ReturnType<typeof cutCodes>,
): number[][] {
  const numbers = keyIndex(cuts.length * codes.length, to - from);
  const groups: number[][] = [];
  for (let entry = from; entry < to; entry++) {
    const number = numbers.add((counterpart[entry] ?? 0) * cuts.length + (subject[cut[entry] ?? 0] ?? 0));
    const known = groups[number];
    if (known) known.push(entry);
    else groups[number] = [entry];
  }
  return groups;
}

/** Numbers ids in the order in which they come, each with the first entry that has it. */
function createTally() {
  const numbers: number[] = [];
  const ids: number[] = [];
  const firsts: number[] = [];
  return {
    add(id: number, entry: number): void {
      while (numbers.length <= id) numbers.push(-1);
      if ((numbers[id] ?? -1) >= 0) return;
      numbers[id] = ids.push(id) - 1;
      firsts.push(entry);
    },
    of: (id: number) => numbers[id] ?? 0,
    first: (number: number) => firsts[number] ?? 0,
    size: () => ids.length,
    clear(): void {
      for (const id of ids) numbers[id] = -1;
      ids.length = 0;
      firsts.length = 0;
    },
  };
}
