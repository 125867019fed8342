import { byKeys } from '#shared/lib/compare.ts';
import { coarsenessOf, TOTAL } from './coarseness.ts';
import type { FactTable } from './fact-columns.ts';
import type { Block } from './outline.ts';
import { parsePeriod, type TimeLevel } from './periods.ts';
import type { PlaceLevel } from './places.ts';
import { breakdownsOf, type Population, populationOf } from './populations.ts';
import { kindCodes, timeCodes } from './spellings.ts';

/** One breakdown in which a department states an indicator, in all periods, by codes. */
export interface FrameView {
  /** The same for the same breakdown of the same department. */
  readonly name: string;
  readonly department: string;
  /** 0: the family's own indicator; n: its n-th part. */
  readonly indicator: number;
  readonly time: TimeLevel;
  readonly place: PlaceLevel;
  readonly byCounterpart: boolean;
  readonly byKind: boolean;
  readonly populations: readonly Population[];
  readonly coarseness: number;
  /** Codes that occur in some period, in order. */
  readonly members: { readonly [Axis in 'place' | 'counterpart' | 'population' | 'kind']: readonly string[] };
}

/**
 * How the sources cut an indicator in all periods together. What a department lists anywhere is what it means by the whole:
 * a month of three regions is not judged by itself. So periods can be reconciled one by one and give what all would.
 */
export interface Frame {
  /** The one spelling of each kind. */
  readonly kinds: ReadonlyMap<string, string>;
  /** In order of department, then from fine to coarse. */
  readonly views: readonly FrameView[];
  /** See kindsStated. */
  readonly kindsStated: readonly string[];
}

/** Blocks of one table: `indicator` 0 for the family's own, n for its n-th part. */
export interface FramedBlock {
  readonly block: Block;
  readonly department: string;
  readonly indicator: number;
}

export interface FrameRequest {
  readonly table: FactTable;
  readonly blocks: readonly FramedBlock[];
  /** Codes of all periods of the family. */
  readonly times: Iterable<string>;
  readonly isStock: boolean;
  /** Kinds under which the parts are counted. */
  readonly partKinds: readonly string[];
  /** Whether the kinds are a closed list. */
  readonly hasKinds: boolean;
}

interface Gathered {
  readonly at: Pick<FrameView, 'department' | 'indicator' | 'time' | 'place' | 'byCounterpart' | 'byKind'>;
  readonly members: Map<Population, { places: Set<string>; counterparts: Set<string>; kinds: Set<string> }>;
  valued: boolean;
}

export function frameOf({ table, blocks, times, isStock, partKinds, hasKinds }: FrameRequest): Frame {
  const own = blocks.filter(({ indicator }) => indicator === 0);
  const kinds = kindCodes(new Set(own.map(({ block }) => table.cuts[block.cut]?.kind ?? '')));
  const names = isStock ? timeCodes(new Set(times), true) : new Map<string, string>();
  const gathered = new Map<string, Gathered>();
  for (const { block, department, indicator } of blocks) {
    const { kind: stated = '', sex = '', age = '' } = table.cuts[block.cut] ?? {};
    const kind = indicator === 0 ? (kinds.get(stated) ?? stated) : (partKinds[indicator - 1] ?? '');
    const time = block.time === '' ? block.level : parsePeriod(names.get(block.time) ?? block.time).level;
    const { place, byCounterpart } = block;
    const at = { department, indicator, time, place, byCounterpart, byKind: kind !== TOTAL };
    const name = JSON.stringify(Object.values(at));
    const home = gathered.get(name) ?? { at, members: new Map(), valued: false };
    gathered.set(name, home);
    home.valued ||= block.valued;
    const population = populationOf(sex, age);
    const members = home.members.get(population) ?? { places: new Set(), counterparts: new Set(), kinds: new Set() };
    home.members.set(population, members);
    for (const code of block.places) members.places.add(code);
    for (const code of block.counterparts) members.counterparts.add(code);
    members.kinds.add(kind);
  }
  const views = [...gathered.values()].filter(({ valued }) => valued).flatMap(viewsIn);
  const order = byKeys<FrameView>(
    ({ department }) => department,
    ({ indicator }) => indicator,
    ({ coarseness }) => coarseness,
    ({ name }) => name,
  );
  return { kinds, views: views.sort(order), kindsStated: hasKinds ? statedIn(views) : [] };
}

function statedIn(views: readonly FrameView[]): string[] {
  const kinds = new Set(views.filter(({ indicator }) => indicator === 0).flatMap(({ members }) => members.kind));
  kinds.delete(TOTAL);
  return [...kinds].sort();
}

function viewsIn({ at, members }: Gathered): FrameView[] {
  return breakdownsOf([...members.keys()]).map((scheme) => {
    const populations = [...scheme].sort();
    const own = populations.map((population) => members.get(population));
    const all = (codes: (part: NonNullable<(typeof own)[number]>) => Set<string>) =>
      [...new Set(own.flatMap((part) => (part ? [...codes(part)] : [])))].sort();
    const cut = { counterpart: at.byCounterpart ? 0 : 2, kind: at.byKind ? 0 : 1, populations: populations.length };
    return {
      ...at,
      name: JSON.stringify([...Object.values(at), populations]),
      populations,
      coarseness: coarsenessOf({ time: at.time, place: at.place, ...cut }),
      members: {
        place: all(({ places }) => places),
        counterpart: all(({ counterparts }) => counterparts),
        population: populations,
        kind: all(({ kinds }) => kinds),
      },
    };
  });
}
