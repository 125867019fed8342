import { rangeName } from '#shared/cells/address.ts';
import type { FileReading, Learnable, TableReading } from '#shared/domain/intake/types.ts';
import { slotKey } from './fold-versions.ts';
import type { Drift, LayoutColumn, Recipe, RecipeVersion, Settled, Slot, TableLayout } from './model.ts';
import { boundTo, CONFIRMED, type RawSlot, rowName, slotOf, UNTITLED } from './slots.ts';

/** A version to be kept: of the recipe with that number, or of a new one. */
export interface LearnedVersion {
  readonly recipe: Recipe | undefined;
  readonly version: RecipeVersion;
}

type Own = TableReading & { readonly learnable: Learnable };

/**
 * What a reading with answers teaches about its layouts: one version for each, where it adds something. `confirms`: an
 * officer found the whole reading right, so that every column is asked about when its heading changes.
 */
export function learnRecipes(reading: FileReading, confirms = false): LearnedVersion[] {
  const groups = new Map<string, Own[]>();
  for (const table of reading.tables) {
    const { learnable } = table;
    if (!learnable || learnable.drift === 'open' || table.content === 'nominal') continue;
    if (table.questions.some(({ topic }) => topic === 'personal')) continue;
    const { fingerprint } = learnable.layout;
    groups.set(fingerprint, [...(groups.get(fingerprint) ?? []), { ...table, learnable }]);
  }
  return [...groups.values()].flatMap((tables) => learnLayout(tables, confirms) ?? []);
}

function learnLayout(tables: readonly Own[], confirms: boolean): LearnedVersion | undefined {
  const [first] = tables;
  if (!first) return undefined;
  const { layout, drift, columns: aligned } = first.learnable;
  const recipe = drift === 'no' ? undefined : first.learnable.recipe;
  const { idOf, added } = nameColumns(layout.columns, recipe, drift === 'no' ? new Map() : aligned);
  const said = [
    ...extended(recipe, layout, drift),
    ...tables.flatMap((table) => slotsOf(table)),
    ...(confirms ? confirmed(layout.columns) : []),
  ];
  const slots = settle(said, recipe, idOf);
  const isKnown = recipe?.layouts.includes(layout.fingerprint) === true;
  const isJudged = drift === 'yes' || drift === 'no';
  if (slots.length === 0 && (isKnown || !isJudged) && !(confirms && !isKnown)) return undefined;
  const { subject, title, fingerprint } = layout;
  return { recipe, version: { subject, title, layout: fingerprint, columns: added, slots } };
}

/** Ids of the table's columns by key, and the columns under headings that the recipe does not know yet. */
function nameColumns(
  columns: readonly LayoutColumn[],
  recipe: Recipe | undefined,
  aligned: ReadonlyMap<string, string>,
): { readonly idOf: ReadonlyMap<string, string>; readonly added: RecipeVersion['columns'] } {
  const known = new Map([...aligned].map(([id, key]) => [key, id]));
  const idOf = new Map<string, string>();
  const added: RecipeVersion['columns'][number][] = [];
  let next = recipe?.columns.length ?? 0;
  for (const column of columns) {
    let id = known.get(column.key);
    if (id === undefined) {
      next += 1;
      id = `c${next}`;
    }
    idOf.set(column.key, id);
    const own = recipe?.columns.find((one) => one.id === id);
    if (!own?.keys.includes(column.key)) added.push({ ...column, id });
  }
  return { idOf, added };
}

interface SaidSlot extends RawSlot {
  readonly entry: number;
  /** Key of the column, for slots of columns. */
  readonly key: string;
}

/** Slots that the answers of one table fill; of columns that share a key only what holds for all of them. */
function slotsOf({ learnable, range }: Own): SaidSlot[] {
  const { layout, settled, rowLabels } = learnable;
  const keyOf = new Map([...layout.letters].flatMap(([key, letters]) => letters.map((letter) => [letter, key])));
  const letters = new Set(keyOf.keys());
  const raw = settled.flatMap((one): SaidSlot[] => {
    if (one.by !== 'answer' || isForeign(one, rangeName(range))) return [];
    const slot = slotOf(one, layout, letters);
    if (!slot) return [];
    const which = slot.on === 'row' ? rowName(rowLabels.get(Number(slot.which)) ?? '') : slot.which;
    if (slot.on === 'row' && which === '') return [];
    return [{ ...slot, which, entry: one.entry, key: slot.on === 'column' ? (keyOf.get(which) ?? '') : '' }];
  });
  return raw.filter((slot) => {
    if (slot.on !== 'column') return true;
    const shared = layout.letters.get(slot.key) ?? [];
    const same = raw.filter((one) => one.on === 'column' && one.topic === slot.topic && one.key === slot.key);
    const agree = same.every(({ answer }) => answer === slot.answer);
    // A dash is asked about only where one stands; a role must have been given to every column of that name.
    return agree && (slot.topic === 'dash' || slot.topic === 'number' || same.length === shared.length);
  });
}

/** An answer for a range that another table had. */
function isForeign({ question }: Settled, range: string): boolean {
  const named = /:([A-Z]{1,3}\d+:[A-Z]{1,3}\d+)(?::|$)/.exec(question)?.[1];
  return named !== undefined && named !== range;
}

function confirmed(columns: readonly LayoutColumn[]): SaidSlot[] {
  return columns.map(({ key }) => ({
    ...{ on: 'column', which: '', topic: CONFIRMED, answer: 'yes', under: [], proposedOnly: false, entry: 0 },
    key,
  }));
}

/** What of it is new to the recipe; what tables of one layout answer differently is taken back. */
function settle(said: readonly SaidSlot[], recipe: Recipe | undefined, idOf: ReadonlyMap<string, string>): Slot[] {
  const slots = new Map<string, Slot>();
  for (const { key, ...slot } of said) {
    const named = slot.on === 'column' ? { ...slot, which: idOf.get(key) ?? '' } : slot;
    const same = slots.get(slotKey(named));
    const under = [...new Set([...(same?.under ?? []), ...named.under])];
    slots.set(slotKey(named), { ...named, under, answer: same && same.answer !== named.answer ? '' : named.answer });
  }
  const known = new Map(recipe?.slots.map((slot) => [slotKey(slot), slot]));
  return [...slots.values()].filter((slot) => {
    const earlier = known.get(slotKey(slot));
    return slot.answer === '' ? earlier !== undefined : !isSame(earlier, slot);
  });
}

function isSame(earlier: Slot | undefined, slot: Slot): boolean {
  return (
    earlier !== undefined && earlier.answer === slot.answer && slot.under.every((one) => earlier.under.includes(one))
  );
}

/** What was said under other titles, where an officer answered that this one is the same: it holds under both. */
function extended(recipe: Recipe | undefined, layout: TableLayout, drift: Drift): SaidSlot[] {
  if (!recipe || drift !== 'yes') return [];
  return recipe.slots.flatMap((slot): SaidSlot[] => {
    const isBound = slot.on === 'table' && slot.under.length > 0 && !slot.under.includes(UNTITLED);
    const under = [...new Set([...slot.under, ...boundTo(layout)])];
    return isBound && under.length > slot.under.length ? [{ ...slot, under, key: '' }] : [];
  });
}
